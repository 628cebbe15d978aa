"""Names reduced to what identity goes by: letters without case, accents or punctuation."""

import re
import unicodedata

_LATIN_ACCENT = re.compile("([a-z])[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['’ʼʻ`´]")
_POSSESSIVE = re.compile("['’]s\\b")
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ё": "е"})


def fold(text: str) -> str:
    """The text in lower case, with accents dropped from Latin letters only (й and ў are letters of their own)."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFC", _LATIN_ACCENT.sub(r"\1", unicodedata.normalize("NFD", text)))


def words(text: str) -> tuple[str, ...]:
    """The folded words of a name; a possessive 's is dropped, other apostrophes join ("Ch'ing" is one word)."""
    text = _POSSESSIVE.sub("", fold(text))
    return tuple(_WORD.findall(_APOSTROPHES.sub("", text)))


def normalised(text: str) -> str:
    """The folded words joined by one space: two spellings with the same are the same name."""
    return " ".join(words(text))
