"""Which graphs a query names is told from its keywords, and only from them."""

import pytest

from graph.stores.dataset import DatasetUse, dataset_use


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?from ?p $graph }",
        "# FROM <http://x/> GRAPH ?g\nSELECT * { }",
        'SELECT * { ?s ?p \'FROM <http://x/> GRAPH\', "FROM \\" FROM", \'\'\'FROM \' GRAPH\'\'\', """a"FROM""" }',
        "SELECT * { <http://x/#FROM> <FROM> <GRAPH> }",
        "PREFIX from: <http://x/> SELECT * { from:a a:from graph:graph, _:from, 'x'@from }",
        "SELECT * { ?s <http://x/> 'a' FILTER(?a < ?b) } # FROM",
        "",
    ],
)
def test_no_graphs(sparql: str) -> None:
    assert dataset_use(sparql) == DatasetUse()


@pytest.mark.parametrize(
    "sparql", ["SELECT * FROM <http://x/> { }", "ask from x:g{}", "ASK FROM NAMED <g> FROM <g> {}"]
)
def test_own_default_graph(sparql: str) -> None:
    assert dataset_use(sparql).default


@pytest.mark.parametrize("sparql", ["SELECT * FROM NAMED <http://x/> { }", "ask #\nfrom # x\nnamed x:g{}"])
def test_own_named_graphs_alone(sparql: str) -> None:
    use = dataset_use(sparql)

    assert not use.default
    assert use.named_at == sparql.lower().index("from")


def test_first_of_several_named_graphs() -> None:
    sparql = "# from\nASK FROM NAMED <a> FROM NAMED <b> {}"

    assert dataset_use(sparql).named_at == sparql.index("FROM")


@pytest.mark.parametrize(
    "sparql", ["ASK { GRAPH ?g { } }", "ask{graph<http://x/>{}}", "ASK { ?a ?b 'x' . Graph x:g {} }"]
)
def test_graph_clause(sparql: str) -> None:
    assert dataset_use(sparql).graph
