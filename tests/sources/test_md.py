"""Markdown as its reader sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Document


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("A **minister** of [_defence_](http://x.org).", "A minister of defence."),
        ("One line\nand the next.", "One line and the next."),
        ("One line  \nand a break.", "One line\nand a break."),
        ("## Career\n\n- first\n- second\n\n> quoted", "Career\n\nfirst\n\nsecond\n\nquoted"),
        ("| Years | Post |\n|---|---|\n| 2019 | Minister |", "Years | Post\n\n2019 | Minister"),
        ("```\ncode\n```", "code"),
        ("Tokayev &amp; Co &ndash; 1\\*", "Tokayev & Co – 1*"),
        ("Seen <b>bold</b> ![picture](a.png)\n\n<script>alert(1)</script>", "Seen bold"),
        ("---\n\nA paragraph: text.\n\n---\n\nAnother.", "A paragraph: text.\n\nAnother."),
    ],
)
def test_markup_becomes_text(markup: str, text: str, one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(markup)
    assert one(tmp_path / "a.md").text == text


def test_front_matter_is_metadata(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\nlayout: post\ntitle: \"Minister: leaves\"\ndate: 2022-01-19 10:00:00 +0600\npublisher: 'Gazette'\n"
        "url: https://example.org/a\nlang: en\ntags: [a, b]\n---\n\n# Minister leaves\n\nHe resigned."
    )
    url = "https://example.org/a"
    assert one(tmp_path / "a.md") == Document(
        url, "He resigned.", "en", "Minister: leaves", "Gazette", "2022-01-19", url
    )


@pytest.mark.parametrize("heading", ["# Minister *leaves*", "Minister leaves\n==="])
def test_a_leading_heading_is_the_title(heading: str, one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{heading}\n\nHe resigned.")
    document = one(tmp_path / "a.md")
    assert (document.title, document.text) == ("Minister leaves", "He resigned.")


def test_a_date_that_is_none_is_named(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ndate: soon\n---\nHe resigned.")
    assert refused(tmp_path / "a.md").reason.startswith("'published' is not a date")


def test_a_heading_alone_has_no_text(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Minister leaves")
    assert refused(tmp_path / "a.md").reason == "has no text"
