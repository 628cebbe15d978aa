"""The command line: parse, call, print. Results go to standard output, everything else to standard error.

Exit codes: 0 done, also where documents in a language we do not read were kept without claims; 1 an error that ended
the command; 2 wrong usage; 3 done, but some sources were skipped.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from graph import explanations, extract, facts_table, judging, pipeline, sample
from graph.cli_asking import COMMANDS as ASKING
from graph.cli_judging import COMMANDS as JUDGING
from graph.cli_options import defaults_of, opened, opened_to_change, settings_of, source_options, store_options
from graph.cli_output import write
from graph.cli_serving import serve_command
from graph.contradictions import contradictions
from graph.errors import ReshuffleError, SourceError, one_line
from graph.health import check as find_problems
from graph.model import Document, Reading
from graph.sources import Passed, read
from graph.stores import Mode

SKIPPED = 3


class _Commands(click.Group):
    """A group whose commands end in one line, not a traceback, where something of ours goes wrong."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (ReshuffleError, OSError) as error:
            raise click.ClickException(one_line(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reshuffle")
def main() -> None:
    """Who held which post, from when to when, and which sentence says so.

    Exit codes: 0 done; 1 error; 2 wrong usage; 3 done, but some sources were skipped.
    """


@main.command()
@click.argument("sources", nargs=-1)
@click.option("--sample", "with_sample", is_flag=True, help="Read the sample documents that come with Reshuffle.")
@source_options
@store_options
def build(sources: tuple[str, ...], with_sample: bool, **options: Any) -> None:
    """Read documents into the knowledge graph.

    SOURCES are files (.txt .md .html .pdf .docx .json .jsonl .csv .tsv .ftm), folders, http(s) addresses, or - for
    standard input. FollowTheMoney, Popolo and Wikidata entities are known by what a JSON file holds.

    Example: reshuffle build articles/ https://example.org/news.html --publisher "Example News"
    """
    locations = [*sources, *(map(str, sample.folders()) if with_sample else ())]
    if not locations:
        raise click.UsageError("name at least one source, or --sample")
    defaults, settings = defaults_of(options), settings_of(options)
    with opened(settings, Mode.WRITE) as store, _progress() as progress:
        summary = pipeline.build(store, read(locations, defaults), progress)
    _report(summary)
    _exit_for(summary.skipped)


@contextmanager
def _progress() -> Iterator[pipeline.Progress]:
    """A line on standard error that counts what is done; nothing where that is no terminal."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=None)
            bar.update(tasks[stage], completed=done)

        yield show


def _report(summary: pipeline.Summary) -> None:
    for error in summary.skipped:
        click.echo(f"skipped {error}", err=True)
    for passed in summary.passed:
        click.echo(str(passed), err=True)
    for document in summary.unread_language:
        click.echo(f"kept without claims, in a language that is not read yet: {document}", err=True)
    counts = (
        f"{summary.read} read ({summary.claims} claims), {summary.unchanged} unchanged, {len(summary.skipped)} skipped"
    )
    click.echo(f"documents: {counts}", err=True)


def _exit_for(skipped: Iterable[SourceError]) -> None:
    if list(skipped):
        sys.exit(SKIPPED)


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(facts_table.FORMATS), default="table", show_default=True)
@source_options
def facts(sources: tuple[str, ...], form: str, **options: Any) -> None:
    """Print what documents state, one fact a row, without a store.

    Example: reshuffle facts article.html --format jsonl
    """
    skipped: list[SourceError] = []
    items = _documents(read(sources, defaults_of(options)), skipped)
    readings = (item if isinstance(item, Reading) else extract.read(item) for item in items)
    facts_table.write(readings, form, sys.stdout)
    _exit_for(skipped)


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--html", type=click.Path(path_type=Path), help="Write a page instead of printing; - for standard output."
)
@source_options
def explain(sources: tuple[str, ...], html: Path | None, **options: Any) -> None:
    """Show documents with everything that was marked in them: why a fact is there, or missing.

    Structured sources state their facts themselves and have nothing to explain.

    Example: reshuffle explain article.html --html explained.html
    """
    skipped: list[SourceError] = []
    items = _documents(read(sources, defaults_of(options)), skipped)
    explained = (extract.explain(item) for item in items if not isinstance(item, Reading))
    if html is None:
        explanations.write(explained, sys.stdout)
    else:
        write(html, explanations.page(explained).encode("utf-8", "replace"))
    _exit_for(skipped)


def _documents(items: Iterable[pipeline.Item], skipped: list[SourceError]) -> Iterator[Document | Reading]:
    """The documents to read, and the readings that structured sources are already."""
    for item in items:
        if isinstance(item, SourceError):
            click.echo(f"skipped {item}", err=True)
            skipped.append(item)
        elif isinstance(item, Passed):
            click.echo(str(item), err=True)
        else:
            unread = isinstance(item, Document) and item.lang is not None and item.lang not in extract.languages()
            if unread and isinstance(item, Document):
                click.echo(f"no facts, in a language that is not read yet: {item.title or item.id}", err=True)
            yield item


@main.command()
@click.argument("document")
@store_options
def retract(document: str, **options: Any) -> None:
    """Take a document back, by id, URL or content hash, and with it what it alone supported.

    Example: reshuffle retract https://example.org/news.html
    """
    settings = settings_of(options)
    with opened_to_change(settings) as store:
        pipeline.retract(store, document)
    click.echo(f"retracted {document}", err=True)


@main.command()
@store_options
def resolve(**options: Any) -> None:
    """Work out anew who is who in the whole store, and the knowledge that follows. `build` does it for what is new.

    Example: reshuffle resolve
    """
    settings = settings_of(options)
    with opened_to_change(settings) as store, _progress() as progress:
        pipeline.resolve(store, progress)


@main.command()
@store_options
def check(**options: Any) -> None:
    """Look for what is wrong with the graph, and say it in words: broken shapes, contradictions with both quotes.

    An arrow marks the side that the graph follows, the word in brackets is the rule. Judgements that no longer find
    what they were about are named, too. Neither is an error; only broken shapes end with exit code 1.

    Example: reshuffle check
    """
    with opened(settings_of(options)) as store:
        problems = find_problems(store)
        for problem in problems:
            click.echo(str(problem))
        against, lost = list(contradictions(store)), list(judging.orphans(store))
    for each in against:
        click.echo(str(each))
    for line in lost:
        click.echo(line)
    click.echo(f"{len(against)} contradictions", err=True)
    click.echo(f"{len(problems)} problems" if problems else "the graph conforms to the ontology's shapes", err=True)
    if problems:
        sys.exit(1)


for _command in (*ASKING, *JUDGING, serve_command):
    main.add_command(_command)
