"""Structured sources: what is read of each format, by what a file holds, and what bad input gives."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.model import Document, Reading
from graph.sources import Defaults, Passed, read

FTM = [
    {
        "id": "p1",
        "schema": "Person",
        "properties": {
            "name": ["Murat Bektanov"],
            "alias": ["Мұрат Бектанов"],
            "birthDate": ["1965-06-09"],
            "wikidataId": ["Q108324591"],
            "political": ["Amanat"],
            "sourceUrl": ["https://example.org/p1"],
        },
    },
    {"id": "p2", "schema": "Person", "properties": {"name": ["Aida Bektanova"]}},
    {"id": "o1", "schema": "PublicBody", "properties": {"name": ["Ministry of Defence"]}},
    {
        "id": "post",
        "schema": "Position",
        "properties": {"name": ["Minister of Defence"], "country": ["kz"], "organization": ["o1"]},
    },
    {
        "id": "x1",
        "schema": "Occupancy",
        "properties": {"holder": ["p1"], "post": ["post"], "startDate": ["2021-08-31"], "endDate": ["2022-01-19"]},
    },
    {
        "id": "f1",
        "schema": "Family",
        "properties": {"person": ["p1"], "relative": ["p2"], "relationship": ["daughter"]},
    },
    {"id": "v1", "schema": "Vessel", "properties": {"name": ["Ship"]}},
]
POPOLO = {
    "persons": [
        {
            "id": "1",
            "name": "Murat Bektanov",
            "birth_date": "1965",
            "other_names": [{"name": "M. Bektanov"}],
            "identifiers": [{"scheme": "wikidata", "identifier": "Q108324591"}],
        }
    ],
    "organizations": [
        {"id": "mod", "name": "Ministry of Defence"},
        {"id": "am", "name": "Amanat", "classification": "party"},
    ],
    "posts": [{"id": "min", "label": "Minister of Defence", "organization_id": "mod", "area_id": "kz"}],
    "areas": [{"id": "kz", "name": "Kazakhstan"}],
    "memberships": [
        {"person_id": "1", "post_id": "min", "start_date": "2021-08-31", "end_date": "2022-01-19"},
        {"person_id": "1", "organization_id": "am", "role": "member"},
        {"person_id": "9", "organization_id": "am"},
    ],
}


def _snak(value: object) -> dict[str, Any]:
    return {"datavalue": {"value": value}}


def _time(day: str, precision: int = 11) -> dict[str, Any]:
    return _snak({"time": f"+{day}T00:00:00Z", "precision": precision})


WIKIDATA = {
    "entities": {
        "Q1": {
            "id": "Q1",
            "labels": {"en": {"value": "Murat Bektanov"}, "kk": {"value": "Мұрат Бектанов"}},
            "aliases": {"en": [{"value": "Murat Karibaevich Bektanov"}]},
            "claims": {
                "P31": [{"mainsnak": _snak({"id": "Q5"})}],
                "P39": [
                    {
                        "mainsnak": _snak({"id": "Q2"}),
                        "qualifiers": {
                            "P580": [_time("2021-08-31")],
                            "P582": [_time("2022-01-00", 10)],
                            "P1365": [_snak({"id": "Q3"})],
                        },
                    },
                    {"mainsnak": _snak({"id": "Q2"}), "rank": "deprecated"},
                    {"mainsnak": _snak({"id": "Q999"})},
                ],
                "P569": [{"mainsnak": _time("1965-00-00", 9)}],
            },
        },
        "Q2": {
            "id": "Q2",
            "labels": {"en": {"value": "Minister of Defence"}},
            "claims": {"P1001": [{"mainsnak": _snak({"id": "Q232"})}]},
        },
        "Q3": {"id": "Q3", "labels": {"en": {"value": "Nurlan Yermekbayev"}}, "claims": {}},
        "Q232": {"id": "Q232", "labels": {"en": {"value": "Kazakhstan"}}, "claims": {}},
    }
}
CSV = (
    "Name;Position;Country;Start;End;Quote\n"
    "Murat Bektanov;Minister of Defence;Kazakhstan;31.08.2021;2022-01-19;Bektanov served.\n"
)


def readings(path: Path, defaults: Defaults | None = None) -> list[Any]:
    return list(read([str(path)], defaults or Defaults()))


def told(items: list[Any]) -> set[tuple[str, ...]]:
    """Kind and values of every claim."""
    return {
        (claim.kind, *map(str, claim.roles.values()))
        for item in items
        if isinstance(item, Reading)
        for claim in item.claims
    }


@pytest.fixture(
    params=[
        ("x.ftm", "\n".join(map(json.dumps, FTM))),
        ("x.ftm.json", "\n".join(map(json.dumps, FTM))),
        ("x.jsonl", "\n".join(map(json.dumps, FTM))),
        ("popolo.json", json.dumps(POPOLO)),
        ("wikidata.json", json.dumps(WIKIDATA)),
        ("dump.jsonl", "[\n" + ",\n".join(map(json.dumps, WIKIDATA["entities"].values())) + "\n]"),
        ("table.csv", CSV),
        ("table.tsv", CSV.replace(";", "\t")),
    ],
    ids=lambda param: param[0],
)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The same minister in each of the formats."""
    name, text = request.param
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_each_format_tells_the_ministers_tenure_with_a_quote_that_is_a_slice(file: Path) -> None:
    found = [item for item in readings(file) if isinstance(item, Reading)]
    tenures = [(item, claim) for item in found for claim in item.claims if claim.kind == "tenure"]
    ((item, claim),) = tenures
    roles = claim.roles
    assert (roles["person"], roles["post"], roles["jurisdiction"]) == (
        "Murat Bektanov",
        "Minister of Defence",
        "Kazakhstan",
    )
    assert roles["start"] == "2021-08-31" and str(roles["end"]).startswith("2022-01")
    assert claim.quote.of(item.document) in item.document.text.splitlines()
    assert all(mention.span.of(item.document) == mention.name for mention in item.mentions)
    assert item.extractor.endswith("/1")


