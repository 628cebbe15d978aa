"""Which body a name denotes: one of the reference data, or its words and, where these are common, its place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.resolve.lexicon import PLACE, WORD, atoms, lexicon
from graph.resolve.reference import NAMING, reference, statements
from graph.terms import RDF, RS

MINISTRY = f"{WORD}ministry"
KINDS_OF_PLACE = frozenset(f"{WORD}{kind}" for kind in ("region", "district", "city"))
_PARTY, _COMPANY, _REPUBLIC = f"{WORD}party", f"{WORD}company", f"{WORD}republic"
_SHORT = 4  # sounds of an abbreviation, with the mark before it
_BEFORE_OF = re.compile(r"\b(?:of|for|on|under)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name: its `words` (atoms without its place), its `kind` (a word of bodies), its reference `iri`."""

    words: frozenset[str]
    kind: str | None
    iri: str | None


@lru_cache(maxsize=50_000)
def name(text: str, place: str | None, lang: str) -> BodyName:
    """The name of a body, perhaps of a place (an IRI), in a language.

    A ministry of the reference data counts as its portfolios, so that its minister is known by them.
    """
    every = atoms(text, lang)
    words = frozenset(without_place(every, place) or every)
    kind = _kind(text, lang)
    iri = known(words, place)
    if iri is not None and kind is None:
        kind = _register().kinds.get(iri)
    if iri is not None and kind == MINISTRY:
        words = _register().portfolios.get(iri, frozenset()) | {MINISTRY} or words
    return BodyName(words, kind, iri)


def _kind(text: str, lang: str) -> str | None:
    """What kind of body it is: English says it last before "of", Kazakh last of all, Russian first."""
    head = _BEFORE_OF.split(text, maxsplit=1)[0] if lang == "en" else text
    return kind_of(atoms(head, lang), lang) or kind_of(atoms(text, lang), lang)


def kind_of(parts: Iterable[str], lang: str) -> str | None:
    """The kind of body among the atoms of a name."""
    kinds = [part for part in parts if part in lexicon().headed_by]
    if not kinds:
        return None
    return kinds[0] if lang == "ru" else kinds[-1]


def without_place(parts: Iterable[str], place: str | None) -> list[str]:
    """The atoms without the place that they are of or the country that it lies in: "of the Republic of Kazakhstan"."""
    of = {place, reference().country_of(place) if place else None}
    return [part for part in parts if part not in of and part != _REPUBLIC]


def is_distinct(words: Iterable[str]) -> bool:
    """Whether a name has a word of its own, so that it is one body's wherever it is read; abbreviations are not, but
    for those of international organisations."""
    return any((word.startswith("~") and len(word) > _SHORT) or word in lexicon().of_no_country for word in words)


def is_common(text: str, lang: str) -> bool:
    """Whether a body's name is made of common words and portfolios alone: "Ministry of Defence", "Supreme Court"."""
    return not is_distinct(atoms(text, lang))


def known(words: frozenset[str], place: str | None) -> str | None:
    """The body of the reference data (an IRI) with these words in that place; None where there are several or none."""
    if not words:
        return None
    country = reference().country_of(place) if place else None
    register = _register()
    found = {
        iri
        for iri in register.named.get(_core(words), ())
        if (country == register.country[iri] if country else is_distinct(words))
    }
    return found.pop() if len(found) == 1 else None


def _core(words: frozenset[str]) -> frozenset[str]:
    """A party or company is the same with the word and without it ("Amanat", "the Amanat party")."""
    return words - {_PARTY, _COMPANY} or words


@dataclass(frozen=True, slots=True)
class _Register:
    """The bodies of the reference data: by the words of a name, their kinds, countries and portfolios."""

    named: Mapping[frozenset[str], set[str]]
    kinds: Mapping[str, str]
    country: Mapping[str, str]
    portfolios: Mapping[str, frozenset[str]]


@cache
def _register() -> _Register:
    members = {each.subject for each in statements() if each.key == RDF.type and each.value == RS.Body.value}
    country = {
        each.subject: each.value for each in statements() if each.key == RS.jurisdiction and each.subject in members
    }
    named: dict[frozenset[str], set[str]] = defaultdict(set)
    kinds: dict[str, str] = {}
    portfolios: dict[str, frozenset[str]] = defaultdict(frozenset)
    for iri, key, value, lang in statements():
        if iri not in country:
            continue
        if key in NAMING:
            named[_core(frozenset(without_place(atoms(value, lang or "en"), country[iri])))].add(iri)
        elif key == RS.bodyKind:
            kinds[iri] = f"{WORD}{value}"
        elif key == RS.portfolio:
            portfolios[iri] |= frozenset(lexicon().atoms.get(value, (value,)))
    return _Register(named, kinds, country, portfolios)


def key(text: str, place: str | None, lang: str, document: str) -> str:
    """What the IRI of a body without one of its own is minted from."""
    at = reference().place(place) if place else None
    words = _core(name(text, at, lang).words)
    if at and at not in reference().countries:  # "city maslikhat" of a city
        words = words - KINDS_OF_PLACE or words
    said = " ".join(sorted(word.rsplit("/", 1)[-1] for word in words))
    if is_distinct(words):
        return f"{said}|"
    return f"{said}|{at or (place_key(place, lang) if place else document)}"


def place_key(place: str, lang: str) -> str:
    """A place that the reference data do not know, by its words as they sound."""
    return " ".join(sorted(word.rsplit("/", 1)[-1] for word in atoms(place, lang))).removeprefix(PLACE)
