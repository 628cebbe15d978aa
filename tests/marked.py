"""Findings made by hand: a text with its mentions, as the tagger would find them."""

from collections.abc import Iterable

from graph.extract.findings import Findings
from graph.extract.pairs import Span
from graph.extract.segmentation import segment


def marked(text: str, mentions: Iterable[tuple[str, str]]) -> Findings:
    """The findings of a text, with the first place of each mention and its sort, and no edges yet."""
    made = Findings(segment(text))
    words = [word.text for word in made.segmented.words]
    for mention, sort in mentions:
        parts = [word.text for word in segment(mention).words]
        first = next(n for n in range(len(words)) if words[n : n + len(parts)] == parts)
        made.spans.append(Span(first, first + len(parts), sort))
    return made
