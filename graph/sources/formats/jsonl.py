"""Documents as JSON Lines: one object of the JSON format a line. Streamed, so that a file of any size fits."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from graph.errors import SourceError
from graph.model import Document, Reading
from graph.sources import structured
from graph.sources.formats.json import parsed, record
from graph.sources.source import Source, size
from graph.sources.statements import Passed

_BRACKETS = frozenset({b"", b"[", b"]"})  # what a dump of Wikidata begins and ends with
_BOM = b"\xef\xbb\xbf"


def read(source: Source) -> Iterator[Document | Reading | SourceError | Passed]:
    """The document of each line, or the error that names the line; blank lines are passed over.

    Where the first line is in a format of structured data by its content, all are read as such.
    """
    lines = _lines(source)
    first = next((line for line in lines if line.strip() not in _BRACKETS), b"")
    lines = chain([first] if first else [], lines)
    if (reader := structured.reader(_value(first))) is not None:
        yield from reader(source, _values(source, lines))
        return
    empty = True
    for number, line in enumerate(lines, start=1):
        at_line = replace(source, name=f"{source.name}:{number}")
        if b"\0" in line:
            raise at_line.error("is binary, not UTF-8 text")
        if not line.strip():
            continue
        empty = False
        try:
            yield _document(at_line, line)
        except SourceError as error:
            yield error
    if empty:
        raise source.error("is empty")


def _value(line: bytes) -> object:
    """The JSON value of a line, without the comma that ends those of Wikidata's dumps; None for what is none."""
    try:
        return json.loads(line.decode().strip().rstrip(","))
    except (ValueError, RecursionError):
        return None


def _values(source: Source, lines: Iterable[bytes]) -> Iterator[object]:
    for number, line in enumerate(lines, start=1):
        if _too_long(source, line):
            yield SourceError(f"{source.name}:{number}", f"longer than {size(source.limit)}; split it")
        elif line.strip() not in _BRACKETS:
            value = _value(line)
            yield SourceError(f"{source.name}:{number}", "is not JSON") if value is None else value


def _lines(source: Source) -> Iterator[bytes]:
    """The lines; of one that is too long only a piece that shows it, so that no more is ever in memory."""
    while line := source.stream.readline(source.limit + 1):
        yield line
        while _too_long(source, line):
            line = source.stream.readline(source.limit + 1)


def _too_long(source: Source, line: bytes) -> bool:
    return len(line) > source.limit and not line.endswith(b"\n")


def _document(source: Source, line: bytes) -> Document:
    if _too_long(source, line):
        raise source.error(f"longer than {size(source.limit)}; split it")
    try:
        text = line.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        raise source.error("is not UTF-8; save the file as UTF-8") from error
    return record(source, parsed(source, text))
