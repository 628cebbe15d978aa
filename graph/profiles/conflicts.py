"""Contradictions about a person or a post, with the sentences of each side."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.contradictions import contradictions
from graph.profiles.sources import claim_path
from graph.stores import Store

MOST = 30


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says, its sentence, and whether the graph follows it."""

    label: str
    quote: str
    source: str
    path: str
    followed: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction: what it is about, and the rule by which one side is followed ("open" where none is)."""

    label: str
    rule: str
    sides: tuple[Side, ...]


def conflicts(store: Store, disputes: Sequence[str]) -> tuple[Conflict, ...]:
    """Some contradictions, by their IRIs; at most `MOST`."""
    if not disputes:
        return ()
    return tuple(
        Conflict(
            each.label,
            each.rule,
            tuple(
                Side(side.label, side.quote, side.source, claim_path(store.base, side.claim), side.followed)
                for side in each.sides
            ),
        )
        for each in contradictions(store, disputes[:MOST])
    )
