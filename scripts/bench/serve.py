"""The explorer under load, on about a million quads: pages, search, the endpoint beside a peer, and runaway queries.

Twenty clients ask at once, from a process of their own on the same machine. "First" asks each address once, so that
nothing is kept from an earlier answer; "again" goes round for some seconds. The peer is rdflib-endpoint over the
knowledge graph in rdflib's memory, asked the same queries in the same run; without the package it is left out.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import httpx

from bench.processes import RESHUFFLE, SCRIPTS
from bench.stores import quads_in, store_of
from bench.tables import table
from graph.profiles.named import path
from graph.stores import Store, open_store
from graph.terms import PREFIXES, RDF, RDFS, RS

DOCUMENTS = 2_200
CLIENTS, SECONDS, EACH = 20, 6.0, 150
PAGE_BAR, SEARCH_BAR = 150.0, 50.0  # ms, 95th percentile
LIMIT = 5.0  # seconds of a query
_PORT = 18_723
_KINDS = {"person": RS.Person, "post": RS.Post, "body": RS.Body, "document": RS.Document}
ORDINARY = (
    "SELECT ?p ?l { ?p a rs:Person ; rdfs:label ?l } LIMIT 20",
    "SELECT (COUNT(*) AS ?n) { ?t a rs:Tenure ; rs:status 'current' }",
    "SELECT ?t ?p { ?t a rs:Tenure ; rs:person ?p ; rs:post ?q } LIMIT 50",
)
RUNAWAY = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>)* ?b . ?c (!<x:y>)* ?d }",
    "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i))) = 1) }",
    "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
    "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(STR(?c), '(a+)+b')) } GROUP BY ?a",
    "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i FILTER(?a = ?d) } }",
    "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = 3 && ?a != ?d) } }",
    "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?c), STR(?f)) AS ?x) }",
    "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT (SUM(STRLEN(STR(?c))) AS ?n) { GRAPH ?x { ?a ?b ?c } GRAPH ?y { ?d ?e ?f } }",
    "SELECT (SHA512(GROUP_CONCAT(?c)) AS ?h) { ?a ?b ?c . ?d ?e ?f }",
    "SELECT * { ?a ?b ?c . ?d ?b ?f } ORDER BY DESC(?c)",
    "SELECT (MAX(?k) AS ?m) { ?a (<x:a>|!<x:a>)+ ?k . ?k (<x:a>|!<x:a>)+ ?b . ?b ?p ?q . ?z ?y ?x }",
    "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c } UNION { ?c ?b ?a } { ?d ?e ?f } UNION { ?f ?e ?d } }",
    "SELECT (AVG(?l) AS ?m) { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(CONTAINS(STR(?f), STR(?c))) }"
    " BIND(STRLEN(STR(?f)) AS ?l) }",
    "SELECT (MIN(REPLACE(CONCAT(STR(?c), STR(?f)), '.', 'xxxxxxxxxx')) AS ?m) { ?a ?b ?c . ?d ?e ?f }",
)
"""Twenty kinds of queries that no machine can answer in time, on data of this size."""

_PEER = """
import sys, rdflib, uvicorn
from rdflib_endpoint import SparqlEndpoint
graph = rdflib.Graph()
graph.parse(sys.argv[1], format="nt")
uvicorn.run(SparqlEndpoint(graph=graph), host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What clients saw: milliseconds of each answer in order, and how many were no success."""

    times: Sequence[float]
    failures: int

    def share(self, part: float) -> float:
        """Milliseconds within which that part of the answers came."""
        return self.times[min(len(self.times) - 1, int(part * len(self.times)))]


def run(folder: Path) -> Iterator[str]:
    """Serves the store and asks."""
    location = store_of(folder, DOCUMENTS)
    with open_store(str(location)) as store:
        addresses = _addresses(store)
        yield f"{quads_in(location):,} quads; {CLIENTS} clients; milliseconds."
        with _served(location) as port:
            yield _pages(port, addresses)
            yield _runaways(port)
            mine = _load(port, [f"/sparql?{urlencode({'query': query})}" for query in ORDINARY], SECONDS)
        yield _beside(store, folder, mine)


def _addresses(store: Store) -> dict[str, list[str]]:
    """Addresses of each kind of page: of entities drawn by chance, of names as they are typed."""
    chance = random.Random(7)
    drawn: dict[str, list[str]] = {}
    for kind, cls in _KINDS.items():
        rows: Any = store.query(f"SELECT ?e ?l WHERE {{ ?e {RDF.type} {cls} ; {RDFS.label} ?l }} ORDER BY ?e")
        found = [(row["e"].value, row["l"].value) for row in rows]
        picked = chance.sample(found, min(EACH, len(found)))
        drawn[kind] = [path(store.base, iri, kind) for iri, _ in picked]
        if kind == "person":
            typed = [label[:length] for _, label in picked for length in (3, 6)]
            drawn["search as you type"] = [f"/search.json?q={quote(text)}" for text in typed]
    years = range(2000, 2025)
    drawn["in office"] = [f"/in-office?date={year}-{month:02}-01" for year in years for month in (1, 7)]
    drawn["changes"] = [f"/changes?since={year}&until={year}&by={by}" for year in years for by in ("day", "month")]
    drawn["network"] = [f"/network/embed?around={quote(address)}" for address in drawn["person"][:50]]
    return drawn


def _pages(port: int, addresses: dict[str, list[str]]) -> str:
    rows = []
    for kind, listed in addresses.items():
        first, again = _load(port, listed, 0), _load(port, listed, SECONDS)
        bar = SEARCH_BAR if kind.startswith("search") else PAGE_BAR
        failures = first.failures + again.failures
        rows.append(
            (kind, len(listed), first.share(0.5), first.share(0.95), again.share(0.95), bar, len(again.times), failures)
        )
    head = ("page", "addresses", "first p50", "first p95", "again p95", "bar", "answers", "failed")
    return table(head, rows)


def _runaways(port: int) -> str:
    """The ordinary clients alone, then beside five runaways at a time; how late each runaway was stopped."""
    ordinary = [f"/sparql?{urlencode({'query': query})}" for query in ORDINARY]
    alone = _load(port, ordinary, SECONDS)
    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(_load, port, ordinary, (LIMIT + 1) * len(RUNAWAY) / 5)
        stopped = _stopped(port)
        under = beside.result()
    late = max(seconds for seconds, _ in stopped) - LIMIT
    answered = sum(status == 200 for _, status in stopped)
    head = ("", "p50", "p95", "failed")
    rows = [
        (name, load.share(0.5), load.share(0.95), load.failures) for name, load in (("alone", alone), ("beside", under))
    ]
    told = f"{len(stopped)} kinds of runaway query, five at a time, limit {LIMIT:g} s: last after {late:.2f} s more"
    return f"{table(head, rows)}\n\n{told}; {answered} were answered in time."


def _stopped(port: int) -> list[tuple[float, int]]:
    with ThreadPoolExecutor(5) as pool:
        return list(pool.map(lambda query: _asked(port, query), RUNAWAY))


def _asked(port: int, query: str) -> tuple[float, int]:
    start = time.perf_counter()
    status = httpx.post(f"http://127.0.0.1:{port}/sparql", data={"query": query}, timeout=60).status_code
    return time.perf_counter() - start, status


def _beside(store: Store, folder: Path, mine: Load) -> str:
    if find_spec("rdflib_endpoint") is None:
        return f"Endpoint: p95 {mine.share(0.95):.1f} ms; rdflib-endpoint is not installed to be measured beside it."
    file = folder / "knowledge.nt"
    file.write_text("".join(f"{quad.triple} .\n" for quad in store.quads(store.knowledge)), "utf-8")
    declared = "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in ("rs", "rdfs"))
    with _running([sys.executable, "-c", _PEER, str(file), str(_PORT + 1)], _PORT + 1):
        asked = [f"/?{urlencode({'query': declared + query})}" for query in ORDINARY]
        peer = _load(_PORT + 1, asked, SECONDS)
    rows = [("Reshuffle", mine.share(0.5), mine.share(0.95), mine.failures)]
    rows.append(("rdflib-endpoint", peer.share(0.5), peer.share(0.95), peer.failures))
    return table(("endpoint", "p50", "p95", "failed"), rows)


def _load(port: int, addresses: Sequence[str], seconds: float) -> Load:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(addresses))
        file.flush()
        command = [sys.executable, "-m", "bench.load", str(port), str(CLIENTS), str(seconds), file.name]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=SCRIPTS).stdout)
    return Load(sorted(1000 * each for each in told["seconds"]), told["failures"])


@contextmanager
def _served(location: Path) -> Iterator[int]:
    options = ["serve", "--store", str(location), "--port", str(_PORT), "--seconds", str(LIMIT)]
    with _running([*RESHUFFLE, *options], _PORT):
        yield _PORT


@contextmanager
def _running(command: Sequence[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            end = time.monotonic() + 600
            while not _hears(port):
                if process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"{command[0]} does not serve")
                time.sleep(0.2)
            yield
        finally:
            process.terminate()


def _hears(port: int) -> bool:
    try:
        httpx.get(f"http://127.0.0.1:{port}/", timeout=20)
    except httpx.TransportError:
        return False
    return True
