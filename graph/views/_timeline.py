"""Who held what as bars over years: where each bar begins and ends, and how surely. No drawing: pages do that."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

_STEPS = (1, 2, 5, 10, 20, 50, 100)
_TICKS = 12
_SHORTEST = 0.6
"""Share of the width, in percent, that a bar has at least: a day in office must be seen."""


@dataclass(frozen=True, slots=True)
class Spell:
    """Something with a time: a label, where it leads, bounds as ISO days (None for unknown), and whether acting.

    `sure_start` and `sure_end` say that the day is known exactly; `open` that it goes on as far as is known, which it
    was `seen` to do last.
    """

    label: str
    detail: str
    link: str
    start: str | None
    end: str | None
    sure_start: bool
    sure_end: bool
    open: bool
    acting: bool
    seen: str | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A spell with its place: `x` and `width` in percent of the whole time, and how much of the width is told.

    Of a spell that is open, the rest is how it would be if nothing had changed since it was seen last.
    """

    spell: Spell
    x: float
    width: float
    told: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars from top to bottom, and the years to mark with where they stand, in percent."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[int, float], ...]


def spell(values: Mapping[str, object], label: str, detail: str, link: str) -> Spell:
    """The spell of a fact, by its dates as the ontology names them (`startEarliest`, `endLatest`, …)."""

    def day(*keys: str) -> str | None:
        return next((str(values[key]) for key in keys if values.get(key)), None)

    start, end = day("startEarliest", "firstAttested", "startLatest"), day("endLatest", "endEarliest")
    current = values.get("status") == "current"
    if end is None and not current:
        end = day("lastAttested", "firstAttested")
    return Spell(
        label, detail, link, start, end,
        sure_start=start is not None and values.get("startEarliest") == values.get("startLatest"),
        sure_end=bool(values.get("endLatest")) and values.get("endEarliest") == values.get("endLatest"),
        open=current and not values.get("endLatest"),
        acting=str(values.get("acting")) in ("true", "1", "True"),
        seen=day("lastAttested"),
    )  # fmt: skip


def chart(spells: Iterable[Spell], today: date) -> Chart:
    """The spells that have a time, in order; what goes on ends today."""
    dated = [each for each in spells if each.start or each.end]
    if not dated:
        return Chart((), ())
    spans = [_span(each, today) for each in dated]
    first = min(start for start, _, _ in spans)
    last = max(first + 1, *(end for _, _, end in spans))
    scale = 100 / (last - first)

    def bar(each: Spell, start: float, told: float, end: float) -> Bar:
        known, whole = (max((until - start) * scale, _SHORTEST) for until in (told, end))
        return Bar(each, round((start - first) * scale, 2), round(whole, 2), round(known, 2))

    bars = tuple(bar(each, *span) for each, span in zip(dated, spans, strict=True))
    return Chart(bars, tuple(_ticks(first, last)))


def _span(each: Spell, today: date) -> tuple[float, float, float]:
    """Start, the end of what is told, and end, as years with a fraction; a start that is unknown is no time before."""
    end = _year(today.isoformat()) if each.open else _year(each.end or each.start or "")
    start = min(_year(each.start) if each.start else end, end)
    told = _year(each.seen) if each.open and each.seen else start if each.open else end
    return start, min(max(start, told), end), end


def _year(day: str) -> float:
    when = date.fromisoformat(day)
    return when.year + (when.timetuple().tm_yday - 1) / 366


def _ticks(first: float, last: float) -> Sequence[tuple[int, float]]:
    years = last - first
    step = next((step for step in _STEPS if years / step <= _TICKS), _STEPS[-1])
    begin = int(first // step * step)
    marks = (year for year in range(begin, int(last) + 1, step) if year >= first)
    return [(year, round((year - first) * 100 / years, 2)) for year in marks]