def test_reading_twice_gives_the_same(file: Path) -> None:
    assert [str(item) for item in readings(file)] == [str(item) for item in readings(file)]


@pytest.mark.parametrize(
    ("name", "text", "more"),
    [
        (
            "x.ftm",
            "\n".join(map(json.dumps, FTM)),
            {
                ("birth", "Murat Bektanov", "1965-06-09"),
                ("party", "Murat Bektanov", "Amanat"),
                ("relation", "Murat Bektanov", "Aida Bektanova", "daughter"),
            },
        ),
        (
            "p.json",
            json.dumps(POPOLO),
            {("birth", "Murat Bektanov", "1965"), ("party", "Murat Bektanov", "Amanat", "member")},
        ),
        (
            "w.json",
            json.dumps(WIKIDATA),
            {
                ("birth", "Murat Bektanov", "1965"),
                (
                    "succession",
                    "Murat Bektanov",
                    "Nurlan Yermekbayev",
                    "Minister of Defence",
                    "Kazakhstan",
                    "2021-08-31",
                ),
            },
        ),
    ],
)
def test_what_else_is_told(tmp_path: Path, name: str, text: str, more: set[tuple[str, ...]]) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    items = readings(path)
    assert more <= told(items)
    known = [each for item in items if isinstance(item, Reading) for each in item.known]
    assert any(identifier.startswith("wikidata:Q") for each in known for identifier in each.identifiers)
    assert any(each.aliases for each in known)


def test_other_records_are_counted_and_passed_over(tmp_path: Path) -> None:
    for name, text, what in (
        ("x.ftm", "\n".join(map(json.dumps, FTM)), "1 Vessel"),
        ("p.json", json.dumps(POPOLO), "1 memberships of nobody"),
        ("w.json", json.dumps(WIKIDATA), "1 statements about items that are not in the file"),
    ):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        (found,) = [item for item in readings(path) if isinstance(item, Passed)]
        assert what in str(found)


def test_columns_can_be_named_by_the_caller_and_are_asked_for_if_missing(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Wer,Amt\nMurat Bektanov,Minister of Defence\n", "utf-8")
    (error,) = readings(path)
    assert isinstance(error, SourceError) and "no column for person and post among Wer, Amt" in str(error)
    (item,) = readings(path, Defaults(columns={"person": "Wer", "post": "Amt"}))
    assert told([item]) == {("tenure", "Murat Bektanov", "Minister of Defence")}


def test_a_row_that_says_nothing_whole_is_named_and_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("person,post,kind\nA B,,\nA B,akim,\nC D,akim,miracle\n", "utf-8")
    items = readings(path)
    assert told(items) == {("tenure", "A B", "akim")}
    assert [str(item).split(": ")[0].rsplit(":", 1)[-1] for item in items if isinstance(item, SourceError)] == [
        "2",
        "4",
    ]


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "schema",
                    "properties",
                    "claims",
                    "labels",
                    "entities",
                    "persons",
                    "memberships",
                    "organizations",
                    "name",
                    "P39",
                    "P31",
                    "mainsnak",
                    "datavalue",
                    "value",
                    "text",
                    "holder",
                    "post",
                ]
            )
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_json, min_size=1, max_size=3), st.sampled_from(["x.json", "x.jsonl", "x.ftm"]))
def test_any_json_gives_documents_readings_or_errors(tmp_path: Path, values: list[object], name: str) -> None:
    path = tmp_path / name
    path.write_text(
        "\n".join(json.dumps(value) for value in values) if name != "x.json" else json.dumps(values), "utf-8"
    )
    assert all(isinstance(item, Document | Reading | SourceError | Passed) for item in readings(path))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.sampled_from(["person,post", "kind,person;x", ""]))
def test_any_table_gives_readings_or_errors(tmp_path: Path, text: str, header: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(f"{header}\n{text}".encode("utf-8", "surrogatepass"))
    assert all(isinstance(item, Reading | SourceError | Passed) for item in readings(path))
