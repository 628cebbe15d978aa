"""What every store does alike: in memory, on disk, on a server."""

from collections.abc import Callable

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
)

from graph.errors import ParameterError, QueryError, StoreError, StoreForeign
from graph.model import EntityKind
from graph.stores import DEFAULT_BASE, Mode, Store
from graph.stores.updates import delete_data, drop_graph, insert_data, joined
from graph.terms import RDF, RDFS, RS, SKOS

Open = Callable[..., Store]
MakeQuad = Callable[..., Quad]
KNOWLEDGE = f"{DEFAULT_BASE}graph/knowledge"
EVIDENCE = f"{DEFAULT_BASE}graph/document/1"
VALUES = "SELECT ?o { ?s ?p ?o }"
LASTING = pytest.mark.parametrize("open_here", ["disk", "remote"], indirect=True)
EVERYWHERE = "SELECT ?o { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def filled(store: Store, quad: MakeQuad) -> Store:
    store.load([quad("a", "p", "known"), quad("a", "p", "evident", "graph/document/1")])
    return store


def values(store: Store, sparql: str, default_graph: str | None = None) -> list[str]:
    rows = store.query(sparql, default_graph)
    assert isinstance(rows, QuerySolutions)
    return sorted(row[0].value for row in rows)


def test_new_store_has_the_default_base_and_no_quads(store: Store) -> None:
    assert store.base == DEFAULT_BASE
    assert list(store.quads()) == []
    assert values(store, EVERYWHERE) == []


def test_new_store_keeps_the_base_that_it_is_given(open_here: Open) -> None:
    store = open_here(base="https://example.org/id/")

    assert store.base == "https://example.org/id/"
    assert store.knowledge == "https://example.org/id/graph/knowledge"


@pytest.mark.parametrize("base", ["example", "https://example.org/no end", "https://example.org/id"])
def test_base_that_names_cannot_be_appended_to_is_refused(open_here: Open, base: str) -> None:
    with pytest.raises(ParameterError, match="base"):
        open_here(base=base)


class TestQueries:
    def test_default_graph_is_the_knowledge_graph(self, filled: Store) -> None:
        assert values(filled, VALUES) == ["known"]

    def test_caller_may_choose_another_default_graph(self, filled: Store) -> None:
        assert values(filled, VALUES, EVIDENCE) == ["evident"]

    def test_default_graph_that_is_no_iri_is_refused(self, filled: Store) -> None:
        with pytest.raises(ParameterError, match="'no iri'"):
            filled.query(VALUES, "no iri")

    def test_graph_clause_reaches_every_named_graph(self, filled: Store) -> None:
        assert values(filled, EVERYWHERE) == ["evident", "known"]

    def test_graph_clause_stands_beside_the_default_graph(self, filled: Store) -> None:
        assert values(filled, "SELECT ?e { ?s ?p 'known' GRAPH ?g { ?s ?p ?e } }") == ["evident", "known"]

    def test_graph_clause_may_name_its_graph(self, filled: Store) -> None:
        assert values(filled, f"SELECT ?o {{ GRAPH <{EVIDENCE}> {{ ?s ?p ?o }} }}") == ["evident"]

    def test_from_of_the_query_replaces_the_default_graph(self, filled: Store) -> None:
        assert values(filled, f"SELECT ?o FROM <{EVIDENCE}> {{ ?s ?p ?o }}") == ["evident"]

    def test_from_of_the_query_prevails_over_the_caller(self, filled: Store) -> None:
        assert values(filled, f"SELECT ?o FROM <{EVIDENCE}> {{ ?s ?p ?o }}", KNOWLEDGE) == ["evident"]

    def test_from_named_narrows_graph_clauses(self, filled: Store) -> None:
        assert values(filled, f"SELECT ?o FROM NAMED <{EVIDENCE}> {{ GRAPH ?g {{ ?s ?p ?o }} }}") == ["evident"]

    def test_from_named_leaves_the_default_graph(self, filled: Store) -> None:
        assert values(filled, f"SELECT ?o FROM NAMED <{EVIDENCE}> {{ ?s ?p ?o }}") == ["known"]

    def test_word_from_in_a_string_is_no_from(self, filled: Store) -> None:
        assert values(filled, "SELECT ?o { ?s ?p ?o FILTER(?o != 'FROM <http://x/>') }") == ["known"]

    def test_select_serializes_natively(self, filled: Store) -> None:
        rows = filled.query(VALUES)

        assert isinstance(rows, QuerySolutions)
        assert rows.serialize(format=QueryResultsFormat.CSV) == b"o\r\nknown\r\n"

    def test_ask(self, filled: Store) -> None:
        yes, no = filled.query("ASK { ?s ?p 'known' }"), filled.query("ASK { ?s ?p 'evident' }")

        assert isinstance(yes, QueryBoolean)
        assert (bool(yes), bool(no)) == (True, False)

    def test_construct_serializes_natively(self, filled: Store) -> None:
        triples = filled.query("CONSTRUCT { ?s ?p 'new' } { ?s ?p ?o }")

        assert isinstance(triples, QueryTriples)
        line = f'<{DEFAULT_BASE}a> <{DEFAULT_BASE}p> "new" .\n'
        assert triples.serialize(format=RdfFormat.N_TRIPLES) == line.encode()

    def test_describe_describes_from_the_knowledge_graph(self, filled: Store) -> None:
        triples = filled.query(f"DESCRIBE <{DEFAULT_BASE}a>")

        assert isinstance(triples, QueryTriples)
        assert [triple.object.value for triple in triples] == ["known"]

    def test_syntax_error_tells_its_place_in_one_line(self, filled: Store) -> None:
        with pytest.raises(QueryError, match=r"line 2, column 8 .*expected") as caught:
            filled.query("SELECT ?o\n{ ?s ?p")

        assert "\n" not in str(caught.value)


