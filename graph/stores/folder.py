"""The folder of a store on disk: telling ours from anything else, and what is written in its store.json.

    store.json     {"format": 1, "base": …}: makes the folder a store
    writer.lock    held by the writer; its text is the writer's process id
    unpublished    there while something is written that no snapshot has
    live/          the writer's database
    snapshots/     the readers'

A folder without store.json is ours to make a store of if nothing else is in it.
"""

import json
import os
from pathlib import Path
from typing import BinaryIO

from graph.errors import ParameterError, StoreError, StoreForeign, StoreLocked
from graph.stores.base_iri import DEFAULT_BASE, agreed_base, checked_base
from graph.stores.locks import lock

_FORMAT = 1
_SETTINGS = "store.json"
_NEW_SETTINGS = "store.json.new"
_LOCK = "writer.lock"


class StoreFolder:
    """The places in the folder at `path`. Every method raises StoreError where the folder is not fit."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self.live = self.path / "live"
        self.snapshots = self.path / "snapshots"
        self.unpublished = self.path / "unpublished"

    def existing_base(self, asked: str | None) -> str:
        """The base of the store that is here."""
        self._check_ours()
        if not (self.path / _SETTINGS).exists():
            raise StoreError(f"{self.path}: there is no store here yet; run `reshuffle build`")
        return self._stored_base(asked)

    def lock_for_writing(self) -> BinaryIO:
        """The writer's lock, held until it is closed; makes the folder if need be. StoreLocked if it is taken."""
        self._check_ours()
        path = self.path / _LOCK
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            path.touch()
            held = lock(path, shared=False)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written to ({error.strerror}); choose another folder") from None
        if held is None:
            raise StoreLocked(f"{self.path}: process {_text(path)} is writing to it; try again when that has ended")
        held.truncate()
        held.write(str(os.getpid()).encode())
        held.flush()
        return held

    def base_for_writing(self, asked: str | None) -> str:
        """The base of the store, which is made if need be. Only for the holder of the writer's lock."""
        self._check_ours()
        if (self.path / _SETTINGS).exists():
            return self._stored_base(asked)
        base = asked or DEFAULT_BASE
        new = self.path / _NEW_SETTINGS
        with new.open("w", encoding="utf-8") as file:
            file.write(json.dumps({"format": _FORMAT, "base": base}, indent=2) + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.path / _SETTINGS)
        return base

    def _check_ours(self) -> None:
        """StoreForeign for a file, or a folder in which anything lies that is not a store."""
        try:
            there = {entry.name for entry in self.path.iterdir()}
        except FileNotFoundError:
            return
        except NotADirectoryError:
            raise StoreForeign(f"{self.path}: this is a file, not the folder of a store; name a folder") from None
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be read ({error.strerror}); choose another folder") from None
        if _SETTINGS not in there and there - {_LOCK, _NEW_SETTINGS}:
            raise StoreForeign(f"{self.path}: this folder holds something else; name a new or an empty one")

    def _stored_base(self, asked: str | None) -> str:
        path = self.path / _SETTINGS
        try:
            settings = json.loads(path.read_text(encoding="utf-8"))
            # Before the rest is looked at, which a newer format may put otherwise.
            if int(settings["format"]) > _FORMAT:
                raise StoreForeign(f"{self.path}: its format is newer than {_FORMAT}; install a newer Reshuffle")
            base = checked_base(str(settings["base"]))
        except OSError as error:
            raise StoreError(f"{path}: cannot be read ({error.strerror})") from None
        except (ValueError, KeyError, TypeError, ParameterError):
            raise StoreForeign(f"{path}: damaged or not ours; restore it or build a store in another folder") from None
        return agreed_base(str(self.path), asked, base)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace") or "unknown"
    except OSError:
        return "unknown"
