"""Tenures: who held one post from when to when, worked out from all that is said of one person in one post.

Starts (appointments, successions, "since 2019") and ends (dismissals, successors, "until May") make spells; acting
spells stand apart from full ones, and end where a full one begins.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.derive.dates import UNKNOWN, When
from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Moment, dated
from graph.derive.spells import Spell, spells, starts
from graph.model import Fact, ResolvedClaim

_Events = Mapping[tuple[str, str], Fact]  # events by their class and one of their claims


def tenures(person: str, post: str, claims: Iterable[ResolvedClaim], events: Iterable[Fact] = ()) -> list[Fact]:
    """The tenures of one career, earliest first: full spells, then acting ones.

    `claims` are all about `post`, with `person` as the holder, or in a succession as successor or predecessor. Those of
    the `events` that share a claim with the start or end of a tenure are what started or ended it.
    """
    claims = list(claims)
    acting_claims = _of_acting(person, claims)
    acting = spells(person, acting_claims)
    full = spells(person, [claim for claim in claims if claim not in acting_claims])
    _end_acting(acting, full)
    acting = [spell for spell in acting if not _joins(spell, full)]
    by_claim = {(event.cls, claim): event for event in events for claim in event.claims}
    return [_fact(person, post, found is acting, spell, by_claim) for found in (full, acting) for spell in found]


def _of_acting(person: str, claims: Sequence[ResolvedClaim]) -> list[ResolvedClaim]:
    """The claims about acting spells: those that say so, and successions into or out of a post that was held so.

    "Y replaced X" does not say that Y merely acts; it goes with an acting spell where what else is told of its day, or
    all that is told of the person, is acting.
    """
    stated = [claim for claim in claims if claim.kind != "succession"]
    acting, full = ([c for c in stated if bool(c.roles.get("acting")) is flag] for flag in (True, False))
    if not acting:
        return []
    begun_acting, begun_full = ([start.at for start in starts(person, told)] for told in (acting, full))
    found = list(acting)
    for claim in claims:
        if claim.kind == "succession":
            at = dated(claim, "date").at
            fits_acting = any(at.overlaps(start) for start in begun_acting)
            fits_full = any(at.overlaps(start) for start in begun_full)
            comes = claim.roles["person"] == person
            if not full or (comes and fits_acting and not fits_full):
                found.append(claim)
    return found


def _end_acting(acting: Iterable[Spell], full: Iterable[Spell]) -> None:
    """Whoever is appointed for good no longer acts: the appointment ends an acting spell that began before it."""
    dated_starts = [spell.start for spell in full if spell.start is not None and spell.start.at.earliest is not None]
    for spell in acting:
        began = spell.start.at.earliest if spell.start else None
        later = [m for m in dated_starts if began is None or (m.at.latest is not None and m.at.latest >= began)]
        if later and (spell.end is None or spell.end.at.edtf is None):
            first = later[0]
            spell.end = Moment(first.at, first.claims, "full-appointment")


def _joins(spell: Spell, full: Iterable[Spell]) -> bool:
    """Whether an acting spell begins on the very day of an appointment for good, which then has its claims, too."""
    for other in full:
        if (
            spell.start is not None
            and other.start is not None
            and spell.start.at.exact
            and spell.start.at == other.start.at
        ):
            other.further += spell.claims
            return True
    return False


def _fact(person: str, post: str, acting: bool, spell: Spell, events: _Events) -> Fact:
    claims = spell.claims
    start, end = _ordered(spell.start.at if spell.start else UNKNOWN, spell.end.at if spell.end else UNKNOWN)
    attested = sorted(day for day, _ in spell.seen if day is not None)
    roles: dict[str, Value] = {"person": person, "post": post, "acting": acting}
    roles |= agreed_roles(claims, ("organization", "jurisdiction"))
    roles |= days("start", start) | days("end", end)
    roles["status"] = _status(spell)
    roles |= _reason("start", "startedBy", "Appointment", spell.start, events)
    roles |= _reason("end", "endedBy", "Dismissal", spell.end, events)
    if attested:
        roles |= {"firstAttested": attested[0], "lastAttested": attested[-1]}
    if start.exact and end.exact and start.earliest and end.earliest:
        roles["days"] = (end.earliest - start.earliest).days
    key = "|".join(
        (
            "Tenure",
            person,
            post,
            str(acting),
            _stamp(start),
            _stamp(end),
            _stamp(When(None, None, attested[0] if attested else None)),
        )
    )
    return Fact("Tenure", key, roles, iris(claims), independent(claims))


def _status(spell: Spell) -> str:
    """Ended where a source says so; unknown where only another start shows that it cannot have lasted."""
    if spell.end is None:
        return "current"
    return "ended" if spell.end.claims else "unknown"


def _reason(name: str, link: str, cls: str, moment: Moment | None, events: _Events) -> dict[str, Value]:
    """Why a bound is what it is: the rule, and the event that one of its claims tells of."""
    if moment is None:
        return {}
    found = (events[cls, claim.iri] for claim in moment.claims if (cls, claim.iri) in events)
    event = next(found, None)
    rule: dict[str, Value] = {f"{name}Rule": moment.rule}
    return {**rule, link: event} if event else rule


def _ordered(start: When, end: When) -> tuple[When, When]:
    """The two with bounds that heed each other: nobody leaves before coming, nor comes after leaving."""
    began, left = start.earliest, end.latest
    if began is None and left is None:
        return start, end
    latest = min(filter(None, (start.latest, left)), default=None)
    earliest = max(filter(None, (end.earliest, began)), default=None) if left is not None else end.earliest
    return replace(start, latest=latest) if start != UNKNOWN else start, replace(end, earliest=earliest)


def _stamp(at: When) -> str:
    return at.edtf or f"../{at.latest}"
