"""The people of one document: which names are one person's, and what the document calls them most fully."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

_NAMESAKES = 50  # of one surname, the last so many are compared


@dataclass(slots=True)
class Person:
    """A person of the document: `name` is the fullest there; `gender` "male", "female" or None."""

    name: str
    gender: str | None = None
    names: set[str] = field(default_factory=set)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """A word without what transliterations differ in: `Dossayev` and `Dosaev`, `Zaluzhny` and `Zaluzhnyi` are alike."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
    bare = (
        bare.replace("ye", "e").replace("y", "i").replace("j", "i").replace("ı", "i").replace("ł", "l").replace("-", "")
    )
    out: list[str] = []
    for letter in bare.replace("kh", "h").replace("q", "k").replace("iu", "u").replace("ia", "a"):
        if not out or out[-1] != letter:
            out.append(letter)
    joined = "".join(out)
    return joined[:-1] if len(joined) > 5 and joined.endswith("i") else joined


class Registry:
    """Finds the person a name stands for, and learns fuller names."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.seen: set[str] = set()  # names as written, of several words
        self.single: set[str] = set()  # capitalised words that stand alone
        self._by_word: dict[str, list[Person]] = defaultdict(list)

    def add(self, name: str, gender: str | None = None) -> Person:
        """The person of this name, new where no one known fits."""
        person = self.find(name)
        if person is None:
            person = Person(name)
            self.people.append(person)
        person.gender = person.gender or gender
        if name not in person.names:
            person.names.add(name)
            for word in name.split():
                held = self._by_word[skeleton(word.strip("."))]
                if not held or all(other is not person for other in held[-_NAMESAKES:]):
                    held.append(person)
        if _fuller(name, person.name):
            person.name = name
        return person

    def cut(self, name: str) -> str:
        """A name without a last word that is none: `Anna Kowalska Introduces`, known as `Anna Kowalska`."""
        words = name.split()
        if len(words) > 2 and " ".join(words[:-1]) in self.seen and words[-1] not in self.single:
            return " ".join(words[:-1])
        return name

    def find(self, name: str) -> Person | None:
        """The person that a full name, a surname, a first name or initials with a surname stand for."""
        words = [skeleton(word.strip(".")) for word in name.split()]
        if not words:
            return None
        candidates = [
            person
            for person in self._by_word.get(words[-1], [])[-_NAMESAKES:]
            if self._fits(name.split(), words, person)
        ]
        if len(candidates) == 1:
            return candidates[0]
        if len(words) == 1:
            as_surname = [person for person in candidates if skeleton(person.name.split()[-1]) == words[0]]
            return as_surname[-1] if as_surname else candidates[-1] if candidates else None
        return candidates[-1] if candidates else None

    @staticmethod
    def _fits(written: list[str], words: list[str], person: Person) -> bool:
        if len(words) == 1:
            return True
        for known in person.names:
            have = [skeleton(word.strip(".")) for word in known.split()]
            if len(have) == 1:
                if have[0] == words[-1]:
                    return True
                continue
            if have[-1] != words[-1] and words[-1] not in have[1:]:
                continue
            if all(_matches(word, raw, have) for word, raw in zip(words[:-1], written[:-1], strict=True)):
                return True
            if all(word in words or len(word) == 1 for word in have):
                return True
        return False


def _matches(word: str, raw: str, have: list[str]) -> bool:
    """Whether a given name, or its initial, is among the words of a fuller name."""
    if raw.endswith(".") or len(word) == 1:
        return any(other.startswith(word[0]) for other in have[:-1])
    return word in have or any(len(other) == 1 and word.startswith(other) for other in have)


def _fuller(name: str, than: str) -> bool:
    """Whether a name says more: more words written out, then more letters of them."""

    def size(text: str) -> tuple[int, int]:
        written = [word for word in text.split() if not word.endswith(".") and len(word) > 1]
        return len(written), len(text.split())

    return size(name) > size(than)
