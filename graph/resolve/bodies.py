"""Which names of bodies are common to many countries, so that only their place tells whose they are."""

from collections.abc import Iterable

from graph.resolve.posts import parts
from graph.resolve.reference import reference

# words that bodies of many countries bear: a name made of these and of portfolios alone needs its place
_COMMON = frozenset(
    "ministry committee council commission agency administration court supreme constitutional national security state senate "
    "parliament house lower upper government cabinet armed forces guard staff general police army navy air force central bank "
    "office presidential president prime minister department service secretariat federal board public central election "
    "prosecutor prosecution foreign intelligence border ground land special operations internal troops chamber accounts".split()
)


def is_common(name: str) -> bool:
    """Whether a body's name is made of common words and portfolios alone: "Ministry of Defence", "Supreme Court"."""
    return is_common_name(parts(name, reference()))


def is_common_name(name_parts: Iterable[str]) -> bool:
    """The same of a name taken apart by `posts.parts`."""
    return all(part in _COMMON or ":" in part for part in name_parts)
