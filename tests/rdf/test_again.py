"""A new document that says again what is known adds its support, and nobody is derived anew for it."""

from typing import Any

import pytest
from builders import memory_store, reading

from graph import layers
from graph.layers.agenda import news_of, pending
from graph.layers.knowledge import derive
from graph.layers.people import identify
from graph.model import EntityKind, Reading
from graph.rdf.again import Change, said_again
from graph.rdf.iris import Iris
from graph.rdf.report import report
from graph.stores import Store
from graph.terms import RS

TITLE = {"kind": "tenure", "person": "Kassym-Jomart Tokayev", "post": "President", "jurisdiction": "Kazakhstan"}


def says(number: int, day: str, publisher: str = "Courier", **roles: str | bool) -> Reading:
    return reading(f"doc-{number}", [{**TITLE, **roles}], day, publisher)


@pytest.fixture
def store() -> Store:
    store = memory_store()
    layers.prepare(store)
    for number, year in enumerate((2020, 2021, 2022)):
        layers.put(store, says(number, f"{year}-05-01"))
    layers.work_off(store)
    return store


def change_of_post(store: Store, item: Reading) -> Change | None:
    """What the document changes in the one post of the store."""
    layers.put(store, item)
    identify(store)
    iris = Iris(store.base)
    query: Any = store.query
    (post,) = {row["p"].value for row in query(f"SELECT ?p {{ ?p a {RS.Post} }}")}
    return said_again(query, iris, report(query, iris, iris.document(item.document.id)), post, EntityKind.POST)


def test_a_title_told_again_adds_its_support(store: Store) -> None:
    change = change_of_post(store, says(9, "2021-08-01"))
    assert change is not None
    assert not change.old
    assert [triple.predicate for triple in change.new] == [RS.supportedBy]


def test_a_later_day_moves_the_last_attestation(store: Store) -> None:
    change = change_of_post(store, says(9, "2023-08-01"))
    assert change is not None
    assert [triple.object.value for triple in (*change.old, *change.new) if triple.predicate == RS.lastAttested] == [
        "2022-05-01",
        "2023-08-01",
    ]


@pytest.mark.parametrize(
    "item",
    [
        says(9, "2019-08-01"),
        says(9, "2023-08-01", publisher="Gazette"),
        says(9, "2023-08-01", acting=True),
        says(9, "2023-08-01", start="2019-06-12"),
        says(9, "2023-08-01", person="Askar Mamin"),
        says(9, "2023-08-01", post="president"),
    ],
    ids=["earlier", "new publisher", "acting", "start", "somebody else", "another spelling of the title"],
)
def test_news_is_left_to_be_derived(store: Store, item: Reading) -> None:
    assert change_of_post(store, item) is None


def test_nobody_is_derived_anew_for_what_is_known(store: Store) -> None:
    layers.put(store, says(9, "2023-08-01"))
    identify(store)
    iris = Iris(store.base)
    assert [entity for kind in EntityKind for entity in pending(store, iris, news_of(kind), 10)]
    derived: list[int] = []
    derive(store, derived.append)
    assert not derived


def test_entities_not_met_before_are_derived_as_ever(store: Store) -> None:
    layers.put(store, says(9, "2023-08-01", person="Olzhas Bektenov", post="Prime Minister"))
    identify(store)
    iris = Iris(store.base)
    assert pending(store, iris, EntityKind.PERSON, 10)
    assert pending(store, iris, EntityKind.POST, 10)
