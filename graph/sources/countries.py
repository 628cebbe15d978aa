"""Names of countries for the codes that structured sources use (ISO 3166-1 alpha-2)."""

from functools import cache

from pyoxigraph import NamedNode

from graph.ontology_files import folder
from graph.terms import SKOS
from graph.triples import Triples

_PLACE = "https://w3id.org/reshuffle/place/"


def country(code: str, lang: str) -> str | None:
    """The usual name of the country with that code, in the language, else in English; None for an unknown code."""
    names = _names(code.upper()[:2]) if code.isascii() and code.isalpha() and len(code) == 2 else {}
    return names.get(lang) or names.get("en")


@cache
def _names(code: str) -> dict[str, str]:
    return _countries().labels(NamedNode(f"{_PLACE}{code}"), SKOS.prefLabel)


@cache
def _countries() -> Triples:
    return Triples.of_files([folder() / "places" / "country-names.ttl"])
