"""Documents as JSON Lines: one object of the JSON format a line. Streamed, so that a file of any size fits."""

from collections.abc import Iterator
from dataclasses import replace

from graph.errors import SourceError
from graph.model import Document
from graph.sources.formats.json import parsed, record
from graph.sources.source import Source, size

_BOM = b"\xef\xbb\xbf"


def read(source: Source) -> Iterator[Document | SourceError]:
    """The document of each line, or the error that names the line; blank lines are passed over."""
    empty = True
    for number, line in enumerate(_lines(source), start=1):
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
