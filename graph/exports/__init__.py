"""Ways out: one file a format, its name the format's name."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import BinaryIO

from graph.errors import UnknownName
from graph.stores import Store

Export = Callable[[Store, BinaryIO, bool], None]


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def export(store: Store, name: str, stream: BinaryIO, canonical: bool = False) -> None:
    """Writes the store in the named format. Raises UnknownName for a format that there is not.

    `canonical` gives the same bytes for the same knowledge, whatever the history of the store: statements in order, and
    nothing that tells of the store's own state.
    """
    if name not in formats():
        raise UnknownName("export format", name, formats())
    write: Export = import_module(f"graph.exports.{name}").write
    write(store, stream, canonical)
