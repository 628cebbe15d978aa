"""The rows of an answer as a table for the eye, on a terminal or in a file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from pyoxigraph import Literal, NamedNode, QuerySolutions
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.terms import XSD

_CITED = ("quote", "title", "publisher", "published")
"""Columns that together say who says so: one column of the table."""

_WIDTH = 200
"""Characters of a line where there is no terminal that has a width of its own."""

_NARROWEST = 24
"""Characters that a column of long texts needs to be read."""

_GAP = 3
"""Characters between two columns."""

_HEADINGS = {"lastSeen": "last seen"}
_FLAGS = {"true": "yes", "false": "no", "1": "yes", "0": "no"}

Cell = str | None
Columns = dict[str, list[Cell]]


def write_table(rows: QuerySolutions, stream: TextIO, *, iris: bool = False) -> None:
    """Write the rows with one column a variable, long texts wrapped; where that is too wide, one line a value.

    The quote and its source share a column. Columns of IRIs are left out unless `iris`, or unless there are no others;
    so are those that are empty in every row. What a document says is untrusted: no control character of it is written.
    """
    console = Console(file=stream, highlight=False, width=None if stream.isatty() else _WIDTH)
    columns, count = _columns(rows, iris)
    shown = {_HEADINGS.get(name, name): cells for name, cells in _cited(columns).items() if any(cells)}
    if not count:
        console.print("no rows")
    elif sum(_needed(name, cells) + _GAP for name, cells in shown.items()) <= console.width:
        console.print(_table(shown))
    else:
        for row in zip(*shown.values(), strict=True):
            console.print(_record(dict(zip(shown, row, strict=True))))


def _table(columns: Columns) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name, cells in columns.items():
        table.add_column(name, overflow="fold", min_width=_needed(name, cells))
    for row in zip(*columns.values(), strict=True):
        table.add_row(*(Text(cell or "") for cell in row))
    return table


def _record(row: Mapping[str, Cell]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, cell in row.items():
        if cell:
            table.add_row(name, Text(cell))
    table.add_row()
    return table


def _needed(name: str, cells: Iterable[Cell]) -> int:
    widest = max(len(text) for text in (name, *(cell or "" for cell in cells)))
    return min(widest, max(_NARROWEST, len(name)))


def _columns(rows: QuerySolutions, iris: bool) -> tuple[Columns, int]:
    """The cells by variable, without the columns of nothing but IRIs unless they are wanted; and the number of rows."""
    names = [variable.value for variable in rows.variables]
    terms = [tuple(row) for row in rows]
    columns: Columns = {}
    for at, name in enumerate(names):
        values = [row[at] for row in terms]
        if iris or not _all_iris(values):
            columns[name] = [_cell(value) for value in values]
    if not columns:
        columns = {name: [_cell(row[at]) for row in terms] for at, name in enumerate(names)}
    return columns, len(terms)


def _all_iris(values: Sequence[object]) -> bool:
    told = [value for value in values if value is not None]
    return bool(told) and all(isinstance(value, NamedNode) for value in told)


def _cell(term: object) -> Cell:
    if term is None:
        return None
    if isinstance(term, Literal) and term.datatype == XSD.boolean:
        return _FLAGS.get(term.value, term.value)
    text = term.value if isinstance(term, Literal | NamedNode) else str(term)
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\N{REPLACEMENT CHARACTER}" for c in text).split())


def _cited(columns: Mapping[str, list[Cell]]) -> Columns:
    """The columns of a citation made one, if all are there: “quote” (title, publisher, published)."""
    if not all(name in columns for name in _CITED):
        return dict(columns)
    quotes, *origins = (columns[name] for name in _CITED)
    said = [_citation(quote, origin) for quote, origin in zip(quotes, zip(*origins, strict=True), strict=True)]
    kept = {name: cells for name, cells in columns.items() if name not in _CITED}
    return kept | {"according to": said}


def _citation(quote: Cell, origin: Sequence[Cell]) -> Cell:
    told = ", ".join(part for part in origin if part)
    return f"“{quote}” ({told})" if quote else None
