"""Composition only: documents into a store, and the knowledge that follows from them.

A document's evidence, identity links and citations are one atomic step, which also puts the entities it touches on the
agenda: a graph of entities whose share of the knowledge is to be derived anew. Working off the agenda is a second kind
of atomic step. Whoever opens the store for writing first works off what an interrupted run has left there.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph import derive, extract, resolve
from graph.errors import SourceError, UnknownName
from graph.model import Document, EntityKind, Reading
from graph.rdf.evidence import evidence
from graph.rdf.iris import Iris
from graph.rdf.shares import derived, stored
from graph.rdf.terms_of import literal, quads
from graph.resolve import reference
from graph.stores import Store
from graph.stores.updates import delete_data, drop_graph, insert_data, joined
from graph.terms import DCTERMS, RS

_CHUNK = 50  # entities derived in one atomic step: enough to share the cost of a query, few enough to hold in memory
Progress = Callable[[str, int, int | None], None]


@dataclass(slots=True)
class Summary:
    """What a build did, in documents: read anew, unchanged, without a language we read; skipped; claims taken."""

    read: int = 0
    unchanged: int = 0
    unread_language: list[str] = field(default_factory=list)
    skipped: list[SourceError] = field(default_factory=list)
    claims: int = 0


def _silent(stage: str, done: int, total: int | None) -> None:
    """No progress shown."""


def build(store: Store, items: Iterable[Document | SourceError], progress: Progress = _silent) -> Summary:
    """Reads documents into the store, derives what follows and publishes it.

    What cannot be read is counted in the summary and costs nothing else. `progress` is told the stage ("documents",
    "knowledge"), how much of it is done, and the total where it is known.
    """
    summary = Summary()
    prepare(store)
    for count, item in enumerate(items, 1):
        _take(store, item, summary)
        progress("documents", count, None)
    work_off(store, progress)
    store.publish()
    return summary


def _take(store: Store, item: Document | SourceError, summary: Summary) -> None:
    if isinstance(item, SourceError):
        summary.skipped.append(item)
        return
    if _holds(store, item):
        summary.unchanged += 1
        return
    reading = extract.read(item)
    put(store, reading)
    summary.read += 1
    summary.claims += len(reading.claims)
    if item.lang not in extract.languages():
        summary.unread_language.append(item.id)


def prepare(store: Store) -> None:
    """Brings a store up to this version: its reference data, and all knowledge anew where the rules have changed."""
    iris = Iris(store.base)
    version = literal(f"{derive.VERSION}.{resolve.VERSION}.{reference.version()}")
    meta = Quad(NamedNode(iris.reference), RS.rulesVersion, version, NamedNode(iris.reference))
    if store.query(f"ASK {{ GRAPH {meta.graph_name} {{ {meta.subject} {meta.predicate} {meta.object} }} }}"):
        return
    store.update(joined(drop_graph(iris.reference), _everything_to_agenda(iris)))
    store.load([Quad(q.subject, q.predicate, q.object, meta.graph_name) for q in reference.files()])
    store.update(insert_data([meta]))


def _everything_to_agenda(iris: Iris) -> str:
    return (
        f"INSERT {{ GRAPH <{iris.agenda}> {{ ?entity {RS.pending} ?kind }} }} WHERE {{"
        f" GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }}"
        f" GRAPH ?g {{ ?referent {RS.entityKind} ?kind }} }}"
    )


def put(store: Store, reading: Reading) -> None:
    """Stores a reading, in place of an earlier one of the same document, as one atomic step."""
    iris = Iris(store.base)
    new = evidence(reading, iris)
    touched = {**_touched(store, iris, reading.document.id), **new.touched}
    removal = _removal(store, iris, reading.document.id)
    store.update(joined(*removal, insert_data([*new.quads, *_marks(iris, touched)])))


def retract(store: Store, name: str) -> None:
    """Takes a document back, by its id, URL or content hash, and with it what it alone supported.

    Raises UnknownName where the store holds no such document.
    """
    prepare(store)
    iris = Iris(store.base)
    document_id = _find(store, name)
    marks = _marks(iris, _touched(store, iris, document_id))
    store.update(joined(*_removal(store, iris, document_id), insert_data(marks)))
    work_off(store)
    store.publish()


def _removal(store: Store, iris: Iris, document_id: str) -> Iterator[str]:
    """Updates that take away all of a document; none where the store does not hold it."""
    document, graph = iris.document(document_id), iris.evidence(document_id)
    links = _rows(store, f"?r {RS.denotes} ?e", iris.identity, f"GRAPH <{graph}> {{ ?r a {RS.Referent} }}")
    if not links and not store.query(f"ASK {{ GRAPH <{graph}> {{ <{document}> ?p ?o }} }}"):
        return
    yield drop_graph(graph)
    yield delete_data(links)
    yield f"DELETE WHERE {{ GRAPH <{iris.knowledge}> {{ ?claim {RS.document} <{document}> ; ?p ?o }} }}"
    yield f"DELETE WHERE {{ GRAPH <{iris.knowledge}> {{ <{document}> ?p ?o }} }}"


def _rows(store: Store, triple: str, graph: str, where: str) -> list[Quad]:
    subject, predicate, obj = triple.split()
    rows: Any = store.query(f"SELECT {subject} {obj} WHERE {{ {where} GRAPH <{graph}> {{ {triple} }} }}")
    return [Quad(row[subject[1:]], NamedNode(predicate[1:-1]), row[obj[1:]], NamedNode(graph)) for row in rows]


def _touched(store: Store, iris: Iris, document_id: str) -> dict[str, EntityKind]:
    graph = iris.evidence(document_id)
    rows: Any = store.query(
        f"SELECT DISTINCT ?e ?kind WHERE {{ GRAPH <{graph}> {{ ?r {RS.entityKind} ?kind }}"
        f" GRAPH <{iris.identity}> {{ ?r {RS.denotes} ?e }} }}"
    )
    return {row["e"].value: EntityKind(row["kind"].value) for row in rows}


def _marks(iris: Iris, touched: dict[str, EntityKind]) -> list[Quad]:
    return [
        Quad(NamedNode(iri), RS.pending, literal(kind.value), NamedNode(iris.agenda)) for iri, kind in touched.items()
    ]


def work_off(store: Store, progress: Progress = _silent) -> None:
    """Derives the knowledge of every entity on the agenda, some in one atomic step that also strikes them off."""
    iris = Iris(store.base)
    done = 0
    for kind in EntityKind:
        while pending := _pending(store, iris, kind):
            _derive(store, iris, kind, pending)
            done += len(pending)
            progress("knowledge", done, None)


def _pending(store: Store, iris: Iris, kind: EntityKind) -> list[str]:
    rows: Any = store.query(
        f'SELECT ?e WHERE {{ GRAPH <{iris.agenda}> {{ ?e {RS.pending} "{kind}" }} }} LIMIT {_CHUNK}',
    )
    return [row["e"].value for row in rows]


def _derive(store: Store, iris: Iris, kind: EntityKind, entities: list[str]) -> None:
    query: Any = store.query
    old = stored(query, iris, kind, entities)
    new = derived(query, iris, kind, entities)
    steps = (
        delete_data(quads(old - new, iris.knowledge)),
        insert_data(quads(new - old, iris.knowledge)),
        delete_data(_marks(iris, dict.fromkeys(entities, kind))),
    )
    store.update(joined(*steps))


def _holds(store: Store, document: Document) -> bool:
    """Whether the store holds just this document, read by the extractor that would read it now."""
    iris = Iris(store.base)
    node = f"<{iris.document(document.id)}>"
    return bool(
        store.query(
            f"ASK {{ GRAPH <{iris.evidence(document.id)}> {{ {node} {RS.contentHash} {literal(document.content_hash)} ;"
            f" {RS.extractor} {literal(extract.EXTRACTOR)} }} }}"
        )
    )


def _find(store: Store, name: str) -> str:
    rows: Any = store.query(
        f"SELECT DISTINCT ?id WHERE {{ VALUES ?key {{ {DCTERMS.identifier} {RS.url} {RS.contentHash} }}"
        f" ?document ?key ?value ; {DCTERMS.identifier} ?id . FILTER(STR(?value) = {literal(name)}) }}"
    )
    found = sorted(row["id"].value for row in rows)
    if found:
        return str(found[0])
    every: Any = store.query(f"SELECT ?id WHERE {{ ?document a {RS.Document} ; {DCTERMS.identifier} ?id }}")
    raise UnknownName("document", name, (row["id"].value for row in islice(every, 10_000)))
