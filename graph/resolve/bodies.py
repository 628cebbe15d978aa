"""Which names of bodies are common to many countries, so that only their place tells whose they are."""

from collections.abc import Iterable

from graph.resolve.posts import parts
from graph.resolve.reference import reference

# words that bodies of many countries bear: a name made of these and of portfolios alone needs its place
_COMMON = frozenset(
    """
    accounts administration agency air armed army bank board border cabinet central chamber commission committee
    constitutional council court department election federal force forces foreign general government ground
    guard house intelligence internal land lower minister ministry national navy office operations parliament
    police president presidential prime prosecution prosecutor public secretariat security senate service
    special staff state supreme troops upper
    """.split()
)


def is_common(name: str) -> bool:
    """Whether a body's name is made of common words and portfolios alone: "Ministry of Defence", "Supreme Court"."""
    return is_common_name(parts(name, reference()))


def is_common_name(name_parts: Iterable[str]) -> bool:
    """The same of a name taken apart by `posts.parts`."""
    return all(part in _COMMON or ":" in part for part in name_parts)
