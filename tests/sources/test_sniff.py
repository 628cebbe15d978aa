"""Telling a format by its beginning."""

import pytest

from graph.sources.sniff import sniff


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"", "txt"),
        (b"Plain words.", "txt"),
        (b"[1] A note.", "txt"),
        (b"< 5 and > 3", "txt"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"PK\x03\x04...", "docx"),
        (b"\xef\xbb\xbf  <!DOCTYPE html>", "html"),
        (b"<HTML lang=en>", "html"),
        (b"<!-- saved --><html>", "html"),
        (b"<p>Hello", "html"),
        (b'{\n  "text": "a"\n}', "json"),
        (b'[\n  {"text": "a"}]', "json"),
        (b"[]", "json"),
        (b'{"text": "a"}', "jsonl"),
        (b'{"text": "a"}\n{"te', "jsonl"),
        (b'{"text": broken\n{"text": "b"}\n', "jsonl"),
        (b"{" * 50_000, "json"),
    ],
)
def test_sniff(head: bytes, name: str) -> None:
    assert sniff(head) == name
