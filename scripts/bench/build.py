"""How building scales: 1,000 and 10,000 documents into fresh stores, and one more document into the big one."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.documents import documents, write
from bench.processes import RESHUFFLE, measured, module
from bench.tables import table

SMALL, LARGE = 1_000, 10_000
BAR = 1.3
_STAGES = ("extract", "put", "derive", "publish", "other")
_ADDED = 5


@dataclass(frozen=True, slots=True)
class Built:
    """A build of so many documents: seconds, most memory in MB, and what the builder itself tells."""

    documents: int
    wall: float
    cpu: float
    memory: float
    told: dict[str, Any]

    def each(self, seconds: float) -> float:
        """Milliseconds a document."""
        return 1000 * seconds / self.documents


def run(folder: Path) -> Iterator[str]:
    """Builds both, small, large, small again: the machine's mood shows as the difference of the small ones."""
    builds = [build(folder, SMALL, "small"), build(folder, LARGE, "large"), build(folder, SMALL, "small-again")]
    head = ("documents", "quads", "ms a document", "CPU ms a document", "most memory, MB", *_STAGES)
    yield table(head, map(_row, builds))
    yield "Stages in CPU ms a document. Memory in MB after each tenth of the documents, and at the end:"
    memory = ((built.documents, " ".join(f"{mb:.0f}" for mb in built.told["memory"])) for built in builds)
    yield table(("documents", "memory"), memory)
    first, large, again = builds
    wall = large.each(large.wall) / ((first.each(first.wall) + again.each(again.wall)) / 2)
    cpu = large.each(large.cpu) / ((first.each(first.cpu) + again.each(again.cpu)) / 2)
    yield f"Time a document at {LARGE:,} against {SMALL:,}: {wall:.2f} by the clock, {cpu:.2f} in CPU (bar: {BAR})"
    more = " ".join(f"{seconds:.2f}" for seconds in added(folder, "large"))
    yield f"One more document into the store of {LARGE:,}, from start to end of the command: {more} s"


def build(folder: Path, count: int, name: str) -> Built:
    """Builds so many generated documents into the fresh store `folder/name`."""
    store = folder / name
    shutil.rmtree(store, ignore_errors=True)
    file = write(folder / f"{count}.jsonl", documents(count))
    spent = measured(module("building", store, file))
    return Built(count, spent.wall, spent.cpu, spent.memory, json.loads(spent.output))


def added(folder: Path, name: str) -> Iterator[float]:
    """Seconds by the clock that the command line takes to add one new document to a store, several times over."""
    for number, document in enumerate(documents(_ADDED, seed=1)):
        file = write(folder / "one.jsonl", [{**document, "id": f"added-{number}"}])
        yield measured([*RESHUFFLE, "build", str(file), "--store", str(folder / name)]).wall


def _row(built: Built) -> tuple[object, ...]:
    stages = (built.each(built.told["stages"].get(stage, 0.0)) for stage in _STAGES)
    return (
        built.documents,
        built.told["quads"],
        built.each(built.wall),
        built.each(built.cpu),
        built.memory,
        *stages,
    )
