"""What is particular to a store on a server: where its endpoints are, and how it fails."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import httpx
import pytest
from pyoxigraph import Quad, QuerySolutions

from graph.errors import QueryError, StoreError
from graph.stores import DEFAULT_BASE, Endpoints, Mode, Store, open_store
from graph.stores.updates import insert_data

MakeQuad = Callable[..., Quad]
Answer = Callable[[BaseHTTPRequestHandler, bytes], tuple[int, str, bytes]]
RESULTS = "application/sparql-results+json"


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """A server that gives each POST to `answer`, which returns status, content type and body."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            status, media_type, content = answer(self, body)
            self.send_response(status)
            self.send_header("content-type", media_type)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = Thread(target=http.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_port}"
        finally:
            http.shutdown()
            thread.join()


def forwarding(server: str, paths: dict[str, str]) -> Answer:
    """Answers at other paths than Oxigraph's with Oxigraph's answers."""

    def answer(request: BaseHTTPRequestHandler, body: bytes) -> tuple[int, str, bytes]:
        parts = urlsplit(request.path)
        if parts.path not in paths:
            return 404, "text/html", b"<html>not here</html>"
        headers = {key: request.headers[key] for key in ("content-type", "accept")}
        response = httpx.post(f"{server}{paths[parts.path]}?{parts.query}", content=body, headers=headers)
        return response.status_code, response.headers.get("content-type", ""), response.content

    return answer


def saying(status: int, text: str, media_type: str = "text/plain") -> Answer:
    return lambda request, body: (status, media_type, text.encode())


def store_then(failure: Answer) -> Answer:
    """A server that is a store of ours until it is asked for something else than its settings."""

    def answer(request: BaseHTTPRequestHandler, body: bytes) -> tuple[int, str, bytes]:
        if b"store" not in body and b"%2A" not in body:
            return failure(request, body)
        base = {"type": "literal", "value": DEFAULT_BASE}
        content = {"head": {"vars": ["base"]}, "results": {"bindings": [{"base": base}]}}
        return 200, RESULTS, json.dumps(content).encode()

    return answer


@contextmanager
def failing(failure: Answer) -> Iterator[Store]:
    """A store whose server fails as soon as it is asked for data."""
    with serving(store_then(failure)) as url, open_store(url) as store:
        yield store


class TestEndpoints:
    @pytest.mark.parametrize("name", ["query", "sparql"])
    def test_fuseki_layout_is_found(self, empty_server: str, quad: MakeQuad, name: str) -> None:
        paths = {f"/ds/{name}": "/query", "/ds/update": "/update"}
        with serving(forwarding(empty_server, paths)) as url, open_store(f"{url}/ds/", Mode.WRITE) as store:
            store.update(insert_data([quad("a", "p", 1)]))

            assert list(store.quads()) == [quad("a", "p", 1)]

    def test_named_one_by_one(self, empty_server: str, quad: MakeQuad) -> None:
        paths = {"/ask": "/query", "/tell": "/update", "/bulk": "/store"}
        many = {quad(f"s{i}", "p", 'a "text"\n', f"graph/document/{i % 3}") for i in range(50)}
        with serving(forwarding(empty_server, paths)) as url:
            endpoints = Endpoints(f"{url}/ask", f"{url}/tell", f"{url}/bulk")
            with open_store(url, Mode.WRITE, endpoints) as store:
                store.load(many)

                assert set(store.quads()) == many

    def test_without_update_there_is_no_writing(self, empty_server: str) -> None:
        with pytest.raises(StoreError, match="no update endpoint"):
            open_store(empty_server, Mode.WRITE, Endpoints(f"{empty_server}/query"))

    def test_none_below_the_url(self) -> None:
        with serving(saying(404, "nothing")) as url, pytest.raises(StoreError, match="no SPARQL endpoint at /query or"):
            open_store(url)

    def test_web_site_is_no_endpoint(self) -> None:
        with serving(saying(200, "<html>", "text/html")) as url:
            with pytest.raises(StoreError, match="no SPARQL endpoint at /query or"):
                open_store(url)
            with pytest.raises(StoreError, match="answers with text/html"):
                open_store(url, endpoints=Endpoints(f"{url}/page"))


class TestSettings:
    def test_reading_a_server_without_a_store(self, empty_server: str) -> None:
        with pytest.raises(StoreError, match="no store on this server yet; run `reshuffle build`"):
            open_store(empty_server)

    def test_are_hidden_from_the_data(self, empty_server: str) -> None:
        with open_store(empty_server, Mode.WRITE) as store:
            rows = store.query("SELECT ?g { GRAPH ?g { ?s ?p ?o } }")
            assert isinstance(rows, QuerySolutions)

            assert list(rows) == []
            assert list(store.quads()) == []


class TestFailures:
    def test_nobody_listens(self) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{unused.getsockname()[1]}"
            with pytest.raises(StoreError, match=r"cannot be reached .*; check the URL and that the server runs"):
                open_store(url)

    def test_not_a_url(self) -> None:
        with pytest.raises(StoreError, match="URL of the server is not valid"):
            open_store("http://localhost:port")

    def test_no_answer_in_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("graph.stores.protocol.TIMEOUT", 0.2)
        with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(StoreError, match="no answer in time"):
            open_store(f"http://127.0.0.1:{silent.getsockname()[1]}")

    def test_connection_that_breaks(self) -> None:
        def hang_up(request: BaseHTTPRequestHandler, body: bytes) -> tuple[int, str, bytes]:
            request.connection.shutdown(socket.SHUT_RDWR)
            return 200, RESULTS, b""

        with failing(hang_up) as store, pytest.raises(StoreError, match=r"/query: "):
            store.query("ASK {}")

    @pytest.mark.parametrize(
        ("status", "text", "kind", "message"),
        [
            (400, "error at 1:5: expected Nonsense", QueryError, "line 1, column 5"),
            (400, "Lexical error\nat line 1", QueryError, "cannot be run: Lexical error at line 1"),
            (401, "", StoreError, r"access refused \(401\); give user and password"),
            (404, "gone", StoreError, r"no SPARQL endpoint \(404\)"),
            (500, "out of memory", StoreError, "the server answered 500: out of memory"),
            (503, "<html>", StoreError, "the server answered 503: Service Unavailable"),
        ],
    )
    def test_refusals(self, status: int, text: str, kind: type[Exception], message: str) -> None:
        with failing(saying(status, text)) as store, pytest.raises(kind, match=message):
            store.query("ASK {}")

    def test_damaged_answer(self) -> None:
        damaged = saying(200, '{"head": [', RESULTS)
        with failing(damaged) as store, pytest.raises(StoreError, match="answer is damaged"):
            store.query("ASK {}")


class TestPasswords:
    def test_go_into_the_header(self) -> None:
        seen = []

        def answer(request: BaseHTTPRequestHandler, body: bytes) -> tuple[int, str, bytes]:
            seen.append(request.headers["authorization"])
            return store_then(saying(500, ""))(request, body)

        with serving(answer) as url, open_store(url.replace("//", "//ann:s3cret@")) as store:
            assert store.location == url
        assert set(seen) == {"Basic YW5uOnMzY3JldA=="}

    @pytest.mark.parametrize("answer", [saying(401, "no"), saying(404, "no"), saying(500, "no"), saying(200, "no")])
    def test_are_never_shown(self, answer: Answer) -> None:
        with serving(answer) as url, pytest.raises(StoreError) as caught:
            open_store(url.replace("//", "//ann:s3cret@"))
        assert "s3cret" not in str(caught.value)
        assert "ann" not in str(caught.value)
