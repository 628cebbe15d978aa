"""Contradictions as `check` prints them, from documents to words."""

from builders import memory_store, reading

from graph import layers
from graph.contradictions import contradictions

APPOINTED = {
    "kind": "appointment",
    "person": "Murat Bektanov",
    "post": "Minister of Defence",
    "jurisdiction": "Kazakhstan",
}


def test_both_sides_are_printed_with_their_quotes_and_the_followed_one_is_marked() -> None:
    store = memory_store()
    layers.prepare(store)
    layers.put(store, reading("decree", [{**APPOINTED, "date": "2021-08-31"}], "2021-09-10", "Adilet"))
    for number in range(2):
        told = [{**APPOINTED, "date": "2021-09-02"}]
        layers.put(store, reading(f"report-{number}", told, "2021-09-10", f"Paper {number}"))
    layers.work_off(store)
    (found,) = contradictions(store)
    assert (found.rule, [side.followed for side in found.sides]) == ("official", [True, False])
    lines = str(found).splitlines()
    assert lines[0].startswith("Two dates of the appointment: Murat Bektanov")
    assert "→" in lines[1] and "2021-08-31" in lines[1] and "Title of decree, 2021-09-10" in lines[1]
    assert "→" not in lines[2] and "2021-09-02" in lines[2]


def test_an_undone_report_takes_its_contradiction_with_it() -> None:
    store = memory_store()
    layers.prepare(store)
    layers.put(store, reading("one", [{**APPOINTED, "date": "2021-08-31"}]))
    layers.put(store, reading("two", [{**APPOINTED, "date": "2021-09-02"}]))
    layers.work_off(store)
    assert list(contradictions(store))
    layers.remove(store, "two")
    layers.work_off(store)
    assert not list(contradictions(store))
