"""The commands of human judgement, as a person types them."""

from pathlib import Path

import pytest
from builders import reading
from click.testing import CliRunner, Result

from graph import layers
from graph.cli import main
from graph.stores import Mode, open_store


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A store with two who may be one."""
    location = str(tmp_path / "store")
    with open_store(location, Mode.WRITE) as made:
        layers.prepare(made)
        for doc, name, post in (("one", "Murat Bektanov", "Minister of Defence"), ("two", "M. Bektanov", "chairman")):
            claim = {"kind": "tenure", "person": name, "post": post, "jurisdiction": "Kazakhstan"}
            layers.put(made, reading(doc, [claim], "2022-05-01"))
        layers.work_off(made)
        made.publish()
    return location


def run(*arguments: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=answers)


def test_decide_and_undo(store: str) -> None:
    decided = run("decide", "M. Bektanov", "same", "Murat Bektanov", "--because", "one decree", "--store", store)
    assert decided.exit_code == 0, decided.output
    assert "because: one decree" in run("judgements", "--store", store).output
    career = run("query", "career", "-p", "person=Murat Bektanov", "--format", "csv", "--store", store).output
    assert "Chairman" in career and "Minister of Defence" in career
    assert run("undo", "Murat Bektanov@one", "M. Bektanov@two", "--store", store).exit_code == 0
    assert "judgements: []" in run("judgements", "--store", store).output


def test_review_asks_and_stores_the_answer(store: str) -> None:
    asked = run("review", "--store", store, answers="s\nthe same decree\n")
    assert asked.exit_code == 0, asked.output
    assert "Murat Bektanov" in asked.output and "M. Bektanov" in asked.output and "1 judged" in asked.output
    assert "0 questions" in run("review", "--store", store).output


@pytest.mark.parametrize("answer", ["n\n", "q\n"])
def test_review_can_pass_over_and_stop(store: str, answer: str) -> None:
    asked = run("review", "--store", store, answers=answer)
    assert asked.exit_code == 0 and "0 judged" in asked.output


def test_review_into_a_file_and_back(store: str, tmp_path: Path) -> None:
    file = tmp_path / "questions.yaml"
    assert run("review", "--file", str(file), "--store", store).exit_code == 0
    file.write_text(
        file.read_text("utf-8").replace("verdict: null", "verdict: same").replace("because: null", "because: x")
    )
    assert "1 judgements applied" in run("judge", str(file), "--store", store).output


@pytest.mark.parametrize("command", ["reject", "confirm"])
def test_a_ruling_needs_a_claim(store: str, command: str) -> None:
    wrong = run(command, "https://example.org/nothing", "--because", "x", "--store", store)
    assert wrong.exit_code == 1 and "no claim has the IRI" in wrong.output


def test_a_note_is_a_source_like_any_other(store: str, tmp_path: Path) -> None:
    note = tmp_path / "note.yaml"
    note.write_text(
        "claims:\n- kind: dismissal\n  person: Murat Bektanov\n  post: Minister of Defence\n"
        "  jurisdiction: Kazakhstan\n  date: 2022-01-19\n  said: Bektanov lost the ministry on 19 January 2022.\n",
        "utf-8",
    )
    assert run("note", str(note), "--by", "A. Analyst", "--store", store).exit_code == 0
    career = run("query", "career", "-p", "person=Murat Bektanov", "--format", "csv", "--store", store).output
    assert "2022-01-19" in career
    sources = run("query", "sources", "-p", "of=Murat Bektanov", "--format", "csv", "--store", store).output
    assert "A. Analyst" in sources


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("claims: [{kind: miracle}]", "no kind"),
        ("claims: [{kind: dismissal, person: A}]", "post"),
        ("claims: [{kind: dismissal, person: A, post: B, date: soon}]", "date"),
        ("claims: 3", "list of claims"),
        ("- x", "mapping"),
        ("{", "YAML"),
    ],
)
def test_a_note_that_is_none_is_named(store: str, tmp_path: Path, text: str, reason: str) -> None:
    note = tmp_path / "note.yaml"
    note.write_text(text, "utf-8")
    wrong = run("note", str(note), "--store", store)
    assert wrong.exit_code == 1 and "note.yaml" in wrong.output and reason in wrong.output


def test_judging_needs_a_store(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "none")
    wrong = run("decide", "A", "same", "B", "--because", "x", "--store", nowhere)
    assert wrong.exit_code == 1 and not Path(nowhere).exists()


def test_resolve_changes_nothing_that_is_up_to_date(store: str) -> None:
    before = run("export", "--format", "nquads", "-o", "-", "--canonical", "--store", store).output
    assert run("resolve", "--store", store).exit_code == 0
    assert run("export", "--format", "nquads", "-o", "-", "--canonical", "--store", store).output == before
