"""Date expressions of any language that gives its words: resolved against the publication and what was said before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

_NUMERIC = re.compile(
    r"\b(?:(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})|(?P<y2>\d{4})-(?P<m2>\d\d)-(?P<d2>\d\d))\b"
)
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_DECADE = re.compile(r"\d{3}0(?:['’]?s\b|-х\b|-е\b|-ші жылдар| жылдары?\b(?! арал))")
_DAY = re.compile(r"(?<![\d.,:])(\d{1,2})(?![\d:]|[.,]\d)")
_ORDINAL = re.compile(r"(\d{1,2})-?(?:го|е|му|м|і|сі|ші|шы|ында|інде|сында|сінде|st|nd|rd|th)")
_SOON = 60  # days ahead
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language tells dates. Keys are beginnings of folded words or, with a blank, of phrases.

    `shifts` maps "yesterday" to -1 day; `same` words mean the day named last, and the days after or before it; `units`
    maps "week" to days, months or years as (unit, times); `directions` maps "last" to -1; `ago` counts back from the
    publication, `later` and `earlier` from the date named last, whose year `same_year` means. `seasons` have the month
    in which they begin, `ordinals` spell days. `of_last_week` says that a "last Wednesday" is never one of this week.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    shifts: Mapping[str, int]
    same: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, tuple[str, int]]
    directions: Mapping[str, int]
    ago: tuple[str, ...] = field(default=())
    later: tuple[str, ...] = field(default=())
    earlier: tuple[str, ...] = field(default=())
    same_year: tuple[str, ...] = field(default=())
    seasons: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    of_last_week: bool = False


class Calendar:
    """Resolves the dates of one document in the order of its text: "the same day" is the day named last."""

    def __init__(self, words: DateWords, published: str | None) -> None:
        parts = [int(part) for part in (published or "").split("-") if part.isdigit()]
        self.words = words
        self.published = _date(*parts) if len(parts) == 3 else None
        self.year = parts[0] if parts else None
        self.anchor = self.published
        self.named: _Parts | None = None

    def read(self, text: str) -> str | None:
        """The ISO date, as precise as the text allows; None where it needs what is not known."""
        low = " ".join(text.casefold().replace("’", "'").split())
        value = self._numeric(low) or self._absolute(low) or self._counted(low) or self._relative(low)
        value = value or self._season(low) or self._day(low)
        if value is None:
            return None
        year, month, day = value
        if month and day:
            whole = _date(year, month, day)
            if whole is None:
                return None
            self.anchor = whole
        self.named = year, month, day
        return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")

    def _numeric(self, low: str) -> "_Parts | None":
        match = _NUMERIC.search(low)
        if not match:
            return None
        year, month, day = (int(match[a] or match[b]) for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
        return (year, month, day) if _date(year, month, day) else None

    def _absolute(self, low: str) -> "_Parts | None":
        found = _YEAR.search(low)
        rest = low.replace(found[0], " ", 1) if found else low
        month = _lookup(self.words.months, low)
        if found and _DECADE.search(low) and not month:
            return None
        day = next((int(m[1]) for m in _DAY.finditer(rest) if 1 <= int(m[1]) <= 31), None) if month else None
        if month and day is None:
            day = self._ordinal(rest)
        if found:
            return int(found[0]), month, day
        if self.named and any(_has(low, words) for words in self.words.same_year):
            return self.named[0], month, day
        if not month or (_lookup(self.words.units, low) == ("month", 1) and not _has(low, "ай")):
            return None
        direction = _lookup(self.words.directions, low)
        if direction is not None and self._unit(low) == ("year", 1) and self.published:
            return self.published.year + direction, month, day
        return self._nearest(month, day, direction)

    def _nearest(self, month: int, day: int | None, direction: int | None) -> "_Parts | None":
        """The year of a month or day written without one: the last that is not after publication, or one near ahead."""
        if self.published is None:
            return (self.year, month, day) if self.year else None
        year = self.published.year
        after = (month, day or 0) > (
            self.published.month,
            self.published.day if day else 0,
        ) and month != self.published.month
        after = after or (day is not None and (month, day) > (self.published.month, self.published.day))
        if direction == 1:
            return (year if after else year + 1), month, day
        coming = None if direction == -1 else self._coming(month, day)
        if coming:
            return coming, month, day
        if after or (direction == -1 and month == self.published.month):
            year -= 1
        return year, month, day

    def _coming(self, month: int, day: int | None) -> int | None:
        """The year of a day or month that is so near ahead that a text which names no year means it, not the last."""
        published = self.published
        for year in (published.year, published.year + 1) if published else ():
            begins = _date(year, month, day or 1)
            if published and begins and 0 < (begins - published).days <= _SOON:
                return year
        return None

    def _unit(self, low: str) -> tuple[str, int] | None:
        return _lookup(self.words.units, low)

    def _counted(self, low: str) -> "_Parts | None":
        """`eight days later`, `two weeks ago`."""
        unit = self._unit(low)
        ways = (("ago", -1), ("later", 1), ("earlier", -1))
        way = next(((name, sign) for name, sign in ways if any(_has(low, w) for w in getattr(self.words, name))), None)
        if unit is None or way is None or _lookup(self.words.shifts, low) is not None:  # "the day before yesterday"
            return None
        digits = _DAY.search(low)
        count = int(digits[1]) if digits else _lookup(self.words.numbers, low) or 1
        base = self.published if way[0] == "ago" else self.anchor
        if way[0] != "ago" and self.named and unit[0] != "day":
            base = date(self.named[0], self.named[1] or 1, 1)
        return _moved(base, unit[0], way[1] * count * unit[1], exact=True) if base else None

    def _ordinal(self, low: str) -> int | None:
        """A day that is spelled: «двадцать первого»."""
        found = [number for word, number in self.words.ordinals.items() if _has(low, word)]
        day = sum(found) if len(found) < 2 or max(found) in (20, 30) else max(found)
        return day if 1 <= day <= 31 else None

    def _season(self, low: str) -> "_Parts | None":
        """The year of the season that was last, or of the one before it."""
        begins = _lookup(self.words.seasons, low)
        if begins is None or self.published is None:
            return None
        year = self.published.year - (begins > self.published.month)
        back = _lookup(self.words.directions, low) == -1 and year == self.published.year
        return year - back, None, None

    def _day(self, low: str) -> "_Parts | None":
        """A day of the month named last: «23-го»."""
        match = _ORDINAL.fullmatch(low)
        if match is None or self.anchor is None:
            return None
        return self.anchor.year, self.anchor.month, int(match[1])

    def _relative(self, low: str) -> "_Parts | None":
        shift = _lookup(self.words.shifts, low)
        if shift is not None:
            return _moved(self.published, "day", shift, exact=True) if self.published else None
        same = _lookup(self.words.same, low)
        if same is not None:
            return _moved(self.anchor, "day", same, exact=True) if self.anchor else None
        if self.published is None:
            return None
        weekday = _lookup(self.words.weekdays, low)
        direction = _lookup(self.words.directions, low)
        if weekday is not None:
            back = (self.published.weekday() - weekday) % 7
            if direction == -1 and self.words.of_last_week and back <= self.published.weekday():
                back += 7  # «в прошлую среду» is that of last week
            day = self.published + timedelta(days=7 - back if direction == 1 else -back)
            return day.year, day.month, day.day
        unit = self._unit(low)
        return (
            None
            if unit is None or direction is None
            else _moved(self.published, unit[0], direction * unit[1], exact=False)
        )


_Parts = tuple[int, int | None, int | None]


def _moved(base: date, unit: str, count: int, exact: bool) -> _Parts | None:
    if unit == "day":
        try:
            day = base + timedelta(days=count)
        except OverflowError:
            return None
        return day.year, day.month, (day.day if exact else None)
    if unit == "month":
        months = base.year * 12 + base.month - 1 + count
        return months // 12, months % 12 + 1, None
    return base.year + count, None, None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _has(low: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", low) is not None


def _lookup(table: Mapping[str, T], low: str) -> T | None:
    """The value of the longest key with which a word (or, for a key with a blank, a phrase) begins."""
    found = [key for key in table if _has(low, key)]
    return table[max(found, key=len)] if found else None
