"""A document's text cut into marked and unmarked pieces, in order."""

from collections.abc import Iterator

from graph.model import Explanation, Mark


def pieces(explanation: Explanation) -> Iterator[tuple[str, Mark | None]]:
    """Every stretch of the text once, with its mark where it has one; of marks that overlap, the first stands."""
    text, at = explanation.reading.document.text, 0
    for mark in sorted(explanation.marks, key=lambda m: (m.span.start, -m.span.end)):
        if mark.span.start < at or mark.span.end <= mark.span.start:
            continue
        if mark.span.start > at:
            yield text[at : mark.span.start], None
        yield text[mark.span.start : mark.span.end], mark
        at = mark.span.end
    if at < len(text):
        yield text[at:], None
