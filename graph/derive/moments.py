"""Claims that speak of one moment, put together.

Several documents date one appointment "19 January 2022", "January 2022" and not at all. Dates that can mean the same
day are taken for one moment, the more precise date speaking for it; a claim without a date joins the last dated moment
that its document can know of.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph.derive.dates import UNKNOWN, When, by, when
from graph.model import ResolvedClaim


@dataclass(frozen=True, slots=True)
class Dated:
    """One claim with the moment it speaks of, and the word for how the moment is known ("stated", "reported-by")."""

    at: When
    claim: ResolvedClaim
    rule: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment and all claims that speak of it."""

    at: When
    claims: tuple[ResolvedClaim, ...]
    rule: str


def dated(claim: ResolvedClaim, key: str) -> Dated:
    """The claim at the date in its role `key`; without one, some time up to the day its document was published."""
    value = claim.roles.get(key)
    if isinstance(value, str):
        return Dated(when(value), claim, claim.dated_by)
    return Dated(by(claim.published), claim, "reported-by")


def moments(items: Iterable[Dated]) -> list[Moment]:
    """The claims grouped by the moment they speak of, earliest first; independent of the order they come in."""
    ordered = sorted(items, key=lambda item: (-item.at.precision, _day(item.at), item.claim.iri))
    groups: list[list[Dated]] = []
    for item in ordered:
        group = _home(item, groups)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return sorted((_moment(group) for group in groups), key=lambda moment: _day(moment.at))


def _home(item: Dated, groups: list[list[Dated]]) -> list[Dated] | None:
    """The group whose most precise date can be the item's; of several, the last that it can know of."""
    fitting = [group for group in groups if item.at.overlaps(group[0].at)]
    return max(fitting, key=lambda group: _day(group[0].at), default=None)


def _moment(group: list[Dated]) -> Moment:
    claims = tuple(sorted({item.claim.iri: item.claim for item in group}.values(), key=lambda claim: claim.iri))
    return Moment(_narrowest(group), claims, group[0].rule)


def _narrowest(group: list[Dated]) -> When:
    best = group[0].at
    if best.edtf is not None:
        return best
    latest = [item.at.latest for item in group if item.at.latest is not None]
    return When(None, None, min(latest)) if latest else UNKNOWN


def _day(at: When) -> date:
    return at.earliest or at.latest or date.max
