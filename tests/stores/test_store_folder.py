"""Folders that are no store of ours, or not any more: each is refused with a remedy, and left as it was."""

import json
from pathlib import Path

import pytest

from graph.errors import StoreError, StoreForeign
from graph.stores import DEFAULT_BASE, Mode, open_store

BOTH = pytest.mark.parametrize("mode", list(Mode))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "store"
    path.mkdir()
    return path


@BOTH
def test_folder_of_something_else(folder: Path, mode: Mode) -> None:
    (folder / "thesis.txt").write_text("…")

    with pytest.raises(StoreForeign, match="holds something else; name a new or an empty one"):
        open_store(str(folder), mode)
    assert [entry.name for entry in folder.iterdir()] == ["thesis.txt"]


@BOTH
def test_file_instead_of_a_folder(tmp_path: Path, mode: Mode) -> None:
    (tmp_path / "graph.ttl").touch()

    with pytest.raises(StoreForeign, match="is a file"):
        open_store(str(tmp_path / "graph.ttl"), mode)


@BOTH
def test_newer_format(folder: Path, mode: Mode) -> None:
    (folder / "store.json").write_text(json.dumps({"format": 2, "bases": []}))

    with pytest.raises(StoreForeign, match="format is newer than 1; install a newer Reshuffle"):
        open_store(str(folder), mode)


@BOTH
@pytest.mark.parametrize("text", ["", '{"format": 1, "ba', "[]", "{}", '{"format": 1, "base": "no iri"}', "\xff"])
def test_damaged_settings(folder: Path, mode: Mode, text: str) -> None:
    (folder / "store.json").write_text(text, encoding="latin-1")

    with pytest.raises(StoreForeign, match="damaged or not ours; restore it"):
        open_store(str(folder), mode)


@pytest.mark.parametrize("made", [True, False])
def test_reading_where_there_is_no_store_yet(folder: Path, made: bool) -> None:
    path = folder if made else folder / "none"

    with pytest.raises(StoreError, match="no store here yet; run `reshuffle build`"):
        open_store(str(path))
    assert list(folder.iterdir()) == []


def test_creation_that_was_killed_is_taken_up(folder: Path) -> None:
    (folder / "writer.lock").touch()
    (folder / "store.json.new").write_text('{"for')

    with open_store(str(folder), Mode.WRITE) as store:
        assert store.base == DEFAULT_BASE


def test_settings_are_written_once(folder: Path) -> None:
    open_store(str(folder), Mode.WRITE, base="https://example.org/id/").close()

    assert json.loads((folder / "store.json").read_text()) == {"format": 1, "base": "https://example.org/id/"}
    assert not (folder / "store.json.new").exists()


def test_unwritable_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions themselves would not do: a superuser, who runs many a test, may write everywhere.
    def refuse(path: Path, *, shared: bool) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("graph.stores.folder.lock", refuse)

    with pytest.raises(StoreError, match=r"cannot be written to \(Permission denied\); choose another folder"):
        open_store(str(folder), Mode.WRITE)


@BOTH
def test_folder_below_a_file(tmp_path: Path, mode: Mode) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreForeign, match="is a file"):
        open_store(str(tmp_path / "file" / "store"), mode)


def test_unknown_kind_of_store() -> None:
    with pytest.raises(StoreError, match="no such kind of store"):
        open_store("ftp://example.org/store")
