"""CSV: one row a fact with its first source, for spreadsheets."""

import csv
import io
from collections.abc import Mapping
from typing import BinaryIO

from graph.facts import StoredFact, facts
from graph.stores import Store

_OF_FACT = (
    "person", "predecessor", "relative", "post", "body", "jurisdiction", "status", "acting", "date", "start", "end",
    "startEarliest", "startLatest", "endEarliest", "endLatest", "startRule", "endRule",
    "firstAttested", "lastAttested", "days", "by", "manner", "reason", "rank", "institution", "degree", "parent",
    "origin", "change", "action", "charge", "relation", "place", "partyRole", "basis", "consent", "effective",
    "sources",
)  # fmt: skip
_OF_SOURCE = ("quote", "title", "publisher", "published", "url", "document")
_COLUMNS = ("kind", *_OF_FACT, *_OF_SOURCE, "fact")


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream: UTF-8 with a byte order mark, without which Excel takes it for Latin."""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.DictWriter(text, _COLUMNS)
    writer.writeheader()
    for fact in facts(store):
        writer.writerow({key: _inert(value) for key, value in _row(fact).items()})
    text.detach()


def _row(fact: StoredFact) -> Mapping[str, str]:
    row = {"kind": fact.kind, "fact": fact.iri}
    row |= {key: value for key, value in fact.properties.items() if key in _COLUMNS}
    if fact.citations:
        first = fact.citations[0]
        row |= {key: value for key in _OF_SOURCE if (value := getattr(first, key)) is not None}
    return row


def _inert(value: str) -> str:
    """Text that a spreadsheet would run as a formula, made text again by the apostrophe they all know."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
