"""The nodes of people, posts, bodies and places in the knowledge graph: types, names, what they belong to."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pyoxigraph import NamedNode, Triple

from graph.model import EntityKind
from graph.rdf.claims import Query, companions, known, names
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal, node, shortened, text
from graph.resolve.posts import concepts, needs_body, seats
from graph.resolve.reference import Reference
from graph.terms import FOAF, ORG, OWL, RDF, RDFS, RS, SKOS

T = TypeVar("T", str, tuple[str, str])
_TYPES = {
    EntityKind.PERSON: (RS.Person, FOAF.Person),
    EntityKind.POST: (RS.Post, ORG.Post),
    EntityKind.BODY: (RS.Body, ORG.FormalOrganization),
    EntityKind.PLACE: (RS.Place,),
}


@dataclass(slots=True)
class Profile:
    """How documents call one entity (by language), and the bodies and places they put it in (by property); counted."""

    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    companions: dict[NamedNode, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))
    known: dict[NamedNode, set[str]] = field(default_factory=lambda: defaultdict(set))

    def companion(self, key: NamedNode) -> tuple[str, str] | None:
        """The companion that most referents name, as IRI and name."""
        counts = self.companions.get(key)
        return winner(counts) if counts else None


def profiles(query: Query, iris: Iris, entities: Iterable[str]) -> Mapping[str, Profile]:
    """The profiles of those of the entities that some document still speaks of."""
    entities = list(entities)
    found: dict[str, Profile] = defaultdict(Profile)
    for iri, name, lang, count in names(query, iris, entities):
        found[iri].names[lang][name] += count
    for iri, key, companion, name, count in companions(query, iris, entities):
        found[iri].companions[key][companion, name] += count
    for iri, key, value in known(query, iris, found):
        found[iri].known[key].add(value)
    return found


def nodes(iri: str, kind: EntityKind, profile: Profile, reference: Reference) -> Iterator[Triple]:
    """The statements of one entity's own node."""
    subject = node(iri)
    for cls in _TYPES[kind]:
        yield Triple(subject, RDF.type, cls)
    lang, own = _usual(profile)
    belongs = {key: found for key in (RS.body, RS.jurisdiction) if (found := profile.companion(key))}
    if iri in reference.place_names:
        yield from _named(subject, reference.place_names[iri])
    else:
        label = _post_label(own, lang, belongs, reference) if kind is EntityKind.POST else own
        yield from _called(subject, label, profile)
    yield from _known(subject, profile)
    for key, (companion, _) in belongs.items():
        yield Triple(subject, key, node(companion))
    if kind is EntityKind.POST:
        yield from _post(subject, own, lang, belongs, reference)


def _usual(profile: Profile) -> tuple[str, str]:
    """The name that most documents give, in English if any does, and its language."""
    lang = "en" if "en" in profile.names else min(profile.names)
    return lang, winner(profile.names[lang])


def _called(subject: NamedNode, label: str, profile: Profile) -> Iterator[Triple]:
    """The names that documents give, the usual one of each language preferred."""
    yield Triple(subject, RDFS.label, literal(shortened(label)))
    for lang, counts in profile.names.items():
        preferred = winner(counts)
        for name in counts:
            yield Triple(subject, SKOS.prefLabel if name == preferred else SKOS.altLabel, text(name, lang))


def _known(subject: NamedNode, profile: Profile) -> Iterator[Triple]:
    """Names and identifiers from structured sources; what is known in Wikidata leads there."""
    used = {name for names_of in profile.names.values() for name in names_of}
    for alias in sorted(profile.known[RS.alias] - used):
        yield Triple(subject, SKOS.altLabel, text(alias, _language(alias)))
    for identifier in sorted(profile.known[RS.identifier]):
        yield Triple(subject, RS.identifier, literal(identifier))
        if match := _WIKIDATA.fullmatch(identifier):
            yield Triple(subject, OWL.sameAs, node(f"http://www.wikidata.org/entity/{match[1]}"))


_WIKIDATA = re.compile(r"wikidata:(Q[1-9]\d{0,11})", re.ASCII)


def _language(name: str) -> str:
    """The language that a name looks like by its letters; a source of aliases does not say."""
    if name.isascii():
        return "en"
    folded = name.casefold()
    if set(folded) & set("әғқңөұүһі"):
        return "kk"
    return "ru" if any("а" <= letter <= "я" or letter == "ё" for letter in folded) else "en"


def _named(subject: NamedNode, names: Mapping[str, str]) -> Iterator[Triple]:
    """The names of a place or body of the reference data: they, not the documents, say what it is called."""
    yield Triple(subject, RDFS.label, literal(names["en"]))
    for lang, name in names.items():
        yield Triple(subject, SKOS.prefLabel, text(name, lang))


def _post_label(title: str, lang: str, belongs: Mapping[NamedNode, tuple[str, str]], reference: Reference) -> str:
    """The title, its body unless the title says it, its place: "Chairman, Security Council, Kazakhstan"."""
    usual = reference.place_names
    names = {key: usual[iri]["en"] if iri in usual else name for key, (iri, name) in belongs.items()}
    place = belongs.get(RS.jurisdiction)
    if not needs_body(title, names.get(RS.body), place[0] if place else None, lang):
        names.pop(RS.body, None)
    return ", ".join(dict.fromkeys([title[:1].upper() + title[1:], *names.values()]))


def _post(
    subject: NamedNode, title: str, lang: str, belongs: Mapping[NamedNode, tuple[str, str]], reference: Reference
) -> Iterator[Triple]:
    body = belongs[RS.body][1] if RS.body in belongs else None
    role, portfolios = concepts(title, body, lang)
    if role is not None:
        yield Triple(subject, RS.role, node(role))
    if seats(title, body, lang, reference) is not None:
        yield Triple(subject, RS.seats, literal(1))
    for portfolio in portfolios:
        yield Triple(subject, RS.portfolio, node(portfolio))


def winner(counts: Mapping[T, int]) -> T:
    """What is counted most often; of equals the first in order."""
    return min(counts, key=lambda item: (-counts[item], item))
