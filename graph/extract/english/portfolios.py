"""Portfolios that stand for their minister: `Justice goes to X`, `X (finance)`, `at Education`."""

from collections.abc import Sequence

from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.lexicon import Lexicon

_JOINTS = ("and", ",", "&", "the")


def portfolio(chunks: Sequence[Chunk], at: int, words: Lexicon) -> tuple[int, str] | None:
    """The portfolio that begins at chunk `at`, an article before it passed over: the index after it, and its words."""
    while at < len(chunks) and chunks[at].said("the"):
        at += 1
    end = at
    while end < len(chunks) and _belongs(chunks, end, at, words):
        end += 1
    while end > at and chunks[end - 1].said(*_JOINTS):
        end -= 1
    if end == at:
        return None
    return end, " ".join(chunk.name.casefold() for chunk in chunks[at:end]).replace(" ,", ",")


def portfolio_before(chunks: Sequence[Chunk], at: int, words: Lexicon) -> str | None:
    """The portfolio that ends right before chunk `at` and begins its sentence or clause."""
    first = at
    while first and at - first < 8 and _belongs(chunks, first - 1, 0, words):
        first -= 1
    while first < at and chunks[first].said(*_JOINTS):
        first += 1
    opens = first == 0 or chunks[first - 1].said(";", ":", ",", "and", "the", "–")
    found = portfolio(chunks, first, words) if first < at and opens else None
    return found[1] if found and found[0] == at else None


def minister_of(name: str) -> Post:
    """The minister of a portfolio."""
    return Post(title=f"minister of {name}", head="minister")


def _belongs(chunks: Sequence[Chunk], at: int, first: int, words: Lexicon) -> bool:
    chunk = chunks[at]
    if chunk.kind in ("word", "name") or (chunk.kind == "body" and " " not in chunk.name):
        if chunk.low in words["portfolio"]:
            return True
        return chunk.kind == "word" and chunk.low in _JOINTS and at > first and at + 1 < len(chunks)
    return False
