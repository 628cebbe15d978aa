"""The two sides of a judgement as people name them: by name, IRI, or as one document has somebody (`NAME@DOCUMENT`)."""

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.errors import ParameterError
from graph.layers import find
from graph.model import Anchor, EntityKind
from graph.queries.library import Type
from graph.queries.who import entities
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.stores import Store
from graph.terms import OA, RDF, RS

_MOST_ANCHORS = 20  # documents that a judgement holds on to: enough to outlive the loss of some


@dataclass(frozen=True, slots=True)
class Side:
    """One side: an entity (IRI), its kind, and the referents that a judgement on it holds on to."""

    iri: str
    kind: EntityKind
    anchors: tuple[Anchor, ...]


def side(store: Store, said: str) -> Side:
    """The side that a person means. Raises ParameterError where it is none or several, UnknownName for documents."""
    name, at, document = said.rpartition("@")
    if at and name.strip():
        return _in_document(store, name.strip(), document.strip())
    found = entities(said, Type.ENTITY, store)
    if len(found) > 1:
        listed = ", ".join(node.value for node in found)
        raise ParameterError(f"{said!r} is {len(found)} entities; say which by IRI, or as NAME@DOCUMENT: {listed}")
    return _of_entity(store, found[0].value)


def _of_entity(store: Store, iri: str) -> Side:
    iris = Iris(store.base)
    rows: Any = store.query(f"SELECT ?class WHERE {{ <{iri}> {RDF.type} ?class }}")
    classes = {row["class"] for row in rows}
    kind = next((kind for cls, kind in _KINDS.items() if cls in classes), None)
    if kind is None:
        raise ParameterError(f"{iri} is no person, post, body or place of this store")
    return Side(iri, kind, _anchors(store, f"GRAPH <{iris.identity}> {{ ?referent {RS.denotes} <{iri}> }}"))


_KINDS = {
    RS.Person: EntityKind.PERSON,
    RS.Post: EntityKind.POST,
    RS.Body: EntityKind.BODY,
    RS.Place: EntityKind.PLACE,
}


def _in_document(store: Store, name: str, document: str) -> Side:
    """Whoever a document calls by the name, and nobody else of that name."""
    iris = Iris(store.base)
    iri = iris.document(find(store, document))
    rows: Any = store.query(
        f"""SELECT DISTINCT ?entity ?kind WHERE {{ GRAPH ?g {{ <{iri}> a {RS.Document} .
        ?referent {RS.name} ?name ; {RS.entityKind} ?kind FILTER(STR(?name) = {literal(name)}) }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }} }}"""
    )
    found = [(row["entity"].value, EntityKind(row["kind"].value)) for row in rows]
    if len(found) != 1:
        what = "nobody" if not found else f"{len(found)} entities"
        raise ParameterError(f"{document} calls {what} exactly {name!r}; `reshuffle facts` shows the names it uses")
    pattern = (
        f"GRAPH ?g {{ <{iri}> a {RS.Document} . ?referent {RS.name} ?called FILTER(STR(?called) = {literal(name)}) }}"
    )
    return Side(*found[0], _anchors(store, pattern))


def _anchors(store: Store, pattern: str) -> tuple[Anchor, ...]:
    """The referents that a pattern binds to ?referent, each with the first of its mentions."""
    rows: Any = store.query(
        f"""SELECT ?document ?name ?referent (MIN(?at) AS ?start) WHERE {{ {pattern}
        GRAPH ?own {{ ?document a {RS.Document} . ?referent {RS.name} ?name
        OPTIONAL {{ ?mention {RS.refersTo} ?referent ; {OA.start} ?at }} }} }}
        GROUP BY ?document ?name ?referent ORDER BY ?document ?name LIMIT {_MOST_ANCHORS}"""
    )
    found = [
        (row["document"].value, row["name"].value, row["referent"], int(row["start"].value) if row["start"] else None)
        for row in rows
    ]
    return tuple(
        Anchor(document, name, _words(store, referent, start), start) for document, name, referent, start in found
    )


def _words(store: Store, referent: NamedNode, start: int | None) -> str | None:
    if start is None:
        return None
    rows: Any = store.query(
        f"""SELECT ?exact WHERE {{ GRAPH ?g {{ ?mention {RS.refersTo} {referent} ; {OA.start} {literal(start)} ;
        {OA.exact} ?exact }} }}"""
    )
    return next((row["exact"].value for row in rows), None)
