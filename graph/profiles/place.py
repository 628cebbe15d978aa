"""A place: its names, its bodies, and who was in office there on a day."""

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.named import Named, named
from graph.profiles.names import Names, names
from graph.profiles.offices import Holding, in_office
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.terms import RDF, RS

_MOST = 300


@dataclass(frozen=True, slots=True)
class PlaceProfile:
    """All that the graph knows of a place; `holdings` are those in office on `day`, an ISO date."""

    entity: Named
    names: tuple[Names, ...]
    bodies: tuple[Named, ...]
    day: str
    holdings: tuple[Holding, ...]


def place(overview: Overview, entity: Named, day: str, reader: Reader) -> PlaceProfile:
    """The profile of a place on a day. Raises ParameterError where that is no date."""
    store = overview.store
    rows: Any = store.query(
        f"SELECT DISTINCT ?e WHERE {{ ?e {RS.jurisdiction} {NamedNode(entity.iri)} ; {RDF.type} {RS.Body} }}"
        f" LIMIT {_MOST}"
    )
    bodies = named(store, (row["e"].value for row in rows), reader.lang).values()
    return PlaceProfile(
        entity=entity,
        names=names(store, entity.iri),
        bodies=tuple(sorted(bodies, key=lambda body: (body.name, body.iri))),
        day=day,
        holdings=in_office(store, overview.tenures, entity.iri, day, reader),
    )
