"""Titles and names of bodies taken apart into what they mean, the same in every language.

«заместитель министра обороны», "deputy defence minister" and «қорғаныс министрінің орынбасары» are all made of three
concepts of the ontology: deputy, minister, defence. A name becomes a sequence of such atoms: IRIs of roles, portfolios,
words of bodies and places, and, for words that the ontology does not know, their consonants as they sound (`~smrk`), so
that names that are merely transliterated ("Samruk-Kazyna", «Самұрық-Қазына») come out the same, too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.resolve.reference import NAMING, statements
from graph.resolve.sounds import skeleton, sound
from graph.resolve.stems import stem, tokens
from graph.terms import RS, SKOS

Stems = tuple[str, ...]
ROLE = "https://w3id.org/reshuffle/role/"
PORTFOLIO = "https://w3id.org/reshuffle/portfolio/"
WORD = "https://w3id.org/reshuffle/body-word/"
PLACE = "https://w3id.org/reshuffle/place/"
_DEPUTY_LABEL = ("deputy",)  # also a member of parliament, where nobody is named whose deputy it is
DEPUTY, HEAD, FIRST = f"{ROLE}deputy", f"{ROLE}head", f"{WORD}first"
LANGUAGES = ("en", "ru", "kk")
_LONGEST = 8  # words of a label
_ABBREVIATION = 4  # letters
_JOINED = re.compile(r",|\b(?:and|и|және|мен|пен|бен)\b", re.IGNORECASE)
_ADJECTIVE = re.compile("(?<=...)(?:ин|ов|ев)?ск(?:ий|ая|ое)$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What names are made of.

    `labels` gives, by language, the stems of a label to the concept that it names; `atoms` the atoms of a concept that
    is made of others ("deputy minister"); `headed_by` the role that heads a kind of body; `of_no_country` are the names
    of international organisations.
    """

    labels: Mapping[str, Mapping[Stems, str]]
    atoms: Mapping[str, tuple[str, ...]]
    headed_by: Mapping[str, str]
    of_no_country: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the reference data."""
    simple = {lang: _simple(list(_labels(lang))) for lang in LANGUAGES}
    return Lexicon(
        labels=simple,
        atoms=_composite(simple["en"]),
        headed_by={each.subject: each.value for each in statements() if each.key == RS.headedBy},
        of_no_country=frozenset(each.subject for each in statements() if each.key == RS.ofNoCountry),
    )


@lru_cache(maxsize=50_000)
def atoms(text: str, lang: str) -> tuple[str, ...]:
    """The atoms of a title or name, in its order, each concept by its longest label."""
    known = lexicon()
    return tuple(_read(tokens(text), known.labels.get(lang, known.labels["en"]), known, lang))


def _read(words: tuple[str, ...], labels: Mapping[Stems, str], known: Lexicon, lang: str) -> Iterator[str]:
    found = tuple(stem(word, lang) for word in words)
    at = 0
    while at < len(found):
        length, concept = _longest(found, at, labels)
        if concept is None and lang != "en":  # an English word in a text of another language
            length, concept = _longest(found, at, known.labels["en"])
        if concept is None:
            yield _unknown(words[at], lang)
        else:
            yield from known.atoms.get(concept, (concept,))
        at += length


def _unknown(word: str, lang: str) -> str:
    """The atom of a word that the ontology does not know: «бурабайский» and «Бурабай» are the same.

    Russian names stand in oblique cases within a title; in the other languages a name's end may be part of it.
    """
    if len(word) <= _ABBREVIATION:
        return f"~{sound(word)}"  # МИД and MoD have the same consonants
    plain = stem(word, lang) if lang == "ru" else word
    return f"~{skeleton(sound(_ADJECTIVE.sub('', plain)))}"


def _longest(found: Stems, at: int, labels: Mapping[Stems, str]) -> tuple[int, str | None]:
    for length in range(min(_LONGEST, len(found) - at), 0, -1):
        concept = labels.get(found[at : at + length])
        if concept is not None:
            return length, concept
    return 1, None


def _labels(lang: str) -> Iterator[tuple[Stems, str, bool]]:
    """The labels of portfolios, roles, words of bodies and places in a language; whether they may be made of others.

    A field is made of others only where its name joins them ("education and science"); "higher education" is one. So is
    a body that is called in short, too («Минфин»), by its English name.
    """
    schemes = (PORTFOLIO, ROLE, WORD, PLACE)  # "justice" is first a field
    found: dict[str, list[tuple[Stems, str, bool]]] = defaultdict(list)
    for each in statements():
        scheme = next((scheme for scheme in schemes if each.subject.startswith(scheme)), None)
        if scheme is not None and each.key in NAMING and each.lang == lang:
            joins = scheme == ROLE or (scheme == PORTFOLIO and _JOINED.search(each.value) is not None)
            joins = joins or (lang == "en" and each.key == SKOS.prefLabel and each.subject in _wholes())
            found[scheme].append((_stems(each.value, lang), each.subject, joins))
    for scheme in schemes:
        yield from found[scheme]


@cache
def _wholes() -> frozenset[str]:
    """The words of bodies that are whole names, "ministry of finance": in English of several words, initials apart."""
    english = [
        (each.subject, each.value)
        for each in statements()
        if each.subject.startswith(WORD) and each.key in NAMING and each.lang == "en" and not each.value.isupper()
    ]
    return frozenset(name for name, _ in english) - {name for name, label in english if " " not in label}


def _stems(label: str, lang: str) -> Stems:
    return tuple(stem(word, lang) for word in tokens(label))


def _simple(labels: list[tuple[Stems, str, bool]]) -> dict[Stems, str]:
    """The labels that are not made of others: "education and science" is made of two."""
    every: dict[Stems, str] = {}
    joined = set()
    for label, concept, joins in labels:
        if label:
            every.setdefault(label, concept)
            if joins:
                joined.add(label)
    if _DEPUTY_LABEL in every:
        every[_DEPUTY_LABEL] = DEPUTY
    return {
        label: concept
        for label, concept in every.items()
        if label not in joined or not _is_made_of_others(label, concept, every)
    }


def _is_made_of_others(label: Stems, concept: str, every: Mapping[Stems, str]) -> bool:
    """Whether a label can be read as two or more labels, not all of them its own concept's."""
    if len(label) < 2:
        return False
    reached = {0: False}  # how far the label can be read, and whether by another concept, too
    for start in range(len(label)):
        if start in reached:
            for end in range(start + 1, len(label) + 1):
                part = every.get(label[start:end])
                if part is not None and end - start < len(label):
                    reached[end] = reached.get(end, False) or reached[start] or part != concept
    return reached.get(len(label), False)


