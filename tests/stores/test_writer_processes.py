"""Writers in processes of their own: they exclude each other, and killing one loses nothing that was complete."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from graph.errors import StoreLocked
from graph.stores import Mode, Store, open_store

# Each step adds two quads in one update; a killed writer must leave both or neither.
WRITER = """
import sys
from graph.stores import Mode, open_store
with open_store(sys.argv[1], Mode.WRITE) as store:
    print("open", flush=True)
    for step in range(int(sys.argv[2]), 1_000_000):
        one, two = (f"<{store.base}{name}> <{store.base}at> {step}" for name in ("one", "two"))
        store.update(f"INSERT DATA {{ GRAPH <{store.knowledge}> {{ {one} . {two} }} }}")
        if step % 3 == 0:
            store.publish()
        print(step, flush=True)
"""


@contextmanager
def killed_writer(folder: Path, first: int = 0) -> Iterator["subprocess.Popen[str]"]:
    """A writer that works until the block ends; then it is killed as nothing can be cleaned up after."""
    command = [sys.executable, "-c", WRITER, str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.kill()


def steps(store: Store, name: str) -> set[int]:
    rows = store.query(f"SELECT ?step {{ <{store.base}{name}> <{store.base}at> ?step }}")
    assert isinstance(rows, QuerySolutions)
    return {int(row["step"].value) for row in rows}


def test_second_writer_is_told_who_the_first_is(tmp_path: Path) -> None:
    with killed_writer(tmp_path) as first, pytest.raises(StoreLocked, match=f"process {first.pid} is writing"):
        open_store(str(tmp_path), Mode.WRITE)


def test_killed_writer_leaves_a_store_that_opens_with_all_its_steps(tmp_path: Path) -> None:
    reported = -1
    for lines in (1, 20, 61):
        with killed_writer(tmp_path, reported + 1) as process:
            assert process.stdout is not None
            for _ in range(lines):
                reported = int(process.stdout.readline())

        with open_store(str(tmp_path), Mode.WRITE) as store:
            one, two = steps(store, "one"), steps(store, "two")
            store.publish()
        with open_store(str(tmp_path)) as reader:
            published = steps(reader, "one")

        assert one == two == published
        assert one >= set(range(reported + 1))
        assert [entry.name for entry in (tmp_path / "snapshots").iterdir() if entry.name.startswith(".")] == []
        reported = max(one)


def test_reader_opens_while_a_writer_publishes(tmp_path: Path) -> None:
    with killed_writer(tmp_path) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seen = []
        for _ in range(30):
            with open_store(str(tmp_path)) as reader:
                assert steps(reader, "one") == steps(reader, "two")
                seen.append(len(steps(reader, "one")))
            process.stdout.readline()

    assert seen == sorted(seen)
    assert seen[-1] > seen[0]
