"""Cabinets: who sat under which head of government, from when to when.

A cabinet is what one head of government leads through one tenure, which is its term. Whoever holds a cabinet post on a
day of the term has a seat for as long as both last, but only where sources show that there was such a day. So the
resignation of a government is one event, the end of the term, that ends many seats; whether the ministers' own tenures
end with it is for the texts to say.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.derive.held import Held, Span


@dataclass(frozen=True, slots=True)
class Seat:
    """A dated seat: the tenure that fills it, and how long that and the cabinet's term last together."""

    held: Held
    span: Span


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A head's tenure, and the seats."""

    head: Held
    seats: tuple[Seat, ...]


def cabinets(tenures: Iterable[Held], head_posts: Container[str]) -> list[Cabinet]:
    """The cabinets of a place from the tenures of all its cabinet posts; `head_posts` are those whose holder leads.

    Whoever merely acts as head leads none.
    """
    tenures = sorted(tenures, key=lambda held: held.iri)
    heads = [held for held in tenures if held.post in head_posts and not held.acting]
    return [Cabinet(head, _seats(head, tenures)) for head in heads]


def _seats(head: Held, tenures: Sequence[Held]) -> tuple[Seat, ...]:
    return tuple(Seat(held, _common(head.span, held.span, held.last_attested)) for held in tenures if _met(head, held))


def _met(head: Held, held: Held) -> bool:
    """Whether there certainly was a day on which both were in office."""
    if held.iri == head.iri:
        return True
    mine, its = _certain(head), _certain(held)
    return mine is not None and its is not None and max(mine[0], its[0]) < min(mine[1], its[1])


def _certain(held: Held) -> tuple[date, date] | None:
    """The first day on which somebody is known to be in office, and the first on which that is not known any more."""
    seen = [day for day in (held.span.start_latest, held.first_attested) if day is not None]
    if not seen:
        return None
    until = held.span.end_earliest if held.span.end is not None else None
    last = until or max(day for day in (*seen, held.last_attested) if day is not None) + timedelta(days=1)
    return (min(seen), last) if min(seen) < last else None


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
