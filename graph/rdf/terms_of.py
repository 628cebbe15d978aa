"""Python values as RDF terms, and back."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.terms import XSD

Value = str | bool | int | float | date
_LABEL_LENGTH = 200
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def literal(value: Value) -> Literal:
    """The value as a literal: flags, whole numbers, shares (as decimals with at most four places), days, texts."""
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=XSD.boolean)
    if isinstance(value, int):
        return Literal(str(value), datatype=XSD.integer)
    if isinstance(value, float):
        return Literal(str(round(Decimal(str(value)), 4)), datatype=XSD.decimal)
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD.date)
    return Literal(_storable(value))


def text(value: str, lang: str) -> Literal:
    """A text in a language."""
    return Literal(_storable(value), language=lang)


def node(iri: str) -> NamedNode:
    """An IRI as a term."""
    return NamedNode(iri)


def quads(triples: Iterable[Triple], graph: str) -> list[Quad]:
    """The triples as quads of the named graph with that IRI."""
    name = NamedNode(graph)
    return [Quad(triple.subject, triple.predicate, triple.object, name) for triple in triples]


def shortened(value: str) -> str:
    """A label for a table or a picture: cut where it is longer than any name."""
    return value if len(value) <= _LABEL_LENGTH else f"{value[: _LABEL_LENGTH - 1]}…"


def _storable(value: str) -> str:
    """The text with the characters that XML cannot carry (controls, lone surrogates) replaced one by one.

    Results and exports are written in XML, too, and offsets must stay true.
    """
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", value)
