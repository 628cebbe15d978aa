"""Entities with the names that a reader reads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from weakref import WeakKeyDictionary

from pyoxigraph import Literal, NamedNode

from graph.rdf.iris import is_iri
from graph.stores import Mode, Store
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


@dataclass(slots=True)
class _Entity:
    kind: str
    label: str
    body: str | None = None
    jurisdiction: str | None = None
    own: str | None = None
    """Its name in the reader's language."""


def named(store: Store, iris: Iterable[str], lang: str) -> dict[str, Named]:
    """The entities among the IRIs, by IRI. What the graph does not describe, or is no IRI, is left out.

    A store that is open for reading does not change: what it said of an entity is kept for as long as it is.
    """
    wanted = set(iris)
    kept = _KEPT.setdefault(store, {}).setdefault(lang, {}) if store.mode is Mode.READ else {}
    missing = sorted(filter(is_iri, wanted - kept.keys()))
    if missing:
        if len(kept) > _MOST_KEPT:
            kept.clear()
            missing = sorted(filter(is_iri, wanted))
        found = _described(store, missing, lang)
        hosts = {iri for entity in found.values() for iri in (entity.body, entity.jurisdiction) if iri}
        known = found if lang == _BASE_LANGUAGE else found | _described(store, sorted(hosts - found.keys()), lang)
        kept |= {iri: _named(store.base, iri, found[iri], known, lang) if iri in found else None for iri in missing}
    return {iri: entity for iri in sorted(wanted) if (entity := kept.get(iri)) is not None}


_KEPT: WeakKeyDictionary[Store, dict[str, dict[str, Named | None]]] = WeakKeyDictionary()
_MOST_KEPT = 300_000


def _named(base: str, iri: str, entity: _Entity, known: Mapping[str, _Entity], lang: str) -> Named:
    return Named(iri, entity.kind, _name(entity, known, lang), path(base, iri, entity.kind))


def path(base: str, iri: str, kind: str) -> str:
    """The address of an entity's page: `/person/ruslan-zhaksylykov-ed274d7e`."""
    for beginning in (f"{base}{kind}/", f"{_REFERENCE}{kind}/"):
        if iri.startswith(beginning) and len(iri) > len(beginning):
            return f"/{kind}/{_quoted(iri.removeprefix(beginning))}"
    return f"/{kind}/?iri={_quoted(iri)}"


def candidates(base: str, kind: str, local: str) -> Sequence[str]:
    """The IRIs that the page `/kind/local` can be of."""
    return (f"{base}{kind}/{local}", f"{_REFERENCE}{kind}/{local}")


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
        rows: Any = store.query(
            f"SELECT ?e ?p ?v WHERE {{ VALUES ?e {{ {listed} }} ?e ?p ?v . FILTER(?p IN ({keys}))"
            f" FILTER(?p != {SKOS.prefLabel} || LANG(?v) = {Literal(lang)}) }}"
        )
        yield from rows


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
