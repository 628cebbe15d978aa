"""The agenda: what is still to be done, kept in the store itself, so that an interrupted run can be made up for.

On it stand documents whose people are to be looked at, records that are to be clustered anew, and entities whose share
of the knowledge is to be derived anew: wholly, their facts alone, or only where a new document brings news of them.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.stores import Store
from graph.terms import RS

# what else than entities stands on the agenda: documents, new or looked at before; records
NEW_DOCUMENT, DOCUMENT, RECORD = "new document", "document", "record"


def news_of(kind: str) -> str:
    """How an entity of a kind stands on the agenda that is to be derived anew if new documents bring news of it."""
    return f"{kind} news"


def facts_of(kind: str) -> str:
    """How an entity of a kind stands on the agenda whose facts alone are to be derived anew."""
    return f"{kind} facts"


def marks(iris: Iris, items: Mapping[str, str]) -> list[Quad]:
    """The statements that put entities, documents or records (IRIs), each with its kind, on the agenda."""
    graph = NamedNode(iris.agenda)
    return [Quad(NamedNode(iri), RS.pending, literal(str(kind)), graph) for iri, kind in items.items()]


def news(iris: Iris, items: Mapping[str, str], document: str) -> list[Quad]:
    """The statements that put entities or records (IRIs) on the agenda because a new document (an IRI) speaks of them.

    Of each is given how it stands there.
    """
    graph = NamedNode(iris.agenda)
    return [*marks(iris, items), *(Quad(NamedNode(iri), RS.newIn, NamedNode(document), graph) for iri in items)]


def new_in(store: Store, iris: Iris, items: Iterable[str]) -> list[Quad]:
    """The statements that say in which new documents some entities or records of the agenda are spoken of."""
    values = " ".join(f"<{iri}>" for iri in items)
    rows: Any = store.query(
        f"SELECT ?e ?d WHERE {{ VALUES ?e {{ {values} }} GRAPH <{iris.agenda}> {{ ?e {RS.newIn} ?d }} }}"
    )
    return [Quad(row["e"], RS.newIn, row["d"], NamedNode(iris.agenda)) for row in rows]


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
