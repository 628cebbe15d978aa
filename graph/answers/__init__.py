"""Answers to queries, written for people and for programs: one function, one name a format.

Rows (SELECT) and yes or no (ASK) are written as `table`, `csv`, `tsv`, `json` or `xml`, statements (CONSTRUCT and
DESCRIBE) as `turtle` or `jsonld`. All but the table are the W3C's formats, written by pyoxigraph without a detour.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import BinaryIO, TextIO

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, serialize

from graph.answers.table import write_table
from graph.errors import ParameterError, UnknownName
from graph.stores import Result
from graph.terms import PREFIXES

TABLE = "table"
ROWS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "csv": QueryResultsFormat.CSV,
        "tsv": QueryResultsFormat.TSV,
        "json": QueryResultsFormat.JSON,
        "xml": QueryResultsFormat.XML,
    }
)
STATEMENTS: Mapping[str, RdfFormat] = MappingProxyType({"turtle": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD})
FORMATS = (TABLE, *ROWS, *STATEMENTS)


def write(result: Result, format: str | None, stream: TextIO, *, iris: bool = False) -> None:
    """Write the result of a query to `stream` in the format of that name; None is a table, for statements Turtle.

    `iris` adds the columns of IRIs to a table. Raises UnknownName for a format that there is not, ParameterError for
    one that cannot hold the result.
    """
    if format is not None and format not in FORMATS:
        raise UnknownName("format", format, FORMATS)
    if isinstance(result, QueryTriples):
        _fits(format, STATEMENTS, "the query gives statements")
        _write_statements(result, STATEMENTS[format or "turtle"], stream)
        return
    _fits(format, (TABLE, *ROWS), "the query gives rows")
    if format is not None and format in ROWS:
        _write_rows(result, ROWS[format], stream)
    elif isinstance(result, QueryBoolean):
        stream.write("yes\n" if result else "no\n")
    else:
        write_table(result, stream, iris=iris)


def _fits(format: str | None, fitting: Iterable[str], why: str) -> None:
    if format is not None and format not in fitting:
        raise ParameterError(f"{format} does not fit: {why}; choose {', '.join(fitting)}")


def _write_rows(result: QuerySolutions | QueryBoolean, format: QueryResultsFormat, stream: TextIO) -> None:
    # A text layer would change the line endings of CSV: the bytes go past it where they can.
    below = _below(stream)
    written = result.serialize(below, format=format)
    if below is None and written is not None:
        stream.write(written.decode())


def _write_statements(result: QueryTriples, format: RdfFormat, stream: TextIO) -> None:
    below = _below(stream)
    written = serialize(result, below, format=format, prefixes=dict(PREFIXES))
    if below is None and written is not None:
        stream.write(written.decode())


def _below(stream: TextIO) -> BinaryIO | None:
    """The binary layer of the stream, ready to be written to, if it has one."""
    stream.flush()
    return getattr(stream, "buffer", None)
