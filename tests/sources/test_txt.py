"""Plain text: header block, title, body."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Document
from graph.sources import read

BODY = "The minister resigned.\n\nNobody has replaced him."
HEADER = """Title: Minister leaves
Date: 19.01.2022
publisher : The Gazette
URL: https://example.org/a
Language: en

"""


def test_a_header_block_is_metadata_and_not_text(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HEADER.replace("\n", "\r\n") + BODY)
    url = "https://example.org/a"
    assert one(tmp_path / "a.txt") == Document(url, BODY, "en", "Minister leaves", "The Gazette", "2022-01-19", url)


def test_a_block_with_another_line_is_text(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Title: Minister leaves\nHe said: goodbye\n\n{BODY}")
    assert one(tmp_path / "a.txt").text.startswith("Title: Minister leaves\nHe said")


def test_a_short_first_line_on_its_own_is_the_title(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Minister leaves\n\n{BODY}")
    document = one(tmp_path / "a.txt")
    assert (document.title, document.text) == ("Minister leaves", BODY)


@pytest.mark.parametrize("first", ["The minister left.", "Minister leaves\nor not", "word " * 40])
def test_another_first_line_is_text(first: str, one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{first.strip()}\n\n{BODY}")
    document = one(tmp_path / "a.txt")
    assert (document.title, document.text) == (None, f"{first.strip()}\n\n{BODY}")


def test_a_line_alone_is_text(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minister leaves\n\n")
    assert one(tmp_path / "a.txt").text == "Minister leaves"


def test_a_date_that_is_none_is_named(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Date: last Monday\n\n{BODY}")
    assert refused(tmp_path / "a.txt").reason.startswith("'published' is not a date")


@pytest.mark.parametrize("data", [b" \n\n", b"\xef\xbb\xbf", b"\xc2\xad"])
def test_no_text_is_an_error(data: bytes, refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert refused(tmp_path / "a.txt").reason == "has no text"


def test_a_file_above_the_limit_is_refused(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 2049)
    assert refused(tmp_path / "a.txt", limit=2048).reason.startswith("larger than 2 kB; split it")


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a" * 2048)
    (document,) = read([str(tmp_path / "a.txt")], limit=2048)
    assert isinstance(document, Document)
