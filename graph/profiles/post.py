"""A post: who held it in order, with gaps and acting spells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.conflicts import Conflict, conflicts
from graph.profiles.facts import MOST, Told, facts, of_kind
from graph.profiles.named import Named, named
from graph.profiles.names import Names, names
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RS


@dataclass(frozen=True, slots=True)
class Holder:
    """A tenure, and for how many days the post stood empty before it; None where that is not known.

    Told only of posts of one seat.
    """

    tenure: Told
    gap: int | None


@dataclass(frozen=True, slots=True)
class PostProfile:
    """All that the graph knows of a post. `seats` is None where it is not known how many may hold it at a time.

    Where it is not `complete`, there are more facts than were read, and no gaps are told.
    """

    entity: Named
    names: tuple[Names, ...]
    body: Named | None
    jurisdiction: Named | None
    seats: int | None
    holders: tuple[Holder, ...]
    events: tuple[Told, ...]
    nominations: tuple[Told, ...]
    successions: tuple[Told, ...]
    conflicts: tuple[Conflict, ...]
    complete: bool


def post(overview: Overview, entity: Named, reader: Reader) -> PostProfile:
    """The profile of a post."""
    store = overview.store
    node = NamedNode(entity.iri)
    told = facts(store, f"?fact {RS.post} {node}", reader)
    complete = len(told) < MOST
    links = _links(store, node)
    known = named(store, (links[key] for key in (RS.body, RS.jurisdiction) if key in links), reader.lang)
    seats = int(links[RS.seats]) if RS.seats in links else None
    return PostProfile(
        entity=entity,
        names=names(store, entity.iri),
        body=known.get(links.get(RS.body, "")),
        jurisdiction=known.get(links.get(RS.jurisdiction, "")),
        seats=seats,
        holders=tuple(_holders(of_kind(told, "tenure"), seats == 1 and complete)),
        events=of_kind(told, "appointment", "dismissal"),
        nominations=of_kind(told, "nomination"),
        successions=of_kind(told, "succession"),
        conflicts=conflicts(store, overview.disputes.get(entity.iri, ()), reader),
        complete=complete,
    )


def _links(store: Store, node: NamedNode) -> dict[NamedNode, str]:
    keys = ", ".join(map(str, (RS.body, RS.jurisdiction, RS.seats)))
    rows: Any = store.query(f"SELECT ?p ?v WHERE {{ {node} ?p ?v . FILTER(?p IN ({keys})) }}")
    return {row["p"]: row["v"].value for row in rows}


def _holders(tenures: Sequence[Told], gaps: bool) -> Iterator[Holder]:
    for tenure in tenures:
        yield Holder(tenure, _gap(tenure, [each for each in tenures if each is not tenure]) if gaps else None)


def _gap(tenure: Told, others: Sequence[Told]) -> int | None:
    """Days between the last known end and a start, both known to the day, while nobody was seen in office.

    By the rule of the saved query holders.
    """
    start = _day(tenure, "start")
    ends = [end for each in others if (end := _day(each, "end")) and start and end <= start]
    if start is None or not ends:
        return None
    left = max(ends)
    if any(left <= seen < start for each in others for seen in _seen(each)):
        return None
    return (date.fromisoformat(start) - date.fromisoformat(left)).days


def _seen(tenure: Told) -> Iterator[str]:
    """The days on which somebody is known to have been in office."""
    return (tenure.values[key] for key in ("startLatest", "firstAttested", "lastAttested") if key in tenure.values)


def _day(tenure: Told, side: str) -> str | None:
    earliest, latest = (tenure.values.get(f"{side}{bound}") for bound in ("Earliest", "Latest"))
    return earliest if earliest == latest else None
