"""Python values as RDF terms, and back."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.terms import XSD

Value = str | bool | int | float | date


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


def _storable(value: str) -> str:
    """The text without lone surrogates, which no RDF syntax can carry."""
    return value.encode("utf-8", "replace").decode("utf-8")
