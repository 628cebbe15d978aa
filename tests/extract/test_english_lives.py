"""Births, schools, ranks, parties, families, courts and bodies in English."""

import pytest

from graph.extract.english import read
from graph.model import Document, Modality


def rows(text: str) -> list[dict[str, str | bool]]:
    """The asserted claims of a text, as flat rows."""
    reading = read(Document("d", text, lang="en", published="2024-03-15"))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is Modality.ASSERTED]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ivan Sokolov was born on 3 May 1960 in Odesa.",
            {"kind": "birth", "person": "Ivan Sokolov", "date": "1960-05-03", "place": "Odesa"},
        ),
        (
            "Ivan Sokolov graduated from Odesa University in 1982.",
            {"kind": "education", "person": "Ivan Sokolov", "institution": "Odesa University", "end": "1982"},
        ),
        (
            "Ivan Sokolov, a lieutenant general, spoke.",
            {"kind": "rank", "person": "Ivan Sokolov", "rank": "lieutenant general"},
        ),
        (
            "Ivan Sokolov, leader of the Labour Party, spoke.",
            {"kind": "party", "person": "Ivan Sokolov", "organization": "Labour Party", "role": "leader"},
        ),
        ("Ivan Sokolov died on Monday.", {"kind": "death", "person": "Ivan Sokolov", "date": "2024-03-11"}),
        (
            "Ivan Sokolov was arrested on Monday.",
            {"kind": "legal", "person": "Ivan Sokolov", "action": "arrested", "date": "2024-03-11"},
        ),
        (
            "Ivan Sokolov, husband of Anna Kos, spoke.",
            {"kind": "relation", "person": "Anna Kos", "relative": "Ivan Sokolov", "relation": "husband"},
        ),
        (
            "The Water Committee, a subsidiary of the Ministry of Energy, was closed.",
            {"kind": "part_of", "organization": "Water Committee", "parent": "Ministry of Energy"},
        ),
        (
            "The Water Agency was renamed the Committee for Natural Resources.",
            {
                "kind": "body_change",
                "organization": "Committee for Natural Resources",
                "origin": "Water Agency",
                "change": "renamed",
            },
        ),
    ],
)
def test_kind(text: str, row: dict[str, str]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text", ["Ivan Sokolov may be arrested.", "Ivan Sokolov was not born in Odesa, some say; he denied it."]
)
def test_what_is_not_said_to_have_happened_gives_nothing_of_law(text: str) -> None:
    assert not [row for row in rows(text) if row["kind"] in ("legal", "death")]
