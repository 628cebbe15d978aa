"""One build in a process of its own: `python -m bench.building STORE FILE` prints, as JSON, where its time went.

Processor seconds by stage, memory in MB after each tenth of the documents and at the end, quads in the store.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from graph import extract, layers, pipeline
from graph.sources import read
from graph.stores import Mode, open_store
from graph.stores.disk import DiskWriter

_PAGE = 4096 / 2**20
_STAGES: tuple[tuple[str, object, str], ...] = (
    ("extract", extract, "read"),
    ("put", layers, "put"),
    ("derive", layers, "work_off"),
    ("publish", DiskWriter, "publish"),
)


class Clock:
    """Adds up the processor time spent in functions."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, with its time added to the stage."""

        def run(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - start

        return run


def main(location: str, file: str) -> None:
    """Build, and print what it took."""
    clock = Clock()
    for stage, room, name in _STAGES:
        setattr(room, name, clock.timed(stage, getattr(room, name)))
    memory: list[float] = []
    total = Path(file).read_bytes().count(b"\n")
    start, began = time.perf_counter(), time.process_time()
    with open_store(location, Mode.WRITE) as store:
        summary = pipeline.build(store, _watched(read([file]), memory, max(1, total // 10)))
        memory.append(_resident())
        wall, cpu = time.perf_counter() - start, time.process_time() - began
        quads = sum(1 for _ in store.quads())
    clock.spent["other"] = cpu - sum(clock.spent.values())
    figures = {"wall": wall, "cpu": cpu, "stages": clock.spent, "memory": memory, "quads": quads}
    print(json.dumps({**figures, "read": summary.read, "claims": summary.claims}))


def _watched(items: Iterator[pipeline.Item], memory: list[float], step: int) -> Iterator[pipeline.Item]:
    for number, item in enumerate(items):
        if number % step == 0:
            memory.append(_resident())
        yield item


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE


if __name__ == "__main__":
    main(*sys.argv[1:])
