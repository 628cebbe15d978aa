"""A part of a document put back in its place: every offset counted from the beginning of the whole."""

from dataclasses import replace

from graph.model import Claim, Document, Explanation, Reading, Span


def moved(explanation: Explanation, document: Document, by: int) -> Explanation:
    """The explanation of a part that begins `by` characters into a document."""
    reading = explanation.reading
    return Explanation(
        Reading(
            document,
            tuple(replace(mention, span=_span(mention.span, by)) for mention in reading.mentions),
            tuple(_claim(claim, by) for claim in reading.claims),
            reading.extractor,
        ),
        tuple(replace(mark, span=_span(mark.span, by)) for mark in explanation.marks),
        tuple(replace(withheld, trigger=_span(withheld.trigger, by)) for withheld in explanation.withheld),
    )


def _claim(claim: Claim, by: int) -> Claim:
    return replace(claim, quote=_span(claim.quote, by), trigger=claim.trigger and _span(claim.trigger, by))


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
