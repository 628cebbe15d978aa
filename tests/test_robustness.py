"""The command line as a process of its own: killed at any moment, or given what cannot be read or written."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

sys.path.append(str(Path(__file__).parent.parent / "scripts"))  # the measurements are no part of the package

from bench.documents import documents, write
from bench.kill import outcomes
from bench.processes import RESHUFFLE

from graph.stores import Mode, open_store
from graph.terms import DCTERMS, RS

DOCUMENTS, KILLS = 15, 3  # scripts/bench/run kill has more of both
BROKEN_LINE = 7
LINES = 10


def build(store: Path, *sources: Path) -> "subprocess.CompletedProcess[str]":
    command = [*RESHUFFLE, "build", *map(str, sources), "--store", str(store)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def stored(store: Path) -> set[str]:
    """The ids of the documents that readers see."""
    with open_store(str(store)) as opened:
        rows = opened.query(f"SELECT ?id WHERE {{ ?document a {RS.Document} ; {DCTERMS.identifier} ?id }}")
        assert isinstance(rows, QuerySolutions)
        return {row["id"].value for row in rows}


def error_of(result: "subprocess.CompletedProcess[str]") -> str:
    """What an error that ended the command said, which must be one line and nothing on standard output."""
    assert result.returncode == 1
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    return line


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one good document."""
    return write(tmp_path_factory.mktemp("one") / "one.jsonl", documents(1))


def test_a_killed_build_is_finished_by_the_next_as_if_nothing_had_been(tmp_path: Path) -> None:
    found = list(outcomes(tmp_path, DOCUMENTS, KILLS))
    assert len(found) == KILLS
    assert [outcome for outcome in found if not outcome.same] == []


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of sources that cannot be read, and one of which a line cannot."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    lines = [json.dumps({"id": f"line-{number}", "text": "Nothing.", "lang": "en"}) for number in range(1, LINES + 1)]
    lines[BROKEN_LINE - 1] = lines[BROKEN_LINE - 1][:20]
    (folder / "broken.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture(scope="module")
def result(bad: Path, one: Path) -> "subprocess.CompletedProcess[str]":
    """One build of them all into a store that holds a document already."""
    assert build(bad / "store", one).returncode == 0
    names = ("empty.txt", "binary.txt", "missing.txt", "broken.jsonl")
    return build(bad / "store", *(bad / name for name in names))


def test_exit_code_tells_that_something_was_skipped(result: "subprocess.CompletedProcess[str]") -> None:
    assert result.returncode == 3


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "missing.txt", f"broken.jsonl:{BROKEN_LINE}"])
def test_each_bad_source_is_named_in_one_line(result: "subprocess.CompletedProcess[str]", bad: Path, name: str) -> None:
    told = [line for line in result.stderr.splitlines() if f"{bad / name}: " in line]
    assert len(told) == 1
    assert re.search(rf"{re.escape(name)}: \w", told[0])


def test_summary_counts_what_was_skipped(result: "subprocess.CompletedProcess[str]") -> None:
    assert re.search(rf"\b{LINES - 1} read\b.*\b4 skipped\b", result.stderr.splitlines()[-1])


def test_the_other_documents_are_read_and_nothing_is_lost(
    result: "subprocess.CompletedProcess[str]", bad: Path
) -> None:
    good = {f"line-{number}" for number in range(1, LINES + 1)} - {f"line-{BROKEN_LINE}"}
    assert stored(bad / "store") == good | {"bench-000000"}


def test_second_writer_is_told_who_writes(tmp_path: Path, one: Path) -> None:
    with open_store(str(tmp_path / "store"), Mode.WRITE):
        line = error_of(build(tmp_path / "store", one))
    assert str(tmp_path / "store") in line
    assert str(os.getpid()) in line


def test_folder_of_something_else_is_left_alone(tmp_path: Path, one: Path) -> None:
    (tmp_path / "thesis.txt").write_text("Chapter one", "utf-8")
    line = error_of(build(tmp_path, one))
    assert str(tmp_path) in line
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_store_that_cannot_be_made_is_named(tmp_path: Path, one: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert str(tmp_path / "file" / "store") in error_of(build(tmp_path / "file" / "store", one))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_without_leave_to_write_is_named(tmp_path: Path, one: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert str(tmp_path / "closed" / "store") in error_of(build(tmp_path / "closed" / "store", one))


def test_wrong_usage_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    assert build(tmp_path / "store").returncode == 2
