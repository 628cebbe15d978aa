"""Laws of the store: order does not matter, reading again changes nothing, retracting leaves no trace."""

import io
from dataclasses import replace
from typing import Any

import pytest
from builders import memory_store, reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import exports, layers, pipeline
from graph.errors import UnknownName
from graph.model import Modality, Reading
from graph.stores import Store
from graph.terms import RS

_PEOPLE = ("Murat Bektanov", "Ruslan Zhaksylykov", "Alikhan Smailov")
_POSTS = (
    ("Minister of Defence", None),
    ("head", "Ministry of Defence"),
    ("Prime Minister", None),
    ("chairman", "National Security Committee"),
)
_DATES = ("2019", "2021-08", "2021-08-31", "2022-01-19", None)


def canonical(store: Store) -> bytes:
    stream = io.BytesIO()
    exports.export(store, "nquads", stream, canonical=True)
    return stream.getvalue()


def store_of(readings: list[Reading]) -> Store:
    store = memory_store()
    layers.prepare(store)
    for item in readings:
        layers.put(store, item)
    layers.work_off(store)
    return store


@st.composite
def _claim(draw: st.DrawFn) -> dict[str, str | bool]:
    kind = draw(st.sampled_from(["appointment", "dismissal", "tenure", "succession", "rank", "part_of", "death"]))
    if kind == "part_of":
        return {"kind": kind, "organization": "General Staff", "parent": "Ministry of Defence"}
    made: dict[str, str | bool] = {"kind": kind, "person": draw(st.sampled_from(_PEOPLE))}
    if kind == "death":
        day = draw(st.sampled_from(_DATES))
        return made | ({"date": day} if day else {})
    if kind == "rank":
        return made | {"rank": draw(st.sampled_from(["colonel", "Lieutenant General"]))}
    post, body = draw(st.sampled_from(_POSTS))
    made |= {"post": post, "jurisdiction": "Kazakhstan"} | ({"organization": body} if body else {})
    if kind == "succession":
        made["predecessor"] = draw(st.sampled_from([name for name in _PEOPLE if name != made["person"]]))
    day = draw(st.sampled_from(_DATES))
    if day:
        made["start" if kind == "tenure" else "date"] = day
    if kind in ("appointment", "dismissal") and draw(st.booleans()):
        made["by"] = "Kassym-Jomart Tokayev"
    return made


@st.composite
def _readings(draw: st.DrawFn) -> list[Reading]:
    count = draw(st.integers(1, 4))
    return [
        reading(
            f"doc-{number}",
            draw(st.lists(_claim(), max_size=4)),
            draw(st.sampled_from(_DATES)),
            draw(st.sampled_from(["Courier", "Gazette", None])),
        )
        for number in range(count)
    ]


_law = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_law
@given(_readings(), st.randoms())
def test_the_order_of_documents_never_matters(readings: list[Reading], random: Any) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert canonical(store_of(readings)) == canonical(store_of(shuffled))


@st.composite
def _report(draw: st.DrawFn, number: int) -> Reading:
    """A document that mostly says again who holds which post, as most documents do."""
    told: dict[str, str | bool] = {
        "kind": "tenure",
        "person": draw(st.sampled_from([*_PEOPLE, "M. Bektanov"])),
        "post": draw(st.sampled_from(["Minister of Defence", "Prime Minister", "Defence Minister"])),
        "jurisdiction": draw(st.sampled_from(["Kazakhstan", "Republic of Kazakhstan"])),
    }
    if draw(st.integers(0, 4)) == 0:
        told |= draw(st.sampled_from([{"start": "2021-08-31"}, {"former": True}, {"acting": True}]))
    elif draw(st.integers(0, 4)) == 0:
        told |= {"kind": "appointment", "date": draw(st.sampled_from(["2021-08-31", "2022-01-19"]))}
    day = f"{draw(st.integers(2019, 2024))}-{draw(st.sampled_from(['01', '06']))}-11"
    claims = [told, draw(_claim())] if draw(st.integers(0, 6)) == 0 else [told]
    return reading(f"report-{number}", claims, day, draw(st.sampled_from(["Courier", "Gazette"])))


@_law
@given(_readings(), st.tuples(*(_report(number) for number in range(6))))
def test_documents_that_come_one_by_one_tell_the_same(first: list[Reading], reports: tuple[Reading, ...]) -> None:
    store = store_of(first)
    for item in reports:
        layers.put(store, item)
        layers.work_off(store)
    assert canonical(store) == canonical(store_of([*first, *reports]))


@_law
@given(_readings())
def test_reading_again_changes_nothing(readings: list[Reading]) -> None:
    store = store_of(readings)
    before = canonical(store)
    for item in readings:
        layers.put(store, item)
    layers.work_off(store)
    assert canonical(store) == before


