"""Entities with the names that a reader reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from graph.stores import Store
from graph.terms import PREFIXES, RDF, RDFS, RS, SKOS

_KINDS = {RS.Person: "person", RS.Post: "post", RS.Body: "body", RS.Place: "place", RS.Document: "document"}
_REFERENCE = PREFIXES["rs"].removesuffix("ontology#")
_BATCH = 1000
_BASE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Named:
    """A person, post, body, place or document: its IRI, what it is, its name, and the address of its page."""

    iri: str
    kind: str
    name: str
    path: str


def named(store: Store, iris: Iterable[str], lang: str) -> dict[str, Named]:
    """The entities among the IRIs, by IRI. What the graph does not describe is left out."""
    wanted = sorted(set(iris))
    found = _described(store, wanted, lang)
    hosts = {iri for entity in found.values() for iri in (entity.body, entity.jurisdiction) if iri}
    if lang != _BASE_LANGUAGE:
        found |= _described(store, sorted(hosts - found.keys()), lang)
    return {
        iri: Named(iri, found[iri].kind, _name(found[iri], found, lang), path(store.base, iri, found[iri].kind))
        for iri in wanted
        if iri in found
    }


def path(base: str, iri: str, kind: str) -> str:
    """The address of an entity's page: `/person/ruslan-zhaksylykov-ed274d7e`."""
    for beginning in (f"{base}{kind}/", f"{_REFERENCE}{kind}/"):
        if iri.startswith(beginning) and len(iri) > len(beginning):
            return f"/{kind}/{_quoted(iri.removeprefix(beginning))}"
    return f"/{kind}/?iri={_quoted(iri)}"


def candidates(base: str, kind: str, local: str) -> Sequence[str]:
    """The IRIs that the page `/kind/local` can be of."""
    return (f"{base}{kind}/{local}", f"{_REFERENCE}{kind}/{local}")


@dataclass(slots=True)
class _Entity:
    kind: str
    label: str
    body: str | None = None
    jurisdiction: str | None = None
    own: str | None = None
    """Its name in the reader's language."""


def _described(store: Store, iris: Sequence[str], lang: str) -> dict[str, _Entity]:
    found: dict[str, _Entity] = {}
    for row in _rows(store, iris, lang):
        iri, key, value = row["e"].value, row["p"], row["v"]
        entity = found.setdefault(iri, _Entity("", iri))
        if key == RDF.type:
            entity.kind = _KINDS.get(value, entity.kind)
        elif key == RDFS.label:
            entity.label = value.value
        elif key == SKOS.prefLabel:
            entity.own = value.value
        elif key == RS.body:
            entity.body = value.value
        else:
            entity.jurisdiction = value.value
    return {iri: entity for iri, entity in found.items() if entity.kind}


def _rows(store: Store, iris: Sequence[str], lang: str) -> Iterator[Mapping[str, Any]]:
    keys = ", ".join(map(str, (RDF.type, RDFS.label, SKOS.prefLabel, RS.body, RS.jurisdiction)))
    for start in range(0, len(iris), _BATCH):
        listed = " ".join(str(NamedNode(iri)) for iri in iris[start : start + _BATCH])
        yield from store.query(  # type: ignore[misc]
            f"SELECT ?e ?p ?v WHERE {{ VALUES ?e {{ {listed} }} ?e ?p ?v . FILTER(?p IN ({keys}))"
            f" FILTER(?p != {SKOS.prefLabel} || LANG(?v) = {Literal(lang)}) }}"
        )


def _name(entity: _Entity, known: Mapping[str, _Entity], lang: str) -> str:
    """A post's own name says only what it is called; its label says where, too, and so does the name made here."""
    if lang == _BASE_LANGUAGE or entity.own is None:
        return entity.label
    if entity.kind != "post":
        return entity.own
    hosts = (known.get(iri) for iri in (entity.body, entity.jurisdiction) if iri)
    where = [host.own or host.label for host in hosts if host is not None and host.label in entity.label]
    told = [name for name in where if name.casefold() not in entity.own.casefold()]
    return ", ".join([entity.own[:1].upper() + entity.own[1:], *told])


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")