def _composite(english: Mapping[Stems, str]) -> dict[str, tuple[str, ...]]:
    """Concepts that are made of others: deputies of those they stand in for, others of their English name's parts.

    A concept that has a word of its own ("legislator") is made of nothing else.
    """
    stands_for = {each.subject: each.value for each in statements() if each.key == RS.deputyTo}
    of_one_word = {concept for label, concept in english.items() if len(label) == 1}
    names = {each.subject: each.value for each in statements() if each.key == SKOS.prefLabel and each.lang == "en"}
    found = {}
    for iri, label in names.items():
        if iri in stands_for:
            first = (FIRST,) if iri.startswith(f"{ROLE}first-") else ()
            found[iri] = (*first, DEPUTY, *(() if stands_for[iri] == HEAD else (stands_for[iri],)))
        elif iri in _wholes() or (iri.startswith((ROLE, PORTFOLIO)) and iri not in of_one_word):
            found[iri] = _parts(iri, _stems(label, "en"), english)
    made = {iri: parts for iri, parts in found.items() if parts != (iri,)}
    return {iri: tuple(_flat(parts, made)) for iri, parts in made.items()}


def _flat(parts: tuple[str, ...], made: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The parts, each as what it is made of itself: a deputy prosecutor general is one of a general prosecutor."""
    for part in parts:
        yield from _flat(made[part], made) if part in made else (part,)


def _parts(iri: str, label: Stems, english: Mapping[Stems, str]) -> tuple[str, ...]:
    """The concepts whose labels a label is made of; the concept itself where some word is none."""
    found = []
    at = 0
    while at < len(label):
        length, concept = _longest(label, at, english)
        if concept is None:
            return (iri,)
        found.append(concept)
        at += length
    return tuple(found)
