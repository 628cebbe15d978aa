"""What the reference data say of publishers, by any of their names."""

from functools import cache

from graph.resolve.names import normalised
from graph.resolve.reference import NAMING, statements
from graph.terms import RS

_REGISTER = "https://w3id.org/reshuffle/publisher/"


def genre(publisher: str | None) -> str | None:
    """How near a publisher is to the decisions it reports: decree, official, state, independent; None if unknown."""
    return _genres().get(normalised(publisher)) if publisher else None


@cache
def _genres() -> dict[str, str]:
    of = {each.subject: each.value for each in statements() if each.key == RS.genre}
    return {
        normalised(each.value): of[each.subject]
        for each in statements()
        if each.key in NAMING and each.subject.startswith(_REGISTER) and each.subject in of
    }
