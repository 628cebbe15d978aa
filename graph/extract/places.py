"""Countries and their parts: which words name them, and which country a place belongs to."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph

from graph.extract.lexicon import Phrases, phrases
from graph.ontology_files import folder

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RS = "https://w3id.org/reshuffle/ontology#"
PARTS = frozenset(
    "region oblast province state county city territory district krai raion voivodeship municipality".split()
)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of countries (folded) to the country, adjectives to the country, places within to the place's own name."""

    names: Phrases
    adjectives: Phrases
    within: Phrases
    country_of: Mapping[str, str]
    leaders: Mapping[str, str]  # surnames of well-known heads of state and government, folded


@cache
def gazetteer(code: str) -> Gazetteer:
    """The places that texts of a language name."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in pyoxigraph.parse(path=str(folder() / "lexicon" / f"{code}-places.ttl")):
        nodes[str(quad.subject)][quad.predicate.value].append(str(getattr(quad.object, "value", "")))
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    within: dict[str, str] = {}
    country_of: dict[str, str] = {}
    leaders: dict[str, str] = {}
    for node in nodes.values():
        country = node[_SKOS + "prefLabel"][0]
        country_of[country] = country
        for name in (country, *node[_SKOS + "altLabel"]):
            names[_words(name)] = country
        adjectives.update((_words(word), country) for word in node[_RS + "adjective"])
        leaders.update((name.casefold(), country) for name in node[_RS + "leader"])
        for place in node[_RS + "within"]:
            within[_words(place)] = place
            country_of[place] = country
    return Gazetteer(phrases(names), phrases(adjectives), phrases(within), country_of, leaders)


def _words(name: str) -> str:
    """A name as its folded tokens: a possessive within it is a token of its own."""
    return name.casefold().replace("'s ", " 's ")
