"""What the claims behind one fact say together: the value that is followed, and how many independent publishers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from graph.derive.dates import When
from graph.derive.trust import independent, weight
from graph.model import Fact, ResolvedClaim

__all__ = ["Value", "agreed", "agreed_roles", "days", "independent", "iris"]

Value = str | bool | int | date | Fact


def iris(claims: Iterable[ResolvedClaim]) -> tuple[str, ...]:
    """The claims' IRIs, sorted, each once."""
    return tuple(sorted({claim.iri for claim in claims}))


def agreed(claims: Sequence[ResolvedClaim], key: str) -> str | bool | None:
    """The value of a role that is followed by the rules of `trust`, None if none is told; of equals the longest."""
    told: dict[str | bool, list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        if key in claim.roles:
            told[claim.roles[key]].append(claim)
    if len(told) < 2:
        return next(iter(told), None)
    return max(told, key=lambda value: (weight(told[value]).of_sources, len(str(value)), str(value)))


def agreed_roles(claims: Sequence[ResolvedClaim], keys: Iterable[str]) -> dict[str, Value]:
    """The agreed value of each role that any of the claims fills."""
    found = ((key, agreed(claims, key)) for key in keys)
    return {key: value for key, value in found if value is not None}


def days(name: str, at: When) -> dict[str, Value]:
    """The properties that tell a moment: `name` as the source gave it, `nameEarliest` and `nameLatest` as days."""
    values = {name: at.edtf, f"{name}Earliest": at.earliest, f"{name}Latest": at.latest}
    return {key: value for key, value in values.items() if value is not None}
