"""English date expressions: found in tokens, and resolved against a publication date and what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.extract.english.text import Token

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan.",
            "february feb feb.",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug aug.",
            "september sept sep sept.",
            "october oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        1,
    )
    for name in names.split()
}
_SHORT = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
_DAYS = {day: number for number, day in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}
_UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month"} | {
    "year": "year",
    "years": "year",
}
_PARTS = frozenset("morning afternoon evening night".split())
_SHIFT = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as written: tokens `[first, last)` and what was read.

    `year`, `month`, `day` where written; `weekday` 0 for Monday; `offset` in `unit`s from `base` (`published` or
    `anchor`, the last date named before). `direction` is -1 for "last", 0 for "this", 1 for "next". `aside`: it tells
    when something else was, so that "the same day" after it does not mean it.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    base: str | None = None
    unit: str | None = None
    offset: int = 0
    direction: int | None = None
    aside: bool = False


def find_date(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """The date expression that begins at token `at`, prepositions not included, or None."""
    for reader in (_absolute, _weekday, _direction, _same, _counted, _simple):
        found = reader(tokens, at)
        if found is not None:
            return found
    return None


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _year(tokens: Sequence[Token], at: int) -> int | None:
    word = _low(tokens, at)
    return int(word) if len(word) == 4 and word.isascii() and word.isdigit() and 1500 <= int(word) <= 2100 else None


def _ordinal(tokens: Sequence[Token], at: int) -> int | None:
    word = _low(tokens, at)
    bare = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 2 and 1 <= int(bare) <= 31 else None


def _month(tokens: Sequence[Token], at: int) -> int | None:
    month = _MONTHS.get(_low(tokens, at))
    return month if month and tokens[at].capital else None


def _absolute(tokens: Sequence[Token], at: int) -> DateExpression | None:
    if _low(tokens, at) == "the" and _ordinal(tokens, at + 1) and _low(tokens, at + 2) == "of":
        found = _month_first(tokens, at + 3)
        return found and DateExpression(at, found.last, found.year, found.month, _ordinal(tokens, at + 1))
    day = _ordinal(tokens, at)
    if day:
        step = at + 2 if _low(tokens, at + 1) == "of" else at + 1
        found = _month_first(tokens, step) if _month(tokens, step) else None
        if found:
            return DateExpression(at, found.last, found.year, found.month, day)
    if _month(tokens, at):
        return _month_first(tokens, at)
    return _numeric(tokens, at) or _bare_year(tokens, at)


def _bare_year(tokens: Sequence[Token], at: int) -> DateExpression | None:
    year = _year(tokens, at)
    return DateExpression(at, at + 1, year) if year else None


def _numeric(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """ISO dates and those with dots, day first: `2022-01-19` is five tokens, `19.01.2022` one."""
    parts = _low(tokens, at).split(".")
    if len(parts) == 3 and all(p.isascii() and p.isdigit() for p in parts) and len(parts[2]) == 4:
        day, month, year = (int(p) for p in parts)
        return DateExpression(at, at + 1, year, month, day) if _valid(year, month, day) else None
    marks = (_low(tokens, at + 1), _low(tokens, at + 3))
    iso = _year(tokens, at) and marks == ("-", "-")
    if iso and _low(tokens, at + 2).isdigit() and _low(tokens, at + 4).isdigit():
        year, month, day = (int(_low(tokens, at + step)) for step in (0, 2, 4))
        return DateExpression(at, at + 5, year, month, day) if _valid(year, month, day) else None
    return None


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month_first(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """`January 19, 2022`, `January 2022`, `January of this year`, `January`."""
    month = _month(tokens, at)
    if not month:
        return None
    day, step = None, at + 1
    if _ordinal(tokens, step) and not _month(tokens, step + 1):
        day, step = _ordinal(tokens, step), step + 1
    comma = step + 1 if _low(tokens, step) in (",", "of") else step
    if _year(tokens, comma):
        return DateExpression(at, comma + 1, _year(tokens, comma), month, day)
    if _low(tokens, comma) in ("this", "last") and _low(tokens, comma + 1) == "year":
        direction = 0 if _low(tokens, comma) == "this" else -1
        return DateExpression(at, comma + 2, None, month, day, base="published", unit="year", offset=direction)
    if month == 5 and day is None and _low(tokens, at - 1) not in ("in", "since", "until", "from", "of", "to", "last"):
        return None
    if _low(tokens, at) in _SHORT and day is None and _low(tokens, at - 1) not in ("in", "since", "until", "last"):
        return None  # "Jan Peeters" is a man
    return DateExpression(at, step, None, month, day)


def _weekday(tokens: Sequence[Token], at: int) -> DateExpression | None:
    step = at + 1 if _low(tokens, at) in ("last", "this", "next", "late", "early") else at
    day = _DAYS.get(_low(tokens, step))
    if day is None or not tokens[step].capital:
        return None
    end = step + 2 if _low(tokens, step + 1) in _PARTS else step + 1
    comma = end + 1 if _low(tokens, end) == "," else end
    full = _absolute(tokens, comma)
    if full and full.day:
        return DateExpression(at, full.last, full.year, full.month, full.day)
    direction = {"next": 1}.get(_low(tokens, at), -1)
    return DateExpression(at, end, weekday=day, direction=direction)


def _direction(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """`last July`, `this month`, `next year`."""
    step = {"last": -1, "this": 0, "next": 1}.get(_low(tokens, at))
    if step is None:
        return None
    month = _month(tokens, at + 1)
    if month:
        return DateExpression(at, at + 2, month=month, direction=step)
    unit = _UNITS.get(_low(tokens, at + 1))
    if unit in ("week", "month", "year"):
        return DateExpression(at, at + 2, base="published", unit=unit, offset=step)
    return None


def _same(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """`the same day`, `that evening`, `the same night`, `the following day`, `the previous day`, `the day before`."""
    words = [_low(tokens, at + step) for step in range(3)]
    if words[0] in ("the", "that"):
        words, first = (words[1:], at + 1) if words[0] == "the" else (["same", words[1]], at)
    else:
        first = at
    shift = {"same": 0, "following": 1, "next": 1, "previous": -1}.get(words[0])
    if shift is None or words[1] not in _PARTS | {"day", "date"}:
        return None
    return DateExpression(at, first + 2, base="anchor", unit="day", offset=shift)


def _counted(tokens: Sequence[Token], at: int) -> DateExpression | None:
    """`eight days after`, `a day later`, `two weeks ago`, `three years earlier`."""
    word = _low(tokens, at)
    count = _NUMBERS.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 4 else None)
    unit = _UNITS.get(_low(tokens, at + 1))
    if count is None or unit is None:
        return None
    way = {"later": 1, "after": 1, "before": -1, "earlier": -1, "ago": -1}.get(_low(tokens, at + 2))
    if way is None:
        return None
    aside = _low(tokens, at + 2) in ("after", "before") and _low(tokens, at + 3)[:1].isalpha()
    if aside:
        way = -way  # "eight days after being confirmed": the date of what follows, counted back from the day just named
    base = "published" if _low(tokens, at + 2) == "ago" else "anchor"
    return DateExpression(at, at + 3, base=base, unit=unit, offset=way * count, aside=aside)


def _simple(tokens: Sequence[Token], at: int) -> DateExpression | None:
    shift = _SHIFT.get(_low(tokens, at))
    return None if shift is None else DateExpression(at, at + 1, base="published", unit="day", offset=shift)


class Calendar:
    """Resolves the dates of one document in the order of its text: "the same day" is the day named last."""

    def __init__(self, published: str | None) -> None:
        parts = [int(part) for part in (published or "").split("-") if part.isdigit()]
        self.published = date(*parts) if len(parts) == 3 and _valid(*parts) else None
        self.year = parts[0] if parts else None
        self.anchor: date | None = None

    def resolve(self, found: DateExpression) -> str | None:
        """The ISO date, as precise as the text allows, or None where it needs what is not known."""
        value = self._value(found)
        if value is None:
            return None
        year, month, day = value
        if month and day:
            if not _valid(year, month, day):
                return None
            self.anchor = self.anchor if found.aside else date(year, month, day)
        if self.published is None:
            self.year = year
        return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")

    def _value(self, found: DateExpression) -> tuple[int, int | None, int | None] | None:
        if found.year:
            return found.year, found.month, found.day
        if found.weekday is not None:
            return self._weekday(found.weekday, found.direction or -1)
        if found.unit:
            return self._relative(found)
        if found.month:
            return self._nearest(found.month, found.day, found.direction)
        return None

    def _weekday(self, weekday: int, direction: int) -> tuple[int, int, int] | None:
        if self.published is None:
            return None
        back = (self.published.weekday() - weekday) % 7
        day = self.published + timedelta(days=7 - back if direction > 0 else -back)
        return day.year, day.month, day.day

    def _relative(self, found: DateExpression) -> tuple[int, int | None, int | None] | None:
        base = self.published if found.base == "published" else self.anchor
        if base is None or found.unit is None:
            return None
        if found.unit in ("day", "week"):
            moved = base + timedelta(days=found.offset * (7 if found.unit == "week" else 1))
            vague = found.unit == "week" and found.last - found.first == 2  # "last week": no day of it is meant
            return moved.year, moved.month, None if vague else moved.day
        if found.unit == "month":
            months = base.year * 12 + base.month - 1 + found.offset
            return months // 12, months % 12 + 1, None
        return base.year + found.offset, found.month, found.day

    def _nearest(self, month: int, day: int | None, direction: int | None) -> tuple[int, int, int | None] | None:
        """The year of a month or day written without one: the last that is not after publication."""
        if self.published is None:
            return (self.year, month, day) if self.year else None
        year = self.published.year
        after = (month, day or 0) > (self.published.month, self.published.day)
        if direction == 1:
            return (year if after else year + 1), month, day
        if after or (direction == -1 and month == self.published.month):
            year -= 1
        return year, month, day
