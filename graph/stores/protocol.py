"""The SPARQL 1.1 protocols over HTTP, with every failure told in one line that never shows a password."""

from typing import Any

import httpx
import pyoxigraph as ox
from pyoxigraph import NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat, serialize

from graph.errors import ReshuffleError, StoreError
from graph.stores.base import Result
from graph.stores.syntax import query_error

# Seconds. A query may think for long before its first byte.
TIMEOUT = httpx.Timeout(10, read=300, write=60)
_ACCEPT = (
    "application/sparql-results+json, application/n-triples, application/sparql-results+xml;q=0.8, text/turtle;q=0.8"
)
Form = dict[str, str | list[str]]


class NotAnEndpoint(StoreError):
    """There is something at the URL, or nothing, but no SPARQL endpoint."""


class SparqlClient:
    """One HTTP client for all endpoints of a server. User name and password in an endpoint's URL go into a header."""

    def __init__(self) -> None:
        self._http = httpx.Client(timeout=TIMEOUT, headers={"accept": _ACCEPT})

    def query(self, url: str, form: Form) -> Result:
        """The answer to a query that is posted as a form: `query` and, if need be, the graphs of its dataset."""
        return _result(self._post(url, str(form["query"]), data=form), public(url))

    def select(self, url: str, sparql: str) -> QuerySolutions:
        """The rows of a SELECT of our own, over the dataset that the server has by itself."""
        rows = self.query(url, {"query": sparql})
        if not isinstance(rows, QuerySolutions):
            raise NotAnEndpoint(f"{public(url)}: no SPARQL endpoint, it answers a SELECT with no rows; check the URL")
        return rows

    def update(self, url: str, sparql: str) -> None:
        """Run an update."""
        self._post(url, sparql, content=sparql.encode(), headers={"content-type": "application/sparql-update"})

    def add(self, url: str, graph: NamedNode, quads: list[Quad]) -> None:
        """Add the triples of the quads to a graph, by the Graph Store Protocol."""
        target = str(httpx.URL(url).copy_add_param("graph", graph.value))
        content = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES)
        self._post(target, "", content=content, headers={"content-type": RdfFormat.N_TRIPLES.media_type})

    def close(self) -> None:
        """Close all connections."""
        self._http.close()

    def _post(self, url: str, sparql: str, **what: Any) -> httpx.Response:
        shown = public(url)
        try:
            parsed = httpx.URL(url)
            if parsed.userinfo:
                what["auth"] = (parsed.username, parsed.password)
            response = self._http.post(shown, **what)
        except httpx.TimeoutException:
            raise StoreError(f"{shown}: no answer in time; try again or ask for less") from None
        except httpx.ConnectError as error:
            raise StoreError(f"{shown}: cannot be reached ({error}); check the URL and that the server runs") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise StoreError(f"{shown}: {error}") from None
        if not response.is_success:
            raise _refusal(response, shown, sparql)
        return response


def public(url: str) -> str:
    """The URL without user name and password. StoreError if it is no URL."""
    try:
        return str(httpx.URL(url).copy_with(userinfo=b""))
    except (httpx.InvalidURL, TypeError):
        raise StoreError("the URL of the server is not valid; give one like http://localhost:7878") from None


def _refusal(response: httpx.Response, url: str, sparql: str) -> ReshuffleError:
    status = response.status_code
    said = response.text.strip()
    if status == httpx.codes.BAD_REQUEST and sparql:
        return query_error(said, sparql)
    if status in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        return StoreError(f"{url}: access refused ({status}); give user and password as http://user:password@host/")
    if status in (httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED):
        return NotAnEndpoint(f"{url}: no SPARQL endpoint ({status}); check the URL")
    # A page is for a browser: its title adds nothing to the status.
    reason = said if said and not said.startswith("<") else response.reason_phrase
    return StoreError(f"{url}: the server answered {status}: {reason}")


def _result(response: httpx.Response, url: str) -> Result:
    media_type = response.headers.get("content-type", "")
    try:
        if table := QueryResultsFormat.from_media_type(media_type):
            return ox.parse_query_results(response.content, table)
        if graph := RdfFormat.from_media_type(media_type):
            return _triples(response.content, graph)
    except SyntaxError as error:
        raise StoreError(f"{url}: the answer is damaged ({error}); try again") from None
    raise NotAnEndpoint(f"{url}: no SPARQL endpoint, it answers with {media_type or 'nothing'}; check the URL")


def _triples(content: bytes, graph: RdfFormat) -> Result:
    """The triples in the type that embedded stores answer with, which only a query can make."""
    store = ox.Store()
    store.load(content, graph)
    return store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
