"""Cabinets: who sat under which head of government, from when to when.

A cabinet is what one head of government leads through one tenure, which is its term. Whoever holds a cabinet post on a
day of the term has a seat for as long as both last, but only where sources show that there was such a day. So the
resignation of a government is one event, the end of the term, that ends many seats; whether the ministers' own tenures
end with it is for the texts to say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """From a start to an end, each as its source gave it (EDTF) and by the days that it can mean, all where known."""

    start: str | None = None
    start_earliest: date | None = None
    start_latest: date | None = None
    end: str | None = None
    end_earliest: date | None = None
    end_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Incumbency:
    """A tenure of a cabinet post: its IRI, who holds which post, whether as head; when, and when that was attested."""

    tenure: str
    person: str
    post: str
    is_head: bool
    acting: bool
    span: Span
    first_attested: date | None = None
    last_attested: date | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A dated seat: the tenure that fills it, and how long that and the cabinet's term last together."""

    incumbency: Incumbency
    span: Span


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A head's tenure, and the seats."""

    head: Incumbency
    seats: tuple[Seat, ...]


def cabinets(incumbencies: Iterable[Incumbency]) -> list[Cabinet]:
    """The cabinets of a country from the tenures of all its cabinet posts; one that merely acts as head leads none."""
    incumbencies = sorted(incumbencies, key=lambda each: each.tenure)
    heads = [each for each in incumbencies if each.is_head and not each.acting]
    return [Cabinet(head, _seats(head, incumbencies)) for head in heads]


def _seats(head: Incumbency, incumbencies: Sequence[Incumbency]) -> tuple[Seat, ...]:
    return tuple(
        Seat(each, _common(head.span, each.span, each.last_attested)) for each in incumbencies if _met(head, each)
    )


def _met(head: Incumbency, incumbency: Incumbency) -> bool:
    """Whether there certainly was a day on which both were in office."""
    if incumbency.tenure == head.tenure:
        return True
    mine, its = _certain(head), _certain(incumbency)
    return mine is not None and its is not None and max(mine[0], its[0]) < min(mine[1], its[1])


def _certain(incumbency: Incumbency) -> tuple[date, date] | None:
    """The first day on which somebody is known to be in office, and the first on which that is not known any more."""
    span = incumbency.span
    seen = [day for day in (span.start_latest, incumbency.first_attested) if day is not None]
    if not seen:
        return None
    first = min(seen)
    until = span.end_earliest if span.end is not None else None
    last = until or max(_after(day) for day in (*seen, incumbency.last_attested) if day is not None)
    return (first, last) if first < last else None


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _common(term: Span, own: Span, last_seen: date | None) -> Span:
    """What two spans have in common: the later start, the earlier end."""
    later = _later(term, own)
    earlier = _earlier(term, own, last_seen)
    return Span(
        later.start,
        _most(term.start_earliest, own.start_earliest),
        later.start_latest,
        earlier.end,
        earlier.end_earliest,
        _least(term.end_latest, own.end_latest),
    )


def _later(term: Span, own: Span) -> Span:
    """The one whose start is known to be the later; a start that nobody tells is a start some time."""
    if (own.start_earliest, own.start_latest) == (term.start_earliest, term.start_latest):
        return own
    if own.start_latest is None or term.start_latest is None:
        return Span()
    if own.start_earliest is not None and own.start_earliest >= term.start_latest:
        return own
    if term.start_earliest is not None and term.start_earliest >= own.start_latest:
        return term
    return Span(start_latest=max(own.start_latest, term.start_latest))


def _earlier(term: Span, own: Span, last_seen: date | None) -> Span:
    """The one whose end is known to be the earlier; an end that nobody tells came later if the holder was seen then."""
    same = (own.end_earliest, own.end_latest) == (term.end_earliest, term.end_latest)
    if same or term.end_latest is None:
        return own
    if own.end_latest is None:
        outlasts = last_seen is not None and last_seen >= term.end_latest
        return term if outlasts else Span()
    if own.end_earliest is None or term.end_earliest is None:
        return Span()
    if own.end_latest <= term.end_earliest:
        return own
    return term if term.end_latest <= own.end_earliest else Span(end_earliest=min(own.end_earliest, term.end_earliest))


def _most(*days: date | None) -> date | None:
    return max((day for day in days if day is not None), default=None)


def _least(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)
