"""Paragraphs from the lines of printed pages."""

import re
from collections.abc import Iterable, Iterator

# Three digits at most and no full stop: the last line of a page may be a year.
_PAGE_NUMBER = re.compile(r"[-–—|\s]*\d{1,3}[-–—|\s]*")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SENTENCE_END = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
# First parts of compounds that titles are made of; at a line's end their hyphen is one to keep.
_COMPOUND = re.compile(
    "vice|ex|lieutenant|major|colonel|attorney|secretary|вице|экс|премьер|генерал|пресс", re.IGNORECASE
)
# A line that ends well short of the column's edge ends a paragraph; one that falls far short is a heading.
_SHORT, _VERY_SHORT = 0.85, 0.6


def reflow(pages: Iterable[str]) -> str:
    """The text of the pages with its paragraphs joined, hyphenated words mended, and page numbers left out.

    Where lines end is all there is to go by: a paragraph ends at a blank line, at the end of a sentence short of the
    column's edge, or at a line so short that it can only be a heading.
    """
    lines = [line for page in pages for line in _body(page.translate(_LIGATURES).split("\n"))]
    words = frozenset(re.findall(r"\b\w++-\w+", "\n".join(lines).lower()))
    return "\n\n".join(_join(paragraph, words) for paragraph in _paragraphs(lines))


def _body(lines: list[str]) -> list[str]:
    """The lines of a page without a page number above or below."""
    for edge in (0, -1):
        if lines and _PAGE_NUMBER.fullmatch(lines[edge]):
            del lines[edge]
    return lines


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    width = _column_width(lines)
    paragraph: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line:
            paragraph.append(line)
        if paragraph and _ends_paragraph(line, following, width):
            yield paragraph
            paragraph = []


def _column_width(lines: list[str]) -> int:
    """The length that nine lines in ten do not exceed."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if not line or not following:
        return True
    if _SENTENCE_END.search(line):
        return len(line) < _SHORT * width
    return len(line) < _VERY_SHORT * width and not following[0].islower()


def _join(lines: list[str], words: frozenset[str]) -> str:
    joined = lines[:1]
    for line in lines[1:]:
        if not joined[-1].endswith("-"):
            joined += " ", line
        elif _keeps_hyphen(joined[-1], line, words):
            joined.append(line)
        else:
            joined[-1:] = joined[-1][:-1], line
    return "".join(joined)


def _keeps_hyphen(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether the hyphen at the line's end is part of the word, not a mark of its being broken.

    It is one before a capital or a figure, in a compound title, and in a word that has it elsewhere in the document.
    """
    left, right = before[:-1].split()[-1:], re.match(r"\w+", after)
    if not left or not right or not after[0].islower():
        return True
    return bool(_COMPOUND.fullmatch(left[0])) or f"{left[0]}-{right[0]}".lower() in words
