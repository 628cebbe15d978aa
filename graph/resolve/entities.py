"""Which entity a referent denotes: at first by its normalised name, within its language.

A person is known by name alone. A body of a common name ("Ministry of Defence") is known by name and place, one with a
name of its own ("Samruk-Kazyna") by name. A post is known by its title's parts and by its body, else its place. Where
that place is unknown, nothing outside the document can be the same.
"""

from functools import lru_cache

from graph.model import Entity, EntityKind, Referent
from graph.resolve.bodies import is_common_name
from graph.resolve.names import normalised
from graph.resolve.posts import parts, title
from graph.resolve.reference import Reference, content_words, reference

# heads of regions and cities: where only the country is told, which region's is unknown
_OF_A_REGION = frozenset({"akim", "hokim", "mayor"})


@lru_cache(maxsize=10_000)
def entity(referent: Referent, lang: str, document: str) -> Entity:
    """The entity that a referent of a document (an IRI) in the language denotes."""
    known = reference()
    if referent.kind is EntityKind.PLACE:
        return _place(referent.name, known)
    if referent.kind is EntityKind.BODY:
        return Entity(EntityKind.BODY, f"body|{lang}|{_body(referent.name, referent.place, document, known)}")
    if referent.kind is EntityKind.POST:
        return Entity(EntityKind.POST, f"post|{lang}|{_post(referent, document, known)}")
    return Entity(EntityKind.PERSON, f"person|{lang}|{normalised(referent.name)}")


def _place(name: str, known: Reference) -> Entity:
    return Entity(EntityKind.PLACE, f"place||{normalised(name)}", known.place(name))


def _where(name: str | None, document: str, known: Reference) -> str:
    """The place as part of a key; an unknown place is one of its document's own."""
    return (known.place(name) or normalised(name)) if name else document


def _body(name: str, place: str | None, document: str, known: Reference) -> str:
    """The body's words; those of a common name without its place ("Kazakhstan's Ministry of Defence"), and the place.

    A party is the same with the word and without it ("Amanat", "the Amanat party").
    """
    of_place = set(content_words(place)) if place else set()
    own = parts(name, known)
    bare = frozenset(part for part in own if part not in of_place and not _is_place(part, place, known)) or own
    if is_common_name(bare):
        return f"{' '.join(sorted(bare))}|{_where(place, document, known)}"
    return f"{' '.join(sorted(own - {'party'} or own))}|"


def _is_place(part: str, place: str | None, known: Reference) -> bool:
    """Whether a word is another form of the place ("Kazakh" of Kazakhstan)."""
    return place is not None and (iri := known.places.get((part,))) is not None and iri == known.place(place)


def _post(referent: Referent, document: str, known: Reference) -> str:
    of_title, needs_body = title(referent.name, referent.body, known)
    bare = frozenset(part for part in of_title if not _is_place(part, referent.place, known)) or of_title
    said = " ".join(sorted(bare))
    if needs_body and referent.body:
        return f"{said}|{_body(referent.body, referent.place, document, known)}"
    is_country = referent.place is not None and known.place(referent.place) in known.countries
    place = None if is_country and bare & _OF_A_REGION else referent.place
    return f"{said}||{_where(place, document, known)}"
