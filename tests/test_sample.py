"""The sample documents: well formed, quoted exactly, and of one mind about who took which post when."""

import json
import re
from collections import defaultdict
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import graph

SAMPLE = Path(graph.__file__).parent / "sample"
LANGUAGES = ("en", "kk", "ru")
FILES = sorted(file for lang in LANGUAGES for file in (SAMPLE / lang).glob("*.json"))
DOCUMENTS: list[dict[str, Any]] = [json.loads(file.read_text("utf-8")) for file in FILES]
ENGLISH = [document for document in DOCUMENTS if document["lang"] == "en"]
FACTS = [(document, fact) for document in DOCUMENTS for fact in document["facts"]]

OFFICE = {"person", "post", "organization", "jurisdiction"}
ROLES = {  # kind: (required roles, optional roles)
    "appointment": ({"person", "post"}, OFFICE | {"date", "by", "acting", "basis", "manner"}),
    "dismissal": ({"person", "post"}, OFFICE | {"date", "by", "manner", "reason"}),
    "nomination": ({"person", "post"}, OFFICE | {"date", "by"}),
    "tenure": ({"person", "post"}, OFFICE | {"start", "end", "former", "acting"}),
    "rank": ({"person", "rank"}, {"date", "by"}),
    "education": ({"person", "institution"}, {"end", "degree"}),
    "party": ({"person", "organization"}, {"start", "end", "role"}),
    "birth": ({"person"}, {"date", "place"}),
    "succession": ({"person", "predecessor", "post"}, OFFICE | {"date"}),
    "part_of": ({"organization", "parent"}, set()),
    "body_change": ({"organization", "origin"}, {"change", "date"}),
}
MANNERS = {
    "appointment": {"elected", "confirmed", "reappointed"},
    "dismissal": {"dismissed", "resigned", "retired", "died", "term ended", "transferred", "arrested"},
}
CHANGES = {"renamed", "split", "merged", "created", "abolished"}
FLAGS = {"acting", "former"}
WHEN = {"date", "start", "end"}
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
WEEKDAY = r"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{1,2}) ([A-Z][a-z]+)"
MONTHS = "January February March April May June July August September October November December".split()
NEAR = 60  # days: two dates closer than that are meant to be one event


def office(fact: dict[str, Any]) -> tuple[str, str, str, bool]:
    """Who and which post, as far as spelling allows: a title alone and a title with its ministry are one."""
    post = fact["post"].casefold().replace("foreign minister", "minister of foreign affairs")
    post = re.sub(r"^chair(wo)?man$", "chair", post)
    body = "" if "minister" in post else fact.get("organization", fact.get("jurisdiction", ""))
    return fact["person"], post, body, bool(fact.get("acting"))


def contradict(left: str, right: str) -> bool:
    """Neither date is a coarser form of the other, and yet they are too near to be two events."""
    if left.startswith(right) or right.startswith(left):
        return False
    days = [date.fromisoformat((text + "-01-01")[:10]) for text in (left, right)]
    return abs((days[0] - days[1]).days) < NEAR


