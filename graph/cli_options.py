"""The options that several commands share, and what they come to."""

from typing import Any

import click

from graph.settings import DEFAULT_STORE, Settings
from graph.sources import Defaults
from graph.stores import Endpoints, Mode, Store, open_store


def store_options(command: Any) -> Any:
    """The options that say which store; `settings_of` takes them."""
    options = (
        click.option("--store", envvar="RESHUFFLE_STORE", default=DEFAULT_STORE, show_default=True, show_envvar=True,
                     help="Folder of the store, or URL of a SPARQL 1.1 server."),
        click.option("--query-url", help="Query endpoint, for a server whose layout is its own."),
        click.option("--update-url", help="Update endpoint, likewise."),
        click.option("--graph-url", help="Graph store endpoint, likewise."),
        click.option("--base", help="Base of the IRIs of a new store."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def settings_of(options: dict[str, Any]) -> Settings:
    """The settings that the options of `store_options` say, taken out of `options`."""
    query, update, graph = (options.pop(f"{part}_url") for part in ("query", "update", "graph"))
    if not query and (update or graph):
        raise click.UsageError("name the --query-url, too: a server's endpoints are given together")
    endpoints = Endpoints(query, update, graph) if query else None
    return Settings(store=options.pop("store"), endpoints=endpoints, base=options.pop("base"))


def source_options(command: Any) -> Any:
    """The options that hold for what documents do not say of themselves; `defaults_of` takes them."""
    options = (
        click.option("--lang", help="Language of documents that do not say theirs: en, ru, kk."),
        click.option("--publisher", help="Publisher of documents that do not name theirs."),
        click.option("--published", help="Date of documents that do not give theirs: 2022-01-19, 2022-01 or 2022."),
        click.option("--url", help="Address of the document, where it does not give its own."),
        click.option(
            "--map",
            "columns",
            multiple=True,
            metavar="ROLE=COLUMN",
            help="Which column of a table holds a role: person=Name, post=Position.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def defaults_of(options: dict[str, Any]) -> Defaults:
    """What the options of `source_options` say, taken out of `options`."""
    known = {key: options.pop(key) for key in ("lang", "publisher", "published", "url")}
    return Defaults(**known, columns=dict(map(pair_of, options.pop("columns"))))


def pair_of(text: str) -> tuple[str, str]:
    """The two sides of `role=value`."""
    role, equals, value = text.partition("=")
    if not equals or not role.strip():
        raise click.UsageError(f"{text}: write it as role=value")
    return role.strip(), value.strip()


def opened(settings: Settings, mode: Mode = Mode.READ) -> Store:
    """The store that the settings name. Raises as `open_store` does."""
    return open_store(settings.store, mode, settings.endpoints, settings.base)


def opened_to_change(settings: Settings) -> Store:
    """The store for writing, if there is one: says so where there is none, instead of making one."""
    opened(settings).close()
    return opened(settings, Mode.WRITE)
