"""The people, posts, bodies and places of a knowledge graph with their names and facts, as other models want them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pyoxigraph import Literal, NamedNode

from graph.facts import StoredFact, facts
from graph.rdf.iris import digest
from graph.stores import Store
from graph.terms import OWL, RDF, RDFS, RS, SKOS

_PLAIN = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9-]*")
_PLACE = "https://w3id.org/reshuffle/place/"
_WIKIDATA = "http://www.wikidata.org/entity/"
_CLASSES = {RS.Person: "person", RS.Post: "post", RS.Body: "body", RS.Place: "place"}


@dataclass(slots=True)
class Thing:
    """An entity: its kind, label, names by language (the preferred one first), and what it leads to by property."""

    iri: str
    kind: str
    label: str = ""
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    links: dict[NamedNode, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Of its IRI, the same every time: the last part where other models can take it, else a digest."""
        last = self.iri.rsplit("/", 1)[-1]
        return f"{self.kind}-{last if _PLAIN.fullmatch(last) else digest(self.iri, 12)}"

    @property
    def wikidata(self) -> str | None:
        """Its item in Wikidata."""
        same = self.links.get(OWL.sameAs, "")
        return same.removeprefix(_WIKIDATA) if same.startswith(_WIKIDATA) else None

    @property
    def all_names(self) -> list[str]:
        """Every name, the label first, each once."""
        return list(dict.fromkeys([self.label, *(name for lang in sorted(self.names) for name in self.names[lang])]))

    @property
    def country_code(self) -> str | None:
        """The ISO 3166-1 alpha-2 code of a place of the reference data, or of the country that it lies in."""
        if not self.iri.startswith(_PLACE):
            return None
        return self.iri.removeprefix(_PLACE)[:2].lower()


class World:
    """A knowledge graph in memory: its entities, and its facts by kind and by what they are about."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.things = _things(store)

    @cached_property
    def facts(self) -> Mapping[str, Sequence[StoredFact]]:
        """All facts by kind."""
        found: dict[str, list[StoredFact]] = defaultdict(list)
        for fact in facts(self._store):
            found[fact.kind].append(fact)
        return found

    @cached_property
    def _by_person(self) -> Mapping[str, Sequence[StoredFact]]:
        found: dict[str, list[StoredFact]] = defaultdict(list)
        for told in self.facts.values():
            for fact in told:
                if "person" in fact.entities:
                    found[fact.entities["person"]].append(fact)
        return found

    def of(self, kind: str) -> Iterator[Thing]:
        """The entities of a kind, by IRI."""
        return (thing for _, thing in sorted(self.things.items()) if thing.kind == kind)

    def about(self, person: Thing, kind: str) -> list[StoredFact]:
        """The facts of a kind that are about a person."""
        return [fact for fact in self._by_person.get(person.iri, ()) if fact.kind == kind]

    def linked(self, thing: Thing, key: NamedNode) -> Thing | None:
        """What an entity leads to by a property (its body, its jurisdiction)."""
        return self.things.get(thing.links.get(key, ""))

    def role(self, fact: StoredFact, key: str) -> Thing | None:
        """The entity in a role of a fact."""
        return self.things.get(fact.entities.get(key, ""))


def _things(store: Store) -> dict[str, Thing]:
    found: dict[str, Thing] = {}
    classes = " ".join(map(str, _CLASSES))
    rows: Any = store.query(f"SELECT ?thing ?class WHERE {{ VALUES ?class {{ {classes} }} ?thing {RDF.type} ?class }}")
    for row in rows:
        found[row["thing"].value] = Thing(row["thing"].value, _CLASSES[row["class"]])
    keys = " ".join(map(str, (RDFS.label, SKOS.prefLabel, SKOS.altLabel, RS.body, RS.jurisdiction, OWL.sameAs)))
    rows = store.query(
        f"SELECT ?thing ?key ?value WHERE {{ VALUES ?key {{ {keys} }} ?thing ?key ?value }} ORDER BY ?thing ?value"
    )
    for row in rows:
        thing = found.get(row["thing"].value)
        if thing is not None:
            _note(thing, row["key"], row["value"])
    return found


def _note(thing: Thing, key: NamedNode, value: NamedNode | Literal) -> None:
    if isinstance(value, NamedNode):
        thing.links.setdefault(key, value.value)
    elif key == RDFS.label:
        thing.label = value.value
    elif key == SKOS.prefLabel:
        thing.names[value.language or "und"].insert(0, value.value)
    else:
        thing.names[value.language or "und"].append(value.value)
