"""PDF files: text, metadata, and those that give none."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from graph.errors import SourceError
from graph.model import Document
from graph.sources import read

LINES = ["The president dismissed the minister of", "defence and ap-", "pointed another."]
TEXT = "The president dismissed the minister of defence and appointed another."


def _rewritten(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_text_is_joined_and_the_date_of_making_is_not_that_of_publication(
    make_pdf: Callable[..., bytes], one: Callable[..., Document], tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf(LINES, title="New minister", lang="en-GB"))
    document = one(tmp_path / "a.pdf")
    assert (document.text, document.title, document.lang, document.published) == (TEXT, "New minister", "en", None)


def test_pages_are_one_text_without_their_numbers(
    make_pdf: Callable[..., bytes], one: Callable[..., Document], tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf([*LINES[:1], "- 1 -"], [*LINES[1:], "2"]))
    assert one(tmp_path / "a.pdf").text == TEXT


@pytest.mark.parametrize("title", ["Microsoft Word - decree 12", "decree.docx", "untitled", "Document1"])
def test_a_program_s_title_is_none(
    title: str, make_pdf: Callable[..., bytes], one: Callable[..., Document], tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf(LINES, title=title))
    assert one(tmp_path / "a.pdf").title is None


def test_an_encrypted_file_is_refused(
    make_pdf: Callable[..., bytes], refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    locked = _rewritten(make_pdf(LINES), lambda writer: writer.encrypt("secret", algorithm="RC4-128"))
    (tmp_path / "a.pdf").write_bytes(locked)
    assert refused(tmp_path / "a.pdf").reason == "is an encrypted PDF; save it without a password"


def test_a_file_that_only_forbids_changes_is_read(
    make_pdf: Callable[..., bytes], one: Callable[..., Document], tmp_path: Path
) -> None:
    locked = _rewritten(make_pdf(LINES), lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"))
    (tmp_path / "a.pdf").write_bytes(locked)
    assert one(tmp_path / "a.pdf").text == TEXT


def test_a_scan_is_refused_with_the_remedy(
    make_pdf: Callable[..., bytes], refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf([]))
    assert "is a PDF without text" in refused(tmp_path / "a.pdf").reason


@pytest.mark.parametrize("keep", [slice(0, 9), slice(0, 300), slice(200, None), slice(0, -200)])
def test_a_damaged_file_costs_no_other(keep: slice, make_pdf: Callable[..., bytes], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf(LINES)[keep])
    (tmp_path / "b.pdf").write_bytes(make_pdf(LINES))
    *_, whole = read([str(tmp_path)])
    assert isinstance(whole, Document)


def test_what_is_no_pdf_is_refused(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"hello")
    assert refused(tmp_path / "a.pdf").reason.startswith("damaged PDF (")
