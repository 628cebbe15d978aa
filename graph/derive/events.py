"""Appointments, dismissals and nominations: one event from all claims that report it."""

from collections.abc import Iterable

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
        for acting in (False, True):
            told = [c for c in claims if c.kind == kind and bool(c.roles.get("acting")) is acting]
            facts += [_event(cls, person, post, moment) for moment in moments(dated(c, "date") for c in told)]
    return facts


def _event(cls: str, person: str, post: str, moment: Moment) -> Fact:
    roles: dict[str, Value] = {"person": person, "post": post}
    roles |= agreed_roles(moment.claims, _DETAILS)
    roles |= days("date", moment.at)
    key = "|".join((cls, person, post, str(roles.get("acting", False)), moment.at.edtf or str(moment.at.latest)))
    return Fact(cls, key, roles, iris(moment.claims), independent(moment.claims))
