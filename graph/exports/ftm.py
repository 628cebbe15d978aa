"""FollowTheMoney entities (version 4), one JSON object a line, for Aleph, OpenSanctions' tools and their kin."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from graph.exports._world import Thing, World
from graph.facts import StoredFact
from graph.stores import Store
from graph.terms import RS

_DATASET = "reshuffle"
_Values = dict[str, list[str]]


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Writes people, posts, bodies and what joins them, each entity before the statements about it."""
    for entity in _entities(World(store)):
        stream.write(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace") + b"\n")


def _entities(world: World) -> Iterator[dict[str, Any]]:
    for body in world.of("body"):
        yield _entity(body.id, "PublicBody", body.label, {**_names(body), **_country(world, body)})
    for post in world.of("post"):
        body_of = world.linked(post, RS.body)
        place = world.linked(post, RS.jurisdiction)
        region = (
            [place.label] if place is not None and place.country_code and "-" in place.iri.rsplit("/", 1)[-1] else []
        )
        values = {"organization": [body_of.id] if body_of else [], "subnationalArea": region}
        yield _entity(post.id, "Position", post.label, {**_names(post), **_country(world, post), **values})
    for person in world.of("person"):
        yield _entity(person.id, "Person", person.label, {**_names(person), **_life(world, person)})
        for kind, make in (("tenure", _occupancy), ("party", _membership), ("relation", _family)):
            for fact in world.about(person, kind):
                yield from make(world, person, fact)


def _entity(key: str, schema: str, caption: str, properties: _Values) -> dict[str, Any]:
    kept = {name: list(dict.fromkeys(values)) for name, values in properties.items() if values}
    return {"id": key, "schema": schema, "caption": caption, "properties": kept, "datasets": [_DATASET]}


def _names(thing: Thing) -> _Values:
    """The preferred names of all languages as names, the others as aliases."""
    preferred = [thing.label, *(names[0] for _, names in sorted(thing.names.items()) if names)]
    wikidata = [thing.wikidata] if thing.wikidata else []
    return {
        "name": preferred,
        "alias": [name for name in thing.all_names if name not in preferred],
        "wikidataId": wikidata,
    }


def _country(world: World, thing: Thing) -> _Values:
    place = world.linked(thing, RS.jurisdiction)
    return {"country": [place.country_code] if place is not None and place.country_code else []}


def _life(world: World, person: Thing) -> _Values:
    births, deaths = world.about(person, "birth"), world.about(person, "death")
    return {
        "birthDate": _told(births, "date"),
        "birthPlace": _told(births, "place"),
        "deathDate": _told(deaths, "date"),
        "political": _told(world.about(person, "party"), "body"),
        "education": _told(world.about(person, "education"), "institution"),
        "position": _told(world.about(person, "tenure"), "post"),
        "topics": ["role.pep"] if world.about(person, "tenure") else [],
    }


def _told(facts: Iterable[StoredFact], name: str) -> list[str]:
    return [fact.properties[name] for fact in facts if name in fact.properties]


def _occupancy(world: World, person: Thing, fact: StoredFact) -> Iterator[dict[str, Any]]:
    post = world.role(fact, "post")
    if post is not None:
        values = {"holder": [person.id], "post": [post.id], "status": _told([fact], "status")}
        yield _statement("Occupancy", fact, values)


def _membership(world: World, person: Thing, fact: StoredFact) -> Iterator[dict[str, Any]]:
    party = world.role(fact, "body")
    if party is not None:
        values = {"member": [person.id], "organization": [party.id], "role": _told([fact], "partyRole")}
        yield _statement("Membership", fact, values)


def _family(world: World, person: Thing, fact: StoredFact) -> Iterator[dict[str, Any]]:
    relative = world.role(fact, "relative")
    if relative is not None:
        values = {"person": [person.id], "relative": [relative.id], "relationship": _told([fact], "relation")}
        yield _statement("Family", fact, values)


def _statement(schema: str, fact: StoredFact, values: _Values) -> dict[str, Any]:
    """A statement with its dates and sources: the quotes in its description."""
    cited = fact.citations
    sources = {
        "startDate": _told([fact], "start"),
        "endDate": _told([fact], "end"),
        "description": [f"{each.quote} ({each.title or each.document})" for each in cited],
        "sourceUrl": [each.url for each in cited if each.url],
        "publisher": [each.publisher for each in cited if each.publisher],
    }
    return _entity(f"{schema.lower()}-{fact.iri.rsplit('/', 1)[-1]}", schema, fact.label, {**values, **sources})
