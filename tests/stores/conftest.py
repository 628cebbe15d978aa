"""A place for each kind of store, and the server that the remote one needs."""

import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.stores import Mode, Store, open_store

Open = Callable[..., Store]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of an Oxigraph server of our own on loopback."""
    program = shutil.which("oxigraph", path=sysconfig.get_path("scripts")) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("the server of the package oxigraph is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = probe.getsockname()
    folder = tmp_path_factory.mktemp("server")
    command = [program, "serve", "--bind", f"127.0.0.1:{address[1]}", "--location", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait_for(address, process)
            yield f"http://127.0.0.1:{address[1]}"
        finally:
            process.terminate()
            process.wait(10)


def _wait_for(address: tuple[str, int], process: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        assert process.poll() is None, "the server ended at once"
        try:
            socket.create_connection(address, 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server does not answer")


@pytest.fixture
def empty_server(server: str) -> str:
    """The server without any data."""
    with open_store(server, Mode.WRITE) as store:
        store.update("DROP ALL")
    return server


@pytest.fixture(params=["memory", "disk", "remote"])
def open_here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens a store, always in the same place, empty at first; closes what it opened."""
    if request.param == "remote":
        location = request.getfixturevalue("empty_server")
    else:
        location = {"memory": "memory:", "disk": str(tmp_path / "store")}[request.param]
    opened: list[Store] = []

    def open_it(mode: Mode = Mode.WRITE, base: str | None = None) -> Store:
        opened.append(open_store(location, mode, base=base))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def store(open_here: Open) -> Store:
    """An empty store of each kind, open for writing."""
    return open_here()


@pytest.fixture
def quad() -> Callable[..., Quad]:
    """Makes a quad from the ends of its IRIs; the object is a literal unless it is a term."""

    def make(subject: str, predicate: str, value: object, graph: str = "graph/knowledge") -> Quad:
        base = "https://w3id.org/reshuffle/id/"
        term = value if isinstance(value, NamedNode | Literal) else Literal(value)  # type: ignore[arg-type]
        return Quad(NamedNode(base + subject), NamedNode(base + predicate), term, NamedNode(base + graph))

    return make
