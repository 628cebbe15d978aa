"""The commands that ask a store and draw from it; `graph.cli` gathers them."""

import sys
from pathlib import Path
from typing import Any

import click

from graph import answers, exports, queries, views
from graph.cli_options import opened, settings_of, store_options
from graph.cli_output import write, writing
from graph.errors import ParameterError
from graph.network import find, find_one, network, paths


@click.command()
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
    with opened(settings_of(options)) as store:
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


@click.command("path")
@click.argument("left")
@click.argument("right")
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True, help="How many chains at most.")
@store_options
def path_command(left: str, right: str, limit: int, **options: Any) -> None:
    """Show the shortest chains of facts that join two people.

    Example: reshuffle path "Ruslan Zhaksylykov" "Alikhan Smailov"
    """
    with opened(settings_of(options)) as store:
        graph = network(store)
        chains = paths(graph, find_one(graph, left, "person"), find_one(graph, right, "person"), limit)
    for chain in chains:
        click.echo(str(chain))
    if not chains:
        click.echo(f"no facts join {left} and {right}", err=True)


@click.command()
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
    with opened(settings) as store:
        graph = network(store, **options)
    for name in options["around"]:
        click.echo(f"around {'; '.join(graph.nodes[node]['label'] for node in find(graph, name))}", err=True)
    write(output, views.view(kind)(graph, title, lang).encode("utf-8", "replace"))


@click.command()
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
    with opened(settings_of(options)) as store, writing(output) as stream:
        exports.export(store, form, stream, canonical)


COMMANDS = (query, path_command, view, export)
