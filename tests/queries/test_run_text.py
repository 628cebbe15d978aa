import pytest
from pyoxigraph import QueryBoolean, QuerySolutions

from graph.errors import QueryError
from graph.queries import run_text
from graph.queries.text import with_prefixes
from graph.stores import Store


def test_sparql_of_ones_own_reads_the_knowledge_graph_with_our_prefixes(store: Store) -> None:
    answer = run_text(store, 'SELECT ?x { ?x rdfs:label "Amanat" ; a rs:Body }')
    assert isinstance(answer, QuerySolutions)
    assert [row["x"].value for row in answer] == ["https://w3id.org/reshuffle/id/body/amanat"]


def test_a_prefix_that_the_text_declares_is_its_own(store: Store) -> None:
    answer = run_text(store, "prefix rs: <https://example.org/> ASK { ?x a rs:Person }")
    assert isinstance(answer, QueryBoolean)
    assert not answer


def test_a_text_that_needs_no_prefix_is_left_as_it_is() -> None:
    sparql = "SELECT * { ?s ?p <http://example.org/rs:x> FILTER(?s != <urn:rs:y>) }"
    assert with_prefixes(sparql) == sparql


def test_declarations_stand_in_the_first_line() -> None:
    assert with_prefixes("ASK {\n ?x a rs:Post }").count("\n") == 1


def test_text_that_does_not_parse_is_told_in_one_line(store: Store) -> None:
    with pytest.raises(QueryError, match="does not parse at line 2"):
        run_text(store, "SELECT * {\n ?x a rs:Post ")
