"""The facts that documents state, printed: JSON lines by the contract, CSV, or a table for the eye."""

import csv
import json
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.errors import one_line
from graph.model import Reading
from graph.rows import Row, rows
from graph.schema import kinds

FORMATS = ("table", "jsonl", "csv")
_WIDTH_WITHOUT_TERMINAL = 160


def write(readings: Iterable[Reading], form: str, stream: TextIO) -> None:
    """Prints the asserted claims of the readings, each document's as soon as it is read (a table: at the end)."""
    found = (row for reading in readings for row in rows(reading))
    {"table": _table, "jsonl": _jsonl, "csv": _csv}[form](found, stream)


def _jsonl(found: Iterable[Row], stream: TextIO) -> None:
    for row in found:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def _csv(found: Iterable[Row], stream: TextIO) -> None:
    roles = dict.fromkeys(key for kind in kinds().values() for key in kind.roles)
    writer = csv.DictWriter(
        stream, ("doc", "kind", *roles, "quote", "quote_start", "quote_end", "confidence"), extrasaction="ignore"
    )
    writer.writeheader()
    writer.writerows(found)


def _table(found: Iterable[Row], stream: TextIO) -> None:
    table = Table("kind", "who", "what", "details", "quote", show_lines=True)
    for row in found:
        table.add_row(*(Text(one_line(cell, 1000)) for cell in _cells(row)))
    console = Console(file=stream)
    console = console if console.is_terminal else Console(file=stream, width=_WIDTH_WITHOUT_TERMINAL)
    console.print(table)


def _cells(row: Row) -> tuple[str, ...]:
    kind = kinds()[str(row["kind"])]
    who, *what = (str(row[key]) for key in kind.required)
    details = (f"{key}: {row[key]}" for key in kind.roles if key in row and key not in kind.required)
    return str(row["kind"]), who, ", ".join(what), "; ".join(details), str(row["quote"])
