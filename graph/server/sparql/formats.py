"""The media types of answers, by the names that people give them, and which of them a request asks for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.server.negotiation import preferred

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
N_TRIPLES = "application/n-triples"
RDF_XML = "application/rdf+xml"
JSON_LD = "application/ld+json"

ROWS: Mapping[str, str] = MappingProxyType({"json": JSON, "xml": XML, "csv": CSV, "tsv": TSV})
STATEMENTS: Mapping[str, str] = MappingProxyType(
    {"turtle": TURTLE, "ttl": TURTLE, "nt": N_TRIPLES, "rdf": RDF_XML, "jsonld": JSON_LD}
)
_ROW_ALIASES = {"application/json": JSON, "application/xml": XML, "text/xml": XML}
_STATEMENT_ALIASES = {
    "application/json": JSON_LD, "application/xml": RDF_XML, "text/xml": RDF_XML, "text/plain": N_TRIPLES,
    "application/turtle": TURTLE, "application/x-turtle": TURTLE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """The media types to answer in, for rows and for statements; None where the client takes none of ours."""

    rows: str | None
    statements: str | None


_NAMES: Mapping[str | None, Wanted] = {
    **{name: Wanted(media, TURTLE) for name, media in ROWS.items()},
    **{name: Wanted(JSON, media) for name, media in STATEMENTS.items()},
    "json": Wanted(JSON, JSON_LD),
    "xml": Wanted(XML, RDF_XML),
}
"""What each name of a format means for rows and for statements, which a query may give whatever was expected."""


def wanted(accept: str | None, name: str | None) -> Wanted:
    """What an Accept header asks for; a `name` that is known ("csv", "json", "turtle") goes before it."""
    if name in _NAMES:
        return _NAMES[name]
    return Wanted(_among(accept, ROWS.values(), _ROW_ALIASES), _among(accept, STATEMENTS.values(), _STATEMENT_ALIASES))


def _among(accept: str | None, own: Iterable[str], aliases: Mapping[str, str]) -> str | None:
    offered = [*dict.fromkeys(own), *aliases]
    found = preferred(accept, offered)
    return aliases.get(found, found) if found else None
