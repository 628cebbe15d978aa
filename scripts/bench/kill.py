"""What a kill leaves: builds killed at random moments and finished by a second build, against one undisturbed."""

import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from bench.documents import documents, write
from bench.processes import RESHUFFLE
from bench.tables import table
from graph import exports
from graph.stores import open_store

DOCUMENTS = 300
KILLS = 20
_SEED = 9


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kill: after how many seconds, and whether the end is the same as if it had not been."""

    after: float
    same: bool


def run(folder: Path) -> Iterator[str]:
    """Kills builds, and tells what came of it."""
    found = list(outcomes(folder, DOCUMENTS, KILLS))
    same = sum(outcome.same for outcome in found)
    yield table(("documents", "killed", "same export as uninterrupted"), [(DOCUMENTS, len(found), same)])
    yield f"Killed after so many seconds: {' '.join(f'{outcome.after:.1f}' for outcome in found)}"


def outcomes(folder: Path, count: int, kills: int) -> Iterator[Outcome]:
    """Builds the same documents again and again, each time into a fresh store, each time killed once."""
    rng = random.Random(_SEED)
    file = write(folder / "killed.jsonl", documents(count))
    start = time.perf_counter()
    subprocess.run(_build(file, folder / "undisturbed"), check=True, capture_output=True)
    longest = time.perf_counter() - start
    expected = _exported(folder / "undisturbed")
    for number in range(kills):
        store = folder / f"killed-{number}"
        while not _killed(_build(file, store), after := rng.uniform(0, longest)):
            longest = after  # it had ended by itself: the machine is quicker than it was
            shutil.rmtree(store)
        subprocess.run(_build(file, store), check=True, capture_output=True)
        yield Outcome(after, _exported(store) == expected)


def _build(file: Path, store: Path) -> list[str]:
    return [*RESHUFFLE, "build", str(file), "--store", str(store)]


def _killed(command: list[str], after: float) -> bool:
    """Runs the command and kills it after so many seconds; whether that was before its own end."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.returncode < 0


def _exported(store: Path) -> bytes:
    stream = BytesIO()
    with open_store(str(store)) as opened:
        exports.export(opened, "nquads", stream, canonical=True)
    return stream.getvalue()
