"""Who is who among the names of one document: full names, surnames, initials, patronymics, in any order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.languages.given_names import WOMEN

_PART = re.compile(r"[^\W\d_]+(?:['’ʼ`-][^\W\d_]+)*")
_MANS = re.compile(r"(?:[ое]в|[иы]н)$")
_RUSSIAN = str.maketrans("әғқңөұүһі", "агкноуухи")  # how Russian writes Kazakh letters
_SHARED = 4  # letters that two forms of one name have in common at least, endings apart


@dataclass(slots=True)
class Person:
    """Somebody whom the document names: the forms of the name in dictionary form, with how often each stands there."""

    forms: dict[str, int] = field(default_factory=dict)
    last: int = -1  # where named last, in words

    @property
    def name(self) -> str:
        """The fullest form; of those as full, the one met most often, then the first."""
        return max(self.forms, key=lambda form: (_fullness(form), self.forms[form]))


class People:
    """The people of one document, by the names in it."""

    def __init__(self) -> None:
        self.everyone: list[Person] = []

    @classmethod
    def of(cls, mentions: Iterable[tuple[int, str]]) -> tuple["People", dict[int, Person]]:
        """People from names with their places (in words): full names first, then what can only be short for one."""
        people, where = cls(), {}
        listed = list(mentions)
        for at, name in sorted(listed, key=lambda m: (-min(_fullness(m[1]), 2), m[0])):
            if _fullness(name) >= 2:
                where[at] = people._add(at, name)
        for at, name in listed:
            if at not in where:
                where[at] = people._add(at, name)
        return people, where

    def _add(self, at: int, name: str) -> Person:
        fits = [person for person in self.everyone if any(_fits(name, form) for form in person.forms)]
        if fits:
            before = [person for person in fits if person.last <= at]
            person = max(before or fits, key=lambda p: p.last if before else -p.last)
        else:
            person = Person()
            self.everyone.append(person)
        person.forms[name] = person.forms.get(name, 0) + 1
        person.last = max(person.last, at)
        return person


def _parts(name: str) -> list[str]:
    return [part.casefold().replace("ё", "е") for part in _PART.findall(name)]


def _fullness(name: str) -> int:
    return sum(len(part) > 2 for part in _parts(name))


def same_name(one: str, other: str) -> bool:
    """Whether two names can be one person's: every part of the shorter stands in the longer, if only as an initial."""
    short, long = sorted((_parts(one), _parts(other)), key=lambda parts: sum(len(p) > 2 for p in parts))
    if not short or not long:
        return False
    left = list(long)
    whole = 0
    for part in sorted(short, key=len, reverse=True):
        match = next((other for other in left if _same_part(part, other)), None)
        if match is None and len(part) <= 2 and whole:
            continue  # the initial of a patronymic that the other leaves out
        if match is None:
            return False
        left.remove(match)
        whole += len(part) > 2 and len(match) > 2
    return whole > 0


def _fits(name: str, form: str) -> bool:
    return same_name(name, form) and not _is_his_for_her(name, form) and not _is_his_for_her(form, name)


def _is_his_for_her(his: str, hers: str) -> bool:
    """Whether one is a man's surname and the other a woman's with the same: «Назарбаев», «Дарига Назарбаева»."""
    woman = any(part.translate(_RUSSIAN) in WOMEN for part in _parts(hers))
    surnames = {part for part in _parts(his) if _MANS.search(part)}
    return woman and any(f"{surname}а" in _parts(hers) for surname in surnames)


def _same_part(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) <= 2:
        return one[0] == other[0] and (one.startswith(other) or other.startswith(one))
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    cyrillic = "\u0400" <= one[0] <= "\u052f"
    # endings differ by case; «Назарбаев» and «Назарбаева» are told apart by their given names
    return (
        cyrillic and shared >= max(_SHARED, max(len(one), len(other)) - 3) and shared >= min(len(one), len(other)) - 1
    )
