"""The command that serves the explorer."""

from typing import Any

import click

from graph.cli_options import settings_of, store_options
from graph.server import Limits, Options, Texts, serve

_LIMITS = Limits()


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for everybody.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option("--title", default="Reshuffle", show_default=True, help="Name of the site.")
@click.option("--url", help="Public address of the site, where it stands behind a proxy.")
@click.option(
    "--texts",
    type=click.Choice([each.value for each in Texts]),
    default=Texts.REGISTER.value,
    show_default=True,
    help="How much of documents is shown: what the register of publishers allows (quotes, where it says nothing), "
    "or all of it, for documents of your own.",
)
@click.option(
    "--service-host", "services", multiple=True, help="Host that SERVICE in a query may ask; none unless named."
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.1),
    default=_LIMITS.seconds,
    show_default=True,
    help="Time that a query of SPARQL may take.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=0),
    default=_LIMITS.memory,
    show_default=True,
    help="Memory that it may take, in MiB; 0 for as much as there is.",
)
@click.option(
    "--rows", type=click.IntRange(min=1), default=_LIMITS.rows, show_default=True, help="Rows that its answer may have."
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=_LIMITS.workers,
    show_default=True,
    help="Queries of SPARQL that run side by side.",
)
@store_options
def serve_command(host: str, port: int, **options: Any) -> None:
    """Serve the graph: pages to look around in, a workbench for SPARQL, and an endpoint for tools.

    Readers see what `build` has published last, while the next build runs.

    Example: reshuffle serve --port 8080 --title "Who governs Kazakhstan"
    """
    limits = Limits(**{name: options.pop(name) for name in ("seconds", "memory", "rows", "workers")})
    shown = Options(
        options.pop("title"),
        options.pop("url"),
        Texts(options.pop("texts")),
        frozenset(options.pop("services")),
        limits,
    )
    click.echo(f"{shown.title}: http://{host}:{port}/ (end with Ctrl-C)", err=True)
    serve(settings_of(options), shown, host, port)
