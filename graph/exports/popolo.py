"""Popolo: one JSON object with persons, organizations, posts, memberships and areas (popoloproject.com)."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.exports._world import Thing, World
from graph.facts import StoredFact
from graph.stores import Store
from graph.terms import RS

_Item = dict[str, Any]


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Writes people, bodies, posts, places and memberships; tenures and party memberships are memberships."""
    world = World(store)
    document = {
        "persons": [_person(world, each) for each in world.of("person")],
        "organizations": [_named(each, _area(world, each)) for each in world.of("body")],
        "posts": [_post(world, each) for each in world.of("post")],
        "areas": [_named(each, {}) for each in world.of("place")],
        "memberships": [item for each in world.of("person") for item in _memberships(world, each)],
    }
    stream.write(json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace"))


def _named(thing: Thing, more: _Item) -> _Item:
    """An object with its name, and its names in each language as other names."""
    others = [{"name": name, "note": lang} for lang in sorted(thing.names) for name in thing.names[lang]]
    ids = [{"scheme": "wikidata", "identifier": thing.wikidata}] if thing.wikidata else []
    return _kept({"id": thing.id, "name": thing.label, "other_names": others, "identifiers": ids, **more})


def _kept(item: _Item) -> _Item:
    return {key: value for key, value in item.items() if value not in (None, [], "")}


def _area(world: World, thing: Thing) -> _Item:
    place = world.linked(thing, RS.jurisdiction)
    return {"area_id": place.id if place else None}


def _post(world: World, post: Thing) -> _Item:
    body = world.linked(post, RS.body)
    item = _named(post, {"organization_id": body.id if body else None, **_area(world, post)})
    item["label"] = item.pop("name")
    return item


def _person(world: World, person: Thing) -> _Item:
    born = next((fact.properties["date"] for fact in world.about(person, "birth") if "date" in fact.properties), None)
    died = next((fact.properties["date"] for fact in world.about(person, "death") if "date" in fact.properties), None)
    return _named(person, {"birth_date": born, "death_date": died})


def _memberships(world: World, person: Thing) -> Iterator[_Item]:
    for fact in world.about(person, "tenure"):
        post, body = world.role(fact, "post"), world.role(fact, "body")
        if post is not None:
            yield _membership(person, fact, {"post_id": post.id, "organization_id": body.id if body else None})
    for fact in world.about(person, "party"):
        party = world.role(fact, "body")
        if party is not None:
            yield _membership(person, fact, {"organization_id": party.id, "role": fact.properties.get("partyRole")})


def _membership(person: Thing, fact: StoredFact, of: _Item) -> _Item:
    sources = [
        _kept({"url": each.url, "note": f"{each.quote} ({each.title or each.document})"}) for each in fact.citations
    ]
    return _kept(
        {
            "id": f"membership-{fact.iri.rsplit('/', 1)[-1]}",
            "person_id": person.id,
            "label": fact.label,
            "start_date": fact.properties.get("start"),
            "end_date": fact.properties.get("end"),
            "sources": sources,
            **of,
        }
    )
