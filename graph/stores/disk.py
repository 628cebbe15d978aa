"""The store in a folder: one writer works on the live database and publishes snapshots; readers open the newest."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
from pyoxigraph import Quad

from graph.errors import StoreError
from graph.stores import snapshots
from graph.stores.base import Mode, Store
from graph.stores.embedded import EmbeddedStore
from graph.stores.entity_names import names_in
from graph.stores.folder import StoreFolder
from graph.stores.names import NameIndex
from graph.stores.renaming import renamed
from graph.stores.snapshots import Snapshot, Snapshots


def open_folder(location: str, mode: Mode, base: str | None) -> Store:
    """The store in the folder `location`; for writing, it is made if it does not exist. Raises as `open_store` does."""
    folder = StoreFolder(location)
    return _reader(folder, base) if mode is Mode.READ else _writer(folder, base)


class DiskReader(EmbeddedStore):
    """One snapshot, which stays while it is open."""

    def __init__(self, location: str, base: str, snapshot: Snapshot) -> None:
        super().__init__(location, Mode.READ, base, ox.Store.read_only(str(snapshot.data)))
        self._snapshot = snapshot

    @property
    def snapshot(self) -> str:
        """The name of the state that is open: later ones sort behind it."""
        return self._snapshot.folder.name

    @property
    def data(self) -> Path:
        """The folder of its database, for other processes to open for reading while this store is open."""
        return self._snapshot.data

    def outdated(self) -> bool:
        """Whether something newer has been published."""
        newest = Snapshots(self._snapshot.folder.parent).newest
        return newest is not None and newest > self.snapshot

    def close(self) -> None:
        """See Store."""
        super().close()
        self._snapshot.release()

    def _open_names(self) -> NameIndex:
        return NameIndex.open(self._snapshot.names)


# Characters of update text after which the database writes out what it holds in memory: it would keep gigabytes.
_FLUSH_AFTER = 32_000_000
_FEW = 2_000  # entities renamed; of more, all names are read again


class DiskWriter(EmbeddedStore):
    """The live database. `unpublished` is a file that stands, from before the first change, until it is published."""

    def __init__(self, folder: StoreFolder, base: str, held: BinaryIO) -> None:
        super().__init__(str(folder.path), Mode.WRITE, base, ox.Store(folder.live))
        self._unpublished = folder.unpublished
        self._snapshots = Snapshots(folder.snapshots)
        self._held = held
        self._unflushed = 0
        # who was named anew since the last publishing; None where it may be anybody
        self._renamed: set[str] | None = None if self._unpublished.exists() else set()

    def publish(self) -> None:
        """See Store."""
        super().publish()
        with self._storage_errors():
            if self._unpublished.exists() or not self._readable():
                self._snapshots.add(self._copy)
                self._unpublished.unlink(missing_ok=True)
                self._renamed = set()
            self._snapshots.prune()

    def close(self) -> None:
        """See Store."""
        super().close()
        self._held.close()

    def _readable(self) -> bool:
        """Whether something is published, in a form that readers of this version read."""
        newest = self._snapshots.hold_newest()
        if newest is None:
            return False
        readable = NameIndex.readable(newest.names)
        newest.release()
        return readable

    def _before_writing(self) -> None:
        super()._before_writing()
        with self._storage_errors():
            self._unpublished.touch()

    def _update(self, sparql: str) -> None:
        if self._renamed is not None:
            named = renamed(sparql, self.knowledge)
            self._renamed = self._renamed | named if named is not None and len(self._renamed) <= _FEW else None
        super()._update(sparql)
        self._unflushed += len(sparql)
        if self._unflushed > _FLUSH_AFTER:
            self.database.flush()
            self._unflushed = 0

    def _load(self, quads: Iterable[Quad]) -> None:
        self._renamed = None
        super()._load(quads)

    def _copy(self, folder: Path) -> None:
        self.database.backup(snapshots.data_in(folder))
        before = self._snapshots.hold_newest()
        try:
            self._write_names(snapshots.names_in(folder), before.names if before is not None else None)
        finally:
            if before is not None:
                before.release()

    def _write_names(self, path: Path, before: Path | None) -> None:
        if before is not None and self._renamed is not None and NameIndex.readable(before):
            NameIndex.renew(before, path, self._renamed, names_in(self.query, sorted(self._renamed)))
        else:
            NameIndex.build(names_in(self.query), path).close()


def _reader(folder: StoreFolder, asked: str | None) -> DiskReader:
    base = folder.existing_base(asked)
    try:
        snapshot = Snapshots(folder.snapshots).hold_newest()
    except OSError as error:
        raise _unusable(folder, error) from None
    if snapshot is None:
        raise StoreError(f"{folder.path}: nothing has been published yet; run `reshuffle build`")
    try:
        return DiskReader(str(folder.path), base, snapshot)
    except (OSError, RuntimeError) as error:
        snapshot.release()
        raise _unusable(folder, error) from None


def _writer(folder: StoreFolder, asked: str | None) -> DiskWriter:
    held = folder.lock_for_writing()
    try:
        base = folder.base_for_writing(asked)
        Snapshots(folder.snapshots).sweep()
        return DiskWriter(folder, base, held)
    except (OSError, RuntimeError) as error:
        held.close()
        raise _unusable(folder, error) from None
    except BaseException:
        held.close()
        raise


def _unusable(folder: StoreFolder, error: Exception) -> StoreError:
    if isinstance(error, PermissionError):
        return StoreError(f"{folder.path}: cannot be used ({error}); ask its owner for access")
    return StoreError(f"{folder.path}: its database cannot be opened ({error}); build the store anew in another folder")
