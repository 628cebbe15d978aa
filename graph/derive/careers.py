"""Tenures: who held one post from when to when, worked out from all that is said of one person in one post.

Starts (appointments, successions, "since 2019") and ends (dismissals, successors, "until May") are put in order of
time; each start opens a spell, each end closes the one that is open, and a title before a name ("Minister X said")
shows the post held on the day of the report. Acting spells stand apart from full ones. A second start without an end
between continues the spell: a minister reappointed with a new cabinet has one tenure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from graph.derive.dates import UNKNOWN, When, by
from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Dated, Moment, dated, moments
from graph.model import Fact, ResolvedClaim

# Reports date one leaving by its decree, its announcement or the last day of work: at most so many days apart.
_SLACK = 31


@dataclass(slots=True)
class Spell:
    """One tenure in the making: what started it, what ended it, and the claims that saw it in between."""

    start: Moment | None = None
    end: Moment | None = None
    further: list[ResolvedClaim] = field(default_factory=list)
    seen: list[tuple[date | None, ResolvedClaim]] = field(default_factory=list)

    @property
    def claims(self) -> list[ResolvedClaim]:
        """All claims behind the spell."""
        ends = [moment.claims for moment in (self.start, self.end) if moment is not None]
        return [*(claim for claims in ends for claim in claims), *self.further, *(claim for _, claim in self.seen)]

    def can_hold_on(self, day: date | None) -> bool:
        """Whether the person can have been in the post on the day; an unknown day fits any spell."""
        if day is None:
            return True
        started = self.start is None or self.start.at.earliest is None or self.start.at.earliest <= day
        ended = self.end is not None and self.end.at.latest is not None and self.end.at.latest < day
        return started and not ended


def tenures(person: str, post: str, claims: Iterable[ResolvedClaim]) -> list[Fact]:
    """The tenures of one career, earliest first: full spells, then acting ones.

    `claims` are all about `post`, with `person` as the holder, or in a succession as successor or predecessor.
    """
    claims = list(claims)
    acting_claims = _of_acting(person, claims)
    acting = spells(person, acting_claims)
    full = spells(person, [claim for claim in claims if claim not in acting_claims])
    _end_acting(acting, full)
    return [_fact(person, post, False, spell) for spell in full] + [
        _fact(person, post, True, spell) for spell in acting
    ]


def _of_acting(person: str, claims: Sequence[ResolvedClaim]) -> list[ResolvedClaim]:
    """The claims about acting spells: those that say so, and successions into or out of a post that was held so.

    "Y replaced X" does not say that Y merely acts; it goes with an acting spell where what else is told of its day, or
    all that is told of the person, is acting.
    """
    stated = [claim for claim in claims if claim.kind != "succession"]
    acting, full = ([c for c in stated if bool(c.roles.get("acting")) is flag] for flag in (True, False))
    if not acting:
        return []
    begun_acting, begun_full = ([start.at for start in _starts(person, told)] for told in (acting, full))
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


def spells(person: str, claims: Sequence[ResolvedClaim]) -> list[Spell]:
    """The spells that the claims tell of, in order of time."""
    starts = moments(_starts(person, claims))
    ends = moments(_ends(person, claims))
    found = _sweep(starts, ends)
    for day, claim in _observations(claims):
        _observe(found, day, claim)
    return found


def _starts(person: str, claims: Iterable[ResolvedClaim]) -> list[Dated]:
    found = []
    for claim in claims:
        if claim.kind == "appointment" or (claim.kind == "succession" and claim.roles["person"] == person):
            found.append(dated(claim, "date"))
        elif claim.kind == "tenure" and "start" in claim.roles:
            found.append(dated(claim, "start"))
    return found


def _ends(person: str, claims: Iterable[ResolvedClaim]) -> list[Dated]:
    found = []
    for claim in claims:
        if claim.kind == "dismissal" or (claim.kind == "succession" and claim.roles["predecessor"] == person):
            found.append(dated(claim, "date"))
        elif claim.kind == "tenure" and ("end" in claim.roles or claim.roles.get("former")):
            found.append(dated(claim, "end"))
    return found


def _observations(claims: Iterable[ResolvedClaim]) -> list[tuple[date | None, ResolvedClaim]]:
    """Tenure claims that say "in office when this was published", in order of time."""
    found = [
        (by(claim.published).latest, claim)
        for claim in claims
        if claim.kind == "tenure" and not claim.roles.get("former") and "end" not in claim.roles
    ]
    return sorted(found, key=lambda item: (item[0] or date.min, item[1].iri))


def _end_acting(acting: Iterable[Spell], full: Iterable[Spell]) -> None:
    """Whoever is appointed for good no longer acts: the appointment ends an acting spell that began before it."""
    dated_starts = [spell.start for spell in full if spell.start is not None and spell.start.at.earliest is not None]
    for spell in acting:
        began = spell.start.at.earliest if spell.start else None
        later = [m for m in dated_starts if began is None or (m.at.latest is not None and m.at.latest >= began)]
        if spell.end is None and later:
            first = later[0]
            spell.end = Moment(first.at, first.claims, "full-appointment")


def _sweep(starts: Sequence[Moment], ends: Sequence[Moment]) -> list[Spell]:
    """Walks through starts and ends in order of time; on one day an end comes before a start.

    A start without a date came before the first end that its report can know of: "X, appointed minister, was
    dismissed".
    """
    first_end = min((m.at.latest for m in ends if m.at.latest), default=date.max)
    steps = [(_day(moment.at, start=False), 1, moment) for moment in ends]
    for moment in starts:
        day = _day(moment.at, start=True)
        steps.append((day, 2, moment) if moment.at.edtf else (min(day, first_end), 0, moment))
    found: list[Spell] = []
    is_open = False
    for _, order, moment in sorted(steps, key=lambda step: (step[0], step[1], step[2].claims[0].iri)):
        is_start = order != 1
        if is_start and is_open:
            found[-1].further += moment.claims
        elif is_start:
            found.append(Spell(start=moment))
            is_open = True
        elif is_open:
            found[-1].end = moment
            is_open = False
        elif found and _same_end(found[-1], moment):
            found[-1].further += moment.claims
        else:
            found.append(Spell(end=moment))
    return found


def _same_end(spell: Spell, moment: Moment) -> bool:
    """Whether an end tells again of the end of a closed spell: "the former minister", or a date some days off."""
    if moment.at.edtf is None or spell.end is None:
        return True
    before, now = spell.end.at.latest, moment.at.earliest
    return before is not None and now is not None and (now - before).days <= _SLACK


def _observe(found: list[Spell], day: date | None, claim: ResolvedClaim) -> None:
    """Adds an observation to the last spell that can have been running on the day, else as a spell of its own."""
    home = next((spell for spell in reversed(found) if spell.can_hold_on(day)), None)
    if home is None:
        home = Spell()
        found.insert(0, home)
    home.seen.append((day, claim))


def _fact(person: str, post: str, acting: bool, spell: Spell) -> Fact:
    claims = spell.claims
    start, end = _ordered(spell.start.at if spell.start else UNKNOWN, spell.end.at if spell.end else UNKNOWN)
    attested = sorted(day for day, _ in spell.seen if day is not None)
    roles: dict[str, Value] = {"person": person, "post": post, "acting": acting}
    roles |= agreed_roles(claims, ("organization", "jurisdiction"))
    roles |= days("start", start) | days("end", end)
    roles["status"] = "ended" if spell.end else "current"
    if spell.start:
        roles["startRule"] = spell.start.rule
    if spell.end:
        roles["endRule"] = spell.end.rule
    if attested:
        roles |= {"firstAttested": attested[0], "lastAttested": attested[-1]}
    if start.exact and end.exact and start.earliest and end.earliest:
        roles["days"] = (end.earliest - start.earliest).days
    key = "|".join(("Tenure", person, post, str(acting), _stamp(start), _stamp(end), str(attested[:1])))
    return Fact("Tenure", key, roles, iris(claims), independent(claims))


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


def _day(at: When, start: bool) -> date:
    first, second = (at.earliest, at.latest) if start else (at.latest, at.earliest)
    return first or second or (date.min if start else date.max)
