"""Names that reference data already know: places, and the portfolios and roles that posts are made of."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph import ontology_files
from graph.resolve.names import words
from graph.terms import RDF, RS, SKOS

_STOP = frozenset("the of for and a an to in on at".split())


def content_words(text: str) -> tuple[str, ...]:
    """The folded words of a name without articles and prepositions."""
    return tuple(word for word in words(text) if word not in _STOP)


@dataclass(frozen=True, slots=True)
class Reference:
    """Labels, as tuples of content words, to the IRIs of what they name.

    `places` holds countries, regions and cities under names and adjectives; `portfolios` and `roles` the SKOS concepts.
    A label that names two things names neither. `one_seat` are the roles that one person at a time can have,
    `needs_host` those of them whose title says which post it is only together with a body or portfolio.
    `place_names` gives each place's usual name in each language, `countries` tells which places are states.
    """

    places: Mapping[tuple[str, ...], str]
    portfolios: Mapping[tuple[str, ...], str]
    roles: Mapping[tuple[str, ...], str]
    one_seat: frozenset[str]
    needs_host: frozenset[str]
    place_names: Mapping[str, Mapping[str, str]]
    countries: frozenset[str]

    def place(self, name: str) -> str | None:
        """The IRI of the place that the name is a label of."""
        return self.places.get(content_words(name))


@cache
def reference() -> Reference:
    """The reference data that travel with the package."""
    quads = [quad for quad in files() if isinstance(quad.subject, NamedNode)]
    return Reference(
        places=_labels(quads, RS.Place),
        portfolios=_labels(quads, RS.Portfolio),
        roles=_labels(quads, RS.Role),
        one_seat=_with(quads, RS.seats, "1"),
        needs_host=_with(quads, RS.needsHost, "true"),
        place_names=_usual_names(quads),
        countries=_with(quads, RS.placeKind, "country"),
    )


@cache
def version() -> str:
    """A version of the reference files: a hash of their content."""
    return hashlib.sha256("\n".join(sorted(map(str, files()))).encode()).hexdigest()[:12]


def files() -> Iterator[Quad]:
    """All statements of the reference files: places, publishers, roles and portfolios."""
    folder = ontology_files.folder()
    for path in sorted([*folder.glob("roles.ttl"), *folder.glob("places/*.ttl")]):
        yield from _parse(path)


def _parse(path: Path) -> Iterator[Quad]:
    with path.open("rb") as file:
        yield from parse(file, format=RdfFormat.TURTLE)


def _labels(quads: Iterable[Quad], cls: NamedNode) -> dict[tuple[str, ...], str]:
    members = {q.subject for q in quads if q.predicate == RDF.type and q.object == cls}
    naming = {SKOS.prefLabel, SKOS.altLabel, RS.adjective}
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for quad in quads:
        subject = quad.subject
        if (
            quad.predicate in naming
            and subject in members
            and isinstance(subject, NamedNode)
            and isinstance(quad.object, Literal)
        ):
            found[content_words(quad.object.value)].add(subject.value)
    return {label: iris.pop() for label, iris in found.items() if len(iris) == 1}


def _usual_names(quads: Iterable[Quad]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if (
            quad.predicate == SKOS.prefLabel
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, Literal)
        ):
            found[quad.subject.value][quad.object.language or "und"] = quad.object.value
    return found


def _with(quads: Iterable[Quad], key: NamedNode, value: str) -> frozenset[str]:
    """The IRIs of whatever has the property with that value."""
    found = (
        quad.subject
        for quad in quads
        if quad.predicate == key and isinstance(quad.object, Literal) and quad.object.value == value
    )
    return frozenset(subject.value for subject in found if isinstance(subject, NamedNode))
