"""The names that a knowledge graph gives to its people, posts, bodies and places."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples

from graph.model import EntityKind
from graph.terms import RDF, RDFS, RS, SKOS


class EntityName(NamedTuple):
    """One name of one entity. `main` marks its rdfs:label, of which there is exactly one."""

    iri: str
    kind: EntityKind
    name: str
    main: bool


_KINDS = {
    RS.Person: EntityKind.PERSON,
    RS.Post: EntityKind.POST,
    RS.Body: EntityKind.BODY,
    RS.Place: EntityKind.PLACE,
}


def names_in(
    query: Callable[[str], QuerySolutions | QueryBoolean | QueryTriples], entities: Iterable[str] | None = None
) -> Iterator[EntityName]:
    """Every name in the default graph of `query`, which is a store's method; of some entities (IRIs), if given."""
    among = "" if entities is None else f"VALUES ?entity {{ {' '.join(f'<{iri}>' for iri in entities)} }}"
    # The properties in a filter: as a second VALUES, Oxigraph multiplies both lists out first and takes twice the time.
    rows = query(
        f"""SELECT ?entity ?type ?name ?property WHERE {{ {among}
        VALUES ?type {{ {" ".join(map(str, _KINDS))} }}
        ?entity {RDF.type} ?type ; ?property ?name .
        FILTER(?property IN ({RDFS.label}, {SKOS.prefLabel}, {SKOS.altLabel})) }}"""
    )
    assert isinstance(rows, QuerySolutions)
    for entity, kind, name, role in rows:
        # Whatever is no name of an IRI breaks the shapes of the graph, which is not for this function to say.
        if isinstance(entity, NamedNode) and isinstance(name, Literal):
            yield EntityName(entity.value, _KINDS[kind], name.value, role == RDFS.label)
