"""What a person's name is made of, in any order, and whether two names can be one person's.

Russian and Kazakh put the surname first or last, with or without a patronymic; the press of any language shortens given
names to initials or leaves them out. So names are compared without taking a stand on which word is the surname: the
words of the one have to be found among those of the other.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from graph.resolve.names import fold
from graph.resolve.sounds import distance, sound

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ`´][^\W\d_]+)*")
_INITIAL = re.compile(r"\b[^\W\d_]{1,2}(?=\.)")
_APOSTROPHES = re.compile("['’ʼʻ`´]")
_PATRONYMIC = re.compile(
    r"..+(?:ович|евич|ьич|ич|овна|евна|ична|инична|[уұ]лы|уулу|[кқ]ызы|оглы|оғлы"
    r"|ovich|evich|yich|ovna|evna|ichna|uly|kyzy|qyzy|ogly|oglu|oghlu|ugli|qizi)$"
)
_KIN = frozenset("ұлы улы уулу қызы кызы оглы оғлы uly kyzy qyzy ogly oglu oghlu ugli qizi".split())  # son, daughter
_PARTICLES = frozenset(
    "de da dos di van von der den la le al el bin ibn of de ля ла де фон ван дер аль эль бин ибн".split()
)
_LEAST_WITH_PATRONYMIC = 3
_SURE_SURNAME = re.compile(r"(?:[oe]va?|...(?:ski|skaa|enko|ian|Svili|dze|zade|oviC|eviC))$")
_SURNAME = re.compile(r"(?:[oe]v|in)(a?)$")
_OF_FATHER = re.compile(r"(?:ovic|evic|iC|oviC|eviC|ovna|evna|iCna|uli|kizi|ogli|oglu|ugli)$")
_NEAR_FATHERS = 0.8  # Маратович is no Кайратович
_LONG = 5  # shorter words have to be nearer
_LEAST_NEAR, _FURTHEST_NEAR = 4, 1.6
_NEAR = {True: 0.35, False: 0.8}  # how far one word's spellings are apart, within a language and across


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name's words as they sound: `main` (given names and surname in the order written), `initials`, `patronymic`.

    `is_feminine` says whether it is a woman's, by patronymic and surname; None where they do not say.
    """

    main: tuple[str, ...]
    initials: tuple[str, ...]
    patronymic: str | None
    lang: str
    is_feminine: bool | None

    @property
    def is_full(self) -> bool:
        """Whether it has a given name beside the surname."""
        return len(self.main) > 1


class Likeness(IntEnum):
    """How far two names can be one person's, the nearer the higher."""

    OTHER = 0
    SHARED_GIVEN = 1  # the same given name, another surname, both women's: she may have married
    BARE = 2  # one is a surname alone
    NEAR = 3  # one of their words differs by more than spelling: Vladimir and Volodymyr
    INITIAL = 4  # one has initials where the other has names
    FULL = 5


@lru_cache(maxsize=100_000)
def person_name(name: str, lang: str) -> PersonName:
    """The parts of a name."""
    short = set(_INITIAL.findall(name))
    found = [_APOSTROPHES.sub("", word) for word in _WORD.findall(name)]
    words = [word for word in found if fold(word) not in _PARTICLES] or found
    initials = tuple(sound(word) for word in words if len(word) == 1 or word in short)
    words = [word for word in words if len(word) > 1 and word not in short]
    patronymic, main = _without_patronymic(words, bool(initials))
    sounding, father = tuple(map(sound, main)), sound(patronymic) if patronymic else None
    return PersonName(sounding, initials, father, lang, _is_feminine(sounding, father))


def surnames(name: PersonName) -> list[str]:
    """The words of a name that look like surnames of the region (Tokaev, Zelenski, else Shukputin); else all."""
    return (
        [word for word in name.main if _SURE_SURNAME.search(word)]
        or [word for word in name.main if _SURNAME.search(word)]
        or list(name.main)
    )


def _is_feminine(main: tuple[str, ...], patronymic: str | None) -> bool | None:
    if patronymic is not None:
        return patronymic.endswith(("a", "kizi"))
    endings = [bool(match[1]) for word in main if (match := _SURNAME.search(word))]
    return any(endings) if endings else None


