"""Documents from wherever they are: files, folders, standard input, web addresses.

Reading is lazy, and errors are values: a source that cannot be read gives a `SourceError` in its place and never costs
the others. In the text of a document paragraphs are apart by a blank line, but for JSON, whose text is kept as it is.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from graph.errors import SourceError
from graph.model import Reading
from graph.sources import files, formats, web
from graph.sources.formats import Item
from graph.sources.sniff import HEAD, sniff
from graph.sources.source import MAX_BYTES, Defaults, Source
from graph.sources.statements import Passed

__all__ = ["MAX_BYTES", "Defaults", "Passed", "read"]

_NOTHING = Defaults()


def read(locations: Iterable[str], defaults: Defaults = _NOTHING, *, limit: int = MAX_BYTES) -> Iterator[Item]:
    """The documents at the locations, in their order: paths, folders (searched through), http(s) URLs, `-` for stdin.

    `defaults` holds for what a document does not say of itself. `limit` is the most bytes that a file, a page or a line
    of JSON Lines may have.
    """
    url_taken = False
    for item in _all(locations, defaults, limit):
        if isinstance(item, SourceError):
            # A new one, because the traceback of the old keeps all that was read in memory.
            yield SourceError(item.source, item.reason)
        elif isinstance(item, Passed | Reading) or item.id != defaults.url:
            yield item
        elif url_taken:
            yield SourceError(item.title or item.id, "is a second document for the one URL given; give it its own")
        else:
            url_taken = True
            yield item


def _all(locations: Iterable[str], defaults: Defaults, limit: int) -> Iterator[Item]:
    for location in locations:
        if location == "-":
            yield from _standard_input(defaults, limit)
        elif web.is_address(location):
            yield from _page(location, defaults, limit)
        else:
            for path in files.expand(location):
                yield from [path] if isinstance(path, SourceError) else _file(path, defaults, limit)


def _standard_input(defaults: Defaults, limit: int) -> Iterator[Item]:
    # A reader of our own, for that of Python need not hold enough of the beginning to tell the format by.
    stream = io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer), HEAD)
    try:
        yield from _documents(sniff(stream.peek(HEAD)), Source("-", stream, defaults, limit))
    finally:
        stream.detach()


def _page(url: str, defaults: Defaults, limit: int) -> Iterator[Item]:
    try:
        format_name, source = web.fetch(url, defaults, limit)
    except SourceError as error:
        yield error
    else:
        yield from _documents(format_name, source)


def _file(path: Path, defaults: Defaults, limit: int) -> Iterator[Item]:
    try:
        stream = path.open("rb")
    except OSError as error:
        yield SourceError(path, files.reason(error))
        return
    with stream:
        yield from _documents(formats.named_by(path.name) or "txt", Source(str(path), stream, defaults, limit))


def _documents(format_name: str, source: Source) -> Iterator[Item]:
    try:
        yield from formats.reader(format_name)(source)
    except SourceError as error:
        yield error
    except OSError as error:
        yield source.error(files.reason(error))
