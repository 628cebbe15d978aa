"""Mentions side by side: two names that were taken for one, posts that were taken for two.

«Указом Токаева К.К. Жаксылыков Руслан назначен» names two people, «заместитель премьер-министра» one post.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.extract.cities import country_code
from graph.extract.merging import is_deputy
from graph.extract.pairs import Span
from graph.extract.segmentation import Segmented

_OFFICE = re.compile(
    r"(?:министр|орынбасар|төраға|басшы|хатшы|әкім|кеңесші|директор|қолбасшы|өкіл)(?:с?[ыі])$", re.IGNORECASE
)
_REGION = re.compile(r"област[ьи]|облыс(?:ы|ының|ына|ында)?|район[ае]?|аудан(?:ы|ының|ына|ында)?")
_PATRONYMIC = re.compile(r"(?:ұлы|улы|қызы|кызы|ович|евич|овна|евна)$", re.IGNORECASE)


def parted(spans: Sequence[Span], segmented: Segmented) -> Iterator[Span]:
    """The mentions in order, with such names parted after the initials of the first, and two posts at their "and"."""
    return _names_parted([part for span in spans for part in _posts_parted(span, segmented)], segmented)


def _posts_parted(span: Span, segmented: Segmented) -> Iterator[Span]:
    """«Премьер-Министрдің орынбасары және қаржы министрі» as two, for in Kazakh each ends with what it is called."""
    words = segmented.words[span.first : span.last]
    at = next((n for n, word in enumerate(words) if word.text.casefold() == "және"), None)
    if span.sort == "post" and at and _OFFICE.search(words[at - 1].text) and _OFFICE.search(words[-1].text):
        yield Span(span.first, span.first + at, "post")
        yield Span(span.first + at + 1, span.last, "post")
    else:
        yield span


def _names_parted(spans: Sequence[Span], segmented: Segmented) -> Iterator[Span]:
    carried = None
    for at, span in enumerate(spans):
        following = spans[at + 1] if at + 1 < len(spans) else None
        first = span.first if carried is None else carried
        carried = None
        cut = _cut(span, segmented) if span.sort == "name" else None
        if cut is None:
            yield Span(first, span.last, span.sort)
            continue
        beside = following is not None and following.sort == "name" and following.first == span.last
        if beside:
            carried = cut
        if beside or span.last - cut > 1:
            yield Span(first, cut, span.sort)
            if not beside:
                yield Span(cut, span.last, span.sort)
        else:
            yield Span(first, span.last, span.sort)


def joined(spans: Iterable[Span], segmented: Segmented) -> Iterator[Span]:
    """The mentions in order; as one a deputy's post and the chief's, a patronymic and the surname after it, «область»
    and what the region is called."""
    held: Span | None = None
    for span in _cities(list(spans), segmented):
        if held and _surname(held, span, segmented):
            held = Span(held.first, span.last, "name")
            continue
        if held and _region(held, span, segmented):
            held = Span(held.first, span.last, "place")
            continue
        beside = held is not None and held.sort == span.sort == "post" and held.last == span.first
        if held and beside and any(is_deputy(_text(part, segmented)) for part in (held, span)):
            held = Span(held.first, span.last, "post")
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _cities(spans: Sequence[Span], segmented: Segmented) -> Iterator[Span]:
    """The mentions, where a city between a post and a name was taken for a name: «аким Актобе Асхат Шахаров»."""
    for before, span, after in zip([None, *spans], spans, [*spans[1:], None], strict=False):
        alone = span.sort == "name" and span.last - span.first == 1
        follows = before is not None and before.sort == "post" and before.last == span.first
        leads = after is not None and after.sort == "name" and after.first == span.last
        city = alone and follows and leads and country_code(_text(span, segmented))
        yield Span(span.first, span.last, "place") if city else span


def _region(held: Span, span: Span, segmented: Segmented) -> bool:
    """Whether a place is only the word for one, and the other beside it what it is called: «области» «Жетісу»."""
    if not held.sort == span.sort == "place" or held.last != span.first:
        return False
    kinds = [bool(_REGION.fullmatch(_text(part, segmented))) for part in (held, span)]
    return kinds[0] is not kinds[1]


def _surname(held: Span, span: Span, segmented: Segmented) -> bool:
    """Whether a single name follows one that ends with a patronymic: «Өмірзақ Естайұлы» «Шөкеев»."""
    beside = held.sort == span.sort == "name" and held.last == span.first and span.last - span.first == 1
    return beside and bool(_PATRONYMIC.search(_text(held, segmented)))


def _text(span: Span, segmented: Segmented) -> str:
    return segmented.text[segmented.words[span.first].start : segmented.words[span.last - 1].end]


def _cut(span: Span, segmented: Segmented) -> int | None:
    """Where a second name begins: at the word after a surname and its initials."""
    words = [word.text for word in segmented.words[span.first : span.last]]
    for at in range(1, len(words) - 2):
        initials = at
        while initials + 1 < len(words) and len(words[initials]) == 1 and words[initials + 1] == ".":
            initials += 2
        if at < initials < len(words) and len(words[at - 1]) > 1 and len(words[initials]) > 1:
            return span.first + initials
    return None