def test_there_are_documents() -> None:
    assert {lang: len([each for each in DOCUMENTS if each["lang"] == lang]) for lang in LANGUAGES} == {
        "en": 34,
        "kk": 15,
        "ru": 20,
    }
    assert {document["lang"] for document in DOCUMENTS} == set(LANGUAGES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_document_is_well_formed(file: Path) -> None:
    document = json.loads(file.read_text("utf-8"))
    assert list(document) == ["id", "lang", "published", "publisher", "title", "text", "facts"]
    assert document["id"] == f"sample-{file.parent.name}-{file.stem}"
    assert document["lang"] == file.parent.name
    assert date(2019, 1, 1) <= date.fromisoformat(document["published"]) <= date(2024, 12, 31)
    assert {"en": 120}.get(document["lang"], 40) <= len(document["text"].split()) <= 450
    assert document["facts"]


def test_every_fact_has_its_roles_and_no_others() -> None:
    for document, fact in FACTS:
        required, optional = ROLES[fact["kind"]]
        roles = set(fact) - {"kind", "quote"}
        assert required <= roles <= required | optional, (document["id"], fact)


def test_every_quote_is_a_span_of_one_sentence_or_line() -> None:
    for document, fact in FACTS:
        assert fact["quote"] in document["text"], (document["id"], fact)
        assert 0 < len(fact["quote"]) <= 250 and "\n" not in fact["quote"], (document["id"], fact)


def test_values_are_plausible() -> None:
    for document, fact in FACTS:
        where = (document["id"], fact)
        assert all(fact[role] is True for role in FLAGS & set(fact)), where
        assert all(fact[role] == fact[role].strip() != "" for role in set(fact) - FLAGS), where
        assert all(ISO.fullmatch(fact[role]) for role in WHEN & set(fact)), where
        assert fact.get("manner") in MANNERS.get(fact["kind"], set()) | {None}, where
        assert fact.get("change") in CHANGES | {None}, where
        assert fact.get("start", "0") <= fact.get("end", "9"), where


def test_people_bear_the_fullest_name_in_their_document() -> None:
    for document, fact in FACTS:
        if document["lang"] != "en":  # names stand in oblique cases there
            continue
        spelt = re.sub(r"(?m)^([A-Z]{3,}), (\w+)$", lambda m: f"{m[2]} {m[1].title()}", document["text"])
        for role in ("person", "predecessor"):
            assert fact.get(role, "") in spelt, (document["id"], fact)


def test_no_fact_is_written_twice() -> None:
    for document in DOCUMENTS:
        rows = [json.dumps({**fact, "quote": ""}, sort_keys=True) for fact in document["facts"]]
        assert len(rows) == len(set(rows)), document["id"]


def test_nothing_is_reported_before_it_happened() -> None:
    announced = {"sample-en-006-yermekbayev-sco"}  # takes office half a year later
    for document, fact in FACTS:
        if document["id"] not in announced:
            days = [fact[role] for role in WHEN & set(fact)]
            assert all(day <= document["published"] for day in days), (document["id"], fact)


def test_one_person_has_one_spelling() -> None:
    english = [fact for document, fact in FACTS if document["lang"] == "en"]
    names = sorted({fact[role] for fact in english for role in ("person", "predecessor") if role in fact})
    alike = [pair for pair in combinations(names, 2) if SequenceMatcher(None, *pair).ratio() > 0.85]
    assert alike == []


@pytest.mark.parametrize("bound", ["start", "end"])
def test_documents_agree_on_when_a_post_was_taken_and_left(bound: str) -> None:
    event = {"start": "appointment", "end": "dismissal"}[bound]
    dates = defaultdict(set)
    for document, fact in FACTS:
        when = fact.get("date") if fact["kind"] == event else fact.get(bound) if fact["kind"] == "tenure" else None
        if when:
            dates[office(fact)].add((when, document["id"]))
    for key, found in dates.items():
        wrong = [pair for pair in combinations(sorted(found), 2) if contradict(pair[0][0], pair[1][0])]
        assert wrong == [], key


def test_documents_agree_on_who_followed_whom() -> None:
    stopgaps = {(document["id"], fact["person"], fact["post"]) for document, fact in FACTS if fact.get("acting")}
    dates = defaultdict(set)
    for document, fact in FACTS:
        acting = (
            document["id"],
            fact.get("person"),
            fact.get("post"),
        ) in stopgaps  # follows twice: acting, then for good
        if fact["kind"] == "succession" and "date" in fact and not acting:
            dates[(fact["predecessor"], *office(fact))].add(fact["date"])
    for key, found in dates.items():
        assert not any(contradict(*pair) for pair in combinations(found, 2)), key


def test_weekdays_are_those_of_their_dates() -> None:
    for document in DOCUMENTS:
        for name, day, month in re.findall(WEEKDAY, document["text"]):
            if month in MONTHS:
                when = date(int(document["published"][:4]), MONTHS.index(month) + 1, int(day))
                assert f"{when:%A}" == name, (document["id"], name, day, month)


def test_ministers_of_defence_are_complete_and_told_more_than_once() -> None:
    publishers = defaultdict(set)
    for document, fact in FACTS:
        if fact["kind"] == "appointment" and fact["post"] == "Minister of Defence" and "manner" not in fact:
            publishers[fact["person"], fact["date"]].add(document["publisher"])
    assert set(publishers) == {
        ("Nurlan Yermekbayev", "2018-08-07"),
        ("Murat Bektanov", "2021-08-31"),
        ("Ruslan Zhaksylykov", "2022-01-19"),
    }
    assert all(len(names) >= 3 for names in publishers.values())
