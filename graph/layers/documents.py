"""Documents in a store: put in, found, taken out, each as one atomic step."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.errors import ParameterError, UnknownName
from graph.layers.agenda import DOCUMENT, NEW_DOCUMENT, RECORD, marks, news, news_of
from graph.model import Document, EntityKind, Reading
from graph.rdf import judgements
from graph.rdf.claims import labels
from graph.rdf.evidence import evidence
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.stores import Store
from graph.stores.updates import delete_data, drop_graph, insert_data, joined
from graph.terms import DCTERMS, RS

_NEAR_NAMES = 10_000  # so many ids are looked through for the near ones of a name that is not there


def put(store: Store, reading: Reading) -> None:
    """Stores a reading, in place of an earlier one of the same document."""
    iris = Iris(store.base)
    query: Any = store.query
    new = evidence(reading, iris, judgements.canonical(query, iris))
    document = iris.document(reading.document.id)
    removal = list(_removal(store, iris, reading.document.id))
    if removal:
        touched = {**_touched(store, iris, reading.document.id), **new.touched, document: DOCUMENT}
        agenda = marks(iris, touched)
    else:
        derived = labels(query, iris, new.touched)
        unknown = {iri: kind for iri, kind in new.touched.items() if iri not in derived}
        known = {iri: news_of(kind) for iri, kind in new.touched.items() if iri in derived}
        agenda = [*marks(iris, {**unknown, document: NEW_DOCUMENT}), *news(iris, known, document)]
    store.update(joined(*removal, insert_data([*new.quads, *agenda])))


def remove(store: Store, document_id: str) -> None:
    """Takes a document out, with its claims and identity links."""
    iris = Iris(store.base)
    touched = marks(iris, _touched(store, iris, document_id))
    store.update(joined(*_removal(store, iris, document_id), insert_data(touched)))


def holds(store: Store, document: Document, extractor: str) -> bool:
    """Whether the store holds just this document, read by that extractor."""
    iris = Iris(store.base)
    return bool(
        store.query(
            f"ASK {{ GRAPH <{iris.evidence(document.id)}> {{ <{iris.document(document.id)}>"
            f" {RS.contentHash} {literal(document.content_hash)} ; {RS.extractor} {literal(extractor)} }}"
            f" GRAPH <{iris.text(document.id)}> {{ ?document {RS.text} ?text }} }}"
        )
    )


def find(store: Store, name: str) -> str:
    """The id of the document with this id, URL or content hash.

    Raises UnknownName where the store has none, ParameterError where it has several.
    """
    rows: Any = store.query(
        f"SELECT DISTINCT ?id WHERE {{ VALUES ?key {{ {DCTERMS.identifier} {RS.url} {RS.contentHash} }}"
        f" ?document ?key ?value ; {DCTERMS.identifier} ?id . FILTER(STR(?value) = {literal(name)}) }}"
    )
    found: list[str] = sorted(row["id"].value for row in rows)
    if name in found or len(found) == 1:
        return name if name in found else found[0]
    if found:
        raise ParameterError(f"{name} is {len(found)} documents; say which by id: {', '.join(found)}")
    every: Any = store.query(f"SELECT ?id WHERE {{ ?document a {RS.Document} ; {DCTERMS.identifier} ?id }}")
    raise UnknownName("document", name, (row["id"].value for row in islice(every, _NEAR_NAMES)))


def _removal(store: Store, iris: Iris, document_id: str) -> Iterator[str]:
    """Updates that take away all of a document; none where the store does not hold it."""
    document, graph = iris.document(document_id), iris.evidence(document_id)
    if not store.query(f"ASK {{ GRAPH <{graph}> {{ <{document}> ?p ?o }} }}"):
        return
    yield drop_graph(graph)
    yield drop_graph(iris.text(document_id))
    yield delete_data(_links(store, iris, graph))
    yield f"DELETE WHERE {{ GRAPH <{iris.knowledge}> {{ ?claim {RS.document} <{document}> ; ?p ?o }} }}"
    yield f"DELETE WHERE {{ GRAPH <{iris.knowledge}> {{ <{document}> ?p ?o }} }}"


def _links(store: Store, iris: Iris, graph: str) -> list[Quad]:
    """What the identity graph says of a document's referents and claims."""
    rows: Any = store.query(
        f"SELECT ?referent ?p ?o WHERE {{ GRAPH <{graph}> {{ ?referent a ?class }}"
        f" FILTER(?class IN ({RS.Referent}, {RS.Claim}))"
        f" GRAPH <{iris.identity}> {{ ?referent ?p ?o }} }}"
    )
    return [Quad(row["referent"], row["p"], row["o"], NamedNode(iris.identity)) for row in rows]


def _touched(store: Store, iris: Iris, document_id: str) -> dict[str, str]:
    """The entities that a document speaks of, and the records of its people."""
    graph = iris.evidence(document_id)
    records: Any = store.query(
        f"SELECT DISTINCT ?record WHERE {{ GRAPH <{graph}> {{ ?r a {RS.Referent} }}"
        f" GRAPH <{iris.identity}> {{ ?r {RS.record} ?record }} }}"
    )
    return {row["record"].value: RECORD for row in records} | _entities(store, iris, graph)


def _entities(store: Store, iris: Iris, graph: str) -> dict[str, str]:
    rows: Any = store.query(
        f"SELECT DISTINCT ?e ?kind WHERE {{ GRAPH <{graph}> {{ ?r {RS.entityKind} ?kind }}"
        f" GRAPH <{iris.identity}> {{ ?r {RS.denotes} ?e }} }}"
    )
    return {row["e"].value: EntityKind(row["kind"].value) for row in rows}
