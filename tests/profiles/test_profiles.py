"""Profiles of a small store made by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import memory_store, reading, sample_readings

from graph import layers, queries
from graph.model import Claim, EntityKind, Mention, Span
from graph.profiles.body import body
from graph.profiles.changes import By, Window, changes, events
from graph.profiles.document import document
from graph.profiles.named import Named, candidates, named, path
from graph.profiles.overview import Overview
from graph.profiles.person import person
from graph.profiles.post import post
from graph.profiles.reader import Reader
from graph.profiles.ways import way
from graph.rdf.iris import Iris
from graph.resolve import publishers
from graph.server.site import json_of
from graph.stores import Store
from graph.terms import RDF, RS

READER = Reader()
GRADES = ("certain", "probable", "possible")
KZ = {"jurisdiction": "Kazakhstan"}


def tenure(name: str, title: str, **more: str) -> dict[str, str]:
    return {"kind": "tenure", "person": name, "post": title, "organization": "Water Agency", **KZ, **more}


CLAIMS = [
    tenure("Ann Ivanova", "chair", start="2019-01-01", end="2020-06-01"),
    tenure("Bek Saparov", "chair", start="2020-06-11", end="2022-01-19"),
    tenure("Dana Omarova", "secretary", start="2019-05-01"),
    {"kind": "appointment", "person": "Bek Saparov", "post": "chair", "organization": "Water Agency",
     "date": "2020-06-11", "by": "Farida Aliyeva", **KZ},
    {"kind": "birth", "person": "Bek Saparov", "date": "1970"},
    {"kind": "succession", "person": "Bek Saparov", "predecessor": "Ann Ivanova", "post": "chair",
     "organization": "Water Agency", "date": "2020-06-11", **KZ},
    {"kind": "education", "person": "Dana Omarova", "institution": "Steppe University"},
]  # fmt: skip


@pytest.fixture(scope="module")
def store() -> Store:
    made = memory_store()
    layers.prepare(made)
    layers.put(made, reading("doc", CLAIMS, "2022-03-01"))
    layers.put(made, reading("again", CLAIMS[:2], "2021-03-01", "Herald"))
    layers.work_off(made)
    return made


def find(store: Store, name: str) -> Named:
    iri = store.names.find(name)[0].iri
    return named(store, [iri], "en")[iri]


def test_a_person(store):
    profile = person(Overview(store), find(store, "Bek Saparov"), READER)
    (held,) = profile.career
    assert held.values["start"] == "2020-06-11"
    assert held.sources.independent == 1  # the same words twice are one source
    assert {source.publisher for source in held.sources.shown} == {"Courier", "Herald"}
    assert [fact.values["date"] for fact in profile.life] == ["1970"]
    assert [fact.roles["predecessor"].name for fact in profile.predecessors] == ["Ann Ivanova"]
    assert profile.successors == ()
    assert [(each.person.name, each.certainty) for each in profile.colleagues] == [("Dana Omarova", "certain")]
    assert person(Overview(store), find(store, "Farida Aliyeva"), READER).decisions == 1


def test_the_holders_of_a_post_and_the_days_between_them(store):
    held = person(Overview(store), find(store, "Bek Saparov"), READER).career[0].roles["post"]
    profile = post(Overview(store), held, READER)
    assert profile.body is not None
    assert profile.body.name == "Water Agency"
    assert [(each.tenure.roles["person"].name, each.gap) for each in profile.holders] == [
        ("Ann Ivanova", None),
        ("Bek Saparov", 10),
    ]


def test_a_body_on_a_day(store):
    profile = body(Overview(store), find(store, "Water Agency"), "2021-01-01", READER)
    assert {holding.person.name for holding in profile.office.holdings} == {"Bek Saparov", "Dana Omarova"}
    assert len(profile.posts) == 2
    school = body(Overview(store), find(store, "Steppe University"), "2021-01-01", READER)
    assert [fact.roles["person"].name for fact in school.people] == ["Dana Omarova"]


def test_changes_by_day_week_and_month(store):
    window = Window(date(2020, 1, 1), date(2020, 12, 31))
    starts = {by: [stretch.start for stretch in changes(store, events(store), READER, window, by)] for by in By}
    assert starts == {By.DAY: ["2020-06-11"], By.WEEK: ["2020-06-08"], By.MONTH: ["2020-06"]}
    assert changes(store, events(store), READER, Window(date(2021, 1, 1), date(2021, 12, 31)), By.DAY) == ()
    about = Window(date(2020, 1, 1), date(2020, 12, 31), find(store, "Dana Omarova").iri)
    assert changes(store, events(store), READER, about, By.DAY) == ()


def test_the_way_from_one_to_another(store):
    ann, school = find(store, "Ann Ivanova"), find(store, "Farida Aliyeva")
    steps = way(Overview(store), ann.iri, school.iri, READER)
    assert [step.left.name for step in steps] == ["Ann Ivanova", "Bek Saparov"]
    assert all(step.facts for step in steps)
    assert way(Overview(store), ann.iri, "urn:nobody", READER) == ()


def test_a_document_with_every_claim_and_what_became_of_it(store):
    iri = Iris(store.base).document("doc")
    profile = document(store, named(store, [iri], "en")[iri], Reader(texts_shown=True))
    assert len(profile.claims) == len(CLAIMS)
    assert all(claim.facts for claim in profile.claims)
    text = "".join(piece.text for passage in profile.passages for piece in passage.pieces)
    assert text == reading("doc", CLAIMS).document.text
    quoted = document(store, named(store, [iri], "en")[iri], READER)
    assert quoted.display == "quotes"
    assert all(passage.claims for passage in quoted.passages)


def test_quotes_that_overlap_are_one_passage():
    made = memory_store()
    layers.prepare(made)
    plain = reading("doc", [CLAIMS[0]])
    text = "Before. Ann Ivanova has been chair. She left. After."
    roles = plain.claims[0].roles
    told = replace(
        plain,
        document=replace(plain.document, text=text),
        claims=(Claim("tenure", roles, Span(8, 35)), Claim("tenure", {**roles, "end": "2021"}, Span(8, 45))),
        mentions=(Mention(Span(8, 19), EntityKind.PERSON, "Ann Ivanova"),),
    )
    layers.put(made, told)
    layers.work_off(made)
    iri = Iris(made.base).document("doc")
    profile = document(made, named(made, [iri], "en")[iri], Reader(texts_shown=True))
    texts = ["".join(piece.text for piece in passage.pieces) for passage in profile.passages]
    assert texts == ["Before. ", "Ann Ivanova has been chair. She left.", " After."]
    assert len(profile.passages[1].claims) == 2
    assert profile.passages[1].pieces[0].entity is not None


def test_addresses_lead_back_to_what_they_are_of():
    base = "https://w3id.org/reshuffle/id/"
    for iri, kind in (
        (f"{base}person/ann-1234", "person"),
        ("https://w3id.org/reshuffle/place/KZ", "place"),
        (f"{base}post/аким-12", "post"),
    ):
        address = path(base, iri, kind)
        assert address.startswith(f"/{kind}/")
    assert f"{base}person/ann-1234" in candidates(base, "person", "ann-1234")
    assert path(base, "urn:elsewhere", "body") == "/body/?iri=urn%3Aelsewhere"


@pytest.fixture(scope="module")
def sample() -> Store:
    """The sample, as its own facts say."""
    made = memory_store()
    layers.prepare(made)
    for told in sample_readings():
        layers.put(made, told)
    layers.work_off(made)
    return made


def test_gaps_are_those_of_the_saved_query(sample):
    rows: Any = sample.query(f"SELECT ?post WHERE {{ ?post {RS.seats} 1 }}")
    posts = sorted(row["post"].value for row in rows)
    told = {}
    for iri, entity in named(sample, posts, "en").items():
        for holder in post(Overview(sample), entity, READER).holders:
            told[iri, holder.tenure.roles["person"].iri, holder.tenure.values.get("start")] = holder.gap
    asked = {}
    for iri in posts:
        for row in queries.run(sample, "holders", post=iri):  # type: ignore[union-attr]
            start = row["start"].value if row["start"] and not row["start"].value.startswith("../") else None
            asked[iri, row["personIri"].value, start] = int(row["gap"].value) if row["gap"] else None
    assert any(gap for gap in asked.values())
    assert told == asked


def test_colleagues_are_those_of_the_saved_query(sample):
    rows: Any = sample.query(f"SELECT ?p WHERE {{ ?p {RDF.type} {RS.Person} }}")
    met = 0
    for iri, entity in named(sample, (row["p"].value for row in rows), "en").items():
        asked: Any = queries.run(sample, "served-together", person=iri)
        known = {(row["colleagueIri"].value, row["certainty"].value) for row in asked}
        best = {who: min((grade for other, grade in known if other == who), key=GRADES.index) for who, _ in known}
        expected = {(who, grade) for who, grade in best.items() if grade != "possible"}
        ours = {(each.person.iri, each.certainty) for each in person(Overview(sample), entity, READER).colleagues}
        assert ours == expected, entity.name
        met += len(expected)
    assert met > 10


def test_where_only_a_link_is_allowed_no_sentence_is_shown(store, monkeypatch):
    monkeypatch.setattr(publishers, "_displays", lambda: {"courier": "link", "herald": "link"})
    (held,) = person(Overview(store), find(store, "Bek Saparov"), READER).career
    assert {source.quote for source in held.sources.shown} == {None}
    iri = Iris(store.base).document("doc")
    profile = document(store, named(store, [iri], "en")[iri], READER)
    assert profile.display == "link"
    assert profile.passages == ()
    assert "Bek Saparov has" not in json_of(profile)
    assert CLAIMS[1]["post"] + "; " not in json_of(profile)
    shown = document(store, named(store, [iri], "en")[iri], Reader(texts_shown=True))
    assert CLAIMS[1]["post"] + "; " in json_of(shown)
