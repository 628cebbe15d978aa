"""Russian words by pymorphy3 (OpenCorpora's dictionary): their parses, and letters in the case of another word."""

from functools import cache, lru_cache
from typing import Any


@cache
def _analyzer() -> Any:
    # Imported here, for its dictionary takes a third of a second to load, and only Russian needs it.
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def parses(word: str) -> tuple[Any, ...]:
    """The parses of a folded word, likeliest first."""
    return tuple(_analyzer().parse(word))


def cased(word: str, like: str) -> str:
    """A folded word with capitals where another has them."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    if "-" in word and "-" in like:
        return "-".join(cased(a, b) for a, b in zip(word.split("-"), like.split("-"), strict=False))
    return word[0].upper() + word[1:] if like[0].isupper() else word
