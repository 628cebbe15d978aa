"""Text in one case, all capitals or none, written as it would be otherwise.

What is read best is text in the usual case. The network finds names in any; so they get their capitals, and what it
reads next is like what it has learnt. No letter moves, so that spans of the one text are spans of the other.
"""

import re
from collections.abc import Iterator

from graph.extract.findings import Findings
from graph.extract.segmentation import paragraphs

_LETTERS = 20  # of a paragraph, at least, for its case to tell
_MOST = 0.9  # of letters in capitals
_SHORT, _ABBREVIATION = 3, 4  # letters
_VOWEL = re.compile(r"[aeiouyаеёиоуыэюяәіөұү]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = ("name", "place", "body", "date")
_SMALL = frozenset("of the for and in on de la и по в на және мен".split())
_ENGLISH = frozenset(  # dates that English writes with a capital
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


def recased(findings: Findings) -> str:
    """The text with its paragraphs in capitals, or all where it has none, as they would be written: capitals for names
    and the first of sentences."""
    text = findings.segmented.text
    letters = list(text)
    bare = not any(letter.isupper() for letter in text)
    for start, end in paragraphs(text):
        if not _is_one_case(text[start:end], bare):
            continue
        letters[start:end] = [low if len(low := letter.lower()) == 1 else letter for letter in letters[start:end]]
        for at in _capitals(findings, start, end):
            letters[at] = text[at].upper() if len(text[at].upper()) == 1 else text[at]
    return "".join(letters)


def _is_one_case(part: str, bare: bool) -> bool:
    letters = [letter for letter in part if letter.isalpha()]
    return len(letters) >= _LETTERS and (bare or sum(map(str.isupper, letters)) >= _MOST * len(letters))


def _capitals(findings: Findings, start: int, end: int) -> Iterator[int]:
    """Where capitals belong in a paragraph."""
    words = findings.segmented.words
    for sentence in findings.segmented.sentences:
        if start <= words[sentence.first].start < end:
            yield words[sentence.first].start
    for number, span in enumerate(findings.spans):
        first, last = findings.offsets(number)
        if span.sort not in _CAPITAL or not start <= first < last <= end:
            continue
        for match in _WORD.finditer(findings.segmented.text, first, last):
            low = match.group().casefold()
            if low in _SMALL or (span.sort == "date" and low not in _ENGLISH):
                continue
            yield from range(
                match.start(), match.end() if span.sort == "body" and _is_abbreviation(low) else match.start() + 1
            )


def _is_abbreviation(word: str) -> bool:
    """Whether a word of a body's name is one by its looks: «КНБ», "SCO"."""
    return len(word) <= _SHORT or (len(word) <= _ABBREVIATION and not _VOWEL.search(word))
