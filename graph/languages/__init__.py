"""The languages that Reshuffle reads, one module or package each, named by its tag (`en`).

A language knows its sentences and tokens, its dates and the shape of its names; it knows nothing of posts and claims.
"""

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from graph.errors import UnknownName

_TAG = re.compile(r"[a-z]{2,3}")


@cache
def names() -> frozenset[str]:
    """The tags of the languages there are."""
    return frozenset(module.name for module in iter_modules(__path__) if _TAG.fullmatch(module.name))


def language(code: str) -> ModuleType:
    """The language with this tag; raises `UnknownName` where there is none."""
    if code not in names():
        raise UnknownName("language", code, names())
    return import_module(f"{__name__}.{code}")
