"""A store as an rdflib Dataset, for those who think in rdflib. Its SPARQL runs in Oxigraph or on the server.

Give queries as text: rdflib's `prepareQuery` would take them to rdflib's own engine, a hundred times slower.
"""

import rdflib
from oxrdflib import OxigraphStore
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from graph.errors import StoreError
from graph.stores.base import Store
from graph.stores.embedded import EmbeddedStore
from graph.stores.remote import RemoteStore


def dataset(store: Store) -> rdflib.Dataset:
    """The named graphs of the store; queries outside GRAPH read the knowledge graph, as the store's own do."""
    made = rdflib.Dataset(store=_backend(store))
    made.default_graph = rdflib.Graph(store=made.store, identifier=rdflib.URIRef(store.knowledge))
    return made


def _backend(store: Store) -> rdflib.store.Store:
    if isinstance(store, EmbeddedStore):
        return OxigraphStore(store=store.database)
    if isinstance(store, RemoteStore):
        return SPARQLStore(store.endpoints.query)
    raise StoreError(f"{store.location}: has no face for rdflib")
