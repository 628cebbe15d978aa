"""The commands of human judgement: review, decide, reject, confirm, undo, and judgements as a file."""

import getpass
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from graph import judging, pipeline, sources
from graph.cli_options import opened, opened_to_change, pair_of, settings_of, store_options
from graph.errors import ParameterError
from graph.judging import notes
from graph.judging.claims import ruling
from graph.judging.doubtful import Topic, claims_of
from graph.model import Holding, Reason, Verdict
from graph.stores import Mode, Store

_ANSWERS = {
    Topic.PAIR: {"s": "same", "d": "different", "u": "unsure"},
    Topic.CLAIM: {"c": "confirmed", "r": "rejected"},
}
_SKIP, _QUIT = "n", "q"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _who_options(command: Any) -> Any:
    because = click.option("--because", required=True, help="Why: what a later reader needs to know.")
    return because(_by_option(command))


def _by_option(command: Any) -> Any:
    return click.option(
        "--by", envvar="RESHUFFLE_USER", default=getpass.getuser, show_envvar=True, help="Who judges; else the user."
    )(command)


@click.command()
@click.argument("left")
@click.argument("verdict", type=click.Choice([verdict.value for verdict in Verdict]))
@click.argument("right")
@_who_options
@store_options
def decide(left: str, verdict: str, right: str, by: str, because: str, **options: Any) -> None:
    """Judge whether two people, posts, bodies or places are one.

    LEFT and RIGHT are names or IRIs, or NAME@DOCUMENT for whoever one document calls so. The machine never overrules
    it; `reshuffle undo` takes it back.

    Example: reshuffle decide "T. Dosymov" same "Timur Dosymov" --because "the same decree, no. 17"
    """
    with opened_to_change(settings_of(options)) as store:
        made = judging.decide(store, left, Verdict(verdict), right, Reason(by, _now(), because))
    click.echo(f"{made.left} and {made.right}: {made.verdict}", err=True)


@click.command()
@click.argument("left")
@click.argument("right", required=False)
@store_options
def undo(left: str, right: str | None, **options: Any) -> None:
    """Take back the judgement on LEFT and RIGHT, or the ruling on the claim LEFT: the graph is as if it had never been.

    Example: reshuffle undo "T. Dosymov@note-12" "Timur Dosymov"
    """
    with opened_to_change(settings_of(options)) as store:
        if right is None:
            claim = left.strip("<>")
            judging.forget(store, claim)
            judging.unrule(store, claim)
        else:
            judging.undecide(store, left, right)
    click.echo("taken back", err=True)


@click.command()
@click.argument("claim")
@_who_options
@store_options
def reject(claim: str, by: str, because: str, **options: Any) -> None:
    """Reject a claim (its IRI, as answers give it): it supports no fact any more.

    Example: reshuffle reject https://example.org/id/document/1a2b#claim-3c4d --because "a namesake"
    """
    _rule(claim, Holding.REJECTED, by, because, options)


@click.command()
@click.argument("claim")
@_who_options
@store_options
def confirm(claim: str, by: str, because: str, **options: Any) -> None:
    """Confirm a claim (its IRI): it is no longer asked about, and followed where others contradict it.

    Example: reshuffle confirm https://example.org/id/document/1a2b#claim-3c4d --because "seen in the gazette"
    """
    _rule(claim, Holding.CONFIRMED, by, because, options)


@click.command()
@click.argument("claim")
@click.argument("changes", nargs=-1, required=True, metavar="ROLE=VALUE...")
@_who_options
@store_options
def amend(claim: str, changes: tuple[str, ...], by: str, because: str, **options: Any) -> None:
    """Amend a claim (its IRI): it is rejected, and a note of yours says the same with other values.

    An empty value takes a role away. `reshuffle undo CLAIM` takes it all back.

    Example: reshuffle amend https://example.org/id/document/1a2b#claim-3c4d date=2022-01-19 --because "a slip"
    """
    pairs = dict(map(pair_of, changes))
    with opened_to_change(settings_of(options)) as store:
        judging.amend(store, claim, pairs, Reason(by, _now(), because))
    click.echo(f"amended: {claim}", err=True)


def _rule(claim: str, holding: Holding, by: str, because: str, options: dict[str, Any]) -> None:
    with opened_to_change(settings_of(options)) as store:
        judging.rule(store, ruling(store, claim, holding, Reason(by, _now(), because)))
    click.echo(f"{holding}: {claim}", err=True)


