"""Wikidata entities as JSON: an entity, a list, `{"entities": …}`, or the lines of a dump.

Of each person: positions held (P39) with start, end, predecessor, successor and jurisdiction, birth and death, military
rank, education, party, relatives. An item says its name only in its own entity, so what refers to items that are not in
the same file is counted and passed over; nothing is ever fetched.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import SourceError
from graph.model import EntityKind, Reading
from graph.sources.encoding import decode
from graph.sources.formats.json import parsed
from graph.sources.source import Source
from graph.sources.statements import Passed, Statements, passed

EXTRACTOR = "wikidata/1"
_LANGUAGES = ("en", "ru", "kk")
_HUMAN, _INSTANCE = "Q5", "P31"
_TIME = re.compile(r"[+]?(\d{4})-(\d\d)-(\d\d)T")
_YEAR, _MONTH, _DAY = 9, 10, 11
_RELATIVES = {"P22": "father", "P25": "mother", "P26": "spouse", "P40": "child", "P3373": "sibling"}
_FURTHER = (("P410", "rank", "rank"), ("P69", "education", "institution"), ("P102", "party", "organization"))
_TIMES = {"start": "P580", "end": "P582", "date": "P585"}
_Item = Mapping[str, Any]


def recognised(value: object) -> bool:
    """Whether a JSON value is a Wikidata entity, or the answer of its API with several."""
    if not isinstance(value, dict):
        return False
    entities = value.get("entities")
    return _is_entity(value) or (isinstance(entities, dict) and any(_is_entity(each) for each in entities.values()))


def _is_entity(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("claims"), dict) and isinstance(value.get("id"), str)


def read(source: Source) -> Iterator[Reading | SourceError | Passed]:
    """The readings of a file of entities, one a person."""
    value = parsed(source, decode(source, source.data()))
    yield from of_objects(source, value if isinstance(value, list) else [value])


def of_objects(source: Source, objects: Iterable[object]) -> Iterator[Reading | SourceError | Passed]:
    """The readings of entities, or of answers that hold several; a SourceError among them goes through."""
    entities: dict[str, _Item] = {}
    others: Counter[str] = Counter()
    for item in objects:
        if isinstance(item, SourceError):
            yield item
        elif isinstance(item, dict) and recognised(item):
            several = item.get("entities")
            for each in several.values() if isinstance(several, dict) else [item]:
                if _is_entity(each):
                    entities[each["id"]] = each
        else:
            others["records that are no entities"] += 1
    for entity in entities.values():
        if _HUMAN in (value for value, _ in _items(entity, _INSTANCE)):
            reading = _Person(source, entity, entities, others).reading()
            if reading is not None:
                yield reading
    yield from passed(source, others)


@dataclass(slots=True)
class _Person:
    """One person's entity, being read."""

    source: Source
    entity: _Item
    entities: Mapping[str, _Item]
    others: Counter[str]

    def reading(self) -> Reading | None:
        """Its reading; None where it has no name in a language that is read, or says nothing."""
        asked = (self.source.defaults.lang, *_LANGUAGES)
        lang = next((lang for lang in asked if lang and _label(self.entity, lang)), None)
        if lang is None:
            self.others["people without a name in English, Russian or Kazakh"] += 1
            return None
        told = Statements(lang)
        name = _label(self.entity, lang) or ""
        for item, statement in _items(self.entity, "P39"):
            self._position(told, name, item, statement)
        for prop, kind, key in _FURTHER:
            for item, statement in _items(self.entity, prop):
                times = {role: _when(statement, qualifier) for role, qualifier in _TIMES.items()}
                self._say(told, kind, {"person": name, key: self._name(item, lang), **times})
        for prop, relation in _RELATIVES.items():
            for item, _ in _items(self.entity, prop):
                self._say(told, "relation", {"person": name, "relative": self._name(item, lang), "relation": relation})
        for kind, date, place in (("birth", "P569", "P19"), ("death", "P570", "P20")):
            places = [self._name(item, lang) for item, _ in _items(self.entity, place)]
            day = next(_times(self.entity, date), None)
            if day is not None:
                told.say(kind, {"person": name, "date": day, "place": next(iter(places), None)})
        told.known(EntityKind.PERSON, name, _all_names(self.entity), [f"wikidata:{self.entity['id']}"])
        url = f"https://www.wikidata.org/wiki/{self.entity['id']}"
        return told.reading(self.source, f"wikidata:{self.entity['id']}", EXTRACTOR, name, url)

    def _position(self, told: Statements, name: str, item: str, statement: _Item) -> None:
        """A position held, with those before and after in it."""
        post = self._name(item, told.lang)
        of = next((value for prop in ("P642", "P108") for value in _qualifiers(statement, prop)), None)
        places = [value for prop in ("P768", "P1001", "P17") for value in _qualifiers(statement, prop)]
        of_post = [value for prop in ("P1001", "P17") for value, _ in _items(self.entities.get(item, {}), prop)]
        place = next((self._name(value, told.lang) for value in (*places, *of_post)), None)
        start, end = _when(statement, "P580"), _when(statement, "P582")
        office = {"post": post, "organization": self._name(of, told.lang) if of else None, "jurisdiction": place}
        self._say(told, "tenure", {"person": name, **office, "start": start, "end": end})
        for before in _qualifiers(statement, "P1365"):
            other = self._name(before, told.lang)
            self._say(told, "succession", {"person": name, "predecessor": other, **office, "date": start})
        for after in _qualifiers(statement, "P1366"):
            other = self._name(after, told.lang)
            self._say(told, "succession", {"person": other, "predecessor": name, **office, "date": end})

    def _say(self, told: Statements, kind: str, roles: Mapping[str, str | None]) -> None:
        if not told.say(kind, roles):
            self.others["statements about items that are not in the file"] += 1

    def _name(self, item: str, lang: str) -> str | None:
        entity = self.entities.get(item)
        return (_label(entity, lang) or _label(entity, "en")) if entity is not None else None


