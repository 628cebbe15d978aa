"""English dates, absolute and relative."""

import pytest

from graph.extract.english.dates import Calendar, find_date
from graph.extract.english.inflection import forms
from graph.extract.english.sentences import sentences


def resolved(text: str, published: str | None = "2024-03-15") -> list[str | None]:
    """The dates of a text, resolved in their order."""
    calendar = Calendar(published)
    out = []
    for sentence in sentences(text):
        at = 0
        while at < len(sentence.tokens):
            found = find_date(sentence.tokens, at)
            if found:
                out.append(calendar.resolve(found))
            at = found.last if found else at + 1
    return out


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on January 19, 2022", "2022-01-19"),
        ("on 19 January 2022", "2022-01-19"),
        ("on the 19th of January 2022", "2022-01-19"),
        ("in January 2022", "2022-01"),
        ("in 2022", "2022"),
        ("on 19.01.2022", "2022-01-19"),
        ("on 2022-01-19", "2022-01-19"),
        ("on Wednesday", "2024-03-13"),
        ("on Friday", "2024-03-15"),
        ("last July", "2023-07"),
        ("in December", "2023-12"),
        ("on 1 March", "2024-03-01"),
        ("yesterday", "2024-03-14"),
        ("last year", "2023"),
        ("in May of this year", "2024-05"),
        ("two days ago", "2024-03-13"),
        ("on 31 February 2022", None),
    ],
)
def test_date(text: str, date: str | None) -> None:
    assert resolved(text) == [date]


def test_the_same_day_is_the_day_named_last() -> None:
    assert resolved("It fell on 5 January 2022. The same day it rose. A day later it fell.") == [
        "2022-01-05",
        "2022-01-05",
        "2022-01-06",
    ]


def test_relative_dates_need_a_publication_date() -> None:
    assert resolved("on Wednesday", published=None) == [None]


def test_a_year_is_taken_from_the_text_where_nothing_was_published() -> None:
    assert resolved("on 5 January 2022 and on 7 March", published=None) == ["2022-01-05", "2022-03-07"]


def test_sentences_end_neither_at_titles_nor_at_initials() -> None:
    text = "Mr. D. Sokolov of the U.S. Senate left. He was late!\n\nNobody saw it"
    assert [text[s.start : s.end] for s in sentences(text)] == [
        "Mr. D. Sokolov of the U.S. Senate left.",
        "He was late!",
        "Nobody saw it",
    ]


def test_a_possessive_is_a_token_of_its_own() -> None:
    assert [t.text for t in next(iter(sentences("Poland's leader"))).tokens] == ["Poland", "'s", "leader"]


def test_verbs_are_inflected() -> None:
    assert forms("step steps stepped stepped stepping | down")["stepped down"] == "either"
    assert forms("nominate")["nominating"] == "gerund"
