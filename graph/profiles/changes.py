"""Appointments and departures between two days, the newest first, together by day, week or month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RDF, RS, XSD

MOST = 200


class By(StrEnum):
    """How long a stretch of time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Stretch:
    """What changed in a stretch of time that begins on `start`, an ISO date, or in a month, "2022-01"."""

    start: str
    changes: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Which changes: from `since` to `until`, both included, the newest `limit` of them.

    `of` keeps to those about a person, post, body or place (an IRI), or decided by it.
    """

    since: date
    until: date
    of: str | None = None
    limit: int = MOST


def changes(store: Store, reader: Reader, window: Window, by: By) -> tuple[Stretch, ...]:
    """The changes in a window, the newest first. An event counts by the first day it can have been on."""
    since, until, of, limit = window.since, window.until, window.of, window.limit
    about = f"?fact {RS.person}|{RS.post}|{RS.body}|{RS.jurisdiction}|{RS.by} {NamedNode(of)} ." if of else ""
    where = (
        f"SELECT DISTINCT ?fact ?first WHERE {{ {about} ?fact {RS.dateEarliest} ?first ; {RDF.type} ?class ."
        f" FILTER(?class IN ({RS.Appointment}, {RS.Dismissal}) && ?first >= {_day(since)} && ?first <= {_day(until)})"
        f" }} ORDER BY DESC(?first) ?fact LIMIT {limit}"
    )
    found = facts(store, f"{{ {where} }}", reader, limit)
    return tuple(_stretches(found, by))


def _stretches(found: Iterable[Told], by: By) -> Iterable[Stretch]:
    newest = sorted(found, key=lambda fact: _start(fact, by), reverse=True)
    for start, together in groupby(newest, key=lambda fact: _start(fact, by)):
        yield Stretch(start, tuple(sorted(together, key=_order)))


def _start(fact: Told, by: By) -> str:
    """A date that is known to the month or year only begins the first stretch that it can be in."""
    first = date.fromisoformat(fact.values["dateEarliest"])
    if by is By.MONTH:
        return first.isoformat()[:7]
    return (first - timedelta(days=first.weekday()) if by is By.WEEK else first).isoformat()


def _order(fact: Told) -> tuple[str, str, str]:
    post = fact.roles.get("post")
    return post.name if post else "", (fact.kind == "appointment" and "1") or "0", fact.iri


def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
