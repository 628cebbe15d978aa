"""A store as an rdflib Dataset, for those who think in rdflib. Its SPARQL runs in Oxigraph or on the server.

Give queries as text: rdflib's `prepareQuery` would take them to rdflib's own engine, a hundred times slower.
"""

import io

import rdflib
from oxrdflib import OxigraphStore
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result

from graph.stores.base import Store
from graph.stores.embedded import EmbeddedStore


def dataset(store: Store) -> rdflib.Dataset:
    """The named graphs of the store; queries outside GRAPH read the knowledge graph, as the store's own do."""
    made = rdflib.Dataset(store=_backend(store))
    made.default_graph = rdflib.Graph(store=made.store, identifier=rdflib.URIRef(store.knowledge))
    return made


def _backend(store: Store) -> rdflib.store.Store:
    if isinstance(store, EmbeddedStore):
        return OxigraphStore(store=store.database)
    return _Asking(store)


class _Asking(SPARQLStore):
    """rdflib's store for a SPARQL server, asking through ours, which knows how to name a server's graphs."""

    def __init__(self, store: Store) -> None:
        super().__init__(store.location)
        self._store = store

    def _query(self, query: str, default_graph: str | None = None) -> Result:
        result = self._store.query(query, default_graph)
        if isinstance(result, QueryTriples):
            statements = io.BytesIO(result.serialize(format=RdfFormat.TURTLE) or b"")
            return Result.parse(statements, content_type="text/turtle")
        return Result.parse(io.BytesIO(result.serialize(format=QueryResultsFormat.JSON) or b""), format="json")
