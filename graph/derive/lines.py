"""The line of one post: who followed whom, and what one holder's start says of the end of another."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from types import MappingProxyType

from graph.derive.careers import tenures
from graph.derive.conflicts import of_post
from graph.derive.deaths import ended_by_death
from graph.derive.events import events
from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Moment, dated, moments
from graph.derive.succession_dates import with_dates
from graph.model import Conflict, Fact, ResolvedClaim

_PLACE_OF_POST = ("organization", "jurisdiction")


def line(
    post: str,
    claims: Iterable[ResolvedClaim],
    one_seat: bool,
    deaths: Mapping[str, Iterable[ResolvedClaim]] = MappingProxyType({}),
) -> list[Fact | Conflict]:
    """All facts of a post: the events and tenures of each holder, and the successions; and the conflicts between them.

    `claims` are those whose post it is. Where the post is known to have one seat, a later holder bounds the end of an
    earlier one of whom no end is told, and a handover within one day is a succession even if no text says so. `deaths`
    are the claims that tell of the deaths of the people in `claims`, by person.
    """
    claims = with_dates(claims)
    careers = _by_person(claims)
    happened = {person: events(person, post, careers[person]) for person in sorted(careers)}
    held = [fact for person, own in happened.items() for fact in tenures(person, post, careers[person], own)]
    held = ended_by_death(held, deaths)
    told = _told_successions(post, claims)
    if one_seat:
        held = _bounded_by_next(held)
        told = [*told, *_handovers(post, held, told)]
    found = [*chain(*happened.values()), *held, *told]
    return [*found, *of_post(post, found, claims, one_seat)]


def _by_person(claims: Iterable[ResolvedClaim]) -> Mapping[str, list[ResolvedClaim]]:
    """Each person's claims: those of a succession belong to both of its people."""
    careers: dict[str, list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        for key in ("person", "predecessor"):
            person = claim.roles.get(key)
            if isinstance(person, str):
                careers[person].append(claim)
    return careers


def _told_successions(post: str, claims: Iterable[ResolvedClaim]) -> list[Fact]:
    pairs: dict[tuple[str, str], list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "succession":
            pairs[str(claim.roles["person"]), str(claim.roles["predecessor"])].append(claim)
    return [
        _succession(post, person, predecessor, moment)
        for (person, predecessor), told in sorted(pairs.items())
        for moment in moments(dated(claim, "date") for claim in told)
    ]


def _succession(post: str, person: str, predecessor: str, moment: Moment) -> Fact:
    roles: dict[str, Value] = {"person": person, "predecessor": predecessor, "post": post}
    roles |= agreed_roles(moment.claims, _PLACE_OF_POST) | days("date", moment.at)
    key = "|".join(("Succession", person, predecessor, post, moment.at.edtf or str(moment.at.latest)))
    return Fact("Succession", key, roles, iris(moment.claims), independent(moment.claims))


def _bounded_by_next(held: Sequence[Fact]) -> list[Fact]:
    """Ends nobody tells of, bounded by the start of the next full holder of the one seat."""
    starts = sorted(
        (_day(fact, "startEarliest") or latest, latest, str(fact.roles["person"]))
        for fact in held
        if not fact.roles["acting"] and (latest := _day(fact, "startLatest")) is not None
    )
    return [_bounded(fact, starts) if fact.roles["status"] == "current" else fact for fact in held]


def _bounded(fact: Fact, starts: Sequence[tuple[date, date, str]]) -> Fact:
    """The tenure with its end bounded by the first of `starts` (earliest and latest day, who) that comes after it."""
    last_known = max(filter(None, (_day(fact, "startLatest"), _day(fact, "lastAttested"))), default=None)
    if last_known is None:
        return fact
    later = islice(starts, bisect_left(starts, (last_known, date.min, "")), None)
    successor = next((latest for _, latest, who in later if who != fact.roles["person"]), None)
    if successor is None:
        return fact
    seen = max(filter(None, (_day(fact, "startEarliest"), _day(fact, "lastAttested"))), default=None)
    roles: dict[str, Value] = {**fact.roles, "endLatest": successor, "status": "unknown", "endRule": "next-holder"}
    return replace(fact, roles=roles | {"endEarliest": seen} if seen else roles)


def _handovers(post: str, held: Iterable[Fact], told: Iterable[Fact]) -> list[Fact]:
    """Successions that follow from one tenure ending on the very day on which another begins.

    Where several leave or several come on one day, nothing says who followed whom, and nothing follows.
    """
    known = {(fact.roles["person"], fact.roles["predecessor"]) for fact in told}
    full = [fact for fact in held if not fact.roles["acting"]]
    left = _only_ones((fact for fact in full if fact.roles.get("endRule") == "stated"), "end")
    came = _only_ones(full, "start")
    return [
        _handover(post, before, came[day])
        for day, before in sorted(left.items())
        if day in came
        and before.roles["person"] != came[day].roles["person"]
        and (came[day].roles["person"], before.roles["person"]) not in known
    ]


def _only_ones(facts: Iterable[Fact], name: str) -> dict[date, Fact]:
    """Those whose start or end is known to the day, by day, where there is but one."""
    by_day: dict[date, list[Fact]] = defaultdict(list)
    for fact in facts:
        if (day := _exact(fact, name)) is not None:
            by_day[day].append(fact)
    return {day: found[0] for day, found in by_day.items() if len(found) == 1}


def _exact(fact: Fact, name: str) -> date | None:
    """The day of a moment, if it is known to the day."""
    day = _day(fact, f"{name}Earliest")
    return day if day == _day(fact, f"{name}Latest") else None


def _handover(post: str, before: Fact, after: Fact) -> Fact:
    roles: dict[str, Value] = {"person": after.roles["person"], "predecessor": before.roles["person"], "post": post}
    roles |= {key: after.roles[key] for key in _PLACE_OF_POST if key in after.roles}
    roles |= {
        "date": after.roles["start"],
        "dateEarliest": after.roles["startEarliest"],
        "dateLatest": after.roles["startLatest"],
    }
    roles["rule"] = "same-day-handover"
    key = "|".join(("Succession", str(roles["person"]), str(roles["predecessor"]), post, str(roles["date"])))
    claims = tuple(sorted({*_behind(before, "endedBy"), *_behind(after, "startedBy")}))
    return Fact("Succession", key, roles, claims, min(before.sources, after.sources))


def _day(fact: Fact, role: str) -> date | None:
    value = fact.roles.get(role)
    return value if isinstance(value, date) else None


def _behind(tenure: Fact, link: str) -> tuple[str, ...]:
    """The claims behind one end of a tenure: those of the event there, else all."""
    event = tenure.roles.get(link)
    return event.claims if isinstance(event, Fact) else tenure.claims
