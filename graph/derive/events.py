"""Appointments, dismissals and nominations: one event from all claims that report it."""

from collections.abc import Iterable
from itertools import groupby

from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Moment, dated, moments
from graph.model import Fact, ResolvedClaim

_CLASSES = {"appointment": "Appointment", "dismissal": "Dismissal", "nomination": "Nomination"}
_DETAILS = ("organization", "jurisdiction", "by", "manner", "basis", "reason", "consent", "effective", "acting")


def events(person: str, post: str, claims: Iterable[ResolvedClaim]) -> list[Fact]:
    """The events of one career (all claims are about `person` in `post`), by kind and then by date."""
    claims = list(claims)
    facts = []
    for kind, cls in _CLASSES.items():
        of_kind = sorted((c for c in claims if c.kind == kind), key=_sort)
        for _, told in groupby(of_kind, key=_sort):
            facts += [_event(cls, person, post, moment) for moment in moments(dated(c, "date") for c in told)]
    return facts


def _sort(claim: ResolvedClaim) -> tuple[bool, bool]:
    """What keeps two events of one kind apart whatever their dates: acting or not, for the first time or again."""
    return bool(claim.roles.get("acting")), claim.roles.get("manner") == "reappointed"


def _event(cls: str, person: str, post: str, moment: Moment) -> Fact:
    roles: dict[str, Value] = {"person": person, "post": post}
    roles |= agreed_roles(moment.claims, _DETAILS)
    roles |= days("date", moment.at)
    acting, again = _sort(moment.claims[0])
    key = "|".join((cls, person, post, str(acting), str(again), moment.at.edtf or str(moment.at.latest)))
    return Fact(cls, key, roles, iris(moment.claims), independent(moment.claims))
