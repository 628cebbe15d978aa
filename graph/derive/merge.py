"""What the claims behind one fact say together: the value most publishers give, and how many of them there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from graph.derive.dates import When
from graph.model import Fact, ResolvedClaim

Value = str | bool | int | date | Fact


def independent(claims: Iterable[ResolvedClaim]) -> int:
    """The number of independent publishers behind the claims."""
    return len({claim.publisher for claim in claims})


def iris(claims: Iterable[ResolvedClaim]) -> tuple[str, ...]:
    """The claims' IRIs, sorted, each once."""
    return tuple(sorted({claim.iri for claim in claims}))


def agreed(claims: Sequence[ResolvedClaim], key: str) -> str | bool | None:
    """The value of a role that most publishers give, None if none does; of equals the longest, then the first."""
    publishers: dict[str | bool, set[str]] = defaultdict(set)
    for claim in claims:
        if key in claim.roles:
            publishers[claim.roles[key]].add(claim.publisher)
    if not publishers:
        return None
    return min(publishers, key=lambda value: (-len(publishers[value]), -len(str(value)), str(value)))


def agreed_roles(claims: Sequence[ResolvedClaim], keys: Iterable[str]) -> dict[str, Value]:
    """The agreed value of each role that any of the claims fills."""
    found = ((key, agreed(claims, key)) for key in keys)
    return {key: value for key, value in found if value is not None}


def days(name: str, at: When) -> dict[str, Value]:
    """The properties that tell a moment: `name` as the source gave it, `nameEarliest` and `nameLatest` as days."""
    values = {name: at.edtf, f"{name}Earliest": at.earliest, f"{name}Latest": at.latest}
    return {key: value for key, value in values.items() if value is not None}
