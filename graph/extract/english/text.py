"""What every language splits a text into: tokens and sentences, with their offsets in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Token(NamedTuple):
    """A word, number or punctuation mark: its text, its case-folded form, and its place in the document."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `start` and `end` in the document's text, its tokens, and the number of its paragraph, from 0."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of paragraphs: a blank line ends one, and so does a line that is short or ends like a sentence."""
    start = at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        bare = line.strip()
        if not bare or len(bare) < 60 or bare[-1] in '.!?:;…"”»':
            if text[start:end].strip():
                yield start, end
            start = end
        at = end
    if text[start:].strip():
        yield start, len(text)
