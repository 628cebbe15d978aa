"""The generator of documents behind the measurements: seeded, true to its facts, and readable by the product."""

import json
import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "scripts"))  # the measurements are no part of the package

from bench import documents, pools

from graph.model import Document
from graph.schema import kind
from graph.sources import read

COUNT = 120
GENERATED = list(documents.documents(COUNT))
OFFICES = {"appointment", "dismissal", "tenure"}


def test_the_same_seed_gives_the_same_documents_and_another_gives_others() -> None:
    assert list(documents.documents(COUNT)) == GENERATED
    assert list(documents.documents(COUNT, seed=1)) != GENERATED


def test_every_quote_still_stands_in_its_text() -> None:
    assert [fact for document in GENERATED for fact in document["facts"] if fact["quote"] not in document["text"]] == []


def test_facts_keep_to_the_roles_of_their_kinds() -> None:
    for document in GENERATED:
        for fact in document["facts"]:
            roles = {key: value for key, value in fact.items() if key not in ("kind", "quote")}
            assert not kind(fact["kind"]).check(roles), (document["id"], fact)


def test_who_a_fact_is_about_is_named_in_the_text() -> None:
    for document in GENERATED:
        for fact in document["facts"]:
            if fact["kind"] in OFFICES:
                assert fact["person"].split()[-1].casefold() in document["text"].casefold(), (document["id"], fact)


def test_the_president_decides_in_four_of_five_documents() -> None:
    ruled = [d for d in GENERATED if any(fact.get("by") == documents.PRESIDENT for fact in d["facts"])]
    assert 0.7 < len(ruled) / COUNT < 0.9


def test_people_grow_with_the_number_of_documents() -> None:
    def people(count: int) -> int:
        return len({fact["person"] for d in documents.documents(count) for fact in d["facts"] if "person" in fact})

    assert people(400) > 3 * people(100)


@pytest.mark.parametrize("woman", [False, True])
def test_people_of_different_numbers_have_different_names(woman: bool) -> None:
    assert len({str(pools.person(number, woman)) for number in range(20_000)}) == 20_000


def test_told_again_means_the_same_text_elsewhere() -> None:
    first, again = GENERATED[1], GENERATED[2]
    assert (first["text"], first["facts"]) == (again["text"], again["facts"])
    assert first["id"] != again["id"]


def test_weekdays_move_with_their_dates() -> None:
    named = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
    by_id = {d["title"]: d for d in documents.sample_documents()}
    moved = [d for d in GENERATED if d["title"] in by_id and named.search(d["text"])]
    for document in moved:
        years = int(by_id[document["title"]]["published"][:4]) - int(document["published"][:4])
        changed = named.findall(document["text"]) != named.findall(by_id[document["title"]]["text"])
        assert changed == (years % 28 != 0), document["id"]
    assert moved


def test_written_documents_are_read_without_their_facts(tmp_path: Path) -> None:
    path = documents.write(tmp_path / "documents.jsonl", GENERATED[:5])
    found = list(read([str(path)]))
    assert all(isinstance(item, Document) for item in found)
    assert [item.text for item in found if isinstance(item, Document)] == [d["text"] for d in GENERATED[:5]]
    assert not any("facts" in json.loads(line) for line in path.read_text("utf-8").splitlines())
