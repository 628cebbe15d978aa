"""Pairs of mentions that an edge may join, and what is told of each pair beside the words themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph.extract.labels import EDGES, SORTS, STEPS, fills
from graph.extract.segmentation import Segmented

_GAPS = 2 * len(STEPS)
_SENTENCES = 9
_BETWEEN = 4
FEATURES = _GAPS + _SENTENCES + 2 * _BETWEEN
FARTHEST = 6  # sentences between two mentions that still may be joined


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: words [first, last) of its text, and its sort."""

    first: int
    last: int
    sort: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Indices of mentions `sources` and `targets` [P], their features [P, F], and which edges each may have [P, E]."""

    sources: NDArray[np.int64]
    targets: NDArray[np.int64]
    features: NDArray[np.float32]
    allowed: NDArray[np.bool_]


@cache
def _allowed() -> NDArray[np.bool_]:
    """By sort of source and of target, which edges there can be [S, S, E]."""
    table = np.zeros((len(SORTS), len(SORTS), len(EDGES)), dtype=bool)
    for i, source in enumerate(SORTS):
        for j, target in enumerate(SORTS):
            for number, edge in enumerate(EDGES):
                table[i, j, number] = target in fills(edge) and _starts(edge, source, target)
    return table


def _starts(edge: str, source: str, target: str) -> bool:
    group, _, role = edge.partition(".")
    if edge == "same":
        people = ("name", "pronoun")
        return source != "name" and (target == source or (source in people and target in people))
    if edge == "holder":
        return source in ("post", "body", "place")
    if group == "office":
        return source == "post"
    if role == "post":
        return source in ("trigger", "body", "place", "name", "pronoun")
    carriers = {"rank": ("rank",), "education": ("body",), "party": ("body", "name", "pronoun"), "part_of": ("body",)}
    carriers |= {
        "body_change": ("body",),
        "birth": ("date", "place", "name", "pronoun"),
        "relation": ("name", "pronoun"),
    }
    carriers |= {"death": carriers["birth"], "legal": ("name", "pronoun")}
    return source == "trigger" or source in carriers.get(group, ("post", "body", "place", "name", "pronoun"))


def pairs(segmented: Segmented, spans: Sequence[Span]) -> Pairs:
    """All pairs of mentions not too far apart between which the ontology allows an edge."""
    count = len(spans)
    sorts = np.asarray([SORTS.index(span.sort) for span in spans], dtype=np.int64)
    firsts = np.asarray([span.first for span in spans], dtype=np.int64)
    lasts = np.asarray([span.last for span in spans], dtype=np.int64)
    sentences = np.asarray([segmented.sentence_at(span.first) for span in spans], dtype=np.int64)
    if not count:
        empty = np.zeros(0, dtype=np.int64)
        return Pairs(empty, empty, np.zeros((0, FEATURES), np.float32), np.zeros((0, len(EDGES)), bool))
    apart = sentences[None, :] - sentences[:, None]
    table = _allowed()[sorts[:, None], sorts[None, :]]
    near = (np.abs(apart) <= FARTHEST) & ~np.eye(count, dtype=bool) & table.any(-1)
    sources, targets = np.nonzero(near)
    features = _features(sorts, np.stack([firsts, lasts]), apart, sources, targets)
    return Pairs(sources, targets, features, table[sources, targets])


def _features(
    sorts: NDArray[np.int64],
    edges: NDArray[np.int64],
    apart: NDArray[np.int64],
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
) -> NDArray[np.float32]:
    """Steps of words and sentences from source to target, and what stands between; `edges` are first and last words."""
    firsts, lasts = edges
    rows = np.arange(len(sources))
    features = np.zeros((len(sources), FEATURES), dtype=np.float32)
    after = firsts[targets] >= firsts[sources]
    gap = np.maximum(np.where(after, firsts[targets] - lasts[sources], firsts[sources] - lasts[targets]), 0)
    step = np.searchsorted(STEPS, gap, side="right") - 1
    features[rows, step + after * len(STEPS)] = 1
    features[rows, _GAPS + np.clip(apart[sources, targets], -4, 4) + 4] = 1
    # how many mentions of the target's sort, and how many triggers, stand between the two
    counts = np.zeros((len(SORTS), len(sorts) + 1), dtype=np.int64)
    for sort in range(len(SORTS)):
        counts[sort, 1:] = np.cumsum(sorts == sort)
    low, high = np.minimum(sources, targets) + 1, np.maximum(sources, targets)
    rivals = counts[sorts[targets], high] - counts[sorts[targets], low]
    trigger = SORTS.index("trigger")
    triggers = counts[trigger, high] - counts[trigger, low]
    features[rows, _GAPS + _SENTENCES + np.clip(rivals, 0, _BETWEEN - 1)] = 1
    features[rows, _GAPS + _SENTENCES + _BETWEEN + np.clip(triggers, 0, _BETWEEN - 1)] = 1
    return features
