"""Pictures of the network, one file a view: the file's name is that of the function in it, `network_html`.

Each takes a graph of `graph.network.network`, a title and a language, and returns one HTML page that needs nothing
beside itself.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from graph.errors import UnknownName
from graph.views._page import LANGUAGES
from graph.views.network_html import network_html

__all__ = ["LANGUAGES", "TOKENS", "names", "network_html", "view"]

TOKENS = Path(__file__).parent / "templates" / "tokens.css"
"""The colours and letters that all pages share."""


_ENDING = "_html"


def names() -> list[str]:
    """The views there are: "network", "timeline"."""
    modules = (module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return sorted(name.removesuffix(_ENDING) for name in modules if name.endswith(_ENDING))


def view(name: str) -> Callable[..., str]:
    """The function that draws a view: `view("network")(graph, title)`. Raises UnknownName."""
    if name not in names():
        raise UnknownName("view", name, names())
    return cast(Callable[..., str], getattr(import_module(f"{__name__}.{name}{_ENDING}"), name + _ENDING))
