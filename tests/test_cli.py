"""The command line: what each command prints, where, and with which exit code."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.cli import SKIPPED, main

NEWS = {
    "id": "news",
    "lang": "en",
    "published": "2022-01-20",
    "publisher": "Courier",
    "title": "A new minister",
    "url": "https://example.org/news",
    "text": "On 19 January 2022 President Aidar Sultanov of Kazakhstan appointed Bolat Karimov Minister of Defence.",
}
TEXT = NEWS["text"]


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A store built from one document."""
    folder = tmp_path_factory.mktemp("cli")
    source = folder / "news.json"
    source.write_text(json.dumps(NEWS))
    result = run("build", str(source), "--store", str(folder / "store"))
    assert result.exit_code == 0, result.output
    yield str(folder / "store")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "news.json"
    path.write_text(json.dumps(NEWS))
    return path


@pytest.mark.parametrize("command", sorted(main.commands))
def test_help_shows_an_example(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Example: reshuffle {command}" in re.sub(r"\s+", " ", result.output)


def test_facts_are_rows_of_the_contract(source: Path) -> None:
    result = run("facts", str(source), "--format", "jsonl")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    appointment = next(row for row in found if row["kind"] == "appointment")
    assert (appointment["doc"], appointment["person"], appointment["date"]) == ("news", "Bolat Karimov", "2022-01-19")
    assert TEXT[appointment["start"] : appointment["end"]] == appointment["quote"]


def test_facts_as_csv_and_as_a_table(source: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("facts", str(source), "--format", "csv").stdout)))
    assert "Bolat Karimov" in {row["person"] for row in rows}
    assert "Bolat Karimov" in run("facts", str(source)).stdout


def test_facts_reads_standard_input() -> None:
    assert "Bolat Karimov" in run("facts", "-", "--format", "jsonl", stdin=TEXT).stdout


def test_building_again_changes_nothing(source: Path, store: str) -> None:
    result = run("build", str(source), "--store", store)
    assert "0 read (0 claims), 1 unchanged, 0 skipped" in result.stderr
    assert result.stdout == ""


def test_a_saved_query_in_every_row_format(store: str) -> None:
    asked = ("query", "holders", "-p", "post=Minister of Defence", "--store", store)
    assert "Bolat Karimov" in run(*asked).stdout
    for form in ("csv", "tsv", "json", "xml"):
        assert "Bolat Karimov" in run(*asked, "--format", form).stdout


def test_sparql_from_text_and_from_a_file(store: str, tmp_path: Path) -> None:
    sparql = "SELECT ?label WHERE { ?tenure a rs:Tenure ; rdfs:label ?label }"
    (tmp_path / "own.rq").write_text(sparql)
    by_text = run("query", "--sparql", sparql, "--store", store, "--format", "csv")
    by_file = run("query", "--file", str(tmp_path / "own.rq"), "--store", store, "--format", "csv")
    assert "Bolat Karimov" in by_text.stdout
    assert sorted(by_text.stdout.splitlines()) == sorted(by_file.stdout.splitlines())


def test_statements_come_as_turtle(store: str) -> None:
    result = run("query", "dossier", "-p", "of=Bolat Karimov", "--store", store)
    assert "Bolat Karimov" in result.stdout
    assert "@prefix" in result.stdout


def test_the_list_of_saved_queries_needs_no_store() -> None:
    result = run("query", "--list")
    assert result.exit_code == 0
    assert "holders-on" in result.stdout


def test_a_path_between_two_people(store: str) -> None:
    assert "appointed" in run("path", "Bolat Karimov", "Aidar Sultanov", "--store", store).stdout


def test_a_view_is_one_file(store: str, tmp_path: Path) -> None:
    result = run("view", "-o", str(tmp_path / "v.html"), "--around", "Bolat Karimov", "--store", store)
    assert result.exit_code == 0
    assert "Bolat Karimov" in (tmp_path / "v.html").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["v.html"]


def test_an_export_to_a_file_and_to_standard_output(store: str, tmp_path: Path) -> None:
    run("export", "--format", "turtle", "-o", str(tmp_path / "k.ttl"), "--canonical", "--store", store)
    printed = run("export", "--format", "turtle", "-o", "-", "--canonical", "--store", store)
    assert printed.stdout == (tmp_path / "k.ttl").read_text("utf-8")


def test_check_says_that_all_is_well(store: str) -> None:
    result = run("check", "--store", store)
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_document_is_retracted_by_its_url(tmp_path: Path, source: Path) -> None:
    place = str(tmp_path / "store")
    run("build", str(source), "--store", place)
    assert run("retract", "https://example.org/news", "--store", place).exit_code == 0
    assert "Karimov" not in run("export", "--format", "nquads", "-o", "-", "--store", place).stdout


def test_a_language_that_is_not_read_is_kept_and_no_error(tmp_path: Path) -> None:
    path = tmp_path / "french.json"
    path.write_text(json.dumps({"id": "f", "lang": "fr", "text": "Le ministre a été nommé."}))
    result = run("build", str(path), "--store", str(tmp_path / "store"))
    assert result.exit_code == 0
    assert "not read yet" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "hodlers"], "did you mean holders"),
        (["query", "holders"], "post"),
        (["query", "holders", "-p", "post"], "name=value"),
        (["query", "holders-on", "-p", "post=Minister of Defence", "-p", "date=soon"], "date"),
        (["query", "--sparql", "SELECT WHERE {"], "line 1"),
        (["query", "--file", "nowhere.rq"], "nowhere.rq"),
        (["query", "holders", "-p", "post=Minister of Defence", "--format", "turtle"], "turtle"),
        (["path", "Nobody Atall", "Bolat Karimov"], "Nobody Atall"),
        (["view", "-o", "nowhere/at/all.html"], "nowhere/at/all.html"),
        (["view", "-o", "v.html", "--since", "yesterday"], "yesterday"),
        (["retract", "no-such-document"], "no-such-document"),
    ],
)
def test_what_goes_wrong_is_one_line_that_names_it(store: str, arguments: list[str], said: str) -> None:
    result = run(*arguments, "--store", store)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["build"], ["query"], ["query", "holders", "--sparql", "ASK {}"], ["export", "--format", "docx"]]
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_what_cannot_be_read_is_skipped_and_said(tmp_path: Path, source: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "lines.jsonl").write_text('{"id": "a", "text": "Fine.", "lang": "en"}\n{broken\n')
    sources = [str(tmp_path / "empty.txt"), str(tmp_path / "lines.jsonl"), str(tmp_path / "gone.txt"), str(source)]
    result = run("build", *sources, "--store", str(tmp_path / "store"))
    assert result.exit_code == SKIPPED
    assert "empty.txt" in result.stderr
    assert "lines.jsonl:2" in result.stderr
    assert "2 read" in result.stderr
    assert "3 skipped" in result.stderr


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    result = run("query", "holders", "-p", "post=x", "--store", str(tmp_path / "none"))
    assert result.exit_code == 1
    assert "reshuffle build" in result.stderr


def test_a_folder_that_is_no_store_is_left_alone(tmp_path: Path, source: Path) -> None:
    result = run("build", str(source), "--store", str(tmp_path))
    assert result.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["news.json"]
