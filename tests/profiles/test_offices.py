"""Who was in office: the same as the saved query says, without its cost."""

from typing import Any

import pytest
from builders import memory_store, reading

from graph import layers, queries
from graph.errors import ParameterError
from graph.profiles import offices
from graph.profiles.offices import Holding, compared, in_office
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.stores import Store

KZ = "https://w3id.org/reshuffle/place/KZ"
DAYS = ("2019-03-01", "2020-01-01", "2021-06", "2022", "2022-01-19", "2023-05-05")


def told(person: str, post: str, **more: str) -> dict[str, str]:
    return {"kind": "tenure", "person": person, "post": post, "jurisdiction": "Kazakhstan", **more}


@pytest.fixture(scope="module")
def store() -> Store:
    made = memory_store()
    layers.prepare(made)
    claims = [
        told("Ann Ivanova", "Minister of Defence", start="2019-01-01", end="2020-06-01"),
        told("Bek Saparov", "Minister of Defence", start="2020-06-01", end="2022-01-19"),
        told("Dana Omarova", "Minister of Defence", start="2022-01-19"),
        told("Erlan Suleimenov", "Minister of Health", end="2021-03"),
        told("Farida Aliyeva", "Minister of Finance", start="2021"),
        told("Gulnara Bekova", "Minister of Health", start="2021-04-02"),
        told("Ivan Petrov", "adviser to the President"),
    ]
    for number, claim in enumerate(claims):
        layers.put(made, reading(f"doc-{number}", [claim], "2022-03-01", f"Publisher {number}"))
    layers.work_off(made)
    return made


def ours(store: Store, day: str) -> tuple[Holding, ...]:
    return in_office(Overview(store), KZ, day, Reader()).holdings


@pytest.mark.parametrize("day", DAYS)
def test_it_says_what_the_saved_query_says(store, day):
    rows: Any = queries.run(store, "in-office", of=KZ, date=day)
    asked = {(row["postIri"].value, row["personIri"].value, row["certainty"].value) for row in rows}
    assert asked
    assert {(each.post.iri, each.person.iri, each.certainty) for each in ours(store, day)} == asked


def test_each_holding_has_its_sentence(store):
    for holding in ours(store, "2022"):
        assert holding.source is not None
        assert holding.person.name in str(holding.source.quote)


def test_what_two_days_have_different(store):
    found = compared(Overview(store), KZ, ("2021-06-01", "2022-02-01"), Reader())
    changed = {change.post.name: [each.person.name for each in change.after] for change in found.changes}
    assert changed == {"Minister of Defence, Kazakhstan": ["Dana Omarova"]}
    # the Minister of Finance began some time in 2021: maybe before the first day, maybe after it
    assert (found.total, found.unchanged, found.unclear) == (1, 1, 1)
    same = compared(Overview(store), KZ, ("2022-02-01", "2022-02-01"), Reader())
    assert (same.changes, same.total, same.unchanged, same.unclear) == ((), 0, 3, 0)


def test_what_is_not_shown_is_counted_and_compared_all_the_same(store, monkeypatch):
    whole = in_office(Overview(store), KZ, "2022", Reader())
    told = compared(Overview(store), KZ, ("2019-06-01", "2022-02-01"), Reader())
    monkeypatch.setattr(offices, "MOST", 1)
    short = in_office(Overview(store), KZ, "2022", Reader())
    assert (len(short.holdings), short.total) == (1, whole.total)
    assert short.holdings[0].certainty == "certain"
    cut = compared(Overview(store), KZ, ("2019-06-01", "2022-02-01"), Reader())
    assert (cut.total, cut.unchanged) == (told.total, told.unchanged)
    assert len(cut.changes) == 1
    assert cut.changes[0] in told.changes


def test_what_is_no_date_is_refused(store):
    with pytest.raises(ParameterError):
        ours(store, "tomorrow")
