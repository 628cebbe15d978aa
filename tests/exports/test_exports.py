"""Each way out gives something that its own format's tools read."""

import csv
import io
import json
from collections import Counter

import networkx as nx
import pytest
from builders import memory_store, reading
from pyoxigraph import RdfFormat, parse

from graph import exports, layers
from graph.errors import UnknownName
from graph.stores import Store

TOLD = [
    {
        "kind": "appointment",
        "person": "Aida Bolatova",
        "post": "Minister of Water",
        "jurisdiction": "Kazakhstan",
        "date": "2022-01-19",
        "by": "Dana Serik",
    },
    {
        "kind": "dismissal",
        "person": "=HYPERLINK(1)",
        "post": "Minister of Water",
        "jurisdiction": "Kazakhstan",
        "date": "2022-01-19",
    },
]


@pytest.fixture(scope="module")
def store() -> Store:
    made = memory_store()
    layers.prepare(made)
    layers.put(made, reading("doc", TOLD, "2022-01-20"))
    layers.work_off(made)
    return made


def written(store: Store, name: str, canonical: bool = False) -> bytes:
    stream = io.BytesIO()
    exports.export(store, name, stream, canonical)
    return stream.getvalue()


def size(store: Store) -> int:
    return len(list(store.quads(store.knowledge)))


@pytest.mark.parametrize(("name", "form"), [("turtle", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)])
def test_rdf_of_the_knowledge_graph_reads_back_whole(store: Store, name: str, form: RdfFormat) -> None:
    assert {quad.triple for quad in parse(written(store, name), format=form)} == {
        quad.triple for quad in store.quads(store.knowledge)
    }


@pytest.mark.parametrize(("name", "form"), [("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)])
def test_rdf_of_all_graphs_reads_back_whole(store: Store, name: str, form: RdfFormat) -> None:
    graphs = Counter(quad.graph_name.value for quad in parse(written(store, name), format=form))
    assert graphs[store.knowledge] == size(store)
    assert len(graphs) == 5


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "jsonld", "graphml", "gexf", "csv"])
def test_canonical_is_the_same_twice(store: Store, name: str) -> None:
    assert written(store, name, canonical=True) == written(store, name, canonical=True)


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_the_network_reads_back(store: Store, name: str, read: object) -> None:
    graph = read(io.BytesIO(written(store, name)))  # type: ignore[operator]
    assert "Aida Bolatova" in {data["label"] for _, data in graph.nodes(data=True)}


def test_csv_has_a_row_for_each_fact_with_its_quote_and_nothing_that_runs(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(written(store, "csv").decode("utf-8-sig"))))
    assert {row["kind"] for row in rows} == {"appointment", "dismissal", "succession", "tenure"}
    assert all(row["quote"] for row in rows)
    assert "'=HYPERLINK(1)" in {row["person"] for row in rows}


def test_json_ld_uses_the_ontology_s_own_short_names(store: Store) -> None:
    assert "label" in json.dumps(json.loads(written(store, "jsonld")))


def test_a_format_that_there_is_not(store: Store) -> None:
    with pytest.raises(UnknownName, match="did you mean turtle"):
        written(store, "turtel")
