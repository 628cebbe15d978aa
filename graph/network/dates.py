"""Dates of facts: bounds to compare by, and the years that a label shows."""

import re
from collections.abc import Mapping
from datetime import date

from graph.errors import ParameterError

_YEAR = re.compile(r"\d{4}")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def stretch(text: str) -> tuple[str, str]:
    """First day and the day after the last one of an ISO date, maybe partial: `2022-01` → 2022-01-01, 2022-02-01.

    Raises ParameterError where it is no date.
    """
    matched = _PARTIAL.fullmatch(text.strip())
    if not matched:
        raise ParameterError(f"{text!r} is no date: write 2022, 2022-01 or 2022-01-19")
    year, month, day = (int(part) if part else None for part in matched.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        return first.isoformat(), _after(first, month is None, day is None).isoformat()
    except (ValueError, OverflowError):
        raise ParameterError(f"{text!r} is no date of the calendar") from None


def _after(first: date, whole_year: bool, whole_month: bool) -> date:
    if whole_year:
        return date(first.year + 1, 1, 1)
    if whole_month:
        return date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(first.toordinal() + 1)


def bounds(fact: Mapping[str, object]) -> tuple[str | None, str | None] | None:
    """The first day on which a fact may hold and the day before which it ends; None for unknown, or for no date at all.

    A moment holds on its day; a tenure known from a title alone, from the first such sentence to the last.
    """
    start = _first(fact, "start_earliest", "date_earliest", "first_attested", "end_earliest")
    end = _first(fact, "end_latest", "date_latest")
    if start is None and end is None:
        return None
    if end is None and fact.get("status") != "current":
        end = _first(fact, "last_attested")
    return start, end


def years(fact: Mapping[str, object]) -> str:
    """The years of a fact as a label shows them: `2022–2024`, `since 2022`, `until 2022`, `2022`, or nothing."""
    moment = _year(fact, "date", "date_earliest")
    if moment:
        return moment
    start, end = _year(fact, "start", "start_earliest"), _year(fact, "end", "end_latest")
    if start and end:
        return start if start == end else f"{start}–{end}"
    if start:
        return f"since {start}" if fact.get("status") == "current" else f"from {start}"
    if end:
        return f"until {end}"
    return _attested(fact)


def _attested(fact: Mapping[str, object]) -> str:
    first, last = _year(fact, "first_attested"), _year(fact, "last_attested")
    if first and last and first != last:
        return f"in {first}–{last}"
    return f"in {first or last}" if first or last else ""


def _first(fact: Mapping[str, object], *names: str) -> str | None:
    return next((str(fact[name]) for name in names if fact.get(name)), None)


def _year(fact: Mapping[str, object], *names: str) -> str | None:
    matched = _YEAR.search(_first(fact, *names) or "")
    return matched.group() if matched else None
