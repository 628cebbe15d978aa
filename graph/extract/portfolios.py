"""Portfolios of several fields in one piece: «министром индустрии и инфраструктурного развития».

What joins two fields looks like the end of a mention; the ontology's portfolios tell that more belongs to it.
"""

import re
from collections.abc import Iterable, Iterator

from graph.extract.pairs import Span
from graph.extract.segmentation import Segmented
from graph.languages.offices import is_field

_MINISTRY = re.compile(r"minist|министр|министерств|secretary for|department of", re.IGNORECASE)
_JOINING = frozenset(", и and & және".split())
_FIELDS = 3  # words of one more field, at most


def whole(spans: Iterable[Span], segmented: Segmented, lang: str) -> Iterator[Span]:
    """The mentions in order; ministers' posts and ministries with all their fields, where no other mention stands."""
    listed = list(spans)
    for at, span in enumerate(listed):
        if span.sort not in ("post", "body") or not _MINISTRY.search(_text(span, segmented)):
            yield span
            continue
        low = listed[at - 1].last if at else 0
        high = listed[at + 1].first if at + 1 < len(listed) else len(segmented.words)
        yield _to_the_left(span, segmented, low) if lang == "kk" else _to_the_right(span, segmented, high, lang)


def _text(span: Span, segmented: Segmented) -> str:
    return segmented.text[segmented.words[span.first].start : segmented.words[span.last - 1].end]


def _to_the_right(span: Span, segmented: Segmented, high: int, lang: str) -> Span:
    last = span.last
    if not is_field(segmented.words[last - 1].text, lang):
        return span
    while last < high and segmented.words[last].text.casefold() in _JOINING:
        end = last + 1
        while end < min(high, last + 1 + _FIELDS) and is_field(segmented.words[end].text, lang):
            end += 1
        if end == last + 1:
            break
        last = end
    return Span(span.first, last, span.sort)


def _to_the_left(span: Span, segmented: Segmented, low: int) -> Span:
    first = span.first
    while first - 2 >= low and segmented.words[first - 1].text.casefold() in _JOINING:
        start = first - 1
        while start > max(low, first - 1 - _FIELDS) and is_field(segmented.words[start - 1].text, "kk"):
            start -= 1
        if start == first - 1:
            break
        first = start
    return Span(first, span.last, span.sort)
