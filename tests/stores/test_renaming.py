"""Which entities an update names anew: told for certain, or not at all."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.stores.renaming import renamed
from graph.stores.updates import delete_data, drop_graph, insert_data, joined
from graph.terms import DCTERMS, RDFS, RS, SKOS

K = "https://example.org/graph/knowledge"
WHO, OTHER = NamedNode("https://example.org/person/1"), NamedNode("https://example.org/person/2")


def said(subject: NamedNode, key: NamedNode, text: str = "X", graph: str = K) -> Quad:
    return Quad(subject, key, Literal(text), NamedNode(graph))


def test_names_added_and_taken_away_are_seen() -> None:
    update = joined(
        delete_data([said(WHO, SKOS.prefLabel)]),
        insert_data([said(OTHER, RDFS.label), said(OTHER, DCTERMS.title)]),
        delete_data([said(WHO, RS.pending, "person", "https://example.org/graph/agenda")]),
        drop_graph("https://example.org/graph/document/1"),
    )
    assert renamed(update, K) == {WHO.value, OTHER.value}


def test_names_in_other_graphs_and_in_texts_are_none() -> None:
    trick = f"\nGRAPH <{K}> {{ <{OTHER.value}> {SKOS.altLabel} "
    update = insert_data([said(WHO, RDFS.label, "X", "https://example.org/g"), said(WHO, RS.quote, trick)])
    assert renamed(update, K) == frozenset()


@pytest.mark.parametrize(
    "update",
    [
        f"DELETE WHERE {{ GRAPH <{K}> {{ ?s ?p ?o }} }}",
        f"GRAPH <{K}> {{ ?s {RDFS.label} ?o }}",
        f"INSERT DATA {{\nGRAPH <{K}> {{ <urn:x> ?p ?o }}\n}}",
        f"DELETE {{ GRAPH ?g {{ ?s {RDFS.label} ?o }} }} WHERE {{ GRAPH ?g {{ ?s {RDFS.label} ?o }} }}",
        "CLEAR ALL",
        drop_graph(K),
    ],
)
def test_what_may_rename_anybody(update: str) -> None:
    assert renamed(update, K) is None
