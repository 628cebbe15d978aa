"""From findings to rows of the contract: each anchor's roles, with the ontology's say on what goes together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.extract.findings import Findings
from graph.extract.labels import MODALITIES, OFFICES, ROLES

LEAST = 0.25  # of an edge that makes a row; its confidence decides later
_RESPECTIVELY = 0.8
_BESIDE = 2  # words between a name and its post, at most
_SURE = 0.5  # of an edge that only adds to one
_DECIDED = ("appointment", "dismissal", "nomination")
_MANY = frozenset({"person", "institution", "degree", "org", "origin", "rank"})


@dataclass(slots=True)
class Row:
    """A claim before its values are written: roles lead to mentions. `implied` is the body or place whose head is meant
    where no post is named."""

    kind: str
    anchor: int
    roles: dict[str, int]
    chance: float
    modality: str = "asserted"
    implied: int | None = None
    flags: set[str] = field(default_factory=set)
    words: dict[str, str] = field(default_factory=dict)


class Rows:
    """Reads the rows off the findings of one text."""

    def __init__(self, findings: Findings, least: float = LEAST) -> None:
        self.findings = findings
        self.least = least

    def all(self) -> Iterator[Row]:
        """Every row, in the order of anchors."""
        for anchor in range(len(self.findings.spans)):
            for kind in self.findings.kinds(anchor, self.least):
                rows = self._office(anchor, kind) if kind in OFFICES else self._plain(anchor, kind)
                for row in rows:
                    self._mark(row)
                    yield row

    def _targets(self, anchor: int, edge: str) -> list[tuple[int, float]]:
        return self.findings.targets(anchor, edge, self.least)

    def _best(self, anchor: int, edge: str) -> int | None:
        found = self.findings.targets(anchor, edge, _SURE)
        return found[0][0] if found else None

    def _plain(self, anchor: int, kind: str) -> Iterator[Row]:
        """Kinds without a post: the anchor itself fills the role that nothing else does."""
        sort = self.findings.spans[anchor].sort
        own = {
            ("rank", "rank"): "rank",
            ("education", "body"): "institution",
            ("party", "body"): "org",
            ("part_of", "body"): "org",
            ("body_change", "body"): "org",
            ("relation", "name"): "relative",
            ("relation", "pronoun"): "relative",
            ("birth", "date"): "date",
            ("birth", "place"): "place",
            ("death", "date"): "date",
            ("death", "place"): "place",
        }.get((kind, sort))
        filled: dict[str, list[tuple[int, float]]] = {}
        for role in ROLES[kind]:
            least = self.least if role in _REQUIRED[kind] else _SURE
            found = [(anchor, 1.0)] if role == own else self.findings.targets(anchor, f"{kind}.{role}", least)
            if role == "person":  # of further people one has to be sure
                found = [*found[:1], *(pair for pair in found[1:] if pair[1] >= _SURE)]
            if found:
                filled[role] = found if role in _MANY else found[:1]
        if sort in ("name", "pronoun") and "person" not in filled and kind in ("party", "legal", "birth", "death"):
            filled["person"] = [(anchor, 1.0)]
        required = _REQUIRED[kind]
        if all(role in filled for role in required):
            yield from self._product(kind, anchor, filled, required)

    def _product(
        self, kind: str, anchor: int, filled: Mapping[str, list[tuple[int, float]]], required: tuple[str, ...]
    ) -> Iterator[Row]:
        combos: list[tuple[dict[str, int], float]] = [({}, 1.0)]
        for role, found in filled.items():
            options = found if role in required else found[:1]
            combos = [
                ({**roles, role: mention}, chance * (p if role in required else 1.0))
                for roles, chance in combos
                for mention, p in options
                if mention not in roles.values()
            ]
        for roles, chance in combos:
            yield Row(kind, anchor, roles, chance)

    def _office(self, anchor: int, kind: str) -> Iterator[Row]:
        sort = self.findings.spans[anchor].sort
        people = [
            (person, p) for person, p in self._targets(anchor, f"{kind}.person") if not self._decides(anchor, person, p)
        ]
        posts = [(anchor, 1.0)] if sort == "post" else self._targets(anchor, f"{kind}.post")
        shared: dict[str, int] = {
            role: mention
            for role in ("date", "start", "end", "by", "effective", "consent", "reason")
            if role in ROLES[kind] and (mention := self._best(anchor, f"{kind}.{role}")) is not None
        }
        before = self._targets(anchor, "succession.predecessor") if kind == "succession" else [(-1, 1.0)]
        for person, chance in people:
            others = {mention for mention, _ in before} - {person for person, _ in people}
            in_turn = len(people) == len(others) == len(before)
            mine = _respective(person, [person for person, _ in people], before) if in_turn else before
            for predecessor, likely in mine:
                if predecessor == person:
                    continue
                roles: dict[str, int] = {"person": person, **shared}
                if predecessor >= 0:
                    roles["predecessor"] = predecessor
                yield from self._posts(
                    Row(kind, anchor, roles, chance * likely), posts, [person for person, _ in people]
                )

    def _decides(self, anchor: int, person: int, chance: float) -> bool:
        """Whether somebody rather makes the decision than is its object; nobody is both."""
        return any(self.findings.edge(anchor, person, f"{kind}.by") > chance for kind in _DECIDED)

    def _posts(self, row: Row, posts: list[tuple[int, float]], people: Sequence[int]) -> Iterator[Row]:
        person = row.roles["person"]
        if row.kind != "tenure":
            posts = self._without_title(self._not_others(posts, person, people), person)
        if posts:
            for post, chance in self._held(person, posts, people):
                host: dict[str, int] = {
                    role: mention
                    for role, edge in (("org", "office.org"), ("place", "office.place"), ("to", "office.to"))
                    if (mention := self._host(post, edge, person, people)) is not None
                }
                yield Row(row.kind, row.anchor, {**row.roles, "post": post, **host}, row.chance * chance)
            return
        sort = self.findings.spans[row.anchor].sort
        for role, own in (("org", "body"), ("place", "place")):
            carriers = [(row.anchor, 1.0)] if sort == own else self._targets(row.anchor, f"{row.kind}.{role}")
            held = self._held(person, self._in_sentence(row.anchor, carriers), people)
            for carrier, chance in held:
                roles = {**row.roles, role: carrier}
                of = self._best(row.anchor, f"{row.kind}.place") if role == "org" else None
                if of is not None:
                    roles["place"] = of
                yield Row(row.kind, row.anchor, roles, row.chance * chance, implied=carrier)
            if held:
                return
        yield row  # the post is named elsewhere: who reads on may tell

    def _in_sentence(self, anchor: int, found: list[tuple[int, float]]) -> list[tuple[int, float]]:
        """What stands in the anchor's own sentence, where something sure does; else everything."""
        here = self.findings.sentence(anchor)
        near = [pair for pair in found if self.findings.sentence(pair[0]) == here]
        return near if any(chance >= _SURE for _, chance in near) else found

    def _not_others(
        self, posts: list[tuple[int, float]], person: int, people: Sequence[int]
    ) -> list[tuple[int, float]]:
        """The posts without what is plainly another's, "Foreign Minister A and Justice Minister B were reappointed"."""
        own = [pair for pair in posts if self._is_held(pair[0], person) or not self._is_held(pair[0], *people)]
        return own or posts

    def _is_held(self, post: int, *people: int) -> bool:
        return any(self.findings.edge(post, person, "holder") >= _SURE for person in people)

    def _without_title(self, posts: list[tuple[int, float]], person: int) -> list[tuple[int, float]]:
        """Without the title beside a name, where another post is likelier: one has the first, one gets the second."""
        others = [pair for pair in posts if self.findings.edge(pair[0], person, "tenure.person") < _SURE]
        likeliest = max((p for _, p in others), default=0.0)
        return [pair for pair in posts if pair in others or pair[1] >= likeliest]

    def _host(self, post: int, edge: str, person: int, people: Sequence[int]) -> int | None:
        """The body or place of a post; of several, as in a list that shares one title, that of the person."""
        found = self.findings.targets(post, edge, _SURE)
        if len(found) < 2:
            return self._nearest(post, found[0][0]) if found else None
        return self._nearest(post, max(self._paired(person, found, people), key=lambda pair: pair[1])[0])

    def _nearest(self, post: int, host: int) -> int:
        """Of bodies or places one within the other, "the Majilis of the Parliament", the one beside the post."""
        spans = self.findings.spans
        ends = {span.last: n for n, span in enumerate(spans)}
        nearest = host
        while (other := ends.get(spans[nearest].first)) is not None and spans[other].sort == spans[host].sort:
            nearest = other
        return nearest if 0 <= spans[nearest].first - spans[post].last <= 1 else host

    def _held(self, person: int, posts: list[tuple[int, float]], people: Sequence[int]) -> list[tuple[int, float]]:
        """Which of several posts (or bodies, for their heads) is this person's."""
        if len(people) == 1 or len(posts) < 2:
            return posts
        if self._take_turns(people, [post for post, _ in posts]):
            return _respective(person, people, posts)
        return self._paired(person, posts, people)

    def _take_turns(self, people: Sequence[int], posts: Sequence[int]) -> bool:
        """Whether people and posts alternate side by side: "as minister A, as governor B, as mayor C"."""
        if set(people) & set(posts) or len(people) != len(posts):
            return False
        pairs = [sorted(pair) for pair in zip(sorted(people), sorted(posts), strict=True)]
        in_turn = all(one[1] < other[0] for one, other in pairwise(pairs))
        spans = self.findings.spans
        return in_turn and all(spans[right].first - spans[left].last <= _BESIDE for left, right in pairs)

    def _paired(self, person: int, found: list[tuple[int, float]], people: Sequence[int]) -> list[tuple[int, float]]:
        """What of several goes with a person: as the network says, else respectively, else the likeliest, in doubt."""
        held = [(mention, min(p, self.findings.edge(mention, person, "holder"))) for mention, p in found]
        likely = [(mention, p) for mention, p in held if p >= self.least]
        if likely:
            return likely
        if len(found) == len(people):
            return [(mention, p * _RESPECTIVELY) for mention, p in _respective(person, people, found)]
        mention, _ = max(held, key=lambda pair: pair[1])
        return [(mention, dict(found)[mention] * 0.5)]

    def _mark(self, row: Row) -> None:
        findings, anchor = self.findings, row.anchor
        modality = max(MODALITIES, key=lambda m: findings.attribute(anchor, m))
        if findings.attribute(anchor, modality) >= _SURE:
            row.modality = modality
        else:
            row.chance *= 1 - findings.attribute(anchor, modality)
        if row.kind in OFFICES:
            row.flags |= {flag for flag in ("acting", "former") if findings.attribute(anchor, flag) >= _SURE}
        for group, role in (
            ("appointment", "manner"),
            ("dismissal", "manner"),
            ("legal", "action"),
            ("body_change", "change"),
        ):
            if row.kind != group:
                continue
            found = {w: findings.attribute(anchor, f"{group}.{w}") for w in _WORDS[group]}
            word = max(found, key=lambda w: found[w])
            if found[word] >= _SURE or role == "action":
                row.words[role] = word.replace("-", " ")


def _respective(person: int, people: Sequence[int], found: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Of as many as there are people, the one that stands in the person's place in the text."""
    return [sorted(found)[sorted(people).index(person)]]


_REQUIRED = {
    "rank": ("person", "rank"),
    "education": ("person", "institution"),
    "party": ("person", "org"),
    "birth": ("person",),
    "death": ("person",),
    "part_of": ("org", "parent"),
    "body_change": ("org", "origin"),
    "legal": ("person",),
    "relation": ("person", "relative"),
}
_WORDS: Mapping[str, tuple[str, ...]] = defaultdict(
    tuple,
    {
        "appointment": ("elected", "confirmed", "reappointed"),
        "dismissal": ("dismissed", "resigned", "retired", "died", "term-ended", "transferred", "arrested"),
        "legal": ("arrested", "charged", "convicted", "released"),
        "body_change": ("renamed", "split", "merged", "created", "abolished"),
    },
)
