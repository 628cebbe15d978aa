"""A document's text with what is marked in it, as text and tags that open and close properly within one another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.explanations.entries import Entry
from graph.model import Explanation, Span

_KEPT = "\n\t\u200c\u200d"
"""Beside what is printable: line breaks, tabs, and the joiners that some scripts need."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A marked stretch of text; `names` are those of the entries that hang on it."""

    span: Span
    sort: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """The beginning or the end of a stretch; not `whole` where it is one only of a part, for another crosses it."""

    stretch: Stretch
    opens: bool
    whole: bool = True


def stretches(explanation: Explanation, told: Iterable[Entry]) -> list[Stretch]:
    """The marks, without those inside another of the same sort, and wherever an entry hangs that nothing marks."""
    names: dict[Span, list[str]] = defaultdict(list)
    sorts: dict[Span, str] = {}
    for entry in told:
        names[entry.anchor].append(entry.name)
        sorts.setdefault(entry.anchor, "trigger" if entry.trigger else "quote")
    found: list[Stretch] = []
    reached: dict[str, int] = defaultdict(int)
    for mark in sorted(explanation.marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if mark.span.end > reached[mark.sort]:
            reached[mark.sort] = mark.span.end
            found.append(Stretch(mark.span, mark.sort, tuple(names.pop(mark.span, ()))))
    return [*found, *(Stretch(span, sorts[span], tuple(hanging)) for span, hanging in names.items())]


def pieces(text: str, marked: Iterable[Stretch]) -> Iterator[str | Tag]:
    """All the text, printable, and in it the tags. Of stretches that cross, the one that ends later is cut in two.

    Of stretches in the same place the first given is the outermost.
    """
    starting: dict[int, list[Stretch]] = defaultdict(list)
    bounds = {0, len(text)}
    for stretch in marked:
        starting[stretch.span.start].append(stretch)
        bounds |= {stretch.span.start, stretch.span.end}
    at, still = 0, list[Stretch]()
    for bound in sorted(bounds):
        if at < bound:
            yield printable(text[at:bound])
        at = bound
        depth = next((depth for depth, stretch in enumerate(still) if stretch.span.end == bound), len(still))
        still, closing = still[:depth], still[depth:]
        cut = [stretch for stretch in closing if stretch.span.end > bound]
        yield from (Tag(stretch, False, stretch.span.end == bound) for stretch in reversed(closing))
        opening = [(stretch, False) for stretch in cut] + [(stretch, True) for stretch in starting[bound]]
        for stretch, whole in sorted(opening, key=lambda pair: -pair[0].span.end):
            yield Tag(stretch, True, whole)
            if stretch.span.end > bound:
                still.append(stretch)
            else:
                yield Tag(stretch, False)


def printable(text: str) -> str:
    """The text with whatever could command a terminal, or deceive the eye, replaced; lines and tabs stay."""
    return "".join(map(_printable, text.replace("\r\n", "\n")))


def _printable(char: str) -> str:
    if char.isprintable() or char in _KEPT:
        return char
    return " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
