"""Text in one case gets the capitals that it would have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from graph.extract import read
from graph.extract.recasing import recased
from graph.model import Document

MENTIONS = (("Anna Kos", "name"), ("Ministry of Health", "body"), ("NSC", "body"), ("May", "date"))
TEXT = "Anna Kos left the Ministry of Health in May. She joined the NSC, they said."


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_names_and_sentences_get_their_capitals(change) -> None:
    text = change(TEXT)
    assert recased(marked(text, [(change(name), sort) for name, sort in MENTIONS])) == TEXT


def test_a_heading_in_capitals_leaves_the_rest_alone() -> None:
    text = "ANNA KOS BECOMES MINISTER OF HEALTH\n\nAnna Kos became Minister of Health on Monday."
    assert recased(marked(text, [("ANNA KOS", "name")])).startswith("Anna Kos becomes minister of health\n\nAnna Kos")


def test_usual_text_is_left_alone() -> None:
    assert recased(marked(TEXT, [])) == TEXT


@given(st.text(max_size=80))
def test_no_letter_moves(text: str) -> None:
    assert len(recased(marked(text, []))) == len(text)


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_quotes_stay_as_they_are_written(change) -> None:
    document = Document(
        "d", change("President Kassym-Jomart Tokayev appointed Anna Kos Minister of Health on 3 May 2021."), "en"
    )
    (claim,) = [claim for claim in read(document).claims if claim.kind == "appointment"]
    assert claim.quote.of(document) == document.text
    assert claim.roles["person"] == "Anna Kos"
