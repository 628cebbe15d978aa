"""What the claims of one document speak of: each role that names an entity, as a referent of the document."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.languages.offices import is_international, is_of_no_country
from graph.model import Claim, EntityKind, Reading, Referent
from graph.resolve.bodies import is_common
from graph.resolve.reference import reference
from graph.schema import Range, kind

_ENTITY = {
    Range.PERSON: EntityKind.PERSON,
    Range.POST: EntityKind.POST,
    Range.BODY: EntityKind.BODY,
    Range.PLACE: EntityKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole document tells of its referents.

    The kinds of its names, the places of its bodies, its language, and its home: the place of every office in it that
    names its place, if there is but one, or the country that it names, if all lie in that. An office that leaves its
    place unsaid is of the home, or of a place unknown.
    """

    kind_of: Mapping[str, EntityKind]
    place_of: Mapping[str, str]
    home: str | None
    lang: str


def context(reading: Reading) -> Context:
    """The context of a reading, from its mentions and its claims."""
    places = {place for claim in reading.claims if (place := _text(claim, "jurisdiction"))}
    bodies: dict[str, Counter[str]] = {}
    for claim in reading.claims:
        body, place = _text(claim, "organization"), _text(claim, "jurisdiction")
        if body and place:
            bodies.setdefault(body, Counter())[place] += 1
    return Context(
        kind_of={mention.name: mention.kind for mention in reading.mentions},
        place_of={body: _most(counts) for body, counts in bodies.items()},
        home=_home(places),
        lang=reading.document.lang or "und",
    )


def _home(places: Collection[str]) -> str | None:
    if len(places) == 1:
        return next(iter(places))
    known = {name: reference().place(name) for name in places}
    countries = {iri and reference().country_of(iri) for iri in known.values()}
    named = sorted(name for name, iri in known.items() if iri in reference().countries)
    return named[0] if len(countries) == 1 and named else None


def referents(claim: Claim, context: Context) -> dict[str, Referent]:
    """The referents of a claim, by the key of their role."""
    found = {}
    for key, value in claim.roles.items():
        denoted = _kind(value, kind(claim.kind).roles[key].range, context)
        if denoted is not None and isinstance(value, str):
            found[key] = _referent(denoted, value, claim, context)
    return found


def _kind(value: str | bool, of: Range, context: Context) -> EntityKind | None:
    """What sort of entity a value names, None for dates, texts and flags.

    Who decides is a person, a body, or, where the text gives an office and no name ("Head of State"), a post: as the
    document's mentions of the name say.
    """
    if of is Range.DECIDER:
        mentioned = context.kind_of.get(str(value), EntityKind.BODY)
        return EntityKind.BODY if mentioned is EntityKind.PLACE else mentioned
    return _ENTITY.get(of)


def _referent(kind: EntityKind, name: str, claim: Claim, context: Context) -> Referent:
    body = name if kind is EntityKind.BODY else _text(claim, "organization")
    place = _text(claim, "jurisdiction") or context.place_of.get(body or "")
    if (
        place is None
        and (body is None or is_common(body, context.lang))
        and not _of_no_country(kind, name, body, context)
    ):
        place = context.home
    if kind is EntityKind.POST:
        return Referent(kind, name, body if "post" in claim.roles else None, place)
    return Referent(kind, name, place=place) if kind is EntityKind.BODY else Referent(kind, name)


def _of_no_country(kind: EntityKind, name: str, body: str | None, context: Context) -> bool:
    """Whether a body or post is one of an international organisation."""
    lang = context.lang.split("-")[0]
    return is_of_no_country(name, body, lang) if kind is EntityKind.POST else is_international(name, lang)


def _text(claim: Claim, key: str) -> str | None:
    value = claim.roles.get(key)
    return value if isinstance(value, str) else None


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
