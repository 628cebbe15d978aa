"""The Python face: everything a caller needs, from one object."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import KnowledgeGraph
from graph.terms import RDFS, RS

TEXT = "On 19 January 2022 President Aidar Sultanov of Kazakhstan appointed Bolat Karimov Minister of Defence."


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    folder = tmp_path_factory.mktemp("face")
    source = folder / "news.json"
    source.write_text(
        json.dumps({"id": "news", "lang": "en", "published": "2022-01-20", "title": "News", "text": TEXT})
    )
    with KnowledgeGraph.open(str(folder / "store"), write=True) as made:
        assert made.build([str(source)]).read == 1
    with KnowledgeGraph.open(str(folder / "store")) as opened:
        yield opened


def test_a_saved_query_gives_rows_by_name(graph: KnowledgeGraph) -> None:
    assert [row["post"].value for row in graph.query("career", person="Bolat Karimov")] == [
        "Minister of Defence, Kazakhstan"
    ]


def test_sparql_reads_the_knowledge_graph(graph: KnowledgeGraph) -> None:
    assert graph.sparql("ASK { ?fact a rs:Tenure }")


def test_facts_carry_their_quotes(graph: KnowledgeGraph) -> None:
    (appointment,) = graph.facts("appointment")
    assert appointment.properties["person"] == "Bolat Karimov"
    assert appointment.properties["dateEarliest"] == "2022-01-19"
    assert appointment.entities["person"].startswith("https://w3id.org/reshuffle/id/person/bolat-karimov-")
    (citation,) = appointment.citations
    assert citation.quote in TEXT
    assert (citation.document, citation.title, citation.published) == ("news", "News", "2022-01-20")


def test_all_facts_are_of_the_kinds_of_the_contract(graph: KnowledgeGraph) -> None:
    assert {fact.kind for fact in graph.facts()} >= {"appointment", "tenure"}


def test_the_network_has_people_and_posts(graph: KnowledgeGraph) -> None:
    kinds = {data["kind"] for _, data in graph.network(around=["Bolat Karimov"]).nodes(data=True)}
    assert {"person", "post"} <= kinds


def test_the_dataset_is_rdflib_over_the_same_graph(graph: KnowledgeGraph) -> None:
    asked = f"SELECT ?label WHERE {{ ?person a {RS.Person} ; {RDFS.label} ?label }}"
    assert "Bolat Karimov" in {str(row.label) for row in graph.dataset.query(asked)}


def test_the_graph_is_in_good_health(graph: KnowledgeGraph) -> None:
    assert graph.check() == []


def test_what_is_retracted_is_gone(tmp_path: Path) -> None:
    source = tmp_path / "news.json"
    source.write_text(json.dumps({"id": "news", "lang": "en", "text": TEXT}))
    with KnowledgeGraph.open("memory:", write=True) as made:
        made.build([str(source)])
        made.retract("news")
        assert list(made.facts()) == []
