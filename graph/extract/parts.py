"""A document in parts that are read one by one: each in one language, none longer than a reader holds in mind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.segmentation import paragraphs
from graph.model import Document

_LONGEST = 60_000  # characters: the work grows with a document's length, not with its square
_KAZAKH = frozenset("әғқңөұүһі")
_LETTERS = re.compile(r"[^\W\d_]")
_TELLING = 40  # letters; a shorter paragraph goes with the one before


@dataclass(frozen=True, slots=True)
class Part:
    """Characters [start, end) of a document, and their language."""

    start: int
    end: int
    lang: str


def parts(document: Document) -> Iterator[Part]:
    """The parts of a document, in order; a document in one language and of ordinary length is one."""
    start, lang = 0, (document.lang or _language(document.text) or "en").split("-")[0].lower()
    for first, last in paragraphs(document.text):
        told = _language(document.text[first:last]) or lang
        if (told != lang or last - start > _LONGEST) and first > start:
            yield Part(start, first, lang)
            start = first
        lang = told
    while len(document.text) - start > 2 * _LONGEST:
        yield Part(start, start + _LONGEST, lang)
        start += _LONGEST
    yield Part(start, len(document.text), lang)


def _language(text: str) -> str | None:
    """English, Russian or Kazakh by its letters; None where there are too few to tell."""
    letters = [letter.casefold() for letter in _LETTERS.findall(text[:2_000])]
    if len(letters) < _TELLING:
        return None
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in letters)
    if 2 * cyrillic < len(letters):
        return "en"
    kazakh = sum(letter in _KAZAKH for letter in letters)
    return "kk" if 50 * kazakh > cyrillic else "ru"
