"""Nothing said twice: what two claims of a document say of one event or post becomes one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.extract.labels import OFFICES
from graph.extract.people import same_name
from graph.model import Claim, Modality

_PEOPLE = frozenset({"person", "predecessor", "relative"})
_EVENTS = ("appointment", "dismissal", "succession")
_REQUIRED = ("person", "rank", "institution", "organization", "parent", "origin", "relative", "action")
_GRADES = re.compile(
    r"\b(?:first|deputy|vice|assistant|acting|advis\w+|перв\w+|зам(?:естител\w+|а|у|ом)?|вице|помощник\w*|советник\w*|орынбасар\w*"
    r"|бірінші|көмекші\w*|кеңесші\w*)",
    re.IGNORECASE,
)
_SMALL = frozenset("of the for and to in at и по в во на".split())
_STEM = 6
_ALIKE = 0.6


def is_deputy(post: str) -> bool:
    """Whether a post is that of a deputy, aide or adviser of another, or the first of several."""
    return bool(_GRADES.search(post))


def merged(claims: Sequence[Claim]) -> list[Claim]:
    """The claims in the order of the text, each once: the surest stands, with what only its repetitions tell.

    A tenure goes where an appointment or dismissal says the same person in the same post.
    """
    return _told_once(sorted(claims, key=lambda c: -c.confidence))


def joined(first: Sequence[Claim], second: Sequence[Claim]) -> list[Claim]:
    """The claims of two readers of one document, each once: where both say a thing, or where the second says of another
    what the first reads in the same sentence, as the first says it."""
    people = {str(claim.roles[key]) for claim in first for key in _PEOPLE if key in claim.roles}
    renamed = [_without_flags(replace(claim, roles=_renamed(claim.roles, people)), first) for claim in second]
    return _told_once([*first, *(claim for claim in renamed if not any(_of_another(claim, told) for told in first))])


def _without_flags(claim: Claim, first: Iterable[Claim]) -> Claim:
    """A claim without who is gone or only acts, where the first reader says the same: then that one's word counts."""
    if not any(repeats(claim, told) for told in first):
        return claim
    return replace(claim, roles={key: value for key, value in claim.roles.items() if value is not True})


def _of_another(claim: Claim, told: Claim) -> bool:
    """Whether a claim says of somebody else what is told of an office in the same sentence."""
    beside = claim.quote.start < told.quote.end and told.quote.start < claim.quote.end
    if claim.kind != told.kind or claim.kind not in _EVENTS or not beside or not same_office(claim, told):
        return False
    return any(claim.roles.get(key) != told.roles.get(key) for key in ("person", "predecessor"))


def _renamed(roles: Mapping[str, str | bool], people: Iterable[str]) -> dict[str, str | bool]:
    """Roles with people called as the other reader calls them."""
    renamed = dict(roles)
    for key in _PEOPLE & roles.keys():
        alike = [name for name in people if same_name(name, str(roles[key]))]
        if len(alike) == 1:
            renamed[key] = alike[0]
    return renamed


def _told_once(claims: Iterable[Claim]) -> list[Claim]:
    kept: list[Claim] = []
    for claim in claims:
        for at, other in enumerate(kept):
            if repeats(claim, other):
                kept[at] = replace(other, roles={**claim.roles, **other.roles})
                break
        else:
            kept.append(claim)
    events = [c for c in kept if c.kind in ("appointment", "dismissal") and c.modality is Modality.ASSERTED]
    out = [c for c in kept if not (c.kind == "tenure" and any(_tells(event, c) for event in events))]
    return sorted(out, key=lambda c: (c.trigger.start if c.trigger else c.quote.start, c.kind))


def repeats(one: Claim, other: Claim) -> bool:
    """Whether two claims of a document say the same, as far as their required values and dates tell."""
    if one.kind != other.kind or one.modality is not other.modality:
        return False
    if one.kind in OFFICES:
        people = all(one.roles.get(key) == other.roles.get(key) for key in ("person", "predecessor"))
        keys = ("start", "end", "acting", "former") if one.kind == "tenure" else ("date",)
        if one.roles.get("acting") != other.roles.get("acting") and one.roles.get("date") != other.roles.get("date"):
            return False  # who acts first and is appointed later is appointed twice
        return people and same_office(one, other) and not any(_clash(one, other, key) for key in keys)
    if any(one.roles.get(key) != other.roles.get(key) for key in _REQUIRED):
        return False
    return not any(_clash(one, other, key) for key in ("end", "date"))


def _clash(one: Claim, other: Claim, key: str) -> bool:
    """Whether two claims give different values, neither of them the coarser form of the other."""
    a, b = (str(claim.roles.get(key, "")) for claim in (one, other))
    return bool(a and b) and not (a.startswith(b) or b.startswith(a))


def _tells(event: Claim, tenure: Claim) -> bool:
    """Whether an event says all that a tenure does: the same person in the same post, and no other date."""
    dates = {tenure.roles[key] for key in ("start", "end") if key in tenure.roles}
    alike = event.roles.get("person") == tenure.roles.get("person") and same_office(event, tenure)
    return alike and dates <= {event.roles.get("date")}


def same_office(one: Claim, other: Claim) -> bool:
    """Whether two claims of a document speak of one office, as far as their words tell."""
    a, b = (str(c.roles.get("post", "")).casefold().replace("defense", "defence") for c in (one, other))
    if {grade.casefold() for grade in _GRADES.findall(a)} != {grade.casefold() for grade in _GRADES.findall(b)}:
        return False
    for key in ("organization", "jurisdiction"):
        x, y = (str(c.roles.get(key, "")).casefold() for c in (one, other))
        if x and y and x not in y and y not in x:
            return False
    left, right = _stems(a), _stems(b)
    return left == right or bool(left and right and len(left & right) / len(left | right) >= _ALIKE)


def _stems(post: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]+", post) if word not in _SMALL)
