"""The agenda: which people are to be looked at and which entities' share of the knowledge is to be derived anew."""

from collections.abc import Callable, Mapping
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.model import EntityKind
from graph.rdf.iris import Iris
from graph.rdf.shares import derived, stored
from graph.rdf.terms_of import literal, quads
from graph.stores import Store
from graph.stores.updates import delete_data, insert_data, joined
from graph.terms import RS

_CHUNK = 50  # entities derived in one atomic step: enough to share the cost of a query, few enough to hold in memory


# what else stands on the agenda: documents whose people are to be looked at, records that are to be clustered anew
DOCUMENT, RECORD = "document", "record"


def marks(iris: Iris, items: Mapping[str, str]) -> list[Quad]:
    """The statements that put entities, documents or records (IRIs), each with its kind, on the agenda."""
    graph = NamedNode(iris.agenda)
    return [Quad(NamedNode(iri), RS.pending, literal(str(kind)), graph) for iri, kind in items.items()]


def pending(store: Store, iris: Iris, kind: str, limit: int) -> list[str]:
    """What of a kind is on the agenda, at most so many."""
    rows: Any = store.query(f'SELECT ?e WHERE {{ GRAPH <{iris.agenda}> {{ ?e {RS.pending} "{kind}" }} }} LIMIT {limit}')
    return [row["e"].value for row in rows]


def everything(iris: Iris) -> str:
    """The update that puts every document, and every entity that one speaks of, on the agenda."""
    return (
        f"INSERT {{ GRAPH <{iris.agenda}> {{ ?entity {RS.pending} ?kind }} }} WHERE {{"
        f" GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }}"
        f" GRAPH ?g {{ ?referent {RS.entityKind} ?kind }} }} ;\n"
        f'INSERT {{ GRAPH <{iris.agenda}> {{ ?document {RS.pending} "{DOCUMENT}" }} }}'
        f" WHERE {{ GRAPH ?g {{ ?document a {RS.Document} ; {RS.extractor} ?extractor }} }}"
    )


def derive(store: Store, progress: Callable[[int], None] = lambda done: None) -> None:
    """Derives the knowledge of every entity on the agenda, some in one atomic step that also strikes them off.

    `progress` is told how many are done.
    """
    iris = Iris(store.base)
    done = 0
    for kind in EntityKind:
        while entities := pending(store, iris, kind, _CHUNK):
            _derive(store, iris, kind, entities)
            done += len(entities)
            progress(done)


def _derive(store: Store, iris: Iris, kind: EntityKind, entities: list[str]) -> None:
    query: Any = store.query
    old = stored(query, iris, kind, entities)
    new = derived(query, iris, kind, entities)
    steps = (
        delete_data(quads(old - new, iris.knowledge)),
        insert_data(quads(new - old, iris.knowledge)),
        delete_data(marks(iris, dict.fromkeys(entities, kind))),
    )
    store.update(joined(*steps))