def _without_patronymic(words: list[str], has_initials: bool) -> tuple[str | None, list[str]]:
    folded = [fold(word) for word in words]
    for at, word in enumerate(folded):
        if word in _KIN and at > 0 and len(words) > 2:  # «Нурлан Болат уулу»
            return words[at - 1] + words[at], [*words[: at - 1], *words[at + 1 :]]
    if len(words) < _LEAST_WITH_PATRONYMIC:
        return None, words
    # the first word is a given name or, where the surname leads, a surname; never a patronymic
    for at in range(1, len(words)):
        if _PATRONYMIC.match(folded[at]):
            return words[at], [*words[:at], *words[at + 1 :]]
    return None, words


@lru_cache(maxsize=100_000)
def likeness(left: PersonName, right: PersonName) -> Likeness:
    """How far two names can be one person's, by the names alone."""
    if _against(left, right):
        return Likeness.OTHER
    near = _NEAR[left.lang == right.lang]
    rest_left, rest_right, shared = _paired(left.main, right.main, near)
    if not shared:
        return Likeness.OTHER
    short_left = _fitting(rest_right, left.initials)
    short_right = _fitting(rest_left, right.initials)
    open_left = [word for word in rest_left if word not in short_right]
    open_right = [word for word in rest_right if word not in short_left]
    if open_left and open_right:
        return _apart(left, right, open_left, open_right)
    if shared > 1:
        return Likeness.FULL
    return _by_initials(left, right, bool(short_left or short_right))


def _against(left: PersonName, right: PersonName) -> bool:
    """Whether sex or patronymic tell the two apart."""
    sexes = {left.is_feminine, right.is_feminine}
    if sexes == {True, False}:
        return True
    if left.patronymic and right.patronymic:
        return distance(father(left.patronymic), father(right.patronymic)) > _NEAR_FATHERS
    return False


@lru_cache(maxsize=20_000)
def father(patronymic: str) -> str:
    """The father's name in a patronymic as it sounds: that of Фатихович and Фатихұлы."""
    return _OF_FATHER.sub("", patronymic) or patronymic


def _paired(left: tuple[str, ...], right: tuple[str, ...], near: float) -> tuple[list[str], list[str], int]:
    """The words that have no partner on the other side, and how many have one: the same first, then the nearest."""
    rest_left, rest_right = list(left), list(right)
    for word in left:
        if word in rest_right:
            rest_left.remove(word)
            rest_right.remove(word)
    while rest_left and rest_right:
        apart, mine, other = min((distance(a, b), a, b) for a in rest_left for b in rest_right)
        if apart > near * min(1.0, min(len(mine), len(other)) / _LONG):
            break
        rest_left.remove(mine)
        rest_right.remove(other)
    return rest_left, rest_right, len(left) - len(rest_left)


def _fitting(words: list[str], initials: tuple[str, ...]) -> list[str]:
    """The words that the initials can stand for."""
    return [word for word in words if any(distance(word[0], initial[0]) <= 0.5 for initial in initials if initial)]


def _by_initials(left: PersonName, right: PersonName, stands_for: bool) -> Likeness:
    """One word is shared: initials on one side must fit the other's; on both they must agree."""
    if left.initials and right.initials:
        first = distance(left.initials[0], right.initials[0]) <= 0.5
        second = len(left.initials) == 1 or len(right.initials) == 1 or left.initials[1] == right.initials[1]
        return Likeness.INITIAL if first and second else Likeness.OTHER
    if left.initials or right.initials:
        short, full = (left, right) if left.initials else (right, left)
        if not stands_for:
            return Likeness.BARE if not full.is_full else Likeness.OTHER
        other = short.initials[1:] if len(short.initials) > 1 else ()
        if other and full.patronymic and distance(other[0], full.patronymic[0]) > 0.5 and len(full.main) == 2:
            return Likeness.OTHER
        return Likeness.INITIAL
    if left.patronymic and right.patronymic:
        return Likeness.INITIAL
    return Likeness.BARE


def _apart(left: PersonName, right: PersonName, open_left: list[str], open_right: list[str]) -> Likeness:
    """Words on both sides are left over: near spellings, a woman's two surnames, or two people."""
    if len(open_left) != 1 or len(open_right) != 1:
        return Likeness.OTHER
    mine, other = open_left[0], open_right[0]
    if min(len(mine), len(other)) >= _LEAST_NEAR and distance(mine, other) <= _FURTHEST_NEAR:
        return Likeness.NEAR
    women = left.is_feminine or right.is_feminine
    surnames = mine == left.main[-1] and other == right.main[-1]
    return Likeness.SHARED_GIVEN if women and surnames else Likeness.OTHER