class TestUpdates:
    def test_operations_of_one_update_all_happen(self, filled: Store, quad: MakeQuad) -> None:
        added = quad("b", "p", "added")
        filled.update(joined(drop_graph(EVIDENCE), delete_data([quad("a", "p", "known")]), insert_data([added])))

        assert list(filled.quads()) == [added]

    def test_update_that_fails_half_way_changes_nothing(self, filled: Store, quad: MakeQuad) -> None:
        before = set(filled.quads())
        with pytest.raises((QueryError, StoreError), match="does not exist"):
            filled.update(joined(insert_data([quad("b", "p", "added")]), f"CLEAR GRAPH <{DEFAULT_BASE}graph/none>"))

        assert set(filled.quads()) == before

    def test_syntax_error_changes_nothing(self, filled: Store, quad: MakeQuad) -> None:
        before = set(filled.quads())
        with pytest.raises(QueryError, match="does not parse at line"):
            filled.update(joined(insert_data([quad("b", "p", "added")]), "DELETE NONSENSE"))

        assert set(filled.quads()) == before

    @pytest.mark.parametrize(
        "text",
        [
            "say \"so\" and 'so'",
            "line\nbreak\r\ttab\x00\x01\x7f",
            "back\\slash \\n \\\\",
            '\\u0022 } } ; DROP ALL ; INSERT DATA { GRAPH <http://x/> { <http://x/> <http://x/> "',
            "\\\\u0022 \\U00000022 \\\x01",
            "Қазақстан 🇰🇿  ",
            '""" } #',
        ],
    )
    def test_any_text_comes_back_as_it_went_in(self, store: Store, quad: MakeQuad, text: str) -> None:
        written = [quad("a", "p", text), quad("a", "p", Literal(text, language="kk"))]
        store.update(insert_data(written))

        assert set(store.quads()) == set(written)

        store.update(delete_data(written))

        assert list(store.quads()) == []


class TestQuads:
    def test_loading_many_quads(self, store: Store, quad: MakeQuad) -> None:
        many = {quad(f"s{i}", "p", i, f"graph/document/{i % 3}") for i in range(12_000)}
        store.load(iter(many))

        assert set(store.quads()) == many

    def test_loading_again_adds_nothing(self, store: Store, quad: MakeQuad) -> None:
        for _ in range(2):
            store.load([quad("a", "p", "o")])

        assert len(list(store.quads())) == 1

    def test_loading_nothing(self, store: Store) -> None:
        store.load([])

        assert list(store.quads()) == []

    def test_quads_of_one_graph(self, filled: Store, quad: MakeQuad) -> None:
        assert list(filled.quads(EVIDENCE)) == [quad("a", "p", "evident", "graph/document/1")]

    def test_quads_of_a_graph_that_is_not_there(self, filled: Store) -> None:
        assert list(filled.quads(f"{DEFAULT_BASE}graph/none")) == []


class TestNames:
    def test_names_are_found_after_each_change(self, store: Store) -> None:
        store.load(_person("a", "Aigerim Tasheva"))
        first = [hit.label for hit in store.names.find("tasheva")]
        store.update(insert_data(_person("b", "Bolat Tashev")))
        second = [hit.label for hit in store.names.find("tashev", EntityKind.PERSON)]

        assert first == ["Aigerim Tasheva"]
        assert second == ["Bolat Tashev", "Aigerim Tasheva"]


def test_reading_store_refuses_to_write(open_here: Open, quad: MakeQuad) -> None:
    with open_here() as writer:
        writer.publish()
    reader = open_here(Mode.READ)

    for write in (lambda: reader.update("CLEAR ALL"), lambda: reader.load([quad("a", "p", 1)]), reader.publish):
        with pytest.raises(StoreError, match="open for reading only"):
            write()


@LASTING
def test_opening_again_keeps_data_and_base(open_here: Open, quad: MakeQuad) -> None:
    with open_here(base="https://example.org/id/") as first:
        first.load([quad("a", "p", "o")])
    second = open_here()

    assert second.base == "https://example.org/id/"
    assert list(second.quads()) == [quad("a", "p", "o")]


@LASTING
def test_opening_with_another_base_is_refused(open_here: Open) -> None:
    open_here().close()
    with pytest.raises(StoreForeign, match=r"under https://w3id\.org/reshuffle/id/, not https://example\.org/"):
        open_here(base="https://example.org/")


def _person(key: str, name: str) -> list[Quad]:
    person, graph = NamedNode(f"{DEFAULT_BASE}person/{key}"), NamedNode(KNOWLEDGE)
    return [
        Quad(person, RDF.type, RS.Person, graph),
        Quad(person, RDFS.label, Literal(name), graph),
        Quad(person, SKOS.prefLabel, Literal(name, language="en"), graph),
    ]


def test_a_query_asks_no_other_server(store: Store) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        store.query("SELECT * WHERE { SERVICE <http://127.0.0.1:9/none> { ?s ?p ?o } }")
    assert not store.query("ASK { ?service ?p 'SERVICE' }")
