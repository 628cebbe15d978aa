"""A post: who held it in order, with gaps and acting spells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.conflicts import Conflict, conflicts
from graph.profiles.facts import Told, facts, of_kind
from graph.profiles.named import Named, named
from graph.profiles.names import Names, names
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RS


@dataclass(frozen=True, slots=True)
class Holder:
    """A tenure, and for how many days the post stood empty before it; None where that is not known."""

    tenure: Told
    gap: int | None


@dataclass(frozen=True, slots=True)
class PostProfile:
    """All that the graph knows of a post. `seats` is None where it is not known how many may hold it at a time."""

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


def post(overview: Overview, entity: Named, reader: Reader) -> PostProfile:
    """The profile of a post."""
    store = overview.store
    node = NamedNode(entity.iri)
    told = facts(store, f"?fact {RS.post} {node}", reader)
    links = _links(store, node)
    known = named(store, (links[key] for key in (RS.body, RS.jurisdiction) if key in links), reader.lang)
    seats = int(links[RS.seats]) if RS.seats in links else None
    return PostProfile(
        entity=entity,
        names=names(store, entity.iri),
        body=known.get(links.get(RS.body, "")),
        jurisdiction=known.get(links.get(RS.jurisdiction, "")),
        seats=seats,
        holders=tuple(_holders(of_kind(told, "tenure"), seats == 1)),
        events=of_kind(told, "appointment", "dismissal"),
        nominations=of_kind(told, "nomination"),
        successions=of_kind(told, "succession"),
        conflicts=conflicts(store, overview.disputes.get(entity.iri, ())),
    )


def _links(store: Store, node: NamedNode) -> dict[NamedNode, str]:
    keys = ", ".join(map(str, (RS.body, RS.jurisdiction, RS.seats)))
    rows: Any = store.query(f"SELECT ?p ?v WHERE {{ {node} ?p ?v . FILTER(?p IN ({keys})) }}")
    return {row["p"]: row["v"].value for row in rows}


def _holders(tenures: Sequence[Told], one_seat: bool) -> Iterator[Holder]:
    """A gap is told only where the post has one seat and both days are known exactly."""
    left: date | None = None
    for place, tenure in enumerate(tenures):
        came = _day(tenure, "start") if one_seat and place else None
        gap = (came - left).days if came and left else None
        yield Holder(tenure, gap if gap and gap > 0 else None)
        left = _day(tenure, "end")


def _day(tenure: Told, side: str) -> date | None:
    earliest, latest = (tenure.values.get(f"{side}{bound}") for bound in ("Earliest", "Latest"))
    return date.fromisoformat(earliest) if earliest and earliest == latest else None
