"""JSON Lines: streamed, and each line for itself."""

import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import SourceError
from graph.model import Document
from graph.sources import Defaults, read
from graph.sources.formats.jsonl import read as read_lines
from graph.sources.source import Source


def test_a_broken_line_does_not_cost_the_others(tmp_path: Path) -> None:
    lines = [f'{{"id": "{number}", "text": "a"}}' for number in range(1, 11)]
    lines[6] = '{"id": "7", "text'
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    items = list(read([str(tmp_path / "a.jsonl")]))
    assert [item.id for item in items if isinstance(item, Document)] == ["1", "2", "3", "4", "5", "6", "8", "9", "10"]
    assert str(items[6]).startswith(f"{tmp_path / 'a.jsonl'}:7: broken JSON (")


def test_blank_lines_line_ends_and_a_byte_order_mark_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n{"text": "b"}\r\n')
    assert [item.text for item in read([str(tmp_path / "a.ndjson")]) if isinstance(item, Document)] == ["a", "b"]


def test_a_line_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('{"text": "a"}\n{"text": "он"}\n'.encode("cp1251"))
    _, error = read([str(tmp_path / "a.jsonl")])
    assert str(error) == f"{tmp_path / 'a.jsonl'}:2: is not UTF-8; save the file as UTF-8"


def test_a_binary_file_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\0\n" * 100)
    (error,) = read([str(tmp_path / "a.jsonl")])
    assert str(error) == f"{tmp_path / 'a.jsonl'}:1: is binary, not UTF-8 text"


def test_a_file_of_blank_lines_is_empty(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n\n")
    assert refused(tmp_path / "a.jsonl").reason == "is empty"


def test_a_line_above_the_limit_is_named_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{"a" * 500}"}}\n{{"text": "b"}}\n{{"text": "{"c" * 100}"}}')
    long, short, last = read([str(tmp_path / "a.jsonl")], limit=100)
    assert str(long) == f"{tmp_path / 'a.jsonl'}:1: longer than 100 bytes; split it"
    assert isinstance(short, Document)
    assert isinstance(last, SourceError)


def test_a_file_above_the_limit_is_read_in_bounded_memory() -> None:
    class Endless(io.RawIOBase):
        """20 MB of lines that exist only as they are read."""

        left = 2_000

        def readline(self, size: int | None = -1) -> bytes:
            self.left -= 1
            return b'{"lang": "en", "text": "' + b"a" * 10_000 + b'"}\n' if self.left >= 0 else b""

    tracemalloc.start()
    try:
        source = Source("-", cast(BinaryIO, Endless()), Defaults(), 2**15)
        assert sum(1 for _ in read_lines(source)) == 2_000
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()
