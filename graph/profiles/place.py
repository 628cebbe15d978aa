"""A place: its names, its bodies, and who was in office there on a day."""

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.named import Named, named
from graph.profiles.names import Names, names
from graph.profiles.offices import Office, in_office
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.terms import RDF, RS

_MOST = 300


@dataclass(frozen=True, slots=True)
class PlaceProfile:
    """All that the graph knows of a place; `office` is who was in office on a day."""

    entity: Named
    names: tuple[Names, ...]
    bodies: tuple[Named, ...]
    office: Office


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
        office=in_office(overview, entity.iri, day, reader),
    )
