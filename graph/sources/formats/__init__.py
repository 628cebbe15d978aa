"""The formats, one file each; a file's name is the suffix that it reads. Adding a format is adding a file.

Each has `read(source: Source) -> Iterator[Item]`: documents, or from structured sources readings. What spoils one
document of several it yields as an error; what spoils the whole source it may raise as `SourceError`. `ALIASES` and
`MEDIA_TYPES` are for other names.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from graph.errors import SourceError
from graph.model import Document, Reading
from graph.sources.source import Source
from graph.sources.statements import Passed

Item = Document | Reading | SourceError | Passed
Reader = Callable[[Source], Iterator[Item]]

ALIASES = {
    "htm": "html",
    "ijson": "ftm",
    "tsv": "csv",
    "xhtml": "html",
    "markdown": "md",
    "ndjson": "jsonl",
    "text": "txt",
}
MEDIA_TYPES = {
    "application/json": "json",
    "application/jsonl": "jsonl",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-ndjson": "jsonl",
    "application/xhtml+xml": "html",
    "text/csv": "csv",
    "text/html": "html",
    "text/markdown": "md",
    "text/tab-separated-values": "csv",
}


@cache
def names() -> tuple[str, ...]:
    """The formats that there are, sorted."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def named_by(path: str) -> str | None:
    """The format that a path's suffix names; None where that is no format."""
    suffix = PurePath(path).suffix.lower().removeprefix(".")
    name = ALIASES.get(suffix, suffix)
    return name if name in names() else None


def reader(name: str) -> Reader:
    """The `read` of a format. Imported when first asked for: some of the libraries beneath take long to load."""
    read: Reader = import_module(f"{__name__}.{name}").read
    return read


def readable() -> str:
    """The suffixes that can be read, for messages: `.docx, .html, …`."""
    return ", ".join(f".{name}" for name in names())
