"""A text as the reader of documents sees it: words, sentences, and windows small enough for one encoder pass."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import zip_longest

# Longer than any sentence a person writes; a text without full stops must not make the work grow with its square.
_LONGEST = 120
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-‐‑'’ʼ`][^\W_]+)*|\d*[^\W_]+(?:[-‐‑][^\W_]+)*|\S")
_POSSESSIVE = re.compile(r"(?<=.)['’ʼ`]s$", re.IGNORECASE)
_ENDING = frozenset(".!?…")
_CLOSING = frozenset("\"”’')]»“")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr sen sens rep reps gov hon rev st jr sr messrs no art inc "
    "ltd co corp vs jan feb aug sept oct nov dec e.g i.e ген полк подп кап проф акад им ул обл гор род тыс млн млрд "
    "руб тг т.е т.к т.н и.о и.п врио см стр ст г гг в вв н.э ред м.а ж ғ т.б т.с.с т.ғ.д с".split()
)


class Shape(IntEnum):
    """How a word is written; the encoder reads this beside its letters, so that capitals cost no understanding."""

    PAD = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    MIXED = 4
    NUMBER = 5
    MARK = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or punctuation mark, characters [start, end) of the text."""

    start: int
    end: int
    text: str

    @property
    def shape(self) -> Shape:
        """How it is written."""
        letters = [c for c in self.text if c.isalpha()]
        if not letters:
            return Shape.NUMBER if any(c.isdigit() for c in self.text) else Shape.MARK
        if all(c.islower() for c in letters):
            return Shape.LOWER
        if len(letters) > 1 and not any(c.islower() for c in letters):
            return Shape.UPPER
        return Shape.TITLE if letters[0].isupper() else Shape.MIXED


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words [first, last) of a text; `opens` where it begins a paragraph."""

    first: int
    last: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text with its words and sentences, in order."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that a word stands in."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.sentences[middle].first <= word:
                low = middle
            else:
                high = middle - 1
        return low


@dataclass(frozen=True, slots=True)
class Window:
    """Words [first, last) read in one pass; those before `core` were read before and are here as context only."""

    first: int
    core: int
    last: int


def segment(text: str) -> Segmented:
    """Splits a text into words and sentences; no sentence crosses a paragraph's end."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    cased = any(c.isupper() for c in text)
    for start, end in paragraphs(text):
        held = list(_words(text, start, end))
        offset, opens = len(words), True
        words += held
        for first, last in _split(held, cased):
            sentences.append(Sentence(offset + first, offset + last, opens))
            opens = False
    return Segmented(text, tuple(words), tuple(sentences))


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of paragraphs: a blank line ends one, and so does a line that is short or ends like a sentence.

    A line that breaks off inside a sentence is joined to the next, as in text copied from a page of fixed width.
    """
    start = at = 0
    lines = text.splitlines(keepends=True)
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        end = at + len(line)
        bare, after = line.strip(), following.strip()
        if not bare or not after or bare[-1] in '.!?:;…"”»' or (len(bare) < 40 and not after[0].islower()):
            if text[start:end].strip():
                yield start, end
            start = end
        at = end
    if text[start:].strip():
        yield start, len(text)


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        possessive = _POSSESSIVE.search(word)
        if possessive:
            cut = match.start() + possessive.start()
            yield Word(match.start(), cut, text[match.start() : cut])
            yield Word(cut, match.end(), text[cut : match.end()])
        else:
            yield Word(match.start(), match.end(), word)


def _split(words: Sequence[Word], cased: bool) -> Iterator[tuple[int, int]]:
    first, ended = 0, False
    for at, word in enumerate(words):
        if at > first and ((ended and _begins(words, at, cased)) or at - first >= _LONGEST):
            yield first, at
            first, ended = at, False
        ended = _ends(words, at) or (ended and word.text in _CLOSING)
    if first < len(words):
        yield first, len(words)


def _ends(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.text not in _ENDING:
        return False
    if word.text != "." or not at or words[at - 1].end != word.start:
        return True
    before = words[at - 1].text
    return not (len(before) == 1 and before.isalpha() and before.isupper()) and before.casefold() not in _ABBREVIATIONS


def _begins(words: Sequence[Word], at: int, cased: bool) -> bool:
    word, before = words[at], words[at - 1]
    if word.start == before.end:
        return False
    return not (cased and word.text[0].islower()) and word.text not in ",;:)"


def windows(segmented: Segmented, lengths: Sequence[int], limit: int, context: int) -> Iterator[Window]:
    """Windows of whole sentences, at most `limit` subwords each, of which at most `context` repeat what came before.

    `lengths` holds the number of subwords of each word. A sentence longer than the limit is cut.
    """
    pieces = list(_pieces(segmented, lengths, limit - context))
    at = 0
    while at < len(pieces):
        end, size = at, 0
        back = at
        while back > 0 and size + pieces[back - 1][2] <= context:
            back -= 1
            size += pieces[back][2]
        while end < len(pieces) and (end == at or size + pieces[end][2] <= limit):
            size += pieces[end][2]
            end += 1
        yield Window(pieces[back][0], pieces[at][0], pieces[end - 1][1])
        at = end


def _pieces(segmented: Segmented, lengths: Sequence[int], limit: int) -> Iterator[tuple[int, int, int]]:
    for sentence in segmented.sentences:
        first, size = sentence.first, 0
        for at in range(sentence.first, sentence.last):
            if size + lengths[at] > limit and at > first:
                yield first, at, size
                first, size = at, 0
            size += lengths[at]
        yield first, sentence.last, size


def spelling(word: Word) -> str:
    """A word as the tokenizer gets it: composed, apostrophes and dashes of one kind, capitals only at the beginning."""
    text = unicodedata.normalize("NFKC", word.text).translate(_PLAIN)
    return text.capitalize() if word.shape is Shape.UPPER and len(text) > 4 else text


_PLAIN = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "`": "'",
        "‘": "'",
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "«": '"',
        "»": '"',
        "“": '"',
        "”": '"',
        "„": '"',
    }
)
