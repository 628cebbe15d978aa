"""Documents by the thousand: the sample's, with other people, portfolios, regions, companies, schools and dates.

What is replaced is replaced alike in the text and in the facts, so that the facts stay true of the text. Everything
follows from the seed and the number of documents asked for, and pools grow with that number: ten times as many
documents speak of ten times as many people, not of the same ones ten times as often. One president decides in four
of five.
"""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bench import pools
from graph import sample

Json = dict[str, Any]
PRESIDENT = "Kassym-Jomart Tokayev"
RULED = 0.8
SEED = 2022

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CYCLE = 4  # years: dates are moved by whole leap cycles, so that each exists, and weekdays all move by five days
_CYCLES = 12
_DAYS_A_CYCLE = 5
_YEAR = r"\b(?:19|20)\d\d\b"
_MINISTRY = re.compile(r"(?:ministry|minister) of (.+)", re.IGNORECASE)
_KEPT = ("foreign affairs", "internal affairs")  # the texts say "foreign minister", "Interior Ministry", too
_COUNTRY = re.compile(r"Kazakhstan(?! Region)")
_OWN_NAME = re.compile(
    r"National Security Committee|Presidential Administration|Constitutional Court|Supreme Court|National Bank"
    r"|General Staff|National Guard|Anti-Corruption Agency|Security Council"
)
_COMPANY = re.compile(r"Kaz[A-Z]\w+|Kazatomprom|Samruk-Kazyna")
_REGION = re.compile(r"(?:[A-Z]\w+ )+Region")
_WOMAN = re.compile(r"\w+(?:ov|ev|in)a|Giniyat")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many of each there are to choose from, for a number of documents."""

    people: int
    portfolios: int
    regions: int
    companies: int
    newspapers: int

    @classmethod
    def of(cls, documents: int) -> "Sizes":
        """Pools that keep the number of documents about each one about the same."""
        return cls(
            people=max(200, 2 * documents),
            portfolios=max(30, documents // 12),
            regions=max(15, documents // 50),
            companies=max(10, documents // 50),
            newspapers=max(10, documents // 50),
        )


def documents(count: int, seed: int = SEED) -> Iterator[Json]:
    """So many documents with their `facts`. Each third is what the one before it tells, by another publisher."""
    sizes = Sizes.of(count)
    for number in range(count):
        told_again = number % 3 == 2
        document = _varied(random.Random(f"{seed}/{number - told_again}"), sizes)
        choice = random.Random(f"{seed}/{number}/publisher").randrange(sizes.newspapers)
        yield {**document, "id": f"bench-{number:06}", "publisher": pools.newspaper(choice)}


def write(path: Path, items: Iterable[Json], facts: bool = False) -> Path:
    """The documents as JSON Lines, the product's source format; with their facts only if asked for."""
    with path.open("w", encoding="utf-8") as file:
        for document in items:
            kept = {key: value for key, value in document.items() if facts or key != "facts"}
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
    return path


def sample_documents() -> list[Json]:
    """The sample's own English documents, in the order of their files."""
    english = next(folder for folder in sample.folders() if folder.name == "en")
    return [json.loads(path.read_text("utf-8")) for path in sorted(english.glob("*.json"))]


@cache
def _templates() -> tuple[tuple[Json, ...], tuple[Json, ...]]:
    """The sample's documents in which the president decides, and the others."""
    every = sample_documents()
    ruled = tuple(document for document in every if any(fact.get("by") == PRESIDENT for fact in document["facts"]))
    return ruled, tuple(document for document in every if document not in ruled)


def _varied(rng: random.Random, sizes: Sizes) -> Json:
    ruled, others = _templates()
    is_ruled = rng.random() < RULED
    template = rng.choice(ruled if is_ruled else others)
    cycles = rng.randrange(_CYCLES)
    words = _replacements(template, rng, sizes, cycles, keep_president=is_ruled)
    varied = _everywhere(template, _replacer(words, cycles))
    assert isinstance(varied, dict)
    return varied


def _replacements(
    template: Json, rng: random.Random, sizes: Sizes, cycles: int, keep_president: bool
) -> dict[str, str]:
    """What stands in the template's texts to what shall stand there."""
    shift = cycles * _DAYS_A_CYCLE
    words = {day: _DAYS[(place - shift) % len(_DAYS)] for place, day in enumerate(_DAYS)}
    for name in sorted(_people(template)):
        if not (keep_president and name == PRESIDENT):
            words |= _of_person(name, pools.person(rng.randrange(sizes.people), _WOMAN.search(name) is not None), words)
    for phrase in sorted(_portfolios(template)):
        words |= _in_each_case(phrase, pools.portfolio(rng.randrange(sizes.portfolios)))
    text = json.dumps(template, ensure_ascii=False)
    makers: tuple[tuple[Iterable[str], Callable[[int], str], int], ...] = (
        (_REGION.findall(text), pools.region, sizes.regions),
        (_OWN_NAME.findall(text), pools.agency, sizes.companies),
        (_COMPANY.findall(text), pools.company, sizes.companies),
        (() if keep_president else _COUNTRY.findall(text), pools.country, sizes.regions),
        (_values(template, "institution"), pools.school, sizes.companies),
    )
    for found, make, size in makers:
        words |= {name: make(rng.randrange(size)) for name in sorted(set(found))}
    return words


def _people(template: Json) -> set[str]:
    """Those whom a fact calls by given name and surname."""
    named = {name for key in ("person", "predecessor") for name in _values(template, key)}
    return {name for name in named if len(name.split()) == 2}


def _portfolios(template: Json) -> set[str]:
    named = [*_values(template, "post"), *_values(template, "organization"), *_values(template, "origin")]
    return {match[1].casefold() for name in named if (match := _MINISTRY.search(name))} - set(_KEPT)


def _values(template: Json, key: str) -> set[str]:
    return {fact[key] for fact in template["facts"] if key in fact}


def _of_person(name: str, new: pools.Person, known: Mapping[str, str]) -> dict[str, str]:
    """Full name, surname, initial with surname, each in capitals, too. Who share a surname go on sharing one."""
    given, surname = name.split()
    own = known.get(surname, new.surname)
    pairs = {name: f"{new.given} {own}", surname: own, f"{given[0]}. {surname}": f"{new.given[0]}. {own}"}
    return pairs | {old.upper(): text.upper() for old, text in pairs.items()}


def _in_each_case(old: str, new: str) -> dict[str, str]:
    title = " ".join(word if word in ("and", "of") else word.capitalize() for word in old.split())
    return {old: new.lower(), old.capitalize(): new.capitalize(), title: new, old.upper(): new.upper()}


def _replacer(words: Mapping[str, str], cycles: int) -> Callable[[str], str]:
    """Puts all replacements in at once, the longest first, and moves years back."""
    ordered = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"(?P<year>{_YEAR})|(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")

    def put(match: re.Match[str]) -> str:
        return str(int(match[0]) - _CYCLE * cycles) if match["year"] else words[match[0]]

    return lambda text: pattern.sub(put, text)


def _everywhere(value: object, put: Callable[[str], str]) -> Any:
    """The same structure with the replacements made in every text of it, keys and kinds left alone."""
    if isinstance(value, str):
        return put(value)
    if isinstance(value, list):
        return [_everywhere(item, put) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in ("kind", "lang", "manner", "change") else _everywhere(item, put)
            for key, item in value.items()
        }
    return value
