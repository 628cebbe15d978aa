"""Dates, whole numbers and texts as SPARQL terms."""

import re
from calendar import monthrange
from datetime import date, datetime

from pyoxigraph import Literal, NamedNode

from graph.errors import ParameterError
from graph.terms import XSD

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_BACKSLASH_U = re.compile(r"(?<!\\)((?:\\\\)+)([uU])")


def day_bounds(value: object) -> tuple[str, str]:
    """The first and the last day of an ISO date (`2022`, `2022-01`, `2022-01-19`) or a `date`; else ParameterError."""
    if isinstance(value, date):
        value = value.date() if isinstance(value, datetime) else value
        return _day(value), _day(value)
    match = _DATE.fullmatch(str(value).strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in match.groups())
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        raise ParameterError(f"{value!r} is not a date such as 2022, 2022-01 or 2022-01-19") from None
    return _day(first), _day(last)


def integer(value: object) -> str:
    """A whole number from 0 up, or its text. ParameterError if it is none."""
    words = str(value).strip()
    if isinstance(value, bool) or not _WHOLE.fullmatch(words) or int(words) < 0:
        raise ParameterError(f"{value!r} is not a whole number such as 30")
    return str(int(words))


def text(value: object) -> str:
    """A text as a literal. ParameterError as `said` does."""
    return written(Literal(said(value)))


def said(value: object) -> str:
    """What a value says, without the blanks around it. ParameterError if that is nothing, or cannot be encoded."""
    words = str(value).strip()
    if not words or not _encodable(words):
        raise ParameterError(f"{value!r} is not a text to look for")
    return words


def written(term: Literal | NamedNode) -> str:
    r"""A term as SPARQL writes it.

    SPARQL 1.1 §19.2 lets a server replace \uXXXX before it reads strings; so no backslash stands before a plain u.
    """
    return _BACKSLASH_U.sub(lambda match: f"{match[1]}\\u{ord(match[2]):04X}", str(term))


def _day(day: date) -> str:
    return str(Literal(day.isoformat(), datatype=XSD.date))


def _encodable(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True
