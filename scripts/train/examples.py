"""From an annotated document to what the model learns: spans of words, edges between them, attributes of anchors."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.extract.labels import ATTRIBUTE, EDGE, OFFICES, ROLES
from graph.extract.segmentation import Segmented, segment
from train.annotation import AnnotatedClaim, AnnotatedDocument, Value

_SORT = {"t": "post", "o": "body", "g": "place", "d": "date", "r": "rank", "e": "degree", "c": "cause", "x": "trigger"}
_EVENTS = frozenset({"appointment", "dismissal", "nomination", "tenure"})
# where no trigger says it, the mention of this role carries the claim
_CARRIERS = {
    "succession": ("post", "predecessor"),
    "rank": ("rank",),
    "education": ("institution",),
    "party": ("org", "person"),
    "birth": ("date", "place", "person"),
    "death": ("date", "place", "person"),
    "part_of": ("org",),
    "body_change": ("org",),
    "legal": ("person",),
    "relation": ("relative",),
}


@dataclass(frozen=True, slots=True)
class WordSpan:
    """A mention: words [first, last), its sort and the entity it belongs to."""

    first: int
    last: int
    sort: str
    entity: str


@dataclass(slots=True)
class Example:
    """A document ready for training: its words, spans, edges (from, to, label) and attributes (span, label)."""

    document: AnnotatedDocument
    segmented: Segmented
    spans: list[WordSpan]
    edges: set[tuple[int, int, int]] = field(default_factory=set)
    attributes: set[tuple[int, int]] = field(default_factory=set)
    anchors: dict[int, int] = field(default_factory=dict)  # by the claim's id()


def example(document: AnnotatedDocument) -> Example:
    """What is to be learned from a document."""
    segmented = segment(document.text)
    made = Example(document, segmented, list(_spans(document, segmented)))
    shared = _shared(made)
    for claim in document.claims:
        _claim(made, claim, shared)
    _same(made)
    return made


def _spans(document: AnnotatedDocument, segmented: Segmented) -> list[WordSpan]:
    found: dict[tuple[int, int], WordSpan] = {}
    at, taken = 0, 0
    for span in document.spans:
        while at < len(segmented.words) and segmented.words[at].end <= span.start:
            at += 1
        last = at
        while last < len(segmented.words) and segmented.words[last].start < span.end:
            last += 1
        first = max(at, taken)
        if first < last:
            found[first, last] = WordSpan(
                first, last, _sort(document, span.id, document.text[span.start : span.end]), span.id
            )
            taken = last
    return list(found.values())


def _sort(document: AnnotatedDocument, entity: str, text: str) -> str:
    if entity[0] != "p":
        return _SORT[entity[0]]
    known = {word[:4] for word in document.value(entity).casefold().replace("-", " ").split() if len(word) > 1}
    words = text.casefold().replace("-", " ").split()
    return "name" if any(word[:4] in known for word in words) and any(c.isupper() for c in text) else "pronoun"


def _shared(made: Example) -> set[int]:
    """The posts that claims with different bodies or places share: «акимы А (Атырау) и Б (Шымкент)»."""
    hosts: dict[int, set[tuple[str, ...]]] = defaultdict(set)
    for claim in made.document.claims:
        anchor = _anchor(made, claim)
        office = None if anchor is None else _mention(made, claim.roles.get("post"), anchor)
        if office is not None and claim.kind in OFFICES:
            hosts[office].add(tuple(str(claim.roles.get(key, "")) for key in ("org", "place")))
    return {office for office, found in hosts.items() if len(found) > 1}


def _claim(made: Example, claim: AnnotatedClaim, shared: set[int]) -> None:
    anchor = _anchor(made, claim)
    if anchor is None:
        return
    made.anchors[id(claim)] = anchor
    office = _mention(made, claim.roles.get("post"), anchor) if claim.kind in OFFICES else None
    person = _mention(made, claim.roles.get("person"), anchor)
    for key, value in claim.roles.items():
        if office is not None and key in ("org", "place", "to"):
            _host(made, key, value, office, person if office in shared else None)
        elif key in ROLES[claim.kind]:
            target = _mention(made, value, anchor)
            if target is not None and target != anchor:
                made.edges.add((anchor, target, EDGE[f"{claim.kind}.{key}"]))
    if claim.kind in _EVENTS:
        _holder(made, claim, anchor, office)
    made.attributes |= {(anchor, ATTRIBUTE[name]) for name in _attributes(claim)}


def _host(made: Example, key: str, value: Value, office: int, person: int | None) -> None:
    """From a post to its body or place; where `person` is given, the post is shared, and these go with the person."""
    target = _mention(made, value, office if person is None else person)
    if target is not None:
        made.edges.add((office, target, EDGE[f"office.{key}"]))
        if person is not None and key != "to":
            made.edges.add((target, person, EDGE["holder"]))


def _holder(made: Example, claim: AnnotatedClaim, anchor: int, office: int | None) -> None:
    """From a post, or the body or place whose head is meant, to who holds it: near the trigger and near the post."""
    carrier = office
    for key in ("org", "place"):
        carrier = carrier if carrier is not None else _mention(made, claim.roles.get(key), anchor)
    if carrier is not None:
        for near in (anchor, carrier):
            person = _mention(made, claim.roles["person"], near)
            if person is not None and person != carrier:
                made.edges.add((carrier, person, EDGE["holder"]))


def _attributes(claim: AnnotatedClaim) -> list[str]:
    names = [*claim.flags] if claim.kind in _EVENTS else []
    names += [] if claim.modality == "asserted" else [claim.modality]
    names += [
        f"{claim.kind}.{claim.roles[key].literal}" for key in ("manner", "action", "change") if key in claim.roles
    ]
    return names


def _anchor(made: Example, claim: AnnotatedClaim) -> int | None:
    people = _all(made, claim.roles.get("person"))
    if claim.anchor:
        return _nearest(made, [i for i, s in enumerate(made.spans) if s.entity == claim.anchor], people)
    keys = _CARRIERS.get(claim.kind, ("post", "org", "place", "person"))
    for key in keys:
        found = _all(made, claim.roles.get(key))
        if found:
            return _nearest(made, found, people)
    return None


def _all(made: Example, value: Value | None) -> list[int]:
    if value is None or value.id is None:
        return []
    return [number for number, span in enumerate(made.spans) if span.entity == value.id]


def _mention(made: Example, value: Value | None, near: int | None) -> int | None:
    found = _all(made, value)
    return _nearest(made, found, [] if near is None else [near]) if found else None


def _nearest(made: Example, candidates: Sequence[int], others: Sequence[int]) -> int | None:
    """The candidate nearest to any of the others: in the same sentence first, then by words."""
    if not candidates:
        return None

    def distance(candidate: int) -> tuple[int, int, int]:
        here = made.spans[candidate]
        sentence = made.segmented.sentence_at(here.first)
        best = (99, 10**6, 0)
        for other in others:
            there = made.spans[other]
            apart = abs(made.segmented.sentence_at(there.first) - sentence)
            best = min(best, (apart, _gap(here, there), int(here.first > there.first)))
        return best

    return min(candidates, key=distance)


def _gap(one: WordSpan, other: WordSpan) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _same(made: Example) -> None:
    """Pronouns and descriptions lead to the nearest earlier mention of the same one (later, where there is none)."""
    for number, span in enumerate(made.spans):
        described = span.sort == "pronoun" or (span.sort in ("post", "body", "place") and _described(made, span))
        if not described:
            continue
        earlier = [i for i in range(number) if made.spans[i].entity == span.entity]
        later = [i for i in range(number + 1, len(made.spans)) if made.spans[i].entity == span.entity]
        for target in (*earlier[-1:], *later[:1])[:1]:
            made.edges.add((number, target, EDGE["same"]))


def _described(made: Example, span: WordSpan) -> bool:
    """Whether a post, body or place is only described: shorter than its fullest mention, or in other words."""
    longest = max(s.last - s.first for s in made.spans if s.entity == span.entity)
    words = made.segmented.words[span.first : span.last]
    known = {word[:4] for word in made.document.value(span.entity).casefold().replace("-", " ").split()}
    shared = any(part[:4] in known for word in words for part in word.text.casefold().split("-"))
    return span.last - span.first < longest or not shared
