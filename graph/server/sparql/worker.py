"""Runs one query at a time, in a process of its own that may be killed at any moment.

Run as a script, so that it starts in the time that pyoxigraph takes and imports nothing of ours. Tasks come as lines of
JSON on standard input; each is answered on standard output by a line of JSON and the `length` bytes that it announces.
"""

import io
import json
import re
import resource
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyoxigraph as ox

_MIB = 1024 * 1024
_ROWS = {
    "application/sparql-results+json": (ox.QueryResultsFormat.JSON, rb'\}\},\{"|\{\},\{'),
    "application/sparql-results+xml": (ox.QueryResultsFormat.XML, rb"<result>"),
    "text/csv": (ox.QueryResultsFormat.CSV, rb"\r\n"),
    "text/tab-separated-values": (ox.QueryResultsFormat.TSV, rb"\n"),
}
"""Each format of rows with what stands in it once a row."""


class TooMuch(Exception):
    """The answer is larger than allowed."""


class Counted(io.RawIOBase):
    """A buffer that refuses to grow beyond `size` bytes or `rows` rows, as `row` marks them."""

    def __init__(self, size: int, rows: int, row: bytes) -> None:
        super().__init__()
        self.content = bytearray()
        self._size, self._rows, self._row = size, rows, re.compile(row)
        self._seen = 0

    def writable(self) -> bool:
        """See io.RawIOBase."""
        return True

    def write(self, data: Any) -> int:
        """See io.RawIOBase. Raises TooMuch."""
        self.content += data
        self._seen += sum(1 for _ in self._row.finditer(bytes(data)))
        if self._seen > self._rows:
            raise TooMuch(f"more than {self._rows} rows")
        if len(self.content) > self._size:
            raise TooMuch(f"more than {self._size // _MIB} MiB")
        return len(data)


class Database:
    """The snapshot that was asked for last, opened once; `memory` in MiB is what a query may take beside it."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._folder: str | None = None
        self._store: ox.Store | None = None

    def at(self, folder: str) -> ox.Store:
        """The database in the folder."""
        if self._store is None or folder != self._folder:
            self._store = None
            self._limit(None)
            self._store = ox.Store.read_only(folder)
            self._folder = folder
            self._limit(_used() + self._memory * _MIB if self._memory else None)
        return self._store

    @staticmethod
    def _limit(size: int | None) -> None:
        most = resource.getrlimit(resource.RLIMIT_DATA)[1]
        resource.setrlimit(resource.RLIMIT_DATA, (most if size is None else size, most))


def answer(database: Database, task: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The head and the content of the answer to a task."""
    try:
        result = _run(database.at(task["folder"]), task)
        if isinstance(result, ox.QueryTriples):
            return _written(task, "statements", lambda media: _statements(result, media, task))
        return _written(task, "rows", lambda media: _rows(result, media, task))
    except SyntaxError as error:
        return {"status": "syntax", "message": str(error)}, b""
    except TooMuch as error:
        return {"status": "large", "message": str(error)}, b""
    except MemoryError:
        return {"status": "memory", "message": ""}, b""
    except (OSError, RuntimeError, ValueError) as error:
        return {"status": "failed", "message": str(error)}, b""


def _run(store: ox.Store, task: dict[str, Any]) -> Any:
    default, named = (_nodes(task[key]) for key in ("default", "named"))
    return store.query(
        task["query"], base_iri=task["base"], prefixes=task["prefixes"], default_graph=default, named_graphs=named
    )


def _nodes(iris: list[str] | None) -> list[Any] | None:
    return None if iris is None else [ox.NamedNode(iri) for iri in iris]


def _written(task: dict[str, Any], kind: str, write: Any) -> tuple[dict[str, Any], bytes]:
    media = task[kind]
    if media is None:
        return {"status": "unacceptable", "message": kind}, b""
    return {"status": "done", "media": media}, write(media)


def _rows(result: Any, media: str, task: dict[str, Any]) -> bytes:
    form, row = _ROWS[media]
    out = Counted(task["size"] * _MIB, task["limit"], row)
    result.serialize(out, format=form)
    return bytes(out.content)


def _statements(result: Any, media: str, task: dict[str, Any]) -> bytes:
    form = ox.RdfFormat.from_media_type(media)
    out: Any = Counted(task["size"] * _MIB, sys.maxsize, rb"\n")
    ox.serialize(_bounded(result, task["limit"]), out, format=form, prefixes=_prefixes(form, task))
    return bytes(out.content)


def _prefixes(form: Any, task: dict[str, Any]) -> dict[str, str] | None:
    return task["prefixes"] if form in (ox.RdfFormat.TURTLE, ox.RdfFormat.RDF_XML, ox.RdfFormat.JSON_LD) else None


def _bounded(triples: Any, limit: int) -> Iterator[Any]:
    for count, triple in enumerate(triples, 1):
        if count > limit:
            raise TooMuch(f"more than {limit} statements")
        yield triple


def main(memory: int, tasks: BinaryIO, answers: BinaryIO) -> None:
    """Answers task after task; `memory` in MiB is what a query may take, 0 for no limit."""
    database = Database(memory)
    for line in tasks:
        head, content = answer(database, json.loads(line))
        answers.write(json.dumps(head | {"length": len(content)}).encode() + b"\n" + content)
        answers.flush()


def _used() -> int:
    """Bytes of memory that the process has of its own already."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123 - no import that is not needed
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmData"))
    except (OSError, StopIteration):
        return 256 * _MIB


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
