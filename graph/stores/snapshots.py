"""Numbered, complete states of a store, which readers open while the writer goes on.

    snapshots/000007/lock         shared by its readers, taken whole by whoever removes it
    snapshots/000007/data/        an Oxigraph database
    snapshots/000007/names.sqlite
    snapshots/.000008             not whole yet, or not wanted any more: nobody's

Numbers only grow, so that a name always means the same state.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.stores.locks import lock

_KEPT = 2
_ATTEMPTS = 10


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot that stays as long as it is held."""

    folder: Path
    held: BinaryIO

    @property
    def data(self) -> Path:
        """The database."""
        return data_in(self.folder)

    @property
    def names(self) -> Path:
        """The name index."""
        return names_in(self.folder)

    def release(self) -> None:
        """Allow it to be removed."""
        self.held.close()


class Snapshots:
    """The snapshots in one folder. Adding, pruning and sweeping is for the one writer of the store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def newest(self) -> str | None:
        """The name of the newest; None if there is none."""
        complete = self._complete()
        return complete[-1].name if complete else None

    def hold_newest(self) -> Snapshot | None:
        """The newest snapshot, held; None if there is none."""
        # The newest is never removed: missing it, we have looked just before newer ones came, so we look again.
        for _ in range(_ATTEMPTS):
            for folder in reversed(self._complete()):
                if held := _held(folder):
                    return Snapshot(folder, held)
        return None

    def add(self, fill: Callable[[Path], None]) -> None:
        """A new snapshot: `fill` writes it into an empty folder, which gets its name only when that is done."""
        complete = self._complete()
        number = int(complete[-1].name) + 1 if complete else 1
        unfinished = self._folder / f".{number:06}"
        unfinished.mkdir(parents=True)
        try:
            fill(unfinished)
            (unfinished / "lock").touch()
            unfinished.rename(self._folder / f"{number:06}")
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise

    def prune(self) -> None:
        """Remove all but the newest two and those that somebody reads."""
        for folder in self._complete()[:-_KEPT]:
            held = lock(folder / "lock", shared=False)
            if held is None:
                continue
            with held:
                # Renamed first: a folder that is half removed must not look like a snapshot.
                shutil.rmtree(folder.rename(folder.with_name(f".{folder.name}")))

    def sweep(self) -> None:
        """Remove what a writer that was killed left behind."""
        if self._folder.is_dir():
            for folder in self._folder.glob(".*"):
                shutil.rmtree(folder)

    def _complete(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return sorted(folder for folder in self._folder.iterdir() if folder.name.isdecimal())


def data_in(folder: Path) -> Path:
    """Where a snapshot has its database."""
    return folder / "data"


def names_in(folder: Path) -> Path:
    """Where a snapshot has its name index."""
    return folder / "names.sqlite"


def _held(folder: Path) -> BinaryIO | None:
    """The snapshot's lock, shared; None if the snapshot is being removed or gone."""
    path = folder / "lock"
    try:
        held = lock(path, shared=True)
    except FileNotFoundError:
        return None
    if held is not None and not path.exists():
        held.close()
        return None
    return held
