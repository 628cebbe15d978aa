"""Text without what does not show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.sources.cleaning import clean, one_line_of, without_surrogates


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("19\u00a0January\u202f2022", "19 January 2022"),
        ("min\u00adister", "minister"),
        ("\ufeffa\u200bb", "ab"),
        ("й", "й"),
        ("a\x00\x07b\x9f", "ab"),
        ("a\x0cb\u2028c", "a\nb\nc"),
        ("a  \n\n\n\n  b", "a\n\n  b"),
        ("\u202eevil\u202c", "evil"),
        ("tab\tstays", "tab\tstays"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_clean(raw: str, text: str) -> None:
    assert clean(raw) == text


@given(st.text(st.characters()))
def test_clean_text_is_clean(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text if c not in "\n\t")
    text.encode()


@given(st.text(st.characters()))
def test_offsets_survive_mending_surrogates(raw: str) -> None:
    text = without_surrogates(raw)
    assert len(text) == len(raw)
    text.encode()


def test_a_title_is_one_line() -> None:
    assert one_line_of(" New \n minister\t") == "New minister"
    assert one_line_of(" \n ") is None
