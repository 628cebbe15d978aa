"""Popolo: one JSON object with `persons`, `organizations`, `posts`, `memberships` and `areas` (popoloproject.com)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import SourceError
from graph.model import EntityKind, Reading
from graph.sources.encoding import decode
from graph.sources.formats.json import parsed
from graph.sources.source import Source
from graph.sources.statements import Passed, Statements, passed

EXTRACTOR = "popolo/1"
_Item = Mapping[str, Any]
_PARTY = "party"


def recognised(value: object) -> bool:
    """Whether a JSON value is a Popolo document."""
    return (
        isinstance(value, dict)
        and isinstance(value.get("persons"), list)
        and (isinstance(value.get("memberships"), list) or isinstance(value.get("organizations"), list))
    )


def read(source: Source) -> Iterator[Reading | SourceError | Passed]:
    """The readings of a Popolo file, one a person."""
    value = parsed(source, decode(source, source.data()))
    if not recognised(value):
        raise source.error("is no Popolo document with 'persons' and 'memberships'")
    yield from of_object(source, value)


def of_object(source: Source, value: object) -> Iterator[Reading | SourceError | Passed]:
    """The readings of a Popolo document."""
    assert isinstance(value, dict)
    others: Counter[str] = Counter()
    tables = {name: _by_id(value.get(name)) for name in ("organizations", "posts", "areas")}
    held: dict[str, list[_Item]] = defaultdict(list)
    for item in _items(value.get("memberships")):
        held[str(item.get("person_id"))].append(item)
    for person in _items(value.get("persons")):
        memberships = [*held.pop(str(person.get("id")), []), *_items(person.get("memberships"))]
        reading = _person(source, person, memberships, tables)
        if reading is None:
            others["persons without a name or a statement"] += 1
        else:
            yield reading
    others["memberships of nobody"] += sum(map(len, held.values()))
    yield from passed(source, +others)


def _items(value: object) -> list[_Item]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _by_id(value: object) -> dict[str, _Item]:
    return {str(item.get("id")): item for item in _items(value)}


def _text(item: _Item | None, *names: str) -> str | None:
    found = (item.get(name) for name in names) if item is not None else ()
    return next((value for value in found if isinstance(value, str) and value.strip()), None)


def _person(
    source: Source, person: _Item, memberships: list[_Item], tables: Mapping[str, Mapping[str, _Item]]
) -> Reading | None:
    name = _text(person, "name")
    if name is None:
        return None
    told = Statements(source.defaults.lang or "en")
    for item in memberships:
        _membership(told, name, item, tables)
    told.say("birth", {"person": name, "date": _text(person, "birth_date")})
    if _text(person, "death_date"):
        told.say("death", {"person": name, "date": _text(person, "death_date")})
    aliases = [alias for each in _items(person.get("other_names")) if (alias := _text(each, "name"))]
    told.known(EntityKind.PERSON, name, aliases, _identifiers(person))
    links = [url for each in _items(person.get("links")) if (url := _text(each, "url"))]
    record = _text(person, "id") or name
    return told.reading(source, f"popolo:{record}", EXTRACTOR, name, next(iter(links), None))


def _identifiers(person: _Item) -> list[str]:
    return [
        f"wikidata:{_text(each, 'identifier')}"
        for each in _items(person.get("identifiers"))
        if str(each.get("scheme")).casefold() == "wikidata" and _text(each, "identifier")
    ]


def _membership(told: Statements, name: str, item: _Item, tables: Mapping[str, Mapping[str, _Item]]) -> None:
    post = tables["posts"].get(str(item.get("post_id")))
    body = tables["organizations"].get(str(item.get("organization_id") or (post or {}).get("organization_id")))
    area = tables["areas"].get(str(item.get("area_id") or (post or {}).get("area_id") or (body or {}).get("area_id")))
    roles = {
        "person": name,
        "organization": _text(body, "name"),
        "start": _text(item, "start_date"),
        "end": _text(item, "end_date"),
    }
    title = _text(post, "label", "role") or _text(item, "label", "role")
    if _text(body, "classification") == _PARTY:
        told.say("party", {**roles, "role": title})
    else:
        told.say("tenure", {**roles, "post": title, "jurisdiction": _text(area, "name")})
    party = tables["organizations"].get(str(item.get("on_behalf_of_id")))
    if party is not None:
        told.say("party", {"person": name, "organization": _text(party, "name")})
