"""Texts in the encodings that they come in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Document

RUSSIAN = "Президент назначил Руслана Жаксылыкова министром обороны. Прежний министр освобождён от должности."
KAZAKH = "Президенттің өкімімен Руслан Жақсылықов министр қызметіне тағайындалды. Ол бұрын ұланды басқарған."
ENGLISH = "The minister’s café stayed open – for now."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (KAZAKH, "utf-8"),
        (KAZAKH, "kz1048"),
        (ENGLISH, "cp1252"),
    ],
)
def test_text_is_read_in_its_encoding(text: str, encoding: str, one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert one(tmp_path / "a.txt").text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PNG\0\0\1", "binary"),
        (b"\xff\xfea", "begins as UTF-16"),
        (b"\xef\xbb\xbf\xff", "begins as UTF-8"),
        (bytes(range(1, 256)) * 4, "encoding that cannot be told"),
    ],
)
def test_what_is_no_text_is_refused(
    data: bytes, reason: str, refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert reason in refused(tmp_path / "a.txt").reason


def test_a_bad_byte_spoils_no_more_than_itself(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(RUSSIAN.encode() + b" \xff.")
    assert one(tmp_path / "a.txt").text == f"{RUSSIAN} \N{REPLACEMENT CHARACTER}."


@pytest.mark.parametrize("meta", ['<meta charset="windows-1251">', '<meta content="text/html; charset=windows-1251">'])
def test_a_page_may_declare_its_encoding(meta: str, one: Callable[..., Document], tmp_path: Path) -> None:
    text = "Ильин ушёл."  # too short to tell the encoding by likelihood alone
    (tmp_path / "a.html").write_bytes(f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode("cp1251"))
    assert one(tmp_path / "a.html").text == text


def test_utf8_is_utf8_whatever_is_declared(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f'<meta charset="windows-1251"><p>{RUSSIAN}</p>', encoding="utf-8")
    assert one(tmp_path / "a.html").text == RUSSIAN


def test_a_declared_encoding_that_is_none_is_passed_over(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(f'<meta charset="rot13"><p>{RUSSIAN}</p>'.encode("cp1251"))
    assert one(tmp_path / "a.html").text == RUSSIAN
