"""English sentences and tokens, in one pass over the text."""

import re
from collections.abc import Iterator

from graph.extract.english.text import Sentence, Token
from graph.extract.segmentation import paragraphs

_INITIAL = r"(?:[^\W\d_a-zа-яё]|Ye|Yu|Ya|Zh|Sh|Ch|Kh|Gh|Ts)\.(?=\s?[^\W\d_a-z])"
_ABBREVIATION = (
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Cmdr|Sens?|Reps?|Govs?|Hon|Rev|St|Jr|Sr|Messrs"
    r"|No|Art|Inc|Ltd|Co|Corp|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
)
_TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,}}(?!\w)|{_INITIAL}|{_ABBREVIATION}"
    r"|\b[bdc]\.(?=\s?\d)"
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b"
    r"|[^\W_]+(?:['’‘ʼ`\-‐‑&][^\W_]+)*"
    r"|\S"
)
_POSSESSIVE = re.compile(r"['’ʼ`](?:s|(?<=[A-Z].)S)$")
_CLOSING = frozenset("\"”’')]»")
_ENDING = frozenset(".!?…")
# Longer than any sentence a person writes; a text without full stops must not make the work grow with its square.
_LONGEST = 160


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of `text[start:end]`; a possessive ending is a token of its own."""
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        possessive = _POSSESSIVE.search(word) if len(word) > 2 else None
        if possessive and possessive.start():
            cut = match.start() + possessive.start()
            stem = text[match.start() : cut]
            yield Token(stem, stem.casefold(), match.start(), cut)
            yield Token(text[cut : match.end()], "'s", cut, match.end())
        else:
            yield Token(word, word.casefold(), match.start(), match.end())


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text, none across a paragraph's end."""
    for number, (start, end) in enumerate(paragraphs(text)):
        held: list[Token] = []
        ended = False
        for token in tokens(text, start, end):
            if len(held) >= _LONGEST or (ended and not _continues(token, held[-1])):
                yield _sentence(held, number)
                held, ended = [], False
            held.append(token)
            ended = token.text in _ENDING or (ended and token.text in _CLOSING)
        if held:
            yield _sentence(held, number)


def _continues(token: Token, before: Token) -> bool:
    """Whether a token goes on with the sentence although a full stop came before it."""
    if token.text in _CLOSING:
        return token.start == before.end
    return token.start == before.end or token.text[0].islower() or token.text in ",;:"


def _sentence(held: list[Token], paragraph: int) -> Sentence:
    return Sentence(held[0].start, held[-1].end, paragraph, tuple(held))
