"""The words of `ontology/lexicon/` as Python sets, read once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph

from graph.extract.english.inflection import forms
from graph.ontology_files import folder

_RS = "https://w3id.org/reshuffle/ontology#"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one or more words, found by their first word, the longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]

    def match(self, words: list[str], at: int) -> tuple[int, str] | None:
        """The longest phrase that begins at `at`: how many words it has, and what it stands for."""
        if at >= len(words):
            return None
        for phrase, value in self.by_first.get(words[at], ()):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return len(phrase), value
        return None


def phrases(values: Mapping[str, str]) -> Phrases:
    """`Phrases` from a table of phrase and what it stands for."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for phrase, value in values.items():
        words = tuple(phrase.split())
        table[words[0]].append((words, value))
    return Phrases({first: tuple(sorted(held, key=lambda pair: -len(pair[0]))) for first, held in table.items()})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of one language by name."""

    lists: Mapping[str, frozenset[str]]
    verbs: Phrases
    long_posts: Phrases
    ranks: Phrases
    common_bodies: Phrases
    offices: Phrases  # holders with an office of their own
    companies: Phrases
    shortened: Mapping[str, str]  # offices in short, to the full word
    party_of: Mapping[str, str]  # adjectives before a seat, to the party
    plurals: Mapping[str, str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language that has one, from `ontology/lexicon/<code>.ttl`."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in pyoxigraph.parse(path=str(folder() / "lexicon" / f"{code}.ttl")):
        if quad.predicate.value == _RS + "form" and isinstance(quad.subject, pyoxigraph.NamedNode):
            found[quad.subject.value.partition("#")[2]].add(str(getattr(quad.object, "value", "")))
    lists = {name: frozenset(words) for name, words in found.items()}
    return Lexicon(
        lists=lists,
        verbs=phrases(_verbs(code, lists)),
        long_posts=phrases({phrase: phrase for phrase in lists["country-post"]}),
        ranks=phrases({phrase: phrase for phrase in lists["rank"]}),
        common_bodies=phrases({phrase: phrase for phrase in lists["common-body"]}),
        offices=phrases({phrase: phrase for phrase in lists["office-holder"]}),
        companies=phrases({phrase: phrase for phrase in lists["company"]}),
        shortened=dict(pair.split("=") for pair in sorted(lists["abbreviated-post"])),
        party_of=dict(pair.split("=") for pair in sorted(lists["party-adjective"])),
        plurals=dict(pair.split("=") for pair in sorted(lists["plural"])),
    )


def _verbs(code: str, lists: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Each verb form with what it is: `stepped down` -> `resign either`."""
    inflect = forms
    table: dict[str, str] = {}
    for name in sorted(lists):
        if not name.startswith("verb-"):
            continue
        for verb in sorted(lists[name]):
            for form, tense in inflect(verb).items():
                table.setdefault(form, "")
                table[form] = f"{table[form]} {name[5:]}:{tense}".strip()
    return table
