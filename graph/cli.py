"""The command line: parse, call, print. Results go to standard output, everything else to standard error.

Exit codes: 0 done, also where documents in a language we do not read were kept without claims; 1 an error that ended
the command; 2 wrong usage; 3 done, but some sources were skipped.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from graph import answers, explanations, exports, extract, facts_table, judging, pipeline, queries, sample, views
from graph.cli_judging import COMMANDS
from graph.cli_options import defaults_of, settings_of, source_options, store_options
from graph.cli_serving import serve_command
from graph.contradictions import contradictions
from graph.errors import ParameterError, ReshuffleError, SourceError, one_line
from graph.health import check as find_problems
from graph.model import Document, Reading
from graph.network import find, find_one, network, paths
from graph.settings import Settings
from graph.sources import Passed, read
from graph.stores import Mode, Store, open_store

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


def _open(settings: Settings, mode: Mode = Mode.READ) -> Store:
    return open_store(settings.store, mode, settings.endpoints, settings.base)


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
    with _open(settings, Mode.WRITE) as store, _progress() as progress:
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
        _write(html, explanations.page(explained).encode("utf-8", "replace"))
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
@click.argument("name", required=False)
@click.option("--param", "-p", "parameters", multiple=True, metavar="KEY=VALUE", help="A parameter of the saved query.")
@click.option("--file", "path", type=click.Path(path_type=Path), help="File with SPARQL of your own.")
@click.option("--sparql", help="SPARQL of your own.")
@click.option("--list", "listed", is_flag=True, help="List the saved queries with what they answer.")
@click.option("--format", "form", type=click.Choice(answers.FORMATS), help="Default: table, for graphs turtle.")
@store_options
def query(name: str | None, listed: bool, form: str | None, **options: Any) -> None:
    """Ask the knowledge graph: a saved query by NAME, a file, or SPARQL text.

    Example: reshuffle query career --param person="Ruslan Zhaksylykov"
    """
    if listed:
        for saved in queries.saved().values():
            click.echo(f"{saved.name}\n    {saved.question}\n    {saved.example}")
        return
    path, sparql = options.pop("path"), options.pop("sparql")
    parameters = dict(map(_parameter, options.pop("parameters")))
    if sum(given is not None for given in (name, path, sparql)) != 1:
        raise click.UsageError("give one of: the name of a saved query (see --list), --file, --sparql")
    with _open(settings_of(options)) as store:
        if name is not None:
            result = queries.run(store, name, **parameters)
        else:
            result = queries.run_text(store, _text(path) if path else sparql)
        answers.write(result, form, sys.stdout)


def _parameter(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise ParameterError(f"--param {text}: write it as name=value")
    return key, value


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ParameterError(f"{path}: cannot be read as SPARQL text: {error}") from error


@main.command("path")
@click.argument("left")
@click.argument("right")
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True, help="How many chains at most.")
@store_options
def path_command(left: str, right: str, limit: int, **options: Any) -> None:
    """Show the shortest chains of facts that join two people.

    Example: reshuffle path "Ruslan Zhaksylykov" "Alikhan Smailov"
    """
    with _open(settings_of(options)) as store:
        graph = network(store)
        chains = paths(graph, find_one(graph, left, "person"), find_one(graph, right, "person"), limit)
    for chain in chains:
        click.echo(str(chain))
    if not chains:
        click.echo(f"no facts join {left} and {right}", err=True)


@main.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="HTML file to write; - for standard output."
)
@click.option(
    "--as", "kind", type=click.Choice(views.names()), default="network", show_default=True, help="Which view."
)
@click.option("--around", multiple=True, help="Only what lies around this person, post or body (name or IRI).")
@click.option("--depth", type=click.IntRange(min=0), default=1, show_default=True, help="How many steps around.")
@click.option("--since", help="Only from this date on.")
@click.option("--until", help="Only up to this date.")
@click.option("--title", default="Reshuffle", show_default=True, help="Heading of the page.")
@click.option("--lang", type=click.Choice(views.LANGUAGES), default="en", show_default=True, help="Its language.")
@store_options
def view(output: Path, kind: str, title: str, lang: str, **options: Any) -> None:
    """Write the network, or a timeline of who held what, as one HTML file that works offline.

    Example: reshuffle view -o defence.html --around "Minister of Defence" --depth 2
    """
    settings = settings_of(options)
    with _open(settings) as store:
        graph = network(store, **options)
    for name in options["around"]:
        click.echo(f"around {'; '.join(graph.nodes[node]['label'] for node in find(graph, name))}", err=True)
    _write(output, views.view(kind)(graph, title, lang).encode("utf-8", "replace"))


@main.command()
@click.option("--format", "form", required=True, type=click.Choice(exports.formats()))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="File to write; - for standard output."
)
@click.option("--canonical", is_flag=True, help="The same bytes for the same knowledge, in order.")
@store_options
def export(form: str, output: Path, canonical: bool, **options: Any) -> None:
    """Write the graph in another format.

    Example: reshuffle export --format turtle -o knowledge.ttl
    """
    with _open(settings_of(options)) as store, _writing(output) as stream:
        exports.export(store, form, stream, canonical)


def _write(output: Path, content: bytes) -> None:
    with _writing(output) as stream:
        stream.write(content)


@contextmanager
def _writing(output: Path) -> Iterator[BinaryIO]:
    """The file for writing, put in place only when it is complete; standard output for -."""
    if str(output) == "-":
        yield sys.stdout.buffer
        return
    part = output.with_name(f".{output.name}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(output)
        click.echo(f"wrote {output}", err=True)
    except OSError as error:
        raise ParameterError(f"{output}: cannot be written: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


@main.command()
@click.argument("document")
@store_options
def retract(document: str, **options: Any) -> None:
    """Take a document back, by id, URL or content hash, and with it what it alone supported.

    Example: reshuffle retract https://example.org/news.html
    """
    settings = settings_of(options)
    _open(settings).close()  # says so where there is no store, instead of making one
    with _open(settings, Mode.WRITE) as store:
        pipeline.retract(store, document)
    click.echo(f"retracted {document}", err=True)


@main.command()
@store_options
def resolve(**options: Any) -> None:
    """Work out anew who is who in the whole store, and the knowledge that follows. `build` does it for what is new.

    Example: reshuffle resolve
    """
    settings = settings_of(options)
    _open(settings).close()  # says so where there is no store, instead of making one
    with _open(settings, Mode.WRITE) as store, _progress() as progress:
        pipeline.resolve(store, progress)


@main.command()
@store_options
def check(**options: Any) -> None:
    """Look for what is wrong with the graph, and say it in words: broken shapes, contradictions with both quotes.

    An arrow marks the side that the graph follows, the word in brackets is the rule. Judgements that no longer find
    what they were about are named, too. Neither is an error; only broken shapes end with exit code 1.

    Example: reshuffle check
    """
    with _open(settings_of(options)) as store:
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


for _command in (*COMMANDS, serve_command):
    main.add_command(_command)
