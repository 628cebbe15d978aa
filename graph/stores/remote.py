"""The store on a SPARQL 1.1 server: Oxigraph, Fuseki, or any other whose endpoints are named.

The server may hold other data, too: ours is in named graphs of our own. There is no lock: one writer at a time is for
people to agree on. What is written is there for readers at once.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import groupby, islice

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError
from graph.stores.base import Endpoints, Mode, Result, Store, graph_node
from graph.stores.base_iri import DEFAULT_BASE, agreed_base
from graph.stores.dataset import dataset_use
from graph.stores.protocol import Form, NotAnEndpoint, SparqlClient, public
from graph.stores.updates import insert_data
from graph.terms import PREFIXES

# The server's graph that keeps the settings of the store; no query of the store's data sees it.
_SETTINGS = NamedNode(PREFIXES["rs"] + "store")
_BASE = NamedNode(PREFIXES["rs"] + "base")
_BATCH = 5_000


def open_remote(location: str, mode: Mode, endpoints: Endpoints | None, base: str | None) -> Store:
    """The store on the server at `location`, or at `endpoints` if given. Raises as `open_store` does."""
    client = SparqlClient()
    try:
        found = endpoints or _discovered(client, location)
        shown = public(location if endpoints is None else endpoints.query)
        if mode is Mode.WRITE and found.update is None:
            raise StoreError(f"{shown}: has no update endpoint; name it, too, or open it for reading only")
        return RemoteStore(shown, mode, _agreed_base(client, found, shown, mode, base), found, client)
    except BaseException:
        client.close()
        raise


class RemoteStore(Store):
    """A store behind HTTP endpoints; `endpoints` are the URLs."""

    def __init__(self, location: str, mode: Mode, base: str, endpoints: Endpoints, client: SparqlClient) -> None:
        super().__init__(location, mode, base)
        self.endpoints = endpoints
        self._client = client

    def query(self, sparql: str, default_graph: str | None = None) -> Result:
        """See Store."""
        return self._client.query(self.endpoints.query, self._form(sparql, graph_node(default_graph or self.knowledge)))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """See Store."""
        within = f"VALUES ?g {{ {graph_node(graph)} }}" if graph is not None else f"FILTER(?g != {_SETTINGS})"
        rows = self._client.select(self.endpoints.query, f"SELECT * {{ GRAPH ?g {{ ?s ?p ?o }} {within} }}")
        return (Quad(row["s"], row["p"], row["o"], row["g"]) for row in rows)

    def close(self) -> None:
        """See Store."""
        super().close()
        self._client.close()

    def _update(self, sparql: str) -> None:
        self._client.update(_update_url(self.endpoints), sparql)

    def _load(self, quads: Iterable[Quad]) -> None:
        coming = iter(quads)
        while batch := list(islice(coming, _BATCH)):
            if self.endpoints.graph is None:
                self._update(insert_data(batch))
            else:
                self._load_graphs(self.endpoints.graph, batch)

    def _load_graphs(self, url: str, batch: list[Quad]) -> None:
        for graph, quads in groupby(sorted(batch, key=_graph), key=_graph):
            self._client.add(url, NamedNode(graph), list(quads))

    def _form(self, sparql: str, default_graph: NamedNode) -> Form:
        """The query as the protocol takes it, with a dataset that gives it the default graph and hides no other.

        Graphs named beside a query replace all that the query says of graphs, and leave GRAPH only those that are
        named for it. So nothing is named beside a query with a FROM of its own; one with FROM NAMED gets our default
        graph into its text; and for one with GRAPH, every graph there is must be named.
        """
        use = dataset_use(sparql)
        if use.default:
            return {"query": sparql}
        if use.named_at is not None:
            return {"query": f"{sparql[: use.named_at]}FROM {default_graph} {sparql[use.named_at :]}"}
        named = self._graphs() if use.graph else []
        return {"query": sparql, "default-graph-uri": default_graph.value, "named-graph-uri": named}

    def _graphs(self) -> list[str]:
        rows = self._client.select(self.endpoints.query, "SELECT DISTINCT ?g { GRAPH ?g {} }")
        return [row["g"].value for row in rows if row["g"] != _SETTINGS]


def _discovered(client: SparqlClient, location: str) -> Endpoints:
    """The endpoints below a base URL: Oxigraph and Fuseki have `query`, a Fuseki service may have `sparql` instead."""
    root = location.rstrip("/")
    for name in ("query", "sparql"):
        with suppress(NotAnEndpoint):
            client.select(f"{root}/{name}", "SELECT * {}")
            return Endpoints(query=f"{root}/{name}", update=f"{root}/update")
    raise StoreError(f"{public(root)}: no SPARQL endpoint at /query or /sparql; name the endpoints one by one")


def _agreed_base(client: SparqlClient, endpoints: Endpoints, shown: str, mode: Mode, asked: str | None) -> str:
    """The base that the server's settings graph has; a new store's is written there."""
    rows = client.select(endpoints.query, f"SELECT ?base {{ GRAPH {_SETTINGS} {{ {_SETTINGS} {_BASE} ?base }} }}")
    stored = next((row["base"].value for row in rows), None)
    if stored is not None:
        return agreed_base(shown, asked, stored)
    if mode is Mode.READ:
        raise StoreError(f"{shown}: there is no store on this server yet; run `reshuffle build`")
    base = asked or DEFAULT_BASE
    client.update(_update_url(endpoints), insert_data([Quad(_SETTINGS, _BASE, Literal(base), _SETTINGS)]))
    return base


def _update_url(endpoints: Endpoints) -> str:
    assert endpoints.update is not None, "open_remote refuses to write without it"
    return endpoints.update


def _graph(quad: Quad) -> str:
    return str(quad.graph_name.value) if isinstance(quad.graph_name, NamedNode) else ""
