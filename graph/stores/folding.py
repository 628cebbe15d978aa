"""What two spellings of a name have in common: the text without case, diacritics and punctuation."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from graph.resolve.sounds import sound

_WORDS = re.compile(r"\w+")


def fold(text: str) -> str:
    """The words of `text` in one case, without diacritics (й → и, ё → е, é → e), with single spaces between them."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(_WORDS.findall("".join(c for c in decomposed if not unicodedata.combining(c))))


def sounding(text: str) -> str:
    """The words of `text` as they sound, in one Latin alphabet whatever the script (see `graph.resolve.sounds`)."""
    return " ".join(sound(word) for word in fold(text).split())


def trigrams(folded: str) -> frozenset[str]:
    """All runs of three characters, spaces included; none where the text is shorter."""
    return frozenset(folded[i : i + 3] for i in range(len(folded) - 2))


def likeness(asked: str, name: str) -> float:
    """How well the words of `asked` are found in `name`, both folded: 0 not at all, 1 letter by letter."""
    words = asked.split()
    return sum(max(_ratio(word, other) for other in name.split()) for word in words) / len(words)


@lru_cache(maxsize=300_000)
def _ratio(left: str, right: str) -> float:
    return SequenceMatcher(None, left, right, autojunk=False).ratio()
