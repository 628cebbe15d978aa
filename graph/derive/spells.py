"""Spells: starts and ends of one person in one post, put in order of time.

Each start opens a spell, each end closes the one that is open, and a title before a name ("Minister X said") shows the
post held on the day of the report. A second start without an end between continues the spell: a minister reappointed
with a new cabinet has one tenure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.derive.dates import When, by
from graph.derive.moments import Dated, Moment, dated, moments
from graph.derive.trust import doubtful, weight
from graph.model import ResolvedClaim

# Reports date one coming or leaving by its decree, its announcement or the first or last day of work: at most so many
# days apart. Ends up to a year apart without a start between are told of one leaving, by somebody who is wrong.
_SLACK = 31
_SAME_LEAVING = 366


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


def spells(person: str, claims: Sequence[ResolvedClaim]) -> list[Spell]:
    """The spells that the claims tell of, in order of time."""
    found = _sweep(person, moments(starts(person, claims)), moments(_ends(person, claims)))
    for day, claim in _observations(claims):
        _observe(found, day, claim)
    _bound_by_own_start(found)
    return found


def starts(person: str, claims: Iterable[ResolvedClaim]) -> list[Dated]:
    """The claims that tell when the person took the post; a reappointment tells only that it was held by then."""
    found = []
    for claim in claims:
        if _appoints(claim) or (claim.kind == "succession" and claim.roles["person"] == person):
            found.append(dated(claim, "date"))
        elif claim.kind == "tenure" and "start" in claim.roles:
            found.append(dated(claim, "start"))
    return found


def _appoints(claim: ResolvedClaim) -> bool:
    return claim.kind == "appointment" and claim.roles.get("manner") != "reappointed"


def _ends(person: str, claims: Iterable[ResolvedClaim]) -> list[Dated]:
    found = []
    for claim in claims:
        if claim.kind == "dismissal" or (claim.kind == "succession" and claim.roles["predecessor"] == person):
            found.append(dated(claim, "date"))
        elif claim.kind == "tenure" and ("end" in claim.roles or claim.roles.get("former")):
            found.append(dated(claim, "end"))
    return found


def _observations(claims: Iterable[ResolvedClaim]) -> list[tuple[date | None, ResolvedClaim]]:
    """Claims that say "in office on that day", in order of time: titles when the report appeared, reappointments."""
    found = [
        (by(claim.published).latest, claim)
        for claim in claims
        if claim.kind == "tenure" and not claim.roles.get("former") and "end" not in claim.roles
    ]
    again = (claim for claim in claims if claim.kind == "appointment" and not _appoints(claim))
    found += [(dated(claim, "date").at.latest, claim) for claim in again]
    return sorted(found, key=lambda item: (item[0] or date.min, item[1].iri))


def _sweep(person: str, starts: Sequence[Moment], ends: Sequence[Moment]) -> list[Spell]:
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
        if is_start and is_open and (left := _left_before(person, found[-1].start, moment)):
            found[-1].end = left
            found.append(Spell(start=moment))
        elif is_start and is_open:
            _start_again(found[-1], moment)
        elif is_start:
            found.append(Spell(start=moment))
            is_open = True
        elif is_open and _only_hinted(found[-1].start, moment):
            found[-1].further += moment.claims
        elif is_open:
            found[-1].end = moment
            is_open = False
        else:
            _end_again(found, moment)
    return found


def _only_hinted(start: Moment | None, end: Moment) -> bool:
    """Whether an end is told without a date and is likelier misread than not, after a start that is not."""
    return end.at.edtf is None and doubtful(end.claims) and start is not None and not doubtful(start.claims)


def _left_before(person: str, told: Moment | None, moment: Moment) -> Moment | None:
    """That the person left between two starts: whoever succeeds somebody else on a day, long after, had left by then.

    Not so where it is the same predecessor again: an election after some months in office is no second coming.
    """
    others = _predecessors(person, moment)
    if told is None or told.at.latest is None or doubtful(told.claims) or not others - _predecessors(person, told):
        return None
    if _days_between(told, moment) <= _SAME_LEAVING:
        return None
    return Moment(When(None, told.at.latest, moment.at.latest), (), "own-next-start")


def _predecessors(person: str, moment: Moment) -> set[str | bool]:
    """Whom the person succeeds at a moment, by claims that date it."""
    told = (claim for claim in moment.claims if claim.kind == "succession" and "date" in claim.roles)
    return {claim.roles["predecessor"] for claim in told if claim.roles["person"] == person}


def _start_again(spell: Spell, moment: Moment) -> None:
    """A further start of an open spell: of two dates for one coming, the one that more publishers give is followed; one
    that is likelier misread than not is not followed where a surer one is told."""
    told = spell.start
    near = told is not None and _days_between(told, moment) <= _SLACK
    surer = told is not None and doubtful(told.claims) and not doubtful(moment.claims)
    if told is not None and (surer or (near and _better(moment, told))):
        spell.start, moment = moment, told
    spell.further += moment.claims


def _end_again(found: list[Spell], moment: Moment) -> None:
    """An end without a start since the last one: told again ("the former minister"), or of a spell of its own."""
    told = found[-1].end if found else None
    if told is None:
        found.append(Spell(end=moment))
    elif moment.at.edtf is None or _days_between(told, moment) <= _SAME_LEAVING:
        if moment.at.edtf is not None and _better(moment, told):
            found[-1].end, moment = moment, told
        found[-1].further += moment.claims
    else:
        start = Moment(When(None, told.at.latest, moment.at.latest), (), "after-previous-end")
        found.append(Spell(start=start, end=moment))


def _days_between(before: Moment, after: Moment) -> int:
    first, second = before.at.latest, after.at.earliest
    return (second - first).days if first is not None and second is not None else 0


def _better(moment: Moment, told: Moment) -> bool:
    """Whether the moment is followed rather than the one told before it: a date is better than none, a stated one than
    one that follows from other claims."""
    return _weight(moment) > _weight(told)


def _weight(moment: Moment) -> tuple[bool | int, ...]:
    return (moment.at.edtf is not None, moment.rule == "stated", *weight(moment.claims).of_sources)


def _bound_by_own_start(found: Sequence[Spell]) -> None:
    """Whoever was seen in the post and took it later had left it in between, some time or other."""
    for spell in found:
        last = max((day for day, _ in spell.seen if day is not None), default=None)
        if spell.start is None and spell.end is None and last is not None:
            begun = (other.start.at for other in found if other.start is not None)
            later = [
                at.latest for at in begun if at.latest is not None and at.earliest is not None and at.earliest > last
            ]
            if later:
                spell.end = Moment(When(None, last, min(later)), (), "own-next-start")


def _observe(found: list[Spell], day: date | None, claim: ResolvedClaim) -> None:
    """Adds an observation to the last spell that can have been running on the day, else as a spell of its own."""
    home = next((spell for spell in reversed(found) if spell.can_hold_on(day)), None)
    if home is None:
        home = Spell()
        found.insert(0, home)
    home.seen.append((day, claim))


def _day(at: When, start: bool) -> date:
    first, second = (at.earliest, at.latest) if start else (at.latest, at.earliest)
    return first or second or (date.min if start else date.max)
