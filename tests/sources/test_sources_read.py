"""The room as a whole: many sources, defaults, identity, standard input."""

import hashlib
import io
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import ParameterError, SourceError
from graph.model import Document
from graph.sources import Defaults, read


def test_one_bad_source_never_costs_the_rest_and_order_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A minister was appointed.")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text("A minister was dismissed.")
    items = list(read([str(tmp_path / "absent.txt"), str(tmp_path)]))
    assert [type(item) for item in items] == [SourceError, Document, SourceError, Document]


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A minister was appointed.")

    def locations() -> Iterator[str]:
        yield str(tmp_path / "a.txt")
        raise AssertionError("asked for more than was wanted")

    assert isinstance(next(read(locations())), Document)


def test_an_error_does_not_keep_what_was_read_in_memory(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{}")
    (error,) = read([str(tmp_path / "bad.json")])
    assert isinstance(error, SourceError)
    assert error.__traceback__ is None
    assert error.__cause__ is None
    assert error.__context__ is None


def test_defaults_fill_in_what_the_document_does_not_say(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "Он ушёл.", "lang": "ru"}))
    (item,) = read([str(path)], Defaults("en", "Gazette", "2022-01", "https://example.org/a"))
    assert item == Document(
        "https://example.org/a", "Он ушёл.", "ru", None, "Gazette", "2022-01", "https://example.org/a"
    )


def test_a_document_without_id_and_url_is_known_by_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He resigned.")
    (item,) = read([str(tmp_path)])
    assert isinstance(item, Document)
    assert item.id == f"sha256:{hashlib.sha256(b'He resigned.').hexdigest()}"


def test_the_one_url_given_is_not_spent_on_two_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He resigned.")
    (tmp_path / "b.txt").write_text("She resigned.")
    first, second = read([str(tmp_path)], Defaults(url="https://example.org/a"))
    assert isinstance(first, Document)
    assert isinstance(second, SourceError)


@pytest.mark.parametrize("wrong", [{"published": "soon"}, {"lang": "English!"}, {"url": "javascript:alert(1)"}])
def test_defaults_of_the_wrong_form_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ParameterError):
        Defaults(**wrong)


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        (b"He resigned on Monday.", ["He resigned on Monday."]),
        (b'{"text": "He resigned."}', ["He resigned."]),
        (b'{\n "text": "He resigned."\n}', ["He resigned."]),
        (b'[{"text": "He resigned."}, {"text": "She did, too."}]', ["He resigned.", "She did, too."]),
        (b'{"text": "He resigned."}\n{"text": "She did, too."}\n', ["He resigned.", "She did, too."]),
        (b"<!doctype html><title>T</title><p>He resigned on Monday.</p>", ["He resigned on Monday."]),
    ],
)
def test_standard_input_is_recognised_by_its_content(
    given: bytes, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert [item.text for item in read(["-"]) if isinstance(item, Document)] == texts


def test_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (error,) = read(["-"])
    assert str(error) == "-: is empty"
    assert not sys.stdin.closed


def test_a_broken_line_on_standard_input_is_named_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "a"}\n{"text": \n')))
    document, error = read(["-"])
    assert isinstance(document, Document)
    assert isinstance(error, SourceError)
    assert error.source == "-:2"


def test_every_error_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "bad\nname.txt"
    path.write_bytes(b"\0")
    (error,) = read([str(path)])
    assert "\n" not in str(error)


def test_a_failing_disk_is_an_error_of_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    (tmp_path / "a.txt").write_text("text")
    monkeypatch.setattr(Path, "open", lambda *_: Failing())
    (error,) = read([str(tmp_path / "a.txt")])
    assert str(error) == f"{tmp_path / 'a.txt'}: input/output error"


def test_libraries_keep_their_log_to_themselves_and_get_it_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("pypdf").setLevel(logging.INFO)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nothing more")
    (tmp_path / "a.html").write_bytes(b"<html></html>")
    assert [type(item) for item in read([str(tmp_path)])] == [SourceError, SourceError]
    assert caplog.records == []
    assert logging.getLogger("pypdf").level == logging.INFO
