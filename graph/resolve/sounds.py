"""Names as they sound, whatever the script and the school of transliteration.

«Қасым-Жомарт», "Kassym-Jomart" and "Qasym-Zhomart" are written in one Latin alphabet of sounds; how far two words are
apart is an edit distance in which sounds that the schools confuse (k and h, o and u, a vowel dropped) cost little.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from types import MappingProxyType

from graph.resolve.names import fold

_CYRILLIC = str.maketrans(
    {
        "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye",
        "ж": "j", "җ": "j", "з": "z", "и": "i", "й": "y", "і": "i", "ї": "yi", "к": "k", "қ": "k", "л": "l", "м": "m",
        "н": "n", "ң": "n", "о": "o", "ө": "ö", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ұ": "u",
        "ү": "u", "ф": "f", "х": "h", "һ": "h", "ҳ": "h", "ц": "c", "ч": "C", "ҷ": "j", "ш": "S", "щ": "S", "ъ": "",
        "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ӣ": "i", "ӯ": "u", "џ": "j", "ј": "y",
    }
)  # fmt: skip
# digraphs and letters of the Latin scripts; the longer first, for they hold the shorter
_LATIN = (
    ("shch", "S"), ("tsch", "C"), ("drz", "j"), ("dzh", "j"),
    ("sch", "S"), ("tch", "C"), ("dj", "j"), ("zh", "j"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("ch", "C"), ("sh", "S"), ("kk", "k"),
    ("qu", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"),
    ("w", "v"), ("x", "ks"),
)  # fmt: skip
_ACCENTED = str.maketrans({"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ğ": "g", "ə": "a"})
_FINAL_NG = re.compile("ng$")
_FINAL_IC = re.compile("(?<=..)ic$")  # Vučić without his accents
_PINYIN = re.compile("^x(?=[iu])")
_PLAIN_C = re.compile("c(?![eiyh])")
_VOWELS = frozenset("aeiouäö")
_GLIDE = re.compile("(?<=[aeouäö])[iy]+|[iy]+(?=[aeouäö])")
_DOUBLED = re.compile(r"(.)\1+")
_CHEAP: Mapping[frozenset[str], float] = MappingProxyType(
    {
        frozenset(pair): cost
        for pair, cost in {
            "aä": 0.0, "eä": 0.3, "oö": 0.1, "uö": 0.1, "ou": 0.3, "ei": 0.4, "ae": 0.6, "ao": 0.6, "iu": 0.5,
            "kh": 0.4, "kg": 0.5, "gh": 0.4, "bp": 0.6, "dt": 0.6, "vu": 0.4, "fv": 0.7, "zs": 0.6, "cs": 0.5,
            "SC": 0.6, "Ss": 0.7, "jz": 0.7, "jC": 0.7, "cC": 0.7, "bv": 0.7, "cz": 0.5,
        }.items()
    }
)  # fmt: skip
FAR = 1.6  # so far apart, two words are two
_DROPPED = {"i": 0.35, "h": 0.6, "o": 0.7, "e": 0.7, "a": 0.8}
_COARSE = str.maketrans({"h": "k", "g": "k", "C": "s", "S": "s", "c": "s", "z": "s", "j": "s", "d": "t", "b": "p",
                         "f": "p", "v": "p"})  # fmt: skip


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """The sounds of a word, one letter each: `C` as in church, `S` as in ship, `j` for ж and дж."""
    folded = fold(word.casefold().translate(_ACCENTED))
    spoken = _of_latin(folded) if folded.isascii() else _of_cyrillic(folded)
    return _DOUBLED.sub(r"\1", _GLIDE.sub("", spoken).replace("y", "i"))


def _of_cyrillic(word: str) -> str:
    """дж, цз and чж are one sound to the Latin schools: Джеенбеков, Цзян, Чжан."""
    return word.translate(_CYRILLIC).replace("dj", "j").replace("cz", "j").replace("Cj", "j")


def _of_latin(word: str) -> str:
    word = _FINAL_IC.sub("ich", _FINAL_NG.sub("n", _PINYIN.sub("s", word)))
    word = _PLAIN_C.sub("k", word)
    for written, spoken in _LATIN:
        word = word.replace(written, spoken)
    return word


@lru_cache(maxsize=500_000)
def distance(left: str, right: str) -> float:
    """How far two sounding words are apart: 0 for the same, about 1 for each sound that differs.

    Beyond `FAR` it is not followed up: what is returned is then above `FAR`, but no more than the true distance.
    """
    if left == right:
        return 0.0
    dropped = [_DROPPED.get(letter, 1.0) for letter in right]
    row = list(accumulate(dropped, initial=0.0))
    for first in left:
        row = _next_row(row, first, right, dropped)
        if (nearest := min(row)) > FAR:
            return nearest
    return row[-1]


def _next_row(above: Sequence[float], first: str, right: str, dropped: Sequence[float]) -> list[float]:
    """The next row of the table of edit distances: the left word up to `first` against each start of the right."""
    drop = _DROPPED.get(first, 1.0)
    costs = _costs(first)
    before = above[0] + drop
    row = [before]
    for second, drop_second, diagonal, over in zip(right, dropped, above, above[1:], strict=False):
        before = min(diagonal + costs.get(second, 1.0), over + drop, before + drop_second)
        row.append(before)
    return row


@cache
def _costs(letter: str) -> Mapping[str, float]:
    """What it costs to take each other letter for this one, where it is less than 1."""
    cheap = {other: cost for pair, cost in _CHEAP.items() if letter in pair for other in pair if other != letter}
    return cheap | {letter: 0.0}


@lru_cache(maxsize=100_000)
def skeleton(sounding: str) -> str:
    """What all likely spellings of a sounding word share: its first sound and its consonants, in broad classes."""
    if not sounding:
        return ""
    first = "a" if sounding[0] in _VOWELS else sounding[0]
    consonants = "".join(letter for letter in sounding[1:] if letter not in _VOWELS)
    return _DOUBLED.sub(r"\1", (first + consonants).translate(_COARSE))
