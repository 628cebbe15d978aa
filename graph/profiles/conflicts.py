"""Contradictions about a person or a post, with the sentences of each side."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.contradictions import Contradiction, contradictions
from graph.profiles.reader import Reader
from graph.profiles.sources import Source, sources
from graph.stores import Store

MOST = 30


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says, one of its sources, and whether the graph follows it."""

    label: str
    source: Source
    followed: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction: what it is about, and the rule by which one side is followed ("open" where none is)."""

    label: str
    rule: str
    sides: tuple[Side, ...]


def conflicts(store: Store, disputes: Sequence[str], reader: Reader) -> tuple[Conflict, ...]:
    """Some contradictions, by their IRIs; at most `MOST`."""
    found = list(contradictions(store, disputes[:MOST])) if disputes else []
    claims = {side.claim: [side.claim] for each in found for side in each.sides}
    behind = sources(store, claims, reader.texts_shown)
    return tuple(Conflict(each.label, each.rule, tuple(_sides(each, behind))) for each in found)


def _sides(each: Contradiction, behind: dict[str, tuple[Source, ...]]) -> list[Side]:
    return [Side(side.label, behind[side.claim][0], side.followed) for side in each.sides]