@_law
@given(_readings(), st.data())
def test_retracting_a_document_leaves_what_the_others_say(readings: list[Reading], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(readings))
    store = store_of(readings)
    pipeline.retract(store, gone.document.id)
    assert canonical(store) == canonical(store_of([item for item in readings if item is not gone]))


@_law
@given(_readings())
def test_retracting_every_document_leaves_reference_data_alone(readings: list[Reading]) -> None:
    store = store_of(readings)
    for item in readings:
        pipeline.retract(store, item.document.id)
    assert canonical(store) == canonical(store_of([]))
    assert not list(store.quads(store.knowledge))


@_law
@given(_readings(), _readings())
def test_a_new_version_of_a_document_replaces_the_old_one(readings: list[Reading], later: list[Reading]) -> None:
    store = store_of(readings)
    for item in later:
        layers.put(store, item)
    layers.work_off(store)
    kept = {item.document.id: item for item in [*readings, *later]}
    assert canonical(store) == canonical(store_of(list(kept.values())))


def test_nobody_who_has_died_is_in_office_whichever_document_comes_first() -> None:
    minister = {"kind": "tenure", "person": _PEOPLE[0], "post": "Minister of Defence", "jurisdiction": "Kazakhstan"}
    told = [
        reading("post", [minister], "2020-01-01"),
        reading("obituary", [{"kind": "death", "person": _PEOPLE[0], "date": "2021-05-01"}, minister], "2021-05-02"),
    ]
    status = f"SELECT ?status ?end {{ ?t a {RS.Tenure} ; {RS.status} ?status OPTIONAL {{ ?t {RS.end} ?end }} }}"
    for order in (told, told[::-1]):
        store = memory_store()
        layers.prepare(store)
        for item in order:
            layers.put(store, item)
            layers.work_off(store)
        rows: Any = store.query(status)
        assert [(row["status"].value, row["end"].value) for row in rows] == [("ended", "2021-05-01")]
    pipeline.retract(store, "obituary")
    rows = store.query(status)
    assert [(row["status"].value, row["end"]) for row in rows] == [("current", None)]


def test_what_an_interrupted_run_left_undone_is_made_up_for() -> None:
    told = [
        reading(
            "doc",
            [
                {
                    "kind": "appointment",
                    "person": _PEOPLE[0],
                    "post": "Minister of Defence",
                    "jurisdiction": "Kazakhstan",
                }
            ],
        )
    ]
    store = memory_store()
    layers.prepare(store)
    layers.put(store, told[0])  # killed before the agenda was worked off
    pipeline.build(store, [])
    assert canonical(store) == canonical(store_of(told))


def test_when_the_rules_change_all_is_made_anew_and_comes_out_the_same() -> None:
    told = [
        reading("one", [{"kind": "appointment", "person": _PEOPLE[0], "post": "chairman", "organization": "Senate"}]),
        reading(
            "two", [{"kind": "tenure", "person": _PEOPLE[1], "post": "Prime Minister", "jurisdiction": "Kazakhstan"}]
        ),
    ]
    store = store_of(told)
    before = canonical(store)
    store.update(f"DELETE WHERE {{ GRAPH ?g {{ ?s {RS.rulesVersion} ?version }} }}")
    store.update(f"DELETE WHERE {{ GRAPH <{store.knowledge}> {{ ?s {RS.post} ?o }} }}")
    layers.prepare(store)
    layers.work_off(store)
    assert canonical(store) == before


def test_a_document_can_be_retracted_by_url_and_by_content_hash() -> None:
    told = reading("doc", [{"kind": "rank", "person": _PEOPLE[0], "rank": "colonel"}])
    store = store_of([told])
    pipeline.retract(store, told.document.content_hash)
    assert not list(store.quads(store.knowledge))


def test_retracting_what_is_not_there_names_what_is_near() -> None:
    store = store_of([reading("doc-one", [])])
    with pytest.raises(UnknownName, match="did you mean doc-one"):
        pipeline.retract(store, "doc-on")


def test_only_asserted_claims_become_facts() -> None:
    told = reading(
        "doc",
        [{"kind": "appointment", "person": _PEOPLE[0], "post": "Minister of Defence", "jurisdiction": "Kazakhstan"}],
    )
    rumoured = replace(told, claims=tuple(replace(claim, modality=Modality.RUMOURED) for claim in told.claims))
    store = store_of([rumoured])
    assert not store.query("ASK { ?fact a <https://w3id.org/reshuffle/ontology#Fact> }")
    assert store.query('ASK { GRAPH ?g { ?claim <https://w3id.org/reshuffle/ontology#modality> "rumoured" } }')
