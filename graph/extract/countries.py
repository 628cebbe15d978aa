"""Whose office it is where a text leaves that unsaid: the country that the document is about.

A country's own press leaves its country unsaid, so the publisher tells much, and so do the countries named in the text.
Where two are told of about alike, none is given.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pyoxigraph

from graph.extract.cities import country_code
from graph.ontology_files import folder

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_RS = "https://w3id.org/reshuffle/ontology#"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PUBLISHER = 6.0
_CONTINENTS = frozenset("asia europe africa america азия европа африка америка еуропа".split())
_TOLD = 2.0  # times that a text tells of a country, at least, for it to be about that one
_KNOWN = 5  # letters by which a country's name shows in its adjectives, too: «кыргызский»
_CASE = 3  # letters of an ending, at most
_SHORT = 4  # letters of a word in lower case that tell nothing
_ENDINGS = {"ru": 6, "kk": 7, "en": 3}


@dataclass(frozen=True, slots=True)
class Leader:
    """A head of state or government by whom a country is told: folded beginnings of the surname and, where others bear
    it too, of the given name."""

    surname: str
    given: str
    country: str

    def is_meant(self, word: str, people: frozenset[str]) -> bool:
        """Whether a word is the surname in whatever case, in a text with these words of people's names."""
        named = word.startswith(self.surname) and len(word) - len(self.surname) <= _CASE
        return named and (not self.given or any(other.startswith(self.given) for other in people))


