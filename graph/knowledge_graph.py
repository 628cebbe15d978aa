"""The Python face of Reshuffle: one object for building, asking and drawing a knowledge graph."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from types import TracebackType
from typing import Any, Self

import networkx as nx
import rdflib

from graph import pipeline, queries
from graph.facts import StoredFact, facts
from graph.health import Problem, check
from graph.network import network
from graph.sources import Defaults, read
from graph.stores import Endpoints, Mode, Result, Store, open_store
from graph.stores.rdflib_face import dataset


class KnowledgeGraph:
    """A store of documents and of what follows from them.

    ::

        with KnowledgeGraph.open("my-store", write=True) as graph:
            graph.build(["articles/"])
            for row in graph.query("career", person="Ruslan Zhaksylykov"):
                print(row["post"].value, row["quote"].value)
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(
        cls, location: str, *, write: bool = False, endpoints: Endpoints | None = None, base: str | None = None
    ) -> Self:
        """Opens the store in a folder, in memory (`memory:`) or behind an http(s) URL, as `stores.open_store` does.

        For reading by default: then it shows what was last published. Raises StoreError and its kinds.
        """
        return cls(open_store(location, Mode.WRITE if write else Mode.READ, endpoints, base))

    def close(self) -> None:
        """Closes the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def build(self, locations: Iterable[str], defaults: Defaults | None = None) -> pipeline.Summary:
        """Reads documents (paths, folders, URLs) into the graph; what cannot be read is in the summary."""
        return pipeline.build(self.store, read(locations, defaults or Defaults()))

    def retract(self, document: str) -> None:
        """Takes back a document, by id, URL or content hash. Raises UnknownName."""
        pipeline.retract(self.store, document)

    def query(self, name: str, **parameters: object) -> Result:
        """Runs a saved query. Raises UnknownName for its name, ParameterError for a parameter that does not fit."""
        return queries.run(self.store, name, **parameters)

    def sparql(self, text: str) -> Result:
        """Runs SPARQL of one's own over the knowledge graph. Raises QueryError."""
        return queries.run_text(self.store, text)

    def facts(self, kind: str | None = None) -> Iterator[StoredFact]:
        """All facts, or those of one kind ("tenure"), each with its quotes."""
        return facts(self.store, kind)

    def network(self, **scope: Any) -> nx.MultiDiGraph:
        """The network; `around`, `depth`, `since` and `until` as `graph.network.network` takes them."""
        return network(self.store, **scope)

    def check(self) -> list[Problem]:
        """What is wrong with the graph, in words."""
        return check(self.store)

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """The whole store as an rdflib Dataset whose SPARQL runs in Oxigraph: give it queries as text."""
        return dataset(self.store)
