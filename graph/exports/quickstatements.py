"""QuickStatements (version 1) for Wikidata, as a file for a person to review before anything is sent anywhere.

A statement needs items on both sides, so only tenures of posts that have a Wikidata item are written; people without
one are created with their names. The rest is left out.
"""

from collections.abc import Iterator
from typing import BinaryIO

from graph.exports._world import Thing, World
from graph.facts import StoredFact
from graph.stores import Store

_LANGUAGES = ("en", "ru", "kk")
_HUMAN = "Q5"
_PRECISION = {4: (9, "-00-00"), 7: (10, "-00"), 10: (11, "")}


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Writes a command a line, tab-separated."""
    world = World(store)
    for person in world.of("person"):
        for line in _person(world, person):
            stream.write(line.encode("utf-8", "replace") + b"\n")


def _person(world: World, person: Thing) -> Iterator[str]:
    held = [(fact, post.wikidata) for fact in world.about(person, "tenure") if (post := world.role(fact, "post"))]
    known = [(fact, item) for fact, item in held if item is not None]
    if not known:
        return
    subject = person.wikidata or "LAST"
    if person.wikidata is None:
        yield "CREATE"
        for lang in _LANGUAGES:
            if person.names.get(lang):
                yield _line("LAST", f"L{lang}", _quoted(person.names[lang][0]))
        yield _line("LAST", "P31", _HUMAN)
    for fact, item in known:
        yield _line(subject, "P39", item, *_qualifiers(fact), *_reference(fact))


def _qualifiers(fact: StoredFact) -> Iterator[str]:
    for key, prop in (("start", "P580"), ("end", "P582")):
        if (time := _time(fact.properties.get(key, ""))) is not None:
            yield from (prop, time)


def _time(day: str) -> str | None:
    """A partial ISO date as a time value with its precision."""
    if len(day) not in _PRECISION:
        return None
    precision, rest = _PRECISION[len(day)]
    return f"+{day}{rest}T00:00:00Z/{precision}"


def _reference(fact: StoredFact) -> Iterator[str]:
    """The first source that has an address, with its title and date."""
    source = next((each for each in fact.citations if each.url), None)
    if source is not None and source.url is not None:
        yield from ("S854", _quoted(source.url))
        if source.published and (time := _time(source.published)) is not None:
            yield from ("S577", time)


def _quoted(text: str) -> str:
    """A text as QuickStatements takes it: on one line, without the quotation marks and tabs that end a value."""
    return '"' + " ".join(text.replace('"', "'").replace("|", "/").split()) + '"'


def _line(*parts: str) -> str:
    return "\t".join(parts)
