"""Death ends all: whoever was in office until then, and of whom no other end is told, holds no post after it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from graph.derive.lives import life
from graph.derive.merge import Value, days
from graph.derive.moments import dated, moments
from graph.derive.trust import doubtful
from graph.model import Fact, ResolvedClaim

RULE = "death"


def ended_by_death(held: Iterable[Fact], deaths: Mapping[str, Iterable[ResolvedClaim]]) -> list[Fact]:
    """The tenures, those that would go on ended by the deaths of their holders; `deaths` are the claims by person.

    A tenure that is told to begin after the death is left as it is: that is a contradiction, and no end.
    """
    return [_ended(fact, list(deaths.get(str(fact.roles["person"]), ()))) for fact in held]


def _ended(tenure: Fact, claims: list[ResolvedClaim]) -> Fact:
    if not claims or doubtful(claims) or tenure.roles["status"] != "current":
        return tenure
    death = next(fact for fact in life(claims) if isinstance(fact, Fact))
    told = moments(dated(claim, "date") for claim in claims)
    at = next((moment.at for moment in told if moment.at.edtf == death.roles.get("date")), told[0].at)
    start = tenure.roles.get("startEarliest")
    began = start if isinstance(start, date) else None
    if at.latest is None or (began is not None and began > at.latest):
        return tenure
    earliest = max(filter(None, (at.earliest, began)), default=None) if at.earliest else None
    roles: dict[str, Value] = {**tenure.roles, **days("end", replace(at, earliest=earliest))}
    roles |= {"status": "ended", "endRule": RULE, "endedBy": death}
    for key in ("firstAttested", "lastAttested"):  # an obituary still calls the dead by their title
        seen = roles.get(key)
        if isinstance(seen, date):
            roles[key] = min(seen, at.latest)
    if began is not None and began == roles.get("startLatest") and at.exact:
        roles["days"] = (at.latest - began).days
    return replace(tenure, roles=roles)
