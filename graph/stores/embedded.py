"""What the stores that run inside our process share: an Oxigraph database."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice

import pyoxigraph as ox
from pyoxigraph import Quad

from graph.errors import QueryError, StoreError
from graph.stores.base import Mode, Result, Store, graph_node
from graph.stores.dataset import dataset_use
from graph.stores.syntax import query_error

# Up to here one transaction is quicker than writing files of its own, which is what bulk loading does.
_FEW_QUADS = 10_000


class EmbeddedStore(Store):
    """A store over `database`. Its results are the database's own, read lazily: errors while they are read are, too."""

    def __init__(self, location: str, mode: Mode, base: str, database: ox.Store) -> None:
        super().__init__(location, mode, base)
        self._open: ox.Store | None = database

    @property
    def database(self) -> ox.Store:
        """The database itself, for what wants to work on it directly. Raises StoreError once the store is closed."""
        if self._open is None:
            raise StoreError(f"{self.location} is closed; open it again")
        return self._open

    def query(self, sparql: str, default_graph: str | None = None) -> Result:
        """See Store."""
        # A default graph that is passed overrides the query's own FROM without a word; it leaves FROM NAMED alone.
        graph = None if dataset_use(sparql).default else graph_node(default_graph or self.knowledge)
        with self._sparql_errors(sparql):
            return self.database.query(sparql, default_graph=graph)

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """See Store."""
        return self.database.quads_for_pattern(None, None, None, graph_node(graph) if graph is not None else None)

    def close(self) -> None:
        """See Store."""
        super().close()
        self._open = None

    def _update(self, sparql: str) -> None:
        with self._sparql_errors(sparql):
            self.database.update(sparql)

    def _load(self, quads: Iterable[Quad]) -> None:
        coming = iter(quads)
        first = list(islice(coming, _FEW_QUADS))
        with self._storage_errors():
            if len(first) < _FEW_QUADS:
                self.database.extend(first)
            else:
                self.database.bulk_extend(chain(first, coming))

    @contextmanager
    def _sparql_errors(self, sparql: str) -> Iterator[None]:
        try:
            yield
        except SyntaxError as error:
            raise query_error(str(error), sparql) from None
        except OSError as error:
            raise StoreError(f"{self.location}: {error}") from None
        except (RuntimeError, ValueError) as error:
            raise QueryError(f"the SPARQL cannot be run: {error}") from None

    @contextmanager
    def _storage_errors(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self.location}: cannot be written to ({error})") from None
