"""Dates for successions that are told without one: "Y replaced X" happened when Y came, else when X left."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.derive.dates import by, when
from graph.model import ResolvedClaim

_DATED = {"appointment": ("date", None), "dismissal": (None, "date"), "tenure": ("start", "end")}


def with_dates(claims: Iterable[ResolvedClaim]) -> list[ResolvedClaim]:
    """The claims about one post, its undated successions dated where the others leave but one day for it.

    That day is told of the successor's coming, else of the predecessor's leaving, and the succession's document can
    know of it.
    """
    claims = list(claims)
    came, left = _days(claims, 0), _days(claims, 1)
    return [_dated(claim, came, left) if _undated_succession(claim) else claim for claim in claims]


def _undated_succession(claim: ResolvedClaim) -> bool:
    return claim.kind == "succession" and "date" not in claim.roles


def _days(claims: Iterable[ResolvedClaim], end: int) -> dict[str, set[str]]:
    """The days on which each person came into the post (end 0) or left it (end 1), where told to the day."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        key = _DATED.get(claim.kind, (None, None))[end]
        day = claim.roles.get(key) if key and claim.roles.get("manner") != "reappointed" else None
        if isinstance(day, str) and when(day).exact:
            found[str(claim.roles["person"])].add(day)
    return found


def _dated(claim: ResolvedClaim, came: dict[str, set[str]], left: dict[str, set[str]]) -> ResolvedClaim:
    reported = by(claim.published).latest
    for days in (came[str(claim.roles["person"])], left[str(claim.roles["predecessor"])]):
        possible = [day for day in days if reported is None or (at := when(day).latest) is None or at <= reported]
        if len(possible) == 1:
            return replace(claim, roles={**claim.roles, "date": possible[0]}, dated_by="other-claim")
    return claim
