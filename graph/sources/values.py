"""The values that metadata is made of, each brought into its one form, or None where the text is no such value."""

import re
from datetime import date
from urllib.parse import urlsplit

_TIME = r"(?:[T ,]+\d\d?:\d\d.*)?"
_ISO = re.compile(rf"(\d{{4}})(?:-(\d\d)(?:-(\d\d){_TIME})?)?", re.ASCII)
_DOTTED = re.compile(rf"(\d\d?)\.(\d\d?)\.(\d{{4}}){_TIME}", re.ASCII)
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


def iso_date(text: str) -> str | None:
    """An ISO date, possibly partial: `2022`, `2022-01`, `2022-01-19`. Turns `19.01.2022` round, cuts the time off."""
    text = text.strip()
    if dotted := _DOTTED.fullmatch(text):
        day, month, year = (int(part) for part in dotted.groups())
        text = f"{year:04}-{month:02}-{day:02}"
    if not (match := _ISO.fullmatch(text)):
        return None
    parts = [part for part in match.groups() if part]
    try:
        date(*(int(part) for part in [*parts, "1", "1"][:3]))
    except ValueError:
        return None
    return "-".join(parts)


def language_tag(text: str) -> str | None:
    """The primary tag of a BCP 47 language tag, in lower case: `en` of `en-GB`."""
    match = _TAG.fullmatch(text.strip())
    return match[1].lower() if match else None


def web_address(text: str) -> str | None:
    """An http or https URL with a host; nothing else is kept, for it will become a link that people click."""
    text = text.strip()
    if not text.isprintable() or any(c in ' "<>\\^`{|}' for c in text):
        return None
    try:
        parts = urlsplit(text)
        return text if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None
