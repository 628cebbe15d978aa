"""SERVICE leaves the machine for named hosts only, however it is written."""

import socket
import threading
from collections.abc import Iterator

import httpx
import pytest
from pyoxigraph import NamedNode, Quad
from serving import serving

from graph.server.options import Options
from graph.stores import Mode, open_store

WAYS = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE ?where { ?s ?p ?o } VALUES ?where { <URL> } }",
    "PREFIX u: <URL> SELECT * { SERVICE u: { ?s ?p ?o } }",
    "BASE <URL> SELECT * { SERVICE <> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERV\\u0049CE <URL> { ?s ?p ?o } }",
    "SELECT * { FILTER(?a<?b) SERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { ?x ?y '#' . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?x ?y '''a'b''' . SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICE # no\n <URL> { ?s ?p ?o } }",
    "CONSTRUCT { ?s ?p ?o } { SERVICE <URL> { ?s ?p ?o } }",
    "ASK { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * FROM <URL> { ?s ?p ?o }",
    "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <URL>",
]


class Listener:
    """A host that counts who comes, and answers a query with no rows."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.visits = 0
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.socket.getsockname()[1]}/sparql"

    def _listen(self) -> None:
        body = b'{"head":{"vars":["s","p","o"]},"results":{"bindings":[]}}'
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nConnection: close\r\n"
        while True:
            try:
                visitor, _ = self.socket.accept()
            except OSError:
                return
            self.visits += 1
            with visitor:
                visitor.recv(65536)
                visitor.sendall(head + f"Content-Length: {len(body)}\r\n\r\n".encode() + body)


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.socket.close()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("service") / "store"
    with open_store(str(folder), Mode.WRITE) as store:
        known = NamedNode("urn:known")
        store.load([Quad(known, known, known, NamedNode(store.knowledge))])
        store.publish()
    return folder


@pytest.fixture(scope="module")
def endpoint(store) -> Iterator[str]:
    with serving(store, Options()) as url:
        yield f"{url}/sparql"


@pytest.mark.parametrize("query", WAYS)
def test_no_query_leaves_the_machine(endpoint, listener, query):
    before = listener.visits
    response = httpx.post(endpoint, data={"query": query.replace("URL", listener.url)}, timeout=20)
    assert response.status_code in (200, 400)
    assert listener.visits == before


def test_a_dataset_is_never_fetched(endpoint, listener):
    asked = {"query": "ASK { ?s ?p ?o }", "default-graph-uri": listener.url, "named-graph-uri": listener.url}
    assert httpx.get(endpoint, params=asked).json()["boolean"] is False
    assert listener.visits == 0


def test_a_named_host_may_be_asked(store, listener):
    with serving(store, Options(services=frozenset({"localhost"}))) as url:
        asked = {"query": WAYS[0].replace("URL", listener.url)}
        response = httpx.post(f"{url}/sparql", data=asked)
        assert response.status_code == 200, response.text
        assert listener.visits == 1
        refused = httpx.post(f"{url}/sparql", data={"query": WAYS[0].replace("URL", "http://example.org/")})
        assert refused.status_code == 400
