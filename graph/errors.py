"""Everything that can go wrong and is not a defect of ours.

The tree::

    ReshuffleError
    ├── SourceError        a document that cannot be read (names the source and the reason)
    ├── StoreError         a store that cannot be opened, read or written
    │   ├── StoreLocked    another process is writing to it
    │   └── StoreForeign   the folder or server holds something that is not ours
    ├── QueryError         SPARQL that does not parse or cannot be run
    ├── ParameterError     a value that does not fit what a query or a setting asks for
    ├── ModelError         a model file that is missing or damaged
    └── UnknownName        a name that is not among those there are

Every message is one line that names the thing and, where there is one, the remedy: the command line prints it as it is.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


def one_line(text: object, limit: int = 300) -> str:
    """The text without line breaks or control characters, cut at `limit` characters: safe to print in one line."""
    flat = " ".join(
        "".join(c if c.isprintable() or c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in str(text)).split()
    )
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


class ReshuffleError(Exception):
    """The root: catch it to catch all of ours."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


class SourceError(ReshuffleError):
    """A source that cannot be read: `source` is its path, URL or `path:line`, `reason` a clause in lower case."""

    def __init__(self, source: object, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = str(source)
        self.reason = one_line(reason)


class StoreError(ReshuffleError):
    """A store that cannot be opened, read or written."""


class StoreLocked(StoreError):
    """Another process holds the store for writing."""


class StoreForeign(StoreError):
    """The folder or the server holds something that is not a store of ours, or one of a newer version."""


class QueryError(ReshuffleError):
    """SPARQL that does not parse or cannot be run."""


class ParameterError(ReshuffleError):
    """A value that does not fit what a query, a command or a setting asks for."""


class UnknownName(ReshuffleError):
    """A name that is not among those there are: says what `what` is, the near ones first, else all."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = sorted(known)
        near = get_close_matches(name, names, n=5)
        hint = f"did you mean {', '.join(near)}?" if near else f"there are: {', '.join(names) or 'none'}"
        super().__init__(f"no {what} is named {name!r}; {hint}")
        self.name = name


class ModelError(ReshuffleError):
    """A model file is missing or damaged; the message names it and says how to get it."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"{file}: the model file {reason}; it comes with the package: `pip install --force-reinstall reshuffle`"
        )
