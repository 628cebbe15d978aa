"""The rules a store's knowledge was made by, reference data among them: brought up to date when they change."""

from collections.abc import Iterator
from typing import Any, cast

from pyoxigraph import NamedNode, Quad

from graph import derive, resolve
from graph.layers.agenda import everything
from graph.model import EntityKind, Referent
from graph.rdf import judgements
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.resolve import reference
from graph.stores import Store
from graph.stores.updates import drop_graph, insert_data, joined
from graph.terms import RS


def prepare(store: Store, anew: bool = False) -> None:
    """Brings a store up to this version: reference data, identity and all knowledge anew where the rules have changed.

    With `anew` also where they have not. The version is noted last, so that an interrupted change is made again from
    the beginning.
    """
    iris = Iris(store.base)
    graph = NamedNode(iris.reference)
    version = literal(f"{derive.VERSION}.{resolve.VERSION}.{reference.version()}")
    noted = Quad(graph, RS.rulesVersion, version, graph)
    if not anew and store.query(f"ASK {{ GRAPH {graph} {{ {graph} {RS.rulesVersion} {version} }} }}"):
        return
    store.update(joined(everything(iris), drop_graph(iris.reference)))
    store.load(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in reference.files())
    found = list(links(store, iris))
    store.update(drop_graph(iris.identity))
    store.load(found)
    store.update(joined(everything(iris), insert_data([noted])))


def links(store: Store, iris: Iris, among: str = "") -> Iterator[Quad]:
    """What referents denote by the rules of now, but for people; `among` is a pattern that binds ?referent."""
    canonical = judgements.canonical(cast(Any, store.query), iris)
    rows: Any = store.query(
        f"""SELECT ?referent ?kind ?name ?document ?body ?place WHERE {{ {among} GRAPH ?g {{
        ?document a {RS.Document} . ?referent {RS.entityKind} ?kind ; {RS.name} ?name FILTER(?kind != "person")
        OPTIONAL {{ ?referent {RS.body} ?ofBody . ?ofBody {RS.name} ?body }}
        OPTIONAL {{ ?referent {RS.jurisdiction} ?ofPlace . ?ofPlace {RS.name} ?place }} }} }}"""
    )
    for row in rows:
        body, place = (row[key].value if row[key] else None for key in ("body", "place"))
        referent = Referent(EntityKind(row["kind"].value), row["name"].value, body, place)
        entity = resolve.entity(referent, row["name"].language or "und", row["document"].value)
        iri = iris.entity(entity)
        yield Quad(row["referent"], RS.denotes, NamedNode(canonical.get(iri, iri)), NamedNode(iris.identity))