@click.command()
@store_options
def judgements(**options: Any) -> None:
    """Print what people have judged, as YAML to keep in git; `reshuffle judge` reads it again.

    Example: reshuffle judgements > judgements.yaml
    """
    settings = settings_of(options)
    with opened(settings) as store:
        judging.write(store, sys.stdout)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_by_option
@store_options
def judge(file: Path, by: str, **options: Any) -> None:
    """Apply a YAML file of judgements: one that `judgements` or `review --file` wrote and somebody filled in.

    Example: reshuffle judge judgements.yaml
    """
    with opened_to_change(settings_of(options)) as store:
        count = judging.read(store, file, by, _now())
    click.echo(f"{count} judgements applied", err=True)


@click.command()
@click.option("--file", "file", type=click.Path(path_type=Path), help="Write the questions as YAML instead of asking.")
@_by_option
@store_options
def review(file: Path | None, by: str, **options: Any) -> None:
    """Go through what is doubtful, with the evidence side by side, and judge it.

    Pairs that may be one, claims of low confidence, contradictions. Nothing of it is decided without you.

    Example: reshuffle review --file questions.yaml
    """
    if file is not None:
        settings = settings_of(options)
        with (
            opened(settings) as store,
            file.open("w", encoding="utf-8") as stream,
        ):
            judging.write(store, stream, open_questions=True)
        click.echo(f"wrote {file}", err=True)
        return
    with opened_to_change(settings_of(options)) as store:
        found = list(judging.questions(store))
        click.echo(f"{len(found)} questions", err=True)
        answered = 0
        for question in found:
            choice = _choice(question)
            if choice == _QUIT:
                break
            answered += choice != _SKIP and _answered(store, question, choice, by)
    click.echo(f"{answered} judged", err=True)


def _choice(question: judging.Question) -> str:
    """Shows a question and asks it."""
    click.echo(f"\n{question.topic}: {question.why}")
    for number, (label, lines) in enumerate(zip(question.labels, question.evidence, strict=True), 1):
        click.echo(f"  {number}. {label}")
        for line in lines:
            click.echo(f"       {line}")
    answers = _answers(question)
    told = ", ".join(f"[{key}] {meaning}" for key, meaning in answers.items())
    choices = click.Choice([*answers, _SKIP, _QUIT])
    return str(click.prompt(f"{told}, [{_SKIP}] next, [{_QUIT}] quit", type=choices, show_choices=False))


def _answers(question: judging.Question) -> dict[str, str]:
    return _ANSWERS.get(question.topic) or {str(n): f"{n} is right" for n in range(1, len(question.labels) + 1)}


def _answered(store: Store, question: judging.Question, choice: str, by: str) -> bool:
    """Stores an answer, with its reason."""
    meaning = _answers(question)[choice]
    because = click.prompt("because", type=str)
    if question.topic is Topic.PAIR:
        left, right = question.subjects
        judging.decide(store, left, Verdict(meaning), right, Reason(by, _now(), because))
    elif question.topic is Topic.CLAIM:
        _hold(store, question.subjects[0], Holding(meaning), by, because)
    else:
        for claim in claims_of(store, question.subjects[int(choice) - 1]):
            _hold(store, claim, Holding.CONFIRMED, by, because)
    return True


def _hold(store: Store, claim: str, holding: Holding, by: str, because: str) -> None:
    judging.rule(store, ruling(store, claim, holding, Reason(by, _now(), because)))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_by_option
@store_options
def note(file: Path, by: str, **options: Any) -> None:
    """Add your own knowledge as a source: a YAML file of claims, or a text that is read like any other.

    Your name is the publisher. Noting the file again takes the place of what it said before; `retract note:FILE` takes
    it back.

    Example: reshuffle note my-note.yaml --by "A. Analyst"
    """
    when = _now()
    items = [notes.reading(file, by, when)] if notes.is_claims(file) else sources.read([str(file)], _as_note(by, when))
    settings = settings_of(options)
    with opened(settings, Mode.WRITE) as store:
        summary = pipeline.build(store, items)
    for error in summary.skipped:
        raise ParameterError(str(error))
    click.echo(f"{summary.claims} claims noted", err=True)


def _as_note(by: str, when: str) -> sources.Defaults:
    return sources.Defaults(publisher=by, published=when[:10])


COMMANDS = (amend, confirm, decide, judge, judgements, note, reject, review, undo)
