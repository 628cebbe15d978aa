"""How fast the saved queries answer on about a million quads, and what our path costs over pyoxigraph's own.

Each query is asked twice: as the example in its header asks, where the store has what it names (the sample is in it),
and about what as many facts are told of as of the best known in life. Ours is `queries.run`, names looked up and all
rows read; native is the very text that it comes to, given to pyoxigraph on the same snapshot, all rows read. The two
take turns, and turns in going first, so that both have the same neighbours on the machine.
"""

import shlex
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from bench.documents import PRESIDENT
from bench.stores import quads_in, store_of
from bench.tables import table
from graph import queries
from graph.errors import ParameterError
from graph.queries.library import SavedQuery, Type
from graph.stores import Store, open_store
from graph.stores.snapshots import Snapshots
from graph.terms import RDFS, RS

DOCUMENTS = 2_200
RUNS = 11
SLOW, RATIO, MORE = 50.0, 1.3, 2.0  # ms; times; ms
_KNOWN = 60  # facts: a ministry that has had sixty ministers is an old one
_PATIENCE = 10.0  # seconds for one query: what takes longer gets fewer runs, three at least


@dataclass(frozen=True, slots=True)
class Timing:
    """Medians in milliseconds: ours and pyoxigraph's own."""

    name: str
    asked: str
    rows: int
    ours: float
    native: float

    @property
    def misses(self) -> str:
        """What the bars have against it."""
        slow = ["slow"] if self.ours > SLOW else []
        costly = ["costly"] if self.ours > RATIO * self.native and self.ours - self.native > MORE else []
        return ", ".join(slow + costly)


def run(folder: Path) -> Iterator[str]:
    """Times every saved query."""
    location = store_of(folder, DOCUMENTS)
    snapshot = Snapshots(location / "snapshots").hold_newest()
    assert snapshot is not None, "a store that has been built is published"
    with open_store(str(location)) as store:
        native = ox.Store.read_only(str(snapshot.data))
        busy = _busy(store)
        timings = [
            _timed(store, native, query, given, asked)
            for query in queries.saved().values()
            for asked, given in _askings(store, query, busy)
        ]
    yield f"{quads_in(location):,} quads: the sample and {DOCUMENTS:,} generated documents, through the real pipeline."
    yield "Asked about in the busy rows: " + "; ".join(f"{kind} {name}" for kind, name in busy.items())
    yield table(("query", "asked", "rows", "ours, ms", "native, ms", "ratio", "more, ms", "misses"), map(_row, timings))
    missed = sorted({t.name for t in timings if t.misses})
    bars = f"{SLOW:.0f} ms, and {RATIO} times or {MORE:.0f} ms more than native"
    yield f"Medians of {RUNS} runs. Bars: {bars}. Missed by: {', '.join(missed) or 'none'}"


def _row(timing: Timing) -> tuple[object, ...]:
    ratio, more = timing.ours / timing.native, timing.ours - timing.native
    return timing.name, timing.asked, timing.rows, timing.ours, timing.native, ratio, more, timing.misses


def _timed(store: Store, native: ox.Store, query: SavedQuery, given: Mapping[str, str], asked: str) -> Timing:
    text = queries.bound(query, given, store)
    graph = ox.NamedNode(store.knowledge)

    def ours() -> int:
        return len(_all(queries.run(store, query.name, **given)))

    def theirs() -> int:
        return len(_all(native.query(text, default_graph=graph)))

    print(f"asking {query.name} ({asked})", file=sys.stderr)
    rows = ours()
    times = _alternating(ours, theirs)
    return Timing(query.name, asked, rows, *(1000 * statistics.median(each) for each in times))


def _alternating(first: Callable[[], object], second: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Seconds of the runs of both, which take turns."""
    taken: tuple[list[float], list[float]] = [], []
    began = time.perf_counter()
    while len(taken[0]) < 3 or (len(taken[0]) < RUNS and time.perf_counter() - began < _PATIENCE):
        pair = list(zip((first, second), taken, strict=True))
        for function, times in pair if len(taken[0]) % 2 else reversed(pair):
            start = time.perf_counter()
            function()
            times.append(time.perf_counter() - start)
    return taken


def _all(result: Any) -> list[object]:
    return list(result) if isinstance(result, Iterable) else [result]


def _example(query: SavedQuery) -> dict[str, str]:
    """The parameters of the example in the query's header."""
    words = shlex.split(query.example)
    return dict(word.split("=", 1) for before, word in pairwise(words) if before in ("--param", "-p"))


def _busy(store: Store) -> dict[str, str]:
    """Of each kind of thing, what much is told of: labels by type of parameter."""
    pattern = {
        Type.PERSON: f"?fact {RS.person} ?thing ; a {RS.Tenure}",
        Type.POST: f"?fact {RS.post} ?thing ; a {RS.Tenure}",
        Type.BODY: f"?thing a {RS.Body} . ?fact {RS.body} ?thing ; a {RS.Tenure}",
        Type.PLACE: f"?fact {RS.jurisdiction} ?thing ; a {RS.Tenure}",
        "institution": f"?fact {RS.institution} ?thing",
        Type.DOCUMENT: f"?fact {RS.document} ?thing",
    }
    return {kind: _most_told_of(store, where) for kind, where in pattern.items()} | {"by": PRESIDENT}


def _most_told_of(store: Store, where: str) -> str:
    rows: Any = store.query(
        f"""SELECT (SAMPLE(?label) AS ?name) WHERE {{ {where} .
        ?thing {RDFS.label} ?label }}
        GROUP BY ?thing HAVING (COUNT(?fact) <= {_KNOWN}) ORDER BY DESC(COUNT(?fact)) ?thing LIMIT 1"""
    )
    return next((str(row["name"].value) for row in rows), "")


def _askings(store: Store, query: SavedQuery, busy: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """How a query is asked, and with what parameters."""
    example = _example(query)
    with suppress(ParameterError):
        queries.bound(query, example, store)
        yield "example", example
    changed = {**example, **_of_busy(query, example, busy)}
    if changed != example:
        yield "busy", changed


def _of_busy(query: SavedQuery, example: Mapping[str, str], busy: Mapping[str, str]) -> dict[str, str]:
    """The parameters that name a thing, with the busiest in their places; where any kind will do, a body."""
    found = {}
    for name, parameter in query.parameters.items():
        kind = name if name in busy else Type.BODY if parameter.type is Type.ENTITY else parameter.type
        if kind in busy and name in example:
            found[name] = busy[kind]
    return found
