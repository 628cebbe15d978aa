"""Countries and their parts: which words name them, and which country a place belongs to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph

from graph.extract.english.lexicon import Phrases, phrases
from graph.ontology_files import folder

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RS = "https://w3id.org/reshuffle/ontology#"
PARTS = frozenset(
    "region oblast province state county city territory district krai raion voivodeship municipality".split()
)
_Node = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of countries (folded) to the country, adjectives to the country, places within to the place's own name."""

    names: Phrases
    adjectives: Phrases
    within: Phrases
    institutions: Phrases  # that only one country has, to the country
    country_of: Mapping[str, str]
    leaders: Mapping[str, str]  # surnames of well-known heads of state and government, folded


@cache
def gazetteer(code: str) -> Gazetteer:
    """The places that texts of a language name: those of `ontology/places/` with what the lexicon adds to them."""
    nodes = _nodes(code)
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    within: dict[str, str] = {}
    institutions: dict[str, str] = {}
    country_of: dict[str, str] = {}
    leaders: dict[str, str] = {}
    for iri, node in nodes.items():
        country = _country(iri, nodes)
        if country is None:
            continue
        if _RS + "within" in node:
            parts = [*node[_SKOS + "prefLabel"], *node[_SKOS + "altLabel"]]
        else:
            country_of[country] = country
            names.update((_words(name), country) for name in _called(node))
            parts = [*(name.partition(",")[0] for name in node[_RS + "capital"]), *node[_RS + "knownPart"]]
        for part in parts:
            within[_words(part)] = part
            country_of.setdefault(part, country)
        adjectives.update((_words(word), country) for word in node[_RS + "adjective"])
        institutions.update((_words(name), country) for name in node[_RS + "institutionName"])
        leaders.update((name.casefold(), country) for name in node[_RS + "leaderName"])
    return Gazetteer(phrases(names), phrases(adjectives), phrases(within), phrases(institutions), country_of, leaders)


def _nodes(code: str) -> dict[str, _Node]:
    """The places by IRI, each with its values in the language; what the lexicon calls one comes first."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    dated: set[str] = set()  # names that something bore for a time are no places
    files = [folder() / "lexicon" / f"{code}-places.ttl"]
    files += [folder() / "places" / f"{name}.ttl" for name in ("countries", "country-names", "kazakhstan")]
    for file in files:
        for quad in pyoxigraph.parse(path=str(file)):
            told = quad.object
            if quad.predicate.value == _RS + "named":
                dated.add(str(told))
            if not isinstance(told, pyoxigraph.Literal) or told.language in (None, code):
                nodes[str(quad.subject)][quad.predicate.value].append(str(getattr(told, "value", "")))
    return {iri: node for iri, node in nodes.items() if _SKOS + "prefLabel" in node and iri not in dated}


def _called(node: _Node) -> Iterator[str]:
    """What a country is called, the usual names after the rest so that they stand where two countries share one."""
    for name in (*node[_SKOS + "altLabel"], *node[_SKOS + "prefLabel"]):
        yield name
        if "’" in name:
            yield name.replace("’", "'")


def _country(iri: str, nodes: Mapping[str, _Node]) -> str | None:
    """The name of the country that a place is or lies in."""
    for _ in range(5):
        node = nodes.get(iri)
        if node is None:
            return None
        larger = node.get(_RS + "within")
        if not larger:
            return node[_SKOS + "prefLabel"][0]
        iri = f"<{larger[0]}>"
    return None


def _words(name: str) -> str:
    """A name as its folded tokens: a possessive within it is a token of its own."""
    return name.casefold().replace("'s ", " 's ")
