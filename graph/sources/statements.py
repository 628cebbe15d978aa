"""Records of structured sources as readings: each statement a line of text, so that a quote is a slice here, too."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import Claim, Document, EntityKind, Known, Mention, Reading, Span
from graph.schema import Range, kind
from graph.sources.cleaning import one_line_of
from graph.sources.source import Source
from graph.sources.values import iso_date, web_address

Roles = Mapping[str, str | bool | None]

_LONGEST = 500  # characters of a value: names are no longer
_MENTIONED = {
    Range.PERSON: EntityKind.PERSON,
    Range.POST: EntityKind.POST,
    Range.BODY: EntityKind.BODY,
    Range.DECIDER: EntityKind.BODY,
    Range.PLACE: EntityKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Passed:
    """Records of a source that are of no kind that we read, by what they are: counted and passed over."""

    source: str
    counts: Mapping[str, int] = field(hash=False)

    def __str__(self) -> str:
        told = ", ".join(f"{count} {what}" for what, count in sorted(self.counts.items()))
        return f"{self.source}: passed over {told}"


def passed(source: Source, counts: Counter[str]) -> Iterator[Passed]:
    """What was passed over, if anything was."""
    if counts:
        yield Passed(source.name, dict(counts))


@dataclass(slots=True)
class Statements:
    """What one record says: claims as lines, and what is known of entities besides.

    `lang` is that of its labels.
    """

    lang: str
    _lines: list[str] = field(default_factory=list)
    _claims: list[Claim] = field(default_factory=list)
    _mentions: list[Mention] = field(default_factory=list)
    _known: list[Known] = field(default_factory=list)
    _at: int = 0

    def say(self, name: str, roles: Roles, said: str | None = None) -> bool:
        """Adds a claim of a kind, unless it lacks what its kind needs; whether it did.

        Values are cleaned and dates brought into their form; a date that is none is left out. `said` is the sentence
        that the source itself gives.
        """
        filled = _filled(name, roles)
        if kind(name).check(filled):
            return False
        line = one_line_of(said) if said else None
        line = line or _sentence(name, filled)
        span = Span(self._at, self._at + len(line))
        self._claims.append(Claim(name, filled, span))
        self._mentions += _mentions(name, filled, line, self._at)
        self._lines.append(line)
        self._at = span.end + 1
        return True

    def known(self, of: EntityKind, name: str, aliases: Iterable[str], identifiers: Iterable[str]) -> None:
        """Adds other names and identifiers of an entity."""
        called = _name(name)
        others = sorted({other for alias in aliases if (other := _name(alias)) and other != called})
        ids = sorted({cleaned for each in identifiers if (cleaned := _name(each))})
        if called and (others or ids):
            self._known.append(Known(of, called, tuple(others), tuple(ids)))

    def reading(
        self, source: Source, record: str, extractor: str, title: str, url: str | None = None
    ) -> Reading | None:
        """The reading of the record with that id; None where it said nothing."""
        defaults = source.defaults
        return self.published(record, extractor, title, (defaults.publisher, defaults.published), url)

    def published(
        self, record: str, extractor: str, title: str, by: tuple[str | None, str | None], url: str | None = None
    ) -> Reading | None:
        """The reading of the record with that id, `by` a publisher on a day; None where it said nothing."""
        if not self._claims:
            return None
        document = Document(
            id=record if record.isprintable() else hashlib.sha256(record.encode("utf-8", "replace")).hexdigest(),
            text="\n".join(self._lines),
            lang=self.lang,
            title=_name(title) or record,
            publisher=by[0],
            published=by[1],
            url=web_address(url) if url else None,
        )
        return Reading(document, tuple(self._mentions), tuple(self._claims), extractor, tuple(self._known))


def _name(text: str) -> str | None:
    return one_line_of(text[:_LONGEST])


def _filled(name: str, roles: Roles) -> dict[str, str | bool]:
    """The roles that have a value, in the order of the kind."""
    filled: dict[str, str | bool] = {}
    for key, role in kind(name).roles.items():
        value = roles.get(key)
        if isinstance(value, bool):
            filled |= {key: True} if value else {}
        elif value is not None:
            text = iso_date(value) if role.range is Range.DATE else _name(value)
            filled |= {key: text} if text else {}
    return filled


def _sentence(name: str, roles: Mapping[str, str | bool]) -> str:
    """A statement in one line: "tenure: Murat Bektanov; Minister of Defence; Kazakhstan; start 2021-08-31"."""
    told = []
    for key, value in roles.items():
        dated = kind(name).roles[key].range is Range.DATE
        told.append(key if value is True else f"{key} {value}" if dated else str(value))
    return f"{name}: {'; '.join(told)}"


def _mentions(name: str, roles: Mapping[str, str | bool], line: str, offset: int) -> Iterator[Mention]:
    """The entities of a claim where its line names them as the claim does."""
    for key, value in roles.items():
        sort = _MENTIONED.get(kind(name).roles[key].range)
        at = line.find(value) if isinstance(value, str) else -1
        if sort is not None and isinstance(value, str) and at >= 0:
            yield Mention(Span(offset + at, offset + at + len(value)), sort, value)
