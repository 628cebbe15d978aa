"""What the reference data say of publishers, by any of their names."""

from functools import cache

from pyoxigraph import NamedNode

from graph.resolve.names import normalised
from graph.resolve.reference import NAMING, statements
from graph.terms import RS

_REGISTER = "https://w3id.org/reshuffle/publisher/"


def genre(publisher: str | None) -> str | None:
    """How near a publisher is to the decisions it reports: decree, official, state, independent; None if unknown."""
    return _genres().get(normalised(publisher)) if publisher else None


def display(publisher: str | None) -> str:
    """How much of a publisher's documents may be shown: full, quotes, link; quotes where nothing is said of it."""
    return _displays().get(normalised(publisher), _UNSAID) if publisher else _UNSAID


_UNSAID = "quotes"


@cache
def _genres() -> dict[str, str]:
    return _by_name(RS.genre)


@cache
def _displays() -> dict[str, str]:
    return _by_name(RS.display)


def _by_name(key: NamedNode) -> dict[str, str]:
    of = {each.subject: each.value for each in statements() if each.key == key}
    return {
        normalised(each.value): of[each.subject]
        for each in statements()
        if each.key in NAMING and each.subject.startswith(_REGISTER) and each.subject in of
    }
