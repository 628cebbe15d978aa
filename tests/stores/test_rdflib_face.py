"""Every store through rdflib's eyes."""

import rdflib
from pyoxigraph import Literal, NamedNode, Quad

from graph.stores import Store
from graph.stores.rdflib_face import dataset
from graph.stores.updates import insert_data

SAID, PREDICATE = "https://example.org/s", "https://example.org/p"


def fill(store: Store) -> None:
    for graph, value in ((store.knowledge, "known"), (f"{store.base}graph/document/1", "claimed")):
        store.update(insert_data([Quad(NamedNode(SAID), NamedNode(PREDICATE), Literal(value), NamedNode(graph))]))


def test_a_query_outside_graph_reads_the_knowledge_graph(store: Store) -> None:
    fill(store)
    rows = list(dataset(store).query("SELECT ?o WHERE { ?s ?p ?o }"))
    assert [str(row.o) for row in rows] == ["known"]


def test_graph_reaches_every_named_graph(store: Store) -> None:
    fill(store)
    rows = dataset(store).query("SELECT ?o WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert {str(row.o) for row in rows} == {"known", "claimed"}


def test_the_knowledge_graph_can_be_walked_triple_by_triple(store: Store) -> None:
    fill(store)
    graph = dataset(store).default_graph
    assert {str(value) for value in graph.objects(rdflib.URIRef(SAID), rdflib.URIRef(PREDICATE))} == {"known"}
