"""Exports to other models of people in office: FollowTheMoney, Popolo, QuickStatements."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import memory_store, reading

from graph import exports, layers, pipeline
from graph.model import EntityKind, Known
from graph.sources import read
from graph.stores import Store

HOSTILE = 'Mallory "Q1"\t|| <script>'
TOLD = [
    {"kind": "tenure", "person": "Aida Bolatova", "post": "Minister of Water", "organization": "Ministry of Water",
     "jurisdiction": "Kazakhstan", "start": "2022-01-19", "end": "2023-09"},
    {"kind": "tenure", "person": HOSTILE, "post": "akim", "jurisdiction": "Akmola Region"},
    {"kind": "tenure", "person": "Нурлан Серікұлы", "post": "senator", "jurisdiction": "Kazakhstan"},
    {"kind": "party", "person": "Aida Bolatova", "organization": "Amanat", "role": "secretary"},
    {"kind": "relation", "person": "Aida Bolatova", "relative": "Dana Serik", "relation": "mother"},
    {"kind": "birth", "person": "Aida Bolatova", "date": "1970-05"},
]  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    made = memory_store()
    layers.prepare(made)
    told = reading("doc", TOLD, "2022-01-20")
    known = (
        Known(EntityKind.PERSON, "Aida Bolatova", ("Аида Болатова",), ("wikidata:Q42",)),
        Known(EntityKind.POST, "Minister of Water", (), ("wikidata:Q77",)),
    )
    layers.put(made, replace(told, known=known, document=replace(told.document, url="https://example.org/a")))
    layers.work_off(made)
    return made


def written(store: Store, name: str) -> str:
    stream = io.BytesIO()
    exports.export(store, name, stream, canonical=True)
    return stream.getvalue().decode()


def entities(store: Store) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(store, "ftm").splitlines()]


def test_ftm_names_each_entity_before_it_is_referred_to(store: Store) -> None:
    seen: set[str] = set()
    for entity in entities(store):
        references = ("holder", "post", "member", "organization", "person", "relative")
        named = {value for key in references for value in entity["properties"].get(key, ())}
        assert named <= seen | {item["id"] for item in entities(store) if item["schema"] == "Person"}
        seen.add(entity["id"])


def test_ftm_tells_the_tenure_with_its_source(store: Store) -> None:
    by_id = {entity["id"]: entity for entity in entities(store)}
    (held,) = [
        entity
        for entity in by_id.values()
        if entity["schema"] == "Occupancy" and by_id[entity["properties"]["holder"][0]]["caption"] == "Aida Bolatova"
    ]
    person, post = by_id[held["properties"]["holder"][0]], by_id[held["properties"]["post"][0]]
    assert person["properties"]["wikidataId"] == ["Q42"] and "Аида Болатова" in person["properties"]["name"]
    assert post["properties"]["country"] == ["kz"]
    assert held["properties"]["startDate"] == ["2022-01-19"] and held["properties"]["endDate"] == ["2023-09"]
    assert held["properties"]["sourceUrl"] == ["https://example.org/a"]


def test_ftm_is_valid_by_its_own_library(store: Store) -> None:
    reason = "followthemoney is not installed (it needs PyICU, which has no wheel): pip install reshuffle[formats]"
    model = pytest.importorskip("followthemoney", reason=reason).model
    for entity in entities(store):
        proxy = model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        for name, values in entity["properties"].items():
            assert proxy.schema.get(name) is not None, name
            assert all(proxy.schema.get(name).type.clean(value) for value in values), (name, values)


def test_popolo_refers_to_nothing_that_is_not_there(store: Store) -> None:
    document = json.loads(written(store, "popolo"))
    ids = {item["id"] for name in ("persons", "organizations", "posts", "areas") for item in document[name]}
    for item in (*document["memberships"], *document["posts"], *document["organizations"]):
        assert {value for key, value in item.items() if key.endswith("_id")} <= ids
    (tenure,) = [item for item in document["memberships"] if item.get("start_date") == "2022-01-19"]
    assert tenure["sources"][0]["url"] == "https://example.org/a" and "Aida Bolatova" in tenure["sources"][0]["note"]


@pytest.mark.parametrize("name", ["ftm", "popolo"])
def test_what_is_exported_reads_back(store: Store, name: str, tmp_path: Path) -> None:
    file = tmp_path / f"export.{'ftm' if name == 'ftm' else 'json'}"
    file.write_text(written(store, name), "utf-8")
    again = memory_store()
    summary = pipeline.build(again, read([str(file)]))
    assert not summary.skipped
    careers = {
        (row["who"].value, row["start"].value)
        for row in again.query(
            "PREFIX rs: <https://w3id.org/reshuffle/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            "SELECT ?who ?start WHERE { ?tenure a rs:Tenure ; rs:person/rdfs:label ?who ; rs:start ?start }"
        )
    }
    assert ("Aida Bolatova", "2022-01-19") in careers


def test_quickstatements_are_lines_of_commands(store: Store) -> None:
    lines = written(store, "quickstatements").splitlines()
    assert lines == [
        "\t".join(["Q42", "P39", "Q77", "P580", "+2022-01-19T00:00:00Z/11", "P582", "+2023-09-00T00:00:00Z/10",
                   "S854", '"https://example.org/a"', "S577", "+2022-01-20T00:00:00Z/11"])
    ]  # fmt: skip


def test_hostile_names_break_no_line(store: Store) -> None:
    assert any(entity["caption"] == HOSTILE.replace("\t", "\t") for entity in entities(store))
    assert all(len(line.split("\t")) > 1 or line == "CREATE" for line in written(store, "quickstatements").splitlines())
