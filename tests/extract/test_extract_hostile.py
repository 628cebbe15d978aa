"""Text that no one would call text, and what always holds of a reading."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.extract import read
from graph.model import Document, Reading

REQUIRED = {
    "appointment": {"person", "post"},
    "dismissal": {"person", "post"},
    "nomination": {"person", "post"},
    "tenure": {"person", "post"},
    "rank": {"person", "rank"},
    "education": {"person", "institution"},
    "party": {"person", "organization"},
    "birth": {"person"},
    "death": {"person"},
    "legal": {"person", "action"},
    "relation": {"person", "relative", "relation"},
    "succession": {"person", "predecessor", "post"},
    "part_of": {"organization", "parent"},
    "body_change": {"organization", "origin"},
}
PIECES = (
    "Ivan Sokolov|Anna Kos|President|Minister of Health|was appointed|resigned|replaced|head of the|Border Service"
    "|,|.|and|he|'s|(|)|on Monday|since 2019|by decree|Kazakhstan|the agency|who|to|of|former|–|\n\n|?|not|born in"
    "|graduated from|Odesa University"
).split("|")


def holds(reading: Reading) -> None:
    """The laws of a reading."""
    size = len(reading.document.text)
    for claim in reading.claims:
        assert 0 <= claim.quote.start < claim.quote.end <= size
        assert claim.quote.end - claim.quote.start <= 400
        assert REQUIRED[claim.kind] <= claim.roles.keys()
        assert all(value for value in claim.roles.values())
        assert 0 <= claim.confidence <= 1
    for mention in reading.mentions:
        assert 0 <= mention.span.start < mention.span.end <= size
        assert mention.name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n\n\t ",
        "\x00\x01 minister \x1b[31m Ivan Sokolov",
        "\u202eתכונת minister Ivan Sokolov\u202c",
        "a" * 2_000_000,
        "Sokolov Ivan " * 3_000,
        "." * 20_000,
        "(" * 20_000,
        "minister of " * 3_000,
        "he was appointed minister of health and " * 1_000,
        "\ud800 minister Ivan Sokolov",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_any_text_is_read(text: str) -> None:
    holds(read(Document("d", text, lang="en", published="2024-03-15")))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_quotes_lie_in_the_text_and_roles_fit_the_kinds(pieces: list[str]) -> None:
    holds(read(Document("d", " ".join(pieces), lang="en", published="2024-03-15")))


def test_reading_twice_gives_the_same() -> None:
    document = Document("d", "Ivan Sokolov was appointed head of the Border Service, replacing Anna Kos.", lang="en")
    assert read(document) == read(document)
