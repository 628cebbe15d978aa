"""Dates as each language writes them, resolved against the day of publication and the day named last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.languages import language, names
from graph.languages.dates import Calendar

PUBLISHED = "2024-05-14"  # a Tuesday


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "January 19, 2022", "2022-01-19"),
        ("en", "19th of January 2022", "2022-01-19"),
        ("en", "March 2019", "2019-03"),
        ("en", "2019", "2019"),
        ("en", "Monday", "2024-05-13"),
        ("en", "last June", "2023-06"),
        ("en", "last year", "2023"),
        ("en", "three years ago", "2021"),
        ("en", "yesterday", "2024-05-13"),
        ("en", "December", "2023-12"),
        ("en", "2022-01-19", "2022-01-19"),
        ("en", "the 1990s", None),
        ("en", "1 July", "2024-07-01"),  # near ahead: who means the last one says its year
        ("en", "June", "2024-06"),
        ("en", "1 September", "2023-09-01"),
        ("en", "the day before yesterday", "2024-05-12"),
        ("ru", "прошлый понедельник", "2024-05-06"),  # of last week
        ("ru", "прошлую среду", "2024-05-08"),
        ("ru", "19 января 2022 года", "2022-01-19"),
        ("ru", "мае 2023-го", "2023-05"),
        ("ru", "ноября 2012 года", "2012-11"),
        ("ru", "понедельник", "2024-05-13"),
        ("ru", "сегодня", "2024-05-14"),
        ("ru", "прошлом году", "2023"),
        ("ru", "12.05.2024", "2024-05-12"),
        ("ru", "3 дня назад", "2024-05-11"),
        ("ru", "Первого февраля", "2024-02-01"),
        ("ru", "двадцать третьего марта", "2024-03-23"),
        ("ru", "прошлой осенью", "2023"),
        ("ru", "летом", "2023"),
        ("kk", "қазан айында", "2023-10"),
        ("kk", "1969 жылғы 14 қазанда", "1969-10-14"),
        ("kk", "2023 жылғы қыркүйектен", "2023-09"),
        ("kk", "12 мамырдағы", "2024-05-12"),
        ("kk", "2022 жылдан", "2022"),
        ("kk", "бүгін", "2024-05-14"),
        ("kk", "кеше", "2024-05-13"),
    ],
)
def test_dates_are_resolved(lang: str, text: str, expected: str | None) -> None:
    assert Calendar(language(lang).dates, PUBLISHED).read(text) == expected


@pytest.mark.parametrize(
    ("lang", "first", "then", "expected"),
    [
        ("en", "January 19, 2022", "the same day", "2022-01-19"),
        ("en", "January 19, 2022", "the next day", "2022-01-20"),
        ("ru", "19 января 2022 года", "в тот же день", "2022-01-19"),
        ("ru", "12 мая", "двумя днями ранее", "2024-05-10"),
        ("kk", "2022 жылғы 19 қаңтарда", "сол күні", "2022-01-19"),
        ("ru", "19 января 2022 года", "23-го", "2022-01-23"),
        ("ru", "в мае 2010 года", "сентября того же года", "2010-09"),
        ("ru", "в 1971 году", "через три года", "1974"),
        ("kk", "2023 жылы", "сол жылғы 24 қазанда", "2023-10-24"),
        ("en", "1971", "two years later", "1973"),
    ],
)
def test_a_date_can_lean_on_the_one_before(lang: str, first: str, then: str, expected: str) -> None:
    calendar = Calendar(language(lang).dates, PUBLISHED)
    calendar.read(first)
    assert calendar.read(then) == expected


@pytest.mark.parametrize("text", ["Monday", "yesterday", "last year", "12 May"])
def test_without_a_day_of_publication_what_is_relative_stays_unknown(text: str) -> None:
    assert Calendar(language("en").dates, None).read(text) is None


@given(st.sampled_from(sorted(names())), st.text(max_size=60))
def test_any_text_is_a_date_or_none(lang: str, text: str) -> None:
    found = Calendar(language(lang).dates, PUBLISHED).read(text)
    assert found is None or found[:4].isdigit()
