"""Paths and folders, and what stands in them that is no file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Document
from graph.sources import read


def test_a_folder_is_searched_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.TXT", "a/y/x.md", ".hidden/c.txt", "a/.d.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    items = list(read([str(tmp_path)]))
    assert [item.text for item in items if isinstance(item, Document)] == ["a/y/x.md", "a/z.TXT", "b.txt", "c.txt"]
    assert len(items) == 4


def test_files_of_other_kinds_in_a_folder_are_counted_in_one_error(tmp_path: Path) -> None:
    for name in ("a.txt", "b.png", "c.PNG", "Makefile", "d/e.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text")
    document, error = read([str(tmp_path)])
    assert isinstance(document, Document)
    assert str(error) == (
        f"{tmp_path}: holds files that cannot be read (2 .png, 1 .zip, 1 no suffix); "
        "there are: .csv, .docx, .ftm, .html, .json, .jsonl, .md, .pdf, .popolo, .txt, .wikidata"
    )


def test_a_folder_with_nothing_to_read_is_named(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    assert refused(tmp_path).reason.startswith("holds no file that can be read; there are: .csv")


def test_a_file_of_another_kind_is_refused(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert refused(tmp_path / "a.png").reason.startswith("is of no kind that can be read; there are: .csv")


def test_a_loop_of_links_ends_and_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.txt").write_text("text")
    (tmp_path / "folder/b.txt").symlink_to("a.txt")
    (tmp_path / "folder/loop").symlink_to("..")
    (tmp_path / "folder/self.txt").symlink_to("self.txt")
    first, second, loop, itself = read([str(tmp_path / "folder")])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert str(loop) == f"{tmp_path / 'folder/loop'}: is a link to a folder, which is not followed; name it to read it"
    assert isinstance(itself, SourceError)


def test_a_link_to_a_folder_is_followed_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.txt").write_text("text")
    (tmp_path / "link").symlink_to("folder")
    (document,) = read([str(tmp_path / "link")])
    assert isinstance(document, Document)


def test_a_pipe_is_not_waited_for(refused: Callable[..., SourceError], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert refused(tmp_path / "a.txt").reason == "is no regular file; pipe it in and name it -"
    (error,) = [item for item in read([str(tmp_path)]) if str(tmp_path / "a.txt") in str(item)]
    assert isinstance(error, SourceError)


@pytest.mark.parametrize("location", ["absent.txt", "", "a\0b", "x" * 5000])
def test_a_name_that_is_none_is_an_error(location: str) -> None:
    (error,) = read([location])
    assert isinstance(error, SourceError)


def test_a_file_that_may_not_be_read_is_named(
    refused: Callable[..., SourceError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("text")
    monkeypatch.setattr(Path, "open", denied)
    assert refused(tmp_path / "a.txt").reason == "permission denied; make it readable to you"


def test_a_folder_that_may_not_be_listed_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Path.iterdir

    def guarded(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("text")
    monkeypatch.setattr(Path, "iterdir", guarded)
    error, document = read([str(tmp_path)])
    assert str(error) == f"{tmp_path / 'closed'}: permission denied; make it readable to you"
    assert isinstance(document, Document)