@dataclass(frozen=True, slots=True)
class Countries:
    """Beginnings of words and phrases by which a language tells a country, each with the country's usual name."""

    lang: str
    beginnings: Mapping[str, str]
    adjectives: Mapping[str, str]  # folded
    institutions: Mapping[str, str]  # folded beginnings of their names, with the name
    within: frozenset[str]  # those of them that name a part of the country
    regions: frozenset[str]  # and those of them that have an entry of their own in the reference data
    names: Mapping[str, Mapping[str, str]]  # of each country, folded, as they are written
    codes: Mapping[str, str]  # of countries by ISO 3166
    publishers: Mapping[str, str]  # folded names of publishers to the country that they leave unsaid
    leaders: Sequence[Leader]
    capitals: Mapping[str, str]  # of countries, by name

    def told(self, text: str, people: frozenset[str] = frozenset()) -> Counter[str]:
        """How often a text tells of each country; of the folded words of `people`'s names (Герман, Иракли) only those
        of its leaders do."""
        found: Counter[str] = Counter()
        low = text.casefold()
        led = {word: leader.country for word in people for leader in self.leaders if leader.is_meant(word, people)}
        for match in _WORD.finditer(text):
            word = match.group().casefold()
            if word in people:
                found.update([led[word]] if word in led else [])
                continue
            least = _SHORT if match.group().islower() else 3  # «того» is a pronoun, «Того» a country
            for size in range(len(word), least, -1):
                key = word[:size]
                if key in self.beginnings and len(word) - size <= _ENDINGS[self.lang]:
                    found[self.beginnings[key]] += 1
                    break
        for phrase, country in self.beginnings.items():
            if " " in phrase and phrase in low:
                found[country] += 2 * low.count(phrase)
        return found

    def name(self, place: str) -> str | None:
        """The usual name of the country that a place is, be it by its adjective; None for a city or region."""
        found = self.told(place) if len(place.split()) <= 3 else Counter()
        country = next(iter(found), None)
        if country and place.casefold() in self.names.get(country, {}):
            return self.names[country][place.casefold()]
        return (
            country if len(found) == 1 and not any(place.casefold().startswith(part) for part in self.within) else None
        )

    def begins(self, body: str) -> bool:
        """Whether what was taken for a body's name is that of a country in two words, with more."""
        two = " ".join(body.casefold().split()[:2])
        return " " in two and any(two in names for names in self.names.values())

    def institution(self, body: str) -> str | None:
        """The name of an institution of a country that stands in any case, «Олий Мажлиса»; None for other bodies."""
        words = body.casefold().split()
        for name in self.institutions.values():
            known = name.casefold().split()
            if len(known) == len(words) > 1 and all(map(_declined, words, known)):
                return name
        return None

    def named(self, place: str) -> str | None:
        """The usual name of a country called by one of its names in any case, not by an adjective or institution."""
        country = next(iter(self.told(place)), "")
        names = self.names.get(country, {})
        return country if any(place.casefold().startswith(_stem(name, self.lang)) for name in names) else None

    def home(
        self,
        publisher: str | None,
        title: str | None,
        text: str,
        places: Iterable[tuple[str, float]],
        people: frozenset[str] = frozenset(),
    ) -> str | None:
        """The country that a document is about, if it is plain; `places` are those it names, with their weights, and
        `people` the folded words of its people's names."""
        counts: dict[str, float] = defaultdict(float)
        unsaid = self.publishers.get((publisher or "").casefold())
        if unsaid:
            counts[unsaid] += _PUBLISHER
        for part, worth in ((publisher or "", _PUBLISHER), (title or "", 2.0), (text[:20_000], 1.0)):
            for country, times in self.told(part, people).items():
                counts[country] += worth * min(times, 5)
        for place, worth in places:
            city = self.of_city(place)
            for country in self.told(place) or ([city] if city else []):
                counts[country] += worth
        for word in _WORD.findall(publisher or ""):
            city = self.of_city(word)
            if city and word.casefold() not in _CONTINENTS:
                counts[city] += _PUBLISHER / 2
        ranked = sorted(counts.items(), key=lambda pair: -pair[1])
        (country, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
        return self._called(country, text) if most >= (_TOLD if second else 1.0) and most >= 1.3 * second else None

    def of_city(self, place: str) -> str | None:
        """The usual name of the country in which a city lies, where that is plain."""
        return self.codes.get(country_code(place) or "")

    def of_region(self, place: str) -> str | None:
        """The usual name of the country of which a place is a region or city in the reference data."""
        found = self.told(place)
        known = any(place.casefold().startswith(region) for region in self.regions)
        return next(iter(found)) if known and len(found) == 1 else None

    def _called(self, country: str, text: str) -> str:
        """A country by the name that the text uses, else by its usual one."""
        low = text[:20_000].casefold()
        names = self.names.get(country, {})
        known = len(text) if self.lang == "en" else _KNOWN
        used = (name for folded, name in names.items() if len(folded) > 4 and folded[:known] in low)
        return country if country.casefold()[:_KNOWN] in low else next(used, country)


_Node = Mapping[str, list[str]]
_LABELS = tuple(f"{_SKOS}{name}" for name in ("prefLabel", "altLabel"))
_PARTS = tuple(f"{_RS}{name}" for name in ("capital", "knownPart"))
_OTHERS = tuple(f"{_RS}{name}" for name in ("adjective", "institutionName"))
_LEADER = f"{_RS}leaderName"
_VOWELS = re.compile(r"(?<=\w{3})(?:ий|[аяоеьй])$")


@cache
def countries(lang: str) -> Countries:
    """The countries as a language tells them: names, other names, adjectives, capitals."""
    beginnings: dict[str, str] = {}
    within: set[str] = set()
    regions: set[str] = set()
    institutions: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    names: dict[str, dict[str, str]] = defaultdict(dict)
    nodes = _nodes(lang)
    told = [(node, country) for node in nodes.values() if (country := _country(node, nodes))]
    for node, country in told:
        local = f"{_RS}within" in node
        for key in (*_LABELS, *_PARTS, *_OTHERS):
            for name in node.get(key, []):
                stem = _stem(name.casefold(), lang)
                beginnings.setdefault(stem, country)
                if key == _OTHERS[0] and not local:
                    adjectives[name.casefold()] = country
                if key == _OTHERS[1]:
                    institutions.setdefault(stem, name)
                if local:
                    regions.add(stem)
                if local or key in _PARTS:
                    within.add(stem)
                elif key in _LABELS:
                    names[country][name.casefold()] = name
    return Countries(
        lang,
        beginnings,
        adjectives,
        institutions,
        frozenset(within),
        frozenset(regions),
        names,
        {code: country for node, country in _whole(told) for code in node.get(f"{_SKOS}notation", [])},
        _publishers(nodes),
        [_leader(name, country) for node, country in told for name in node.get(_LEADER, [])],
        {country: name for node, country in _whole(told) for name in node.get(_PARTS[0], [])[:1]},
    )


def _whole(told: Iterable[tuple[_Node, str]]) -> Iterator[tuple[_Node, str]]:
    """The countries themselves, not their regions and cities."""
    return ((node, country) for node, country in told if f"{_RS}within" not in node)


def _leader(name: str, country: str) -> Leader:
    """A leader by the surname, or by the name in full where the ontology has it so."""
    *given, surname = name.casefold().split()
    return Leader(_VOWELS.sub("", surname), _VOWELS.sub("", " ".join(given)), country)


def _nodes(lang: str) -> dict[str, dict[str, list[str]]]:
    """The places by IRI, each with its values in the language; what the lexicon calls one comes first."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    files = [folder() / "lexicon" / f"{lang}-places.ttl"]
    files += [folder() / "places" / f"{name}.ttl" for name in ("country-names", "countries", "kazakhstan")]
    for file in files:
        for quad in pyoxigraph.parse(path=str(file)):
            told = quad.object
            if not isinstance(told, pyoxigraph.Literal) or told.language in (None, lang):
                nodes[str(quad.subject)][quad.predicate.value].append(str(getattr(told, "value", "")))
    return nodes


def _publishers(nodes: Mapping[str, Mapping[str, list[str]]]) -> dict[str, str]:
    """Folded names of publishers to the country that each leaves unsaid."""
    quads = list(pyoxigraph.parse(path=str(folder() / "places" / "publishers.ttl")))
    covers = {str(q.subject): str(q.object) for q in quads if q.predicate.value == f"{_RS}covers"}
    names = {}
    for quad in quads:
        labels = nodes.get(covers.get(str(quad.subject), ""), {}).get(f"{_SKOS}prefLabel")
        if labels and quad.predicate.value in _LABELS:
            names[str(getattr(quad.object, "value", "")).casefold()] = labels[0]
    return names


def _country(node: Mapping[str, list[str]], nodes: Mapping[str, Mapping[str, list[str]]]) -> str | None:
    for _ in range(5):
        within = node.get(f"{_RS}within")
        if not within:
            labels = node.get(f"{_SKOS}prefLabel")
            return labels[0] if labels and "country" in node.get(f"{_RS}placeKind", []) else None
        node = nodes.get(f"<{within[0]}>", {})
    return None


def _declined(word: str, name: str) -> bool:
    """Whether a word is a name in whatever case."""
    kept = name.rstrip("аеийоуыьэюя")
    return word.startswith(kept) and len(word) - len(kept) <= _CASE


def _stem(name: str, lang: str) -> str:
    if lang == "ru" and " " not in name and len(name) > 4:
        return re.sub(r"(?:ск)?[аеийоуыьэюя]+$", "", name)
    if lang == "kk" and len(name) > 6:
        return re.sub(r"(?:[лдт][ыі]қ|[лдт]ік)$", "", name)
    return name
