"""The words of the interface in the reader's language, and dates as people write them, as precise as their source."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_skeleton

from graph.profiles.facts import Told
from graph.schema import kind

LANGUAGES = ("en", "ru", "kk")
NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
_LOCALES = {"en": "en_GB", "ru": "ru", "kk": "kk"}
_PLAIN = re.compile(r"\d{4}(-\d{2}){0,2}")
_DECADE = re.compile(r"\d{3}X")


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    """The words by key, in each language."""
    told = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
    return {key: dict(zip(LANGUAGES, words, strict=True)) for key, words in told.items()}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language: `words("gap", days=9)`."""

    lang: str

    def __call__(self, key: str, **values: object) -> str:
        """The text with that key, its holes filled; KeyError for a key that there is not."""
        return table()[key][self.lang].format(**values)

    def kind(self, name: str) -> str:
        """What a kind of fact is called."""
        return kind(name).label(self.lang)

    def date(self, edtf: str | None) -> str:
        """A date as its source gave it: 2022-01 → January 2022, ../2019 → by 2019, 199X → the 1990s."""
        if not edtf:
            return ""
        if "/" in edtf:
            return self._range(*edtf.split("/", 1))
        if _DECADE.fullmatch(edtf):
            return self("edtf_decade", year=edtf[:3] + "0")
        plain = edtf.rstrip("~?%")
        return self._plain(plain) if plain == edtf else self("edtf_about", date=self._plain(plain))

    def when(self, fact: Told) -> str:
        """When a fact was or held: `since 19 January 2022`, `from 2014, end unknown`, `by 20 January 2022`."""
        values = fact.values
        moment = values.get("date") or _by_then(values.get("dateLatest"))
        if moment:
            return self.date(moment)
        start = self.date(values.get("start") or _by_then(values.get("startLatest")))
        end = self.date(values.get("end") or _by_then(values.get("endLatest")) or values.get("endEarliest"))
        if start and end:
            return self("when_span", start=start, end=end)
        if end:
            return self._ended(fact, end)
        return self._open(fact, start) if start else self._attested(values)

    def _ended(self, fact: Told, end: str) -> str:
        if fact.kind == "education":
            return end
        said = self("when_until" if "end" in fact.values or "endLatest" not in fact.values else "when_left", end=end)
        first = fact.values.get("firstAttested")
        return f"{said}, {self('when_by_then', first=self.date(first))}" if first else said

    def _open(self, fact: Told, start: str) -> str:
        last = fact.values.get("lastAttested")
        if fact.values.get("status") == "current" or fact.kind != "tenure":
            since = self("when_since", start=start)
            return self("when_last_seen", said=since, last=self.date(last)) if last else since
        if last and last > fact.values.get("startLatest", ""):
            return f"{self('when_since', start=start)}, {self('when_at_least', last=self.date(last))}"
        return self("when_from_unknown", start=start)

    def _attested(self, values: Mapping[str, str]) -> str:
        first, last = values.get("firstAttested"), values.get("lastAttested")
        if not first and not last:
            return self("undated")
        if not last or first == last:
            return self("when_attested_on", first=self.date(first))
        return self("when_attested", first=self.date(first), last=self.date(last))

    def _range(self, start: str, end: str) -> str:
        if start in ("", ".."):
            return self("edtf_before", date=self.date(end))
        if end in ("", ".."):
            return self("edtf_after", date=self.date(start))
        return self("edtf_either", start=self.date(start), end=self.date(end))

    def _plain(self, text: str) -> str:
        if not _PLAIN.fullmatch(text):
            return text
        try:
            day = date.fromisoformat(f"{text}-01-01"[:10])
        except ValueError:
            return text
        locale = _LOCALES[self.lang]
        if len(text) == 4:
            return text
        if len(text) == 7:
            # short, for the full name of a month would have to be inflected after a preposition
            return format_skeleton("yMMMM" if self.lang == "en" else "yMMM", day, locale=locale)
        return format_date(day, "long", locale=locale)


def _by_then(day: str | None) -> str | None:
    """A moment of which only its latest day is known, as EDTF."""
    return f"../{day}" if day else None
