"""The languages that Reshuffle reads, one module each, named by its tag (`en`).

A language knows its dates, its dictionary forms and what its offices are called; it knows nothing of claims.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from graph.errors import UnknownName
from graph.languages.language import Language


@cache
def names() -> frozenset[str]:
    """The tags of the languages there are."""
    return frozenset(module.name for module in iter_modules(__path__) if len(module.name) == 2)


def language(code: str) -> Language:
    """The language with this tag; raises `UnknownName` where there is none."""
    if code not in names():
        raise UnknownName("language", code, names())
    found = import_module(f"{__name__}.{code}").LANGUAGE
    assert isinstance(found, Language)
    return found
