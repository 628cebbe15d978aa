"""Words reduced to what their forms share, by language: «министерства» is «министерство», «комитеті» «комитет»."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from graph.languages.kazakh_forms import bare
from graph.languages.russian_words import parses
from graph.resolve.names import words

_SMALL = frozenset(
    "the of for and a an to in on at и по в во на с со при для об о және мен пен бен жөніндегі"
    " жанындағы дағы дегі тағы тегі".split()
)
_HARDENED = str.maketrans("гғб", "кқп")  # what a Kazakh ending softens: министрлігі is a министрлік
_POSSESSIVES = ("сының", "сінің", "ының", "інің", "сы", "сі", "ы", "і")
_LEAST_STEM = 3


def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a name without articles, prepositions and conjunctions."""
    return tuple(word for word in words(text) if word not in _SMALL)


def stem(word: str, lang: str) -> str:
    """The stem of a folded word. What is not in the letters of the language is taken for English or Russian."""
    return _english(word) if word.isascii() else _STEMMERS.get(lang, _russian)(word)


def _english(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=20_000)
def _russian(word: str) -> str:
    found = parses(word)
    form: str = found[0].normal_form if found else word
    return form.replace("ё", "е")


@lru_cache(maxsize=20_000)
def _kazakh(word: str) -> str:
    stem = bare(word)
    for ending in _POSSESSIVES:
        if stem.endswith(ending) and len(stem) - len(ending) >= _LEAST_STEM:
            stem = stem[: -len(ending)]
            break
    return stem[:-1] + stem[-1].translate(_HARDENED)


_STEMMERS: Mapping[str, Callable[[str], str]] = MappingProxyType({"ru": _russian, "kk": _kazakh})
