"""Web addresses, against a server on loopback."""

import gzip
from collections.abc import Callable

import pytest

from graph.errors import SourceError
from graph.model import Document
from graph.sources import read

Serve = Callable[[dict[str, tuple[int, dict[str, str], bytes]]], str]
TEXT = "Президент назначил Руслана Жаксылыкова министром обороны."


@pytest.mark.parametrize(
    ("path", "content_type", "body"),
    [
        ("/a", "text/html; charset=windows-1251", f"<html><body><p>{TEXT}</p></body></html>".encode("cp1251")),
        ("/a", "text/plain; charset=utf-8", TEXT.encode()),
        ("/a.md", "text/plain", f"# Title\n\n{TEXT}".encode()),
        ("/a", "application/octet-stream", f"<!doctype html><p>{TEXT}</p>".encode()),
        ("/a.jsonl", "binary/octet-stream", f'{{"text": "{TEXT}"}}'.encode()),
        ("/a?format=txt", "Application/JSON", f'{{"text": "{TEXT}"}}'.encode()),
    ],
)
def test_type_and_charset_tell_how_to_read(path: str, content_type: str, body: bytes, serve: Serve) -> None:
    address = serve({path: (200, {"Content-Type": content_type}, body)}) + path
    (document,) = read([address + "#part"])
    assert isinstance(document, Document)
    assert (document.text, document.id, document.url) == (TEXT, address, address)


def test_a_page_s_own_address_goes_before_the_one_asked(serve: Serve) -> None:
    page = f'<html><head><link rel="canonical" href="https://example.org/a"></head><body><p>{TEXT}</p></body></html>'
    address = serve({"/b": (200, {"Content-Type": "text/html; charset=utf-8"}, page.encode())})
    (document,) = read([f"{address}/b"])
    assert isinstance(document, Document)
    assert document.id == "https://example.org/a"


def test_redirects_are_followed_to_the_address_that_answers(serve: Serve) -> None:
    address = serve({"/a": (302, {"Location": "/b"}, b""), "/b": (200, {"Content-Type": "text/plain"}, TEXT.encode())})
    (document,) = read([f"{address}/a"])
    assert isinstance(document, Document)
    assert document.url == f"{address}/b"


def test_a_password_in_the_address_is_not_kept(serve: Serve) -> None:
    address = serve({"/a": (200, {"Content-Type": "text/plain"}, TEXT.encode())})
    (document,) = read([f"{address.replace('//', '//user:secret@')}/a"])
    assert isinstance(document, Document)
    assert document.url == f"{address}/a"


@pytest.mark.parametrize(
    ("status", "headers", "body", "reason"),
    [
        (404, {}, b"", "the server answers 404 Not Found"),
        (302, {"Location": "/a"}, b"", "redirects more than 10 times"),
        (302, {"Location": "file:///etc/passwd"}, b"", "cannot be fetched"),
        (200, {"Content-Type": "image/png"}, b"x", "is image/png, which cannot be read; there are: .csv"),
        (200, {"Content-Type": "text/plain"}, b"a" * 5000, "larger than 2 kB"),
        (
            200,
            {"Content-Type": "text/plain", "Content-Encoding": "gzip"},
            gzip.compress(b"a" * 10**6),
            "larger than 2 kB",
        ),
        (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, b"not gzip", "cannot be fetched"),
        (200, {"Content-Type": "text/plain"}, b"", "is empty"),
    ],
)
def test_what_a_server_may_do_wrong(
    status: int, headers: dict[str, str], body: bytes, reason: str, serve: Serve
) -> None:
    address = serve({"/a": (status, headers, body)})
    (error,) = read([f"{address}/a"], limit=2048)
    assert isinstance(error, SourceError)
    assert error.reason.startswith(reason)
    assert error.source == f"{address}/a"


@pytest.mark.parametrize("address", ["ftp://example.org/a", "file:///etc/passwd"])
def test_other_schemes_are_refused(address: str) -> None:
    (error,) = read([address])
    assert str(error) == f"{address}: only http and https addresses are read"


def test_a_server_that_is_not_there_costs_no_other(serve: Serve) -> None:
    address = serve({"/a": (200, {"Content-Type": "text/plain"}, TEXT.encode())})
    error, document = read(["http://127.0.0.1:1/", f"{address}/a"])
    assert isinstance(error, SourceError)
    assert error.reason.startswith("cannot be fetched (")
    assert isinstance(document, Document)


def test_no_address_within_a_document_is_fetched(serve: Serve) -> None:
    asked = []

    class Watched(dict[str, tuple[int, dict[str, str], bytes]]):
        def get(self, key: str, default: object = None) -> tuple[int, dict[str, str], bytes]:  # type: ignore[override]
            asked.append(key)
            return (200, {"Content-Type": "text/html; charset=utf-8"}, page)

    page = f'<html><body><p>{TEXT}</p><img src="/b"><iframe src="/c"></iframe><a href="/d">d</a></body></html>'.encode()
    address = serve(Watched())
    list(read([f"{address}/a"]))
    assert asked == ["/a"]
