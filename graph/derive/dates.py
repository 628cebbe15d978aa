"""Partial dates and the days they can mean.

A date is kept as its source gave it, in EDTF (ISO 8601-2): `2022`, `2022-01`, `2022-01-19`. What it can mean is a pair
of bounds, the earliest and the latest day. Intervals are [start, end): on the day of a handover the successor holds the
post.
"""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """A moment as far as it is known.

    `edtf` is the date as its source gave it, None where only bounds are known; `earliest` and `latest` are the days it
    can have been, inclusive, None where unbounded.
    """

    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def precision(self) -> int:
        """0 for bounds only, else 1 for a year, 2 for a month, 3 for a day."""
        return self.edtf.count("-") + 1 if self.edtf else 0

    def overlaps(self, other: "When") -> bool:
        """Whether both can be the same day."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)


UNKNOWN = When()


def when(edtf: str) -> When:
    """The days that a partial ISO date can mean. Raises ValueError where it is none."""
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return When(edtf, day, day)
    if len(parts) == 2:
        year, month = parts
        return When(edtf, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    (year,) = parts
    return When(edtf, date(year, 1, 1), date(year, 12, 31))


def by(edtf: str | None) -> When:
    """A moment no later than the date: what a report says without a date had happened when it was published."""
    return When(None, None, when(edtf).latest) if edtf else UNKNOWN


def _not_after(left: date | None, right: date | None) -> bool:
    return left is None or right is None or left <= right
