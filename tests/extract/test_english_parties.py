"""Parties, courts, schools and families in English: more ways to say it."""

import pytest

from graph.extract.english import read
from graph.model import Document, Modality


def rows(text: str) -> list[dict[str, str | bool]]:
    """The asserted claims of a text, as flat rows."""
    reading = read(Document("d", text, lang="en", published="2024-03-15"))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is Modality.ASSERTED]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Sokolov of the Reform Party spoke.", {"organization": "Reform Party"}),
        ("Ivan Sokolov (CDU), the interior minister, spoke.", {"organization": "CDU"}),
        ("Labour's Ivan Sokolov spoke.", {"organization": "Labour"}),
        ("Labour MP Ivan Sokolov spoke.", {"organization": "Labour Party"}),
        ("Ivan Sokolov, co-leader of the SPD, spoke.", {"organization": "SPD", "role": "co-leader"}),
        ("Ivan Sokolov joined the Reform Party in 1999.", {"organization": "Reform Party", "start": "1999"}),
        ("Ivan Sokolov left the Reform Party in 1999.", {"organization": "Reform Party", "end": "1999"}),
        ("Ivan Sokolov has been leader of the Reform Party since 2015.", {"role": "leader", "start": "2015"}),
        ("Ivan Sokolov was acting chairman of the Reform Party.", {"role": "acting chairman"}),
    ],
)
def test_party(text: str, wanted: dict[str, str]) -> None:
    found = [row for row in rows(text) if row["kind"] == "party"]
    assert [{key: row.get(key) for key in wanted} for row in found] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Sokolov was charged with embezzlement on Monday.",
         {"action": "charged", "charge": "embezzlement", "date": "2024-03-11"}),
        ("Ivan Sokolov was sentenced to five years for bribery on 3 May 2021.",
         {"action": "convicted", "charge": "bribery", "date": "2021-05-03"}),
        ("Ivan Sokolov was released on bail on Friday.", {"action": "released", "date": "2024-03-15"}),
    ],
)  # fmt: skip
def test_court(text: str, wanted: dict[str, str]) -> None:
    assert rows(text) == [{"kind": "legal", "person": "Ivan Sokolov", **wanted}]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Sokolov read law at Odesa University.", {"institution": "Odesa University", "degree": "law"}),
        ("Ivan Sokolov holds an MBA from Odesa University.", {"institution": "Odesa University", "degree": "MBA"}),
        ("At Odesa University, Ivan Sokolov studied law.", {"institution": "Odesa University"}),
        ("Ivan Sokolov is an alumnus of Odesa University.", {"institution": "Odesa University"}),
    ],
)
def test_school(text: str, wanted: dict[str, str]) -> None:
    assert rows(text) == [{"kind": "education", "person": "Ivan Sokolov", **wanted}]


def test_reading_a_speech_at_a_school_is_no_study() -> None:
    assert rows("Ivan Sokolov read a speech at Odesa University.") == []


def test_the_son_of_someone() -> None:
    assert rows("Ivan Sokolov is the son of Petr Sokolov.") == [
        {"kind": "relation", "person": "Petr Sokolov", "relative": "Ivan Sokolov", "relation": "son"}
    ]


def test_each_time_an_office_was_held_is_a_row() -> None:
    found = rows("Ivan Sokolov, twice prime minister (2007–2012 and 2014–2016), spoke.")
    assert [(row["start"], row["end"]) for row in found] == [("2007", "2012"), ("2014", "2016")]


def test_a_profile_names_birth_and_rank_by_label() -> None:
    found = rows(
        "Ivan Sokolov has been minister of defence since 2020.\n\nBorn: 1960, Odesa.\n\nRank: Colonel General."
    )
    assert {"kind": "birth", "person": "Ivan Sokolov", "date": "1960", "place": "Odesa"} in found
    assert {"kind": "rank", "person": "Ivan Sokolov", "rank": "Colonel General"} in found
