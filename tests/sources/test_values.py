"""The forms of metadata's values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.sources.values import iso_date, language_tag, web_address


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022", "2022"),
        ("2022-01", "2022-01"),
        ("2022-01-19", "2022-01-19"),
        ("2022-01-19T10:00:00+06:00", "2022-01-19"),
        ("2022-01-19 10:00", "2022-01-19"),
        ("19.01.2022", "2022-01-19"),
        ("19.01.2022, 10:00", "2022-01-19"),
        ("9.1.2022", "2022-01-09"),
        ("2022-13", None),
        ("2022-02-30", None),
        ("0000", None),
        ("19/01/2022", None),
        ("2022-01-19 or so", None),
        ("Monday", None),
        ("٢٠٢٢", None),
    ],
)
def test_iso_date(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


@given(st.dates())
def test_every_day_is_a_date(day: object) -> None:
    assert iso_date(str(day)) == str(day)


@pytest.mark.parametrize(
    ("text", "tag"),
    [("en", "en"), ("en-GB", "en"), ("RU_ru", "ru"), ("kaz", "kaz"), ("English", None), ("", None), ("e", None)],
)
def test_language_tag(text: str, tag: str | None) -> None:
    assert language_tag(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "ftp://example.org/",
        "http://",
        "/a/b",
        "http://[bad",
        'http://x.org/"><script>',
        "http://x.org/a b",
    ],
)
def test_what_is_no_web_address(text: str) -> None:
    assert web_address(text) is None


@pytest.mark.parametrize("text", ["http://example.org", "https://example.org/a?b=c#d", "https://пример.рф/назначение"])
def test_what_is_a_web_address(text: str) -> None:
    assert web_address(text) == text
