"""Each saved query as a file: its header, its terms, and an answer in full; its example runs over the sample."""

import re
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QueryResultsFormat, QueryTriples

from graph import pipeline, sample, terms
from graph.queries import Parameter, SavedQuery, run, saved
from graph.queries.library import Type
from graph.sources import read as read_sources
from graph.stores import Mode, Store, open_store

ANSWERS = Path(__file__).parent / "answers"
KNOWLEDGE = Path(__file__).parent / "knowledge.ttl"
NAMES = sorted(saved())

DECLARED = {
    term.value
    for vocabulary in vars(terms).values()
    if isinstance(vocabulary, type)
    for term in vars(vocabulary).values()
    if isinstance(term, NamedNode)
}


# What is asked of the fixture where the example of a query speaks of the sample alone.
ASKED = {
    "alumni": {"institution": "Al-Farabi Kazakh National University"},
    "conflicts": {"of": "Marshal Strakencz"},
    "deputies": {"body": "Ministry of Defence"},
    "document": {"document": "https://example.org/defence-2022"},
    "in-office": {"of": "Ministry of Defence", "date": "2022-06-01"},
    "served-together": {"person": "Marshal Strakencz"},
    "structure": {"body": "Ministry of Defence"},
    "vacancies": {"of": "Ruritania", "days": "10"},
}


def given(query: SavedQuery) -> dict[str, str]:
    """The parameters of the example in a query's header."""
    words = shlex.split(query.example)
    said = [word for before, word in pairwise(words) if before == "--param"]
    return dict(word.split("=", 1) for word in said)


def iris(text: str) -> set[str]:
    """The IRIs of the prefixed names in SPARQL or Turtle, outside its comments, strings and IRIs."""
    prefixes = dict(re.findall(r"PREFIX\s+(\w+):\s*<([^>]*)>", text, re.IGNORECASE))
    bare = re.sub(r'<[^>]*>|"[^"]*"|(?m:^\s*#.*$)', " ", text)
    return {prefixes[name] + local for name, local in re.findall(r"(?<![\w?$])(\w+):(\w+)", bare) if local}


@pytest.mark.parametrize("name", NAMES)
def test_a_query_has_the_answer_on_file(name: str, store: Store) -> None:
    query = saved()[name]
    answer = run(store, name, **ASKED.get(name, given(query)))
    if isinstance(answer, QueryTriples):
        written = sorted(f"{triple} ." for triple in answer)
        expected = (ANSWERS / f"{name}.nt").read_text("utf-8").splitlines()
    else:
        written = (answer.serialize(format=QueryResultsFormat.CSV) or b"").decode().splitlines()
        expected = (ANSWERS / f"{name}.csv").read_text("utf-8").splitlines()
    assert written == expected


@pytest.mark.parametrize("name", NAMES)
def test_an_example_names_its_own_query_and_every_required_parameter(name: str) -> None:
    query = saved()[name]
    required = {parameter.name for parameter in query.parameters.values() if parameter.required}
    assert shlex.split(query.example)[:3] == ["reshuffle", "query", name]
    assert required <= set(given(query)) <= set(query.parameters)


@pytest.mark.parametrize("name", NAMES)
def test_every_iri_in_a_query_is_declared_in_the_ontology(name: str) -> None:
    assert iris(saved()[name].text) - DECLARED == set()


def test_every_property_and_class_of_the_fixture_is_declared_in_the_ontology() -> None:
    text = KNOWLEDGE.read_text("utf-8")
    roles = "https://w3id.org/reshuffle/role/"
    assert {iri for iri in iris(text) if not iri.startswith(roles)} - DECLARED == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_place_for_a_value_belongs_to_a_parameter_and_the_other_way_round(name: str) -> None:
    query = saved()[name]
    in_text = set(re.findall(r"\$([a-zA-Z]+)", query.text))
    assert {place for place in in_text if not any(place in places(p) for p in query.parameters.values())} == set()
    assert [p.name for p in query.parameters.values() if not set(places(p)) & in_text] == []


def places(parameter: Parameter) -> list[str]:
    name = parameter.name
    return [f"{name}First", f"{name}Last"] if parameter.type is Type.DATE else [name]


def test_there_is_an_answer_on_file_for_each_query_and_no_other() -> None:
    assert sorted(path.stem for path in ANSWERS.iterdir()) == NAMES


@pytest.fixture(scope="module")
def sample_store() -> Iterator[Store]:
    """The knowledge graph of the sample documents, as a newcomer builds it."""
    with open_store("memory:", Mode.WRITE) as made:
        pipeline.build(made, read_sources(map(str, sample.folders())))
        yield made


@pytest.mark.parametrize("name", NAMES)
def test_the_example_of_a_query_runs_over_the_sample(name: str, sample_store: Store) -> None:
    answer = run(sample_store, name, **given(saved()[name]))
    assert isinstance(answer, QueryTriples) or answer.variables
