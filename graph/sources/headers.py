"""Metadata that stands above a text: a block of `Title:`, `Date:` … lines, or the front matter of Markdown."""

import re

_NAMES = {
    "title": "title",
    "date": "published",
    "published": "published",
    "publisher": "publisher",
    "url": "url",
    "language": "lang",
    "lang": "lang",
}
_LINE = re.compile(r"([A-Za-z]+)[ \t]*:(.*)")
# A key in its first line tells it from a text between two horizontal rules.
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?=[\w-]+[ \t]*:)(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_LONGEST_TITLE = 150


def block(text: str) -> tuple[dict[str, object], str]:
    """The values of the header block, under the names of `Metadata`, and the text below it.

    Every line down to the first blank one must be a known `Name: value`; else there is no block, and no values.
    """
    head, blank, body = text.partition("\n\n")
    values = {}
    for line in head.split("\n"):
        match = _LINE.fullmatch(line)
        name = _NAMES.get(match[1].lower()) if match else None
        if match is None or name is None:
            return {}, text
        values[name] = match[2].strip()
    return (dict(values), body) if blank else ({}, text)


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """The same of Markdown's front matter, `key: value` lines between two `---`: unknown keys are passed over."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    values: dict[str, object] = {}
    for line in match[1].split("\n"):
        if (pair := _LINE.fullmatch(line)) and (name := _NAMES.get(pair[1].lower())):
            values[name] = _unquoted(pair[2].strip())
    return values, text[match.end() :]


def first_line(text: str) -> tuple[str | None, str]:
    """The first line, if it looks like a title, and the text below it: short, no full stop, a blank line beneath."""
    line, blank, body = text.partition("\n\n")
    if not blank or "\n" in line or len(line) > _LONGEST_TITLE or line.endswith((".", ",", ":", ";", "…")):
        return None, text
    return line, body


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
