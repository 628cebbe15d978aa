"""Makers of files that no text editor writes, and a web server on loopback."""

import io
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import docx
import pytest

from graph.errors import SourceError
from graph.model import Document
from graph.sources import Defaults, read

Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture
def one() -> Callable[..., Document]:
    """Reads one location and returns its one document."""

    def reading(location: object, defaults: Defaults = Defaults()) -> Document:  # noqa: B008
        (item,) = read([str(location)], defaults)
        assert isinstance(item, Document), item
        return item

    return reading


@pytest.fixture
def refused() -> Callable[..., SourceError]:
    """Reads one location and returns its one error."""

    def reading(location: object, limit: int = 10**6) -> SourceError:
        (item,) = read([str(location)], limit=limit)
        assert isinstance(item, SourceError), item
        assert item.source == str(location)
        return item

    return reading


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """The bytes of a PDF whose pages hold the given lines, in a Latin font, with a title if one is given."""

    def make(*pages: list[str], title: str | None = None, lang: str | None = None) -> bytes:
        numbers = [4 + 2 * index for index in range(len(pages))]
        kids = " ".join(f"{number} 0 R" for number in numbers)
        objects = {
            1: f"<< /Type /Catalog /Pages 2 0 R {f'/Lang ({lang})' if lang else ''} >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
            3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        }
        for number, lines in zip(numbers, pages, strict=True):
            shown = " ".join(f"({line}) Tj T*" for line in lines)
            content = f"BT /F1 11 Tf 72 720 Td 14 TL {shown} ET"
            objects[number] = (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
                f"/Resources << /Font << /F1 3 0 R >> >> /Contents {number + 1} 0 R >>"
            )
            objects[number + 1] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
        info = max(objects) + 1
        objects[info] = f"<< /CreationDate (D:20200101000000Z) {f'/Title ({title})' if title else ''} >>"
        return _pdf_file(objects, info)

    return make


def _pdf_file(objects: dict[int, str], info: int) -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = out.tell()
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for number in sorted(objects):
        out.write(f"{offsets[number]:010} 00000 n \n".encode())
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    )
    return out.getvalue()


@pytest.fixture
def make_docx(tmp_path: Path) -> Callable[..., Path]:
    """A Word file with the given paragraphs, to which `shape` may do more."""

    def make(*paragraphs: str, shape: Callable[[docx.document.Document], object] = lambda file: None) -> Path:
        file = docx.Document()
        for paragraph in paragraphs:
            file.add_paragraph(paragraph)
        shape(file)
        path = tmp_path / "made.docx"
        file.save(str(path))
        return path

    return make


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[dict[str, Answer]], str]]:
    """Starts a server that gives the answers (status, headers, body) to their paths; returns its address."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    servers = []

    def start(answers: dict[str, Answer]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, headers, body = answers.get(self.path, (404, {}, b"none"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()
