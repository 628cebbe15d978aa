"""The graph's health, in words."""

from builders import memory_store, reading
from pyoxigraph import Literal, NamedNode, Quad

from graph import layers
from graph.health import check
from graph.stores.updates import insert_data
from graph.terms import RS

TOLD = [
    {
        "kind": "appointment",
        "person": "Aida Bolatova",
        "post": "Minister of Water Resources",
        "jurisdiction": "Kazakhstan",
        "date": "2022-01",
        "by": "Dana Serik",
    },
    {"kind": "tenure", "person": "Dana Serik", "post": "President", "jurisdiction": "Kazakhstan", "start": "2019"},
    {"kind": "part_of", "organization": "Water Committee", "parent": "Ministry of Water Resources"},
    {"kind": "birth", "person": "Aida Bolatova", "date": "1974", "place": "Almaty"},
]


def test_what_the_pipeline_makes_conforms() -> None:
    store = memory_store()
    layers.prepare(store)
    layers.put(store, reading("doc", TOLD, "2022-01-20"))
    layers.work_off(store)
    assert [str(problem) for problem in check(store)] == []


def test_a_planted_violation_is_reported_in_words_that_name_the_entity() -> None:
    store = memory_store()
    layers.prepare(store)
    layers.put(store, reading("doc", TOLD, "2022-01-20"))
    layers.work_off(store)
    asked = f'SELECT ?tenure WHERE {{ ?tenure a {RS.Tenure} ; {RS.start} "2019" }}'
    (row,) = store.query(asked)
    store.update(insert_data([Quad(row["tenure"], RS.status, Literal("perhaps"), NamedNode(store.knowledge))]))
    problems = check(store)
    assert {problem.iri for problem in problems} == {row["tenure"].value}
    assert all("Dana Serik" in problem.label for problem in problems)
    assert any("status of a tenure is current, ended or unknown" in problem.message for problem in problems)
