"""Contradictions: two dates of one event, two holders of one seat at one time, a career that goes on after death.

Both sides are kept. A conflict names them, the side that the graph follows if it follows one, and the rule by which.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from graph.derive.dates import When, when
from graph.derive.moments import Moment
from graph.derive.trust import rule, weight
from graph.model import Conflict, Fact, ResolvedClaim

OPEN = "open"  # the rule of a conflict in which neither side is followed
# Events of one kind of one person in one post, told with days so near, are one event that somebody dates wrongly.
_ONE_EVENT = 62
_BOUNDS = {"Appointment": "start", "Dismissal": "end"}
_Claims = Mapping[str, ResolvedClaim]


def of_post(post: str, facts: Sequence[Fact], claims: Iterable[ResolvedClaim], one_seat: bool) -> list[Conflict]:
    """The conflicts between the events and tenures of one post."""
    by_iri = {claim.iri: claim for claim in claims}
    held = [fact for fact in facts if fact.cls == "Tenure"]
    return [*_dates(post, facts, held, by_iri), *(_holders(post, held) if one_seat else ())]


def _dates(post: str, facts: Iterable[Fact], held: Sequence[Fact], claims: _Claims) -> Iterator[Conflict]:
    """Two days told of one coming or leaving, unless each began or ended a tenure of its own.

    Each day that is not followed contradicts the nearest that is, else the nearest other: a thousand wrong days make a
    thousand contradictions, not a million.
    """
    seen = set()
    for events in _alike(facts):
        followed = [event for event in events if _is_followed(event, held)]
        for event in events:
            other = _nearest(event, followed) or (None if event in followed else _nearest(event, events))
            if other is None or _both_happened(event, other, held):
                continue
            pair = _ordered(event, other)
            if (key := (pair[0].key, pair[1].key)) not in seen:
                seen.add(key)
                kept = [side for side in pair if side in followed]
                follows = kept[0] if len(kept) == 1 else None
                loser = pair[1] if follows is pair[0] else pair[0]
                why = _rule(follows, loser, claims) if follows is not None else OPEN
                yield Conflict(post, "dates", event.cls.lower(), pair, follows, why)


def _alike(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Events of one kind of one person that could be one event."""
    groups: dict[tuple[str, str, bool], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.cls in _BOUNDS and _moment(fact).edtf is not None:
            groups[fact.cls, str(fact.roles["person"]), bool(fact.roles.get("acting"))].append(fact)
    for (cls, person, acting), events in sorted(groups.items(), key=lambda item: item[0]):
        # somebody acts first and is appointed for good after; a report that leaves out "acting" contradicts nobody
        others = {event.roles["date"] for event in groups.get((cls, person, not acting), ())}
        yield sorted((event for event in events if event.roles["date"] not in others), key=lambda event: event.key)


def _nearest(event: Fact, among: Iterable[Fact]) -> Fact | None:
    """The event nearest in time that is near enough to be the same one, dated otherwise."""
    near = [other for other in among if other is not event and _near(event, other)]
    return min(near, key=lambda other: (_apart(event, other), other.key), default=None)


def _apart(left: Fact, right: Fact) -> int:
    first, second = _moment(left).latest, _moment(right).latest
    return abs((first - second).days) if first is not None and second is not None else 0


def _rule(follows: Fact, other: Fact, claims: _Claims) -> str:
    weights = (
        weight([claims[iri] for iri in side.claims if iri in claims], _moment(side).precision)
        for side in (follows, other)
    )
    return rule(*weights)


def _ordered(left: Fact, right: Fact) -> tuple[Fact, Fact]:
    return (left, right) if left.key <= right.key else (right, left)


def _near(left: Fact, right: Fact) -> bool:
    """Whether two dated events fall on days that differ and are not far apart."""
    return not _moment(left).overlaps(_moment(right)) and _apart(left, right) <= _ONE_EVENT


def _both_happened(left: Fact, right: Fact, held: Iterable[Fact]) -> bool:
    link = {"start": "startedBy", "end": "endedBy"}[_BOUNDS[left.cls]]
    behind = {event.key for fact in held if isinstance(event := fact.roles.get(link), Fact)}
    return {left.key, right.key} <= behind


def _is_followed(event: Fact, held: Iterable[Fact]) -> bool:
    """Whether a tenure of the person bears the event's date."""
    bound, date_of = _BOUNDS[event.cls], event.roles.get("date")
    return any(fact.roles.get(bound) == date_of and fact.roles["person"] == event.roles["person"] for fact in held)


def _holders(post: str, held: Iterable[Fact]) -> Iterator[Conflict]:
    """Full tenures of two people that certainly overlap; on the day of a handover they do not."""
    full = [(span, fact) for fact in held if not fact.roles["acting"] and (span := _certain(fact)) is not None]
    spans = sorted(full, key=lambda item: (item[0], item[1].key))
    for at, ((_, until), fact) in enumerate(spans):
        for (start, _), other in spans[at + 1 :]:
            if start >= until:
                break
            if fact.roles["person"] != other.roles["person"]:
                yield Conflict(post, "holders", "holders at one time", _ordered(fact, other), None, OPEN)


def _certain(tenure: Fact) -> tuple[date, date] | None:
    """The days through which the person certainly held the post: from the latest start to the earliest end known."""
    start = _day(tenure, "startLatest") or _day(tenure, "firstAttested")
    end = _day(tenure, "endEarliest") if "end" in tenure.roles else _day(tenure, "lastAttested")
    return (start, end) if start is not None and end is not None and start < end else None


def of_dates(person: str, what: str, followed: Moment | None, told: Iterable[Moment]) -> Iterator[Conflict]:
    """The conflicts between the moments that claims give for what happens once: a birth, a death."""
    for other in told:
        if followed is not None and other is not followed and not other.at.overlaps(followed.at):
            mine, its = followed.claims[0].iri, other.claims[0].iri
            why = rule(weight(followed.claims, followed.at.precision), weight(other.claims, other.at.precision))
            first, second = sorted((mine, its))
            yield Conflict(person, "dates", what, (first, second), mine, why)


def after_death(person: str, death: Fact, claims: Iterable[ResolvedClaim]) -> Iterator[Conflict]:
    """Appointments of a person, and tenures that start, on a day after the death."""
    died = _day(death, "dateLatest")
    for claim in sorted(claims, key=lambda each: each.iri):
        day = claim.roles.get("start" if claim.kind == "tenure" else "date")
        first = when(day).earliest if isinstance(day, str) else None
        if died is not None and first is not None and first > died:
            yield Conflict(person, "life", f"{claim.kind} after death", (death, claim.iri), None, OPEN)


def _moment(fact: Fact) -> When:
    text = fact.roles.get("date")
    return When(text if isinstance(text, str) else None, _day(fact, "dateEarliest"), _day(fact, "dateLatest"))


def _day(fact: Fact, role: str) -> date | None:
    value = fact.roles.get(role)
    return value if isinstance(value, date) else None
