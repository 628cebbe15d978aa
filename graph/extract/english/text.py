"""What a text is split into for the rules: tokens and sentences, with their offsets in it."""

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
