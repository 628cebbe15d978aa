"""Answers in every format, and a table that an editor can read and no document can abuse."""

import csv
import io
import json
import re

import pytest
from pyoxigraph import QuerySolutions, QueryTriples, Store

from graph.answers import FORMATS, write
from graph.errors import ParameterError, UnknownName
from graph.stores import Result

HOLDERS = """SELECT ?person ?start ?acting ?quote ?title ?publisher ?published ?empty ?personIri {
  VALUES (?person ?start ?acting ?quote ?title ?publisher ?published ?personIri) {
    ("Ruslan Zhaksylykov" "2022-01-19" false "He was appointed." "Changes" UNDEF "2022-01-19" <https://x.org/z>)
    ("Murat Bektanov" "2021-08-31" true "He was, too." "More" "Akorda" UNDEF <https://x.org/b>)
  }
}"""


def ask(sparql: str) -> Result:
    return Store().query(sparql)


def written(sparql: str, format: str | None = None, iris: bool = False) -> str:
    stream = io.StringIO()
    write(ask(sparql), format, stream, iris=iris)
    return stream.getvalue()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_table_shows_labels_flags_in_words_and_one_column_for_who_says_so() -> None:
    lines = [line.rstrip() for line in written(HOLDERS).splitlines()]
    assert lines[0].split() == ["person", "start", "acting", "according", "to"]
    assert lines[2:] == [
        "Ruslan Zhaksylykov   2022-01-19   no       “He was appointed.” (Changes, 2022-01-19)",
        "Murat Bektanov       2021-08-31   yes      “He was, too.” (More, Akorda)",
    ]


def test_a_table_shows_iris_where_they_are_asked_for() -> None:
    assert "https://x.org/z" in written(HOLDERS, iris=True)
    assert "https://x.org/z" not in written(HOLDERS)


def test_a_table_of_nothing_but_iris_shows_them() -> None:
    assert "https://x.org/z" in written("SELECT ?x { VALUES ?x { <https://x.org/z> } }")


def test_a_long_quote_is_wrapped_and_whole() -> None:
    quote = " ".join(f"word{number}" for number in range(200))
    table = written(f'SELECT ("a" AS ?person) ("{quote}" AS ?said) {{}}')
    assert " ".join(table.split()[3:]) == f"a {quote}"
    assert max(len(line) for line in table.splitlines()) <= 200


def test_a_word_longer_than_a_line_is_folded_and_whole() -> None:
    table = written(f'SELECT ("{"x" * 500}" AS ?said) {{}}')
    assert table.count("x") == 500


def test_rows_too_wide_for_a_terminal_are_told_one_line_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = Terminal()
    write(ask(HOLDERS), None, stream)
    lines = [re.sub("\x1b\\[[0-9;]*m", "", line).rstrip() for line in stream.getvalue().splitlines()]
    assert lines[:3] == ["person        Ruslan Zhaksylykov", "start         2022-01-19", "acting        no"]
    assert max(map(len, lines)) <= 40


def test_control_characters_and_markup_of_a_document_do_not_reach_the_table() -> None:
    table = written(r'SELECT ("\u001B[31mred\u0007\u202Eevil\u200B [bold]x[/bold]\nnext" AS ?quote) {}')
    assert not any(character in table for character in "\x1b\x07\u202e\u200b")
    assert "[bold]x[/bold] next" in table


def test_no_rows_are_said_to_be_none() -> None:
    assert written("SELECT ?x { FILTER(false) }") == "no rows\n"


@pytest.mark.parametrize(("sparql", "said"), [("ASK {}", "yes\n"), ("ASK { ?s ?p ?o }", "no\n")])
def test_a_question_is_answered_yes_or_no(sparql: str, said: str) -> None:
    assert written(sparql) == said


def test_csv_is_the_standards_with_its_line_endings() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline=None)
    stream.write("before\n")
    write(ask('SELECT ("a,b" AS ?x) ("қ" AS ?y) {}'), "csv", stream)
    assert stream.buffer.getvalue() == 'before\nx,y\r\n"a,b",қ\r\n'.encode()  # type: ignore[attr-defined]


def test_csv_holds_all_columns() -> None:
    rows = list(csv.DictReader(io.StringIO(written(HOLDERS, "csv"))))
    assert rows[0]["personIri"] == "https://x.org/z"
    assert rows[0]["acting"] == "false"


@pytest.mark.parametrize(
    ("format", "beginning"), [("tsv", "?x\n"), ("json", '{"head":{"vars":["x"]}'), ("xml", '<?xml version="1.0"?>')]
)
def test_rows_are_written_as_the_standards_say(format: str, beginning: str) -> None:
    assert written('SELECT ("a" AS ?x) {}', format).startswith(beginning)


def test_a_yes_is_written_as_the_standards_say() -> None:
    assert json.loads(written("ASK {}", "json")) == {"head": {}, "boolean": True}


@pytest.mark.parametrize("format", [None, "turtle"])
def test_statements_are_turtle_with_our_prefixes(format: str | None) -> None:
    graph = "CONSTRUCT { <https://x.org/z> a <https://w3id.org/reshuffle/ontology#Person> } {}"
    assert "<https://x.org/z> a rs:Person ." in written(graph, format)


def test_statements_are_json_ld() -> None:
    graph = 'CONSTRUCT { <https://x.org/z> <https://x.org/p> "a" } {}'
    assert "https://x.org/z" in json.dumps(json.loads(written(graph, "jsonld")))


@pytest.mark.parametrize(
    ("sparql", "format"), [("SELECT ?x {}", "turtle"), ("ASK {}", "jsonld"), ("CONSTRUCT {} {}", "csv")]
)
def test_a_format_that_cannot_hold_the_answer_is_refused(sparql: str, format: str) -> None:
    with pytest.raises(ParameterError, match=f"{format} does not fit: .*; choose "):
        written(sparql, format)


def test_an_unknown_format_is_refused_with_those_like_it() -> None:
    with pytest.raises(UnknownName, match="no format is named 'jsn'; did you mean json"):
        written("ASK {}", "jsn")


def test_every_format_writes_something() -> None:
    for format in FORMATS:
        answer = ask("CONSTRUCT { <urn:a> <urn:b> <urn:c> } {}" if format in ("turtle", "jsonld") else "ASK {}")
        stream = io.StringIO()
        assert isinstance(answer, QueryTriples) or not isinstance(answer, QuerySolutions)
        write(answer, format, stream)
        assert stream.getvalue()
