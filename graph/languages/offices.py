"""What is a portfolio ("Health", «Қаржы») and what an office ("minister"), by the words of the ontology."""

import re
from functools import cache

import pyoxigraph

from graph.ontology_files import folder

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_SCHEMES = "https://w3id.org/reshuffle/"
_SMALL = frozenset("of the and for in и по және мен".split())
_STEM = 5


@cache
def _words(scheme: str, lang: str) -> frozenset[str]:
    """The beginnings of the words by which the ontology calls roles or portfolios."""
    found = set()
    for quad in pyoxigraph.parse(path=str(folder() / "roles.ttl")):
        label, about = quad.object, str(quad.subject)
        if (
            about.startswith(f"<{_SCHEMES}{scheme}/")
            and isinstance(label, pyoxigraph.Literal)
            and label.language == lang
        ):
            found |= {word[:_STEM] for word in _parts(label.value)}
    return frozenset(found)


def _parts(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", name.casefold()) if word not in _SMALL]


def is_portfolio(name: str, lang: str) -> bool:
    """Whether at least half of a name's words are those of portfolios, as in "Roads and Transport"."""
    words = _parts(name)
    return bool(words) and 2 * sum(word[:_STEM] in _words("portfolio", lang) for word in words) >= len(words)


def is_office(post: str, lang: str) -> bool:
    """Whether a post is called by any word of the ontology's roles: "first deputy minister of health"."""
    return any(word[:_STEM] in _words("role", lang) for word in _parts(post))
