"""What the reference data say: names of places, and which roles have one seat."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph import ontology_files
from graph.resolve.names import words
from graph.terms import RDF, RS, SKOS

NAMING = frozenset({SKOS.prefLabel, SKOS.altLabel, RS.adjective})
_STOP = frozenset("the of for and a an to in on at".split())


def content_words(text: str) -> tuple[str, ...]:
    """The folded words of a name without articles and prepositions."""
    return tuple(word for word in words(text) if word not in _STOP)


@dataclass(frozen=True, slots=True)
class Reference:
    """Labels, as tuples of content words, to the IRIs of what they name.

    `places` holds countries, regions and cities under names and adjectives; a label of two places names neither.
    `one_seat` are the roles that one person at a time can have, `needs_host` those of them whose title says which post
    it is only together with a body or portfolio. `place_names` gives the usual name of places and bodies in each
    language, `countries` tells which places are states, `within` what a place lies in, `regional_heads` the role that
    heads regions and cities of a country, `cabinet_ranks` the roles of a cabinet, each "head" or "member".
    """

    places: Mapping[tuple[str, ...], str]
    one_seat: frozenset[str]
    needs_host: frozenset[str]
    place_names: Mapping[str, Mapping[str, str]]
    countries: frozenset[str]
    within: Mapping[str, str]
    regional_heads: Mapping[str, str]
    cabinet_ranks: Mapping[str, str]

    def place(self, name: str) -> str | None:
        """The IRI of the place that the name is a label of."""
        return self.places.get(content_words(name))

    def country_of(self, place: str) -> str | None:
        """The country that a place (an IRI) lies in or is; None where the reference data do not say."""
        while place not in self.countries and place in self.within:
            place = self.within[place]
        return place if place in self.countries else None


class Statement(NamedTuple):
    """A statement of the reference files about something with an IRI; `lang` is None but for texts in a language."""

    subject: str
    key: NamedNode
    value: str
    lang: str | None


@cache
def statements() -> tuple[Statement, ...]:
    """All statements of the reference files, in their order."""
    return tuple(
        Statement(quad.subject.value, quad.predicate, quad.object.value, _language(quad.object))
        for quad in files()
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    )


def _language(term: NamedNode | Literal) -> str | None:
    return term.language if isinstance(term, Literal) else None


@cache
def reference() -> Reference:
    """The reference data that travel with the package."""
    return Reference(
        places=_labels(RS.Place),
        one_seat=_with(RS.seats, "1"),
        needs_host=_with(RS.needsHost, "true"),
        place_names=_usual_names(),
        countries=_with(RS.placeKind, "country"),
        within={each.subject: each.value for each in statements() if each.key == RS.within},
        regional_heads={each.subject: each.value for each in statements() if each.key == RS.regionalHead},
        cabinet_ranks={each.subject: each.value for each in statements() if each.key == RS.cabinetRank},
    )


@cache
def version() -> str:
    """A version of the reference files: a hash of their content."""
    return hashlib.sha256("\n".join(sorted(map(str, files()))).encode()).hexdigest()[:12]


def files() -> Iterator[Quad]:
    """All statements of the reference files: places, bodies, publishers, roles, portfolios, the words of bodies."""
    folder = ontology_files.folder()
    for path in sorted([folder / "body-words.ttl", folder / "roles.ttl", *folder.glob("places/*.ttl")]):
        yield from _parse(path)


def _parse(path: Path) -> Iterator[Quad]:
    with path.open("rb") as file:
        yield from parse(file, format=RdfFormat.TURTLE)


def _labels(cls: NamedNode) -> dict[tuple[str, ...], str]:
    members = {each.subject for each in statements() if each.key == RDF.type and each.value == cls.value}
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for each in statements():
        if each.key in NAMING and each.subject in members:
            found[content_words(each.value)].add(each.subject)
    return {label: iris.pop() for label, iris in found.items() if len(iris) == 1}


def _usual_names() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for each in statements():
        if each.key == SKOS.prefLabel:
            found[each.subject][each.lang or "und"] = each.value
    return found


def _with(key: NamedNode, value: str) -> frozenset[str]:
    """The IRIs of whatever has the property with that value."""
    return frozenset(each.subject for each in statements() if each.key == key and each.value == value)