def _label(entity: _Item, lang: str) -> str | None:
    labels = entity.get("labels")
    value = labels.get(lang) if isinstance(labels, dict) else None
    text = value.get("value") if isinstance(value, dict) else None
    return text if isinstance(text, str) and text.strip() else None


def _all_names(entity: _Item) -> list[str]:
    found = [label for lang in _LANGUAGES if (label := _label(entity, lang))]
    aliases = entity.get("aliases")
    for lang in _LANGUAGES:
        of_lang = aliases.get(lang) if isinstance(aliases, dict) else None
        for each in of_lang if isinstance(of_lang, list) else []:
            if isinstance(each, dict) and isinstance(each.get("value"), str):
                found.append(each["value"])
    return found


def _statements(entity: _Item, prop: str) -> Iterator[_Item]:
    """The statements of a property, those of deprecated rank left out, as Wikidata holds them for wrong."""
    claims = entity.get("claims")
    found = claims.get(prop) if isinstance(claims, dict) else None
    for each in found if isinstance(found, list) else []:
        if isinstance(each, dict) and each.get("rank") != "deprecated":
            yield each


def _items(entity: _Item, prop: str) -> Iterator[tuple[str, _Item]]:
    """The items that a property has as values, each with its statement."""
    for statement in _statements(entity, prop):
        item = _item(statement.get("mainsnak"))
        if item is not None:
            yield item, statement


def _times(entity: _Item, prop: str) -> Iterator[str]:
    for statement in _statements(entity, prop):
        time = _time(statement.get("mainsnak"))
        if time is not None:
            yield time


def _value(snak: object) -> object:
    value = snak.get("datavalue") if isinstance(snak, dict) else None
    return value.get("value") if isinstance(value, dict) else None


def _item(snak: object) -> str | None:
    value = _value(snak)
    item = value.get("id") if isinstance(value, dict) else None
    return item if isinstance(item, str) else None


def _snaks(statement: _Item, prop: str) -> list[object]:
    qualifiers = statement.get("qualifiers")
    found = qualifiers.get(prop) if isinstance(qualifiers, dict) else None
    return found if isinstance(found, list) else []


def _qualifiers(statement: _Item, prop: str) -> list[str]:
    return [item for snak in _snaks(statement, prop) if (item := _item(snak)) is not None]


def _when(statement: _Item, prop: str) -> str | None:
    return next((time for snak in _snaks(statement, prop) if (time := _time(snak)) is not None), None)


def _time(snak: object) -> str | None:
    """A time value as a partial ISO date, as precise as it says; None where it is less precise than a year."""
    value = _value(snak)
    if not isinstance(value, dict) or not isinstance(value.get("time"), str):
        return None
    match = _TIME.match(value["time"])
    if match is None:
        return None
    year, month, day = match.groups()
    by_precision = {_YEAR: year, _MONTH: f"{year}-{month}", _DAY: f"{year}-{month}-{day}"}
    precision = value.get("precision")
    return by_precision.get(precision) if isinstance(precision, int) else None
