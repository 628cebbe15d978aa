"""Which entity a referent denotes by what it is called, language and script aside.

A body of a common name ("Ministry of Defence") is known by name and place, one with a name of its own ("Samruk-Kazyna")
by name. A post is known by its title's parts and by its body, else its place. Where that place is unknown, nothing
outside the document can be the same. People need more than their names: see `people`.
"""

from functools import lru_cache

from graph.model import Entity, EntityKind, Referent
from graph.resolve import bodies, posts
from graph.resolve.names import normalised
from graph.resolve.reference import reference


@lru_cache(maxsize=50_000)
def entity(referent: Referent, lang: str, document: str) -> Entity:
    """The entity that a referent of a document (an IRI) in the language denotes; a person is known by name alone."""
    if referent.kind is EntityKind.PLACE:
        iri = reference().place(referent.name)
        return Entity(EntityKind.PLACE, f"place|{iri or bodies.place_key(referent.name, lang)}", iri)
    if referent.kind is EntityKind.BODY:
        at = reference().place(referent.place) if referent.place else None
        iri = bodies.name(referent.name, at, lang).iri
        return Entity(EntityKind.BODY, f"body|{bodies.key(referent.name, referent.place, lang, document)}", iri)
    if referent.kind is EntityKind.POST:
        key = posts.key(referent.name, referent.body, referent.place, lang, document)
        return Entity(EntityKind.POST, f"post|{key}")
    return Entity(EntityKind.PERSON, f"person|{normalised(referent.name)}")
