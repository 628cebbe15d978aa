"""The base of a store's IRIs: a setting that is made once, when the store is created, and never changed."""

from pyoxigraph import NamedNode

from graph.errors import ParameterError, StoreForeign

DEFAULT_BASE = "https://w3id.org/reshuffle/id/"


def checked_base(base: str) -> str:
    """The base itself, if names can be appended to it; else ParameterError."""
    try:
        NamedNode(base)
    except ValueError as error:
        raise ParameterError(f"base {base!r} is not an absolute IRI ({error}); give one like {DEFAULT_BASE}") from None
    if not base.endswith(("/", "#")):
        raise ParameterError(f"base {base!r} must end in / or #, because names are appended to it")
    return base


def agreed_base(location: str, asked: str | None, stored: str) -> str:
    """The base that the store has, if it is the one asked for or none was; else StoreForeign."""
    if asked not in (None, stored):
        raise StoreForeign(
            f"{location}: its data is under {stored}, not {asked}; leave the base out or use another store"
        )
    return stored
