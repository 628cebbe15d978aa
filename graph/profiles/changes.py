"""Appointments and departures between two days, the newest first, together by day, week or month."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RDF, RS

MOST = 100


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


Events = Sequence[tuple[str, str]]
"""The first day that each appointment and departure can have been on, with its IRI, in the order of the days."""


def events(store: Store) -> Events:
    """All appointments and departures of a store that have a date."""
    rows: Any = store.query(
        f"SELECT ?first ?fact WHERE {{ VALUES ?class {{ {RS.Appointment} {RS.Dismissal} }}"
        f" ?fact {RDF.type} ?class ; {RS.dateEarliest} ?first }}"
    )
    return sorted((row["first"].value, row["fact"].value) for row in rows)


def changes(store: Store, known: Events, reader: Reader, window: Window, by: By) -> tuple[Stretch, ...]:
    """The changes in a window, the newest first. An event counts by the first day it can have been on."""
    first = bisect_left(known, (window.since.isoformat(), ""))
    last = bisect_left(known, ((window.until + timedelta(days=1)).isoformat(), ""))
    within = [iri for _, iri in known[first:last]]
    if window.of is not None:
        about = _about(store, NamedNode(window.of))
        within = [iri for iri in within if iri in about]
    newest = " ".join(str(NamedNode(iri)) for iri in within[-window.limit :])
    found = facts(store, f"VALUES ?fact {{ {newest} }}", reader, window.limit) if newest else []
    return tuple(_stretches(found, by))


def _about(store: Store, node: NamedNode) -> frozenset[str]:
    """The facts about a person, post, body or place, and those that it decided."""
    rows: Any = store.query(
        f"SELECT DISTINCT ?fact WHERE {{ ?fact {RS.person}|{RS.post}|{RS.body}|{RS.jurisdiction}|{RS.by} {node} }}"
    )
    return frozenset(row["fact"].value for row in rows)


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


def _order(fact: Told) -> tuple[str, bool, str]:
    """By post, whoever leaves before whoever comes."""
    post = fact.roles.get("post")
    return post.name if post else "", fact.kind == "appointment", fact.iri
