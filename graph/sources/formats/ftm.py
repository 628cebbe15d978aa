"""FollowTheMoney entities (version 4), one JSON object a line: people with their posts, parties, relatives; bodies.

Person, Position, Occupancy, Membership, Family, Succession and the organisations that they name are read; other
entities are counted and passed over. Statements refer to entities that may stand anywhere in the file, so that what is
read is held in memory in short: some 1 kB an entity.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.errors import SourceError
from graph.model import Document, EntityKind, Reading
from graph.sources.countries import country
from graph.sources.source import Source
from graph.sources.statements import Passed, Statements, passed

EXTRACTOR = "ftm/1"
_BODIES = frozenset({"PublicBody", "Organization", "Company", "LegalEntity"})
_LINKS = {"Occupancy": "holder", "Membership": "member", "Family": "person"}
_READ = frozenset({"Person", "Position", "Succession", *_BODIES, *_LINKS})
_PARTY = "pol.party"


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity in short: its id, schema, properties (lists of texts) and datasets."""

    id: str
    schema: str
    properties: dict[str, list[str]]

    def first(self, *names: str) -> str | None:
        """The first value of the first of the properties that has one."""
        return next((value for name in names for value in self.properties.get(name, ())), None)

    def all(self, *names: str) -> list[str]:
        """All values of the properties."""
        return [value for name in names for value in self.properties.get(name, ())]


def recognised(value: object) -> bool:
    """Whether a JSON value is an entity of FollowTheMoney."""
    return (
        isinstance(value, dict) and isinstance(value.get("schema"), str) and isinstance(value.get("properties"), dict)
    )


def read(source: Source) -> Iterator[Reading | SourceError | Passed]:
    """The readings of a file of entities, one a person, one a body that changed."""
    from graph.sources.formats import jsonl  # noqa: PLC0415 - which reads these, too, where a file is named .json

    for item in jsonl.read(source):
        if not isinstance(item, Document):
            yield item
            continue
        raise source.error("holds no entities of FollowTheMoney")


def of_objects(source: Source, objects: Iterable[object]) -> Iterator[Reading | SourceError | Passed]:
    """The readings of entities; a SourceError among the objects goes through."""
    entities: dict[str, Entity] = {}
    others: Counter[str] = Counter()
    for item in objects:
        if isinstance(item, SourceError):
            yield item
        elif (entity := _entity(item)) is None:
            others["records without schema, id and properties"] += 1
        elif entity.schema in _READ:
            entities[entity.id] = entity
        else:
            others[entity.schema] += 1
    links = _by_person(entities.values(), others)
    for entity in entities.values():
        if entity.schema == "Person":
            yield from _person(source, entity, links[entity.id], entities)
        elif entity.schema == "Succession":
            yield from _succession(source, entity, entities)
    yield from passed(source, others)


def _entity(value: object) -> Entity | None:
    if not recognised(value) or not isinstance(value, dict) or not isinstance(value.get("id"), str):
        return None
    properties = {
        str(name): [text for text in values if isinstance(text, str)]
        for name, values in value["properties"].items()
        if isinstance(values, list)
    }
    return Entity(value["id"], value["schema"], properties)


def _by_person(entities: Iterable[Entity], others: Counter[str]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.schema in _LINKS:
            for person in entity.all(_LINKS[entity.schema]):
                found[person].append(entity)
            if not entity.all(_LINKS[entity.schema]):
                others[f"{entity.schema} of nobody"] += 1
    return found


def _person(source: Source, person: Entity, links: Iterable[Entity], entities: dict[str, Entity]) -> Iterator[Reading]:
    told = Statements(source.defaults.lang or "en")
    name = person.first("name") or ""
    for link in links:
        if link.schema == "Occupancy":
            _occupancy(told, name, link, entities)
        elif link.schema == "Membership":
            _membership(told, name, link, entities)
        else:
            relative = entities.get(link.first("relative") or "")
            if relative is not None:
                told.say("relation", {"person": name, "relative": relative.first("name"),
                                      "relation": link.first("relationship")})  # fmt: skip
    told.say("birth", {"person": name, "date": person.first("birthDate"), "place": person.first("birthPlace")})
    if person.first("deathDate"):
        told.say("death", {"person": name, "date": person.first("deathDate")})
    for party in person.all("political"):
        told.say("party", {"person": name, "organization": party})
    told.known(EntityKind.PERSON, name, person.all("name", "alias", "previousName"), _identifiers(person))
    reading = told.reading(source, f"ftm:{person.id}", EXTRACTOR, name, person.first("sourceUrl", "wikipediaUrl"))
    if reading is not None:
        yield reading


def _identifiers(person: Entity) -> list[str]:
    return [f"wikidata:{each}" for each in (*person.all("wikidataId"), *([person.id] if person.id[:1] == "Q" else []))]


def _occupancy(told: Statements, name: str, link: Entity, entities: dict[str, Entity]) -> None:
    post = entities.get(link.first("post") or "")
    if post is None:
        return
    body = entities.get(post.first("organization") or "")
    code = post.first("country", "jurisdiction")
    end = link.first("endDate")
    told.say(
        "tenure",
        {
            "person": name,
            "post": post.first("name"),
            "organization": body.first("name") if body else None,
            "jurisdiction": post.first("subnationalArea") or (country(code, told.lang) if code else None),
            "start": link.first("startDate"),
            "end": end,
            "former": end is None and link.first("status") == "ended",
        },
    )


def _membership(told: Statements, name: str, link: Entity, entities: dict[str, Entity]) -> None:
    body = entities.get(link.first("organization") or "")
    if body is None:
        return
    times = {"start": link.first("startDate"), "end": link.first("endDate")}
    roles = {"person": name, "organization": body.first("name"), **times}
    if _PARTY in body.all("topics"):
        told.say("party", {**roles, "role": link.first("role")})
    else:
        told.say("tenure", {**roles, "post": link.first("role")})


def _succession(source: Source, link: Entity, entities: dict[str, Entity]) -> Iterator[Reading]:
    old, new = (entities.get(link.first(key) or "") for key in ("predecessor", "successor"))
    if old is None or new is None:
        return
    told = Statements(source.defaults.lang or "en")
    told.say(
        "body_change", {"organization": new.first("name"), "origin": old.first("name"), "date": link.first("date")}
    )
    reading = told.reading(source, f"ftm:{link.id}", EXTRACTOR, new.first("name") or link.id, link.first("sourceUrl"))
    if reading is not None:
        yield reading
