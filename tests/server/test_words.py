import re
import string
from pathlib import Path

import pytest

from graph.profiles.facts import Told
from graph.profiles.sources import Sources
from graph.server import words
from graph.server.words import LANGUAGES, Words

HOLES = string.Formatter()


def fact(kind: str = "tenure", **values: str) -> Told:
    return Told("urn:fact", kind, values, {}, Sources((), 0, 0))


def test_every_word_is_there_in_each_language_with_the_same_holes():
    for key, told in words.table().items():
        assert set(told) == set(LANGUAGES)
        assert all(told.values()), key
        holes = [{name for _, name, _, _ in HOLES.parse(text) if name} for text in told.values()]
        assert holes[0] == holes[1] == holes[2], key


MADE = ("by_", "modality_", "display_", "ruling_")  # beginnings of keys that are put together


def test_words_are_used_and_there_to_be_used():
    folder = Path(words.__file__).parent
    texts = [file.read_text("utf-8") for ending in ("html", "py") for file in folder.rglob(f"*.{ending}")]
    used = {key for text in texts for key in re.findall(r"words\('([a-z_]+)'[,)]", text)}
    assert len(used) > 50
    assert used <= set(words.table())
    quoted = {key for text in texts for key in re.findall(r"""['"]([a-z_]+)['"]""", text)}
    kinds = {"person", "post", "body", "place", "document"}
    kinds |= {f"{grade}{ending}" for grade in ("certain", "probable", "possible") for ending in ("", "_help")}
    assert {key for key in words.table() if not key.startswith(MADE)} <= quoted | kinds


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2022-01-19", "19 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("../2019", "by 2019"),
        ("2019/..", "after 2019"),
        ("2019/2020", "between 2019 and 2020"),
        ("199X", "the 1990s"),
        ("1990~", "about 1990"),
        ("no date", "no date"),
        (None, ""),
    ],
)
def test_dates_are_as_precise_as_their_source(edtf, said):
    assert Words("en").date(edtf) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"start": "2022-01-19", "status": "current"}, "since 19 January 2022"),
        (
            {"start": "2022-01-19", "status": "current", "lastAttested": "2024-02-07"},
            "since 19 January 2022, last seen in office 7 February 2024",
        ),
        ({"start": "2014", "startLatest": "2014-12-31"}, "from 2014, end unknown"),
        ({"start": "2016", "end": "2018-08-07"}, "2016 – 7 August 2018"),
        ({"end": "2018"}, "until 2018"),
        ({"endLatest": "2018-08-07"}, "by 7 August 2018"),
        ({"firstAttested": "2020-03-01", "lastAttested": "2020-03-01"}, "in office on 1 March 2020"),
        ({}, "time not told"),
    ],
)
def test_when_a_tenure_was(values, said):
    assert said in Words("en").when(fact(**values))


def test_dates_in_russian_and_kazakh():
    assert Words("ru").date("2022-01-19").split() == ["19", "января", "2022", "г."]
    assert "қаңтар" in Words("kk").date("2022-01-19")
