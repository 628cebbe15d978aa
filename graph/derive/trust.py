"""Which of several versions the graph follows, and by which rule.

The rules, the strongest first: what a person has confirmed; an official decree, then an official release, over reports;
a correction over what it corrects; what is likelier read rightly than not; more independent publishers over fewer,
where reprints count once; the more precise date; the earlier report. Where all are equal, the order of the values and
IRIs decides, so that the same claims give the same graph.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from graph.model import ResolvedClaim

_EVEN = 0.5
_GENRES: Mapping[str | None, int] = MappingProxyType({"decree": 2, "official": 1})


class Weight(NamedTuple):
    """How much speaks for a version; the greater is followed. The fields are the rules, in their order."""

    confirmed: bool
    official: int
    corrected: bool
    sure: bool
    publishers: int
    precision: int
    earlier: tuple[int, ...]

    @property
    def of_sources(self) -> tuple[bool | int, ...]:
        """What the sources are worth, whatever dates they give and have."""
        return self.confirmed, self.official, self.corrected, self.sure, self.publishers


def weight(claims: Sequence[ResolvedClaim], precision: int = 0) -> Weight:
    """What speaks for the version that the claims tell, the precision being that of its date (0 to 3)."""
    published = min((claim.published for claim in claims if claim.published), default="9999")
    return Weight(
        any(claim.confirmed for claim in claims),
        max((_GENRES.get(claim.genre, 0) for claim in claims), default=0),
        any(claim.corrects for claim in claims),
        not doubtful(claims),
        independent(claims),
        precision,
        tuple(-ord(sign) for sign in published),
    )


def doubtful(claims: Iterable[ResolvedClaim]) -> bool:
    """Whether it is likelier that all the claims are read wrongly than that any is right."""
    claims = list(claims)
    return not any(claim.confirmed for claim in claims) and math.prod(1 - claim.confidence for claim in claims) > _EVEN


def rule(followed: Weight, other: Weight) -> str:
    """The rule that decides between the followed version and another, for a reader: "official", "publishers"."""
    for name, mine, its in zip(Weight._fields, followed, other, strict=True):
        if mine != its:
            return name
    return "order"


def independent(claims: Iterable[ResolvedClaim]) -> int:
    """The number of independent publishers: those who print the same words are one."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for claim in claims:
        publisher = find(f"publisher {claim.publisher}")
        if claim.wording is not None:
            first, second = sorted((publisher, find(f"words {claim.wording}")))
            leader[second] = first
    return len({find(name) for name in leader})
