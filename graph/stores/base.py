"""What every store can do."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples

from graph.errors import ParameterError, StoreError
from graph.stores.entity_names import names_in
from graph.stores.names import NameIndex

# pyoxigraph's own types, for every store, so that the native path (`.serialize(format=…)`) is the only one.
Result = QuerySolutions | QueryBoolean | QueryTriples


class Mode(StrEnum):
    """What a store is opened for."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Endpoints:
    """The URLs of a SPARQL 1.1 server. Bulk loading goes to `graph`, a Graph Store, if there is one, else `update`."""

    query: str
    update: str | None = None
    graph: str | None = None


def graph_node(iri: str) -> NamedNode:
    """The graph with this IRI; ParameterError if it is no IRI."""
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise ParameterError(f"graph {iri!r} is not an absolute IRI ({error})") from None


class Store(ABC):
    """A set of named graphs whose IRIs begin with `base`. A context manager that closes it.

    Writing is for one thread at a time. A reader of a folder sees what was published when it opened, whatever is
    written later; memory and servers show each change at once.
    """

    def __init__(self, location: str, mode: Mode, base: str) -> None:
        self.location = location
        self.mode = mode
        self.base = base
        self._names: NameIndex | None = None

    @property
    def knowledge(self) -> str:
        """IRI of the knowledge graph, the default graph of every query."""
        return f"{self.base}graph/knowledge"

    @abstractmethod
    def query(self, sparql: str, default_graph: str | None = None) -> Result:
        """Run a SELECT, ASK, CONSTRUCT or DESCRIBE.

        Outside GRAPH the query reads `default_graph` (the knowledge graph if None), unless it names a graph itself with
        FROM; FROM NAMED narrows GRAPH and nothing else. Without either, GRAPH reaches every named graph. Results are
        computed while they are read, which must be done before the store is closed.

        Raises QueryError for a query that does not parse or cannot be run, StoreError where the store fails.
        """

    def update(self, sparql: str) -> None:
        """Run a SPARQL update, several operations joined by `;` included, as one atomic step: all of it or nothing.

        An update names its graphs itself: what it says outside GRAPH and WITH goes to the unnamed graph that no query
        reads. Raises QueryError and StoreError as `query` does.
        """
        self._before_writing()
        self._update(sparql)

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads of named graphs, fast.

        Not one atomic step: after a failure some are in, and loading all of them again is harmless.
        """
        self._before_writing()
        self._load(quads)

    @abstractmethod
    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """The quads of the named graph with this IRI, or of all named graphs, in no particular order."""

    @property
    def names(self) -> NameIndex:
        """The index for finding people, posts, bodies and places by name, of the state that queries see."""
        if self._names is None:
            self._names = self._open_names()
        return self._names

    def publish(self) -> None:
        """Let readers see what has been written. Only a folder has something to do, and only after a change."""
        self._require_writing()

    def close(self) -> None:
        """Let go of the store. What is written and not published stays, for the next writer to publish."""
        self._forget_names()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @abstractmethod
    def _update(self, sparql: str) -> None: ...

    @abstractmethod
    def _load(self, quads: Iterable[Quad]) -> None: ...

    def _open_names(self) -> NameIndex:
        return NameIndex.build(names_in(self.query))

    def _before_writing(self) -> None:
        self._require_writing()
        self._forget_names()

    def _require_writing(self) -> None:
        if self.mode is not Mode.WRITE:
            raise StoreError(f"{self.location} is open for reading only; open it for writing")

    def _forget_names(self) -> None:
        if self._names is not None:
            self._names.close()
            self._names = None
