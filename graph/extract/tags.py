"""Mentions from the tagger's scores of words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.extract.labels import SORTS, TAGS
from graph.extract.pairs import Span

_SORT_OF = tuple(tag[2:] for tag in TAGS)
_LEGAL = np.ones((len(TAGS), len(TAGS)), dtype=bool)
for _b, _tag in enumerate(TAGS):
    if _tag.startswith("I-"):
        for _a, _before in enumerate(TAGS):
            _LEGAL[_a, _b] = _before[2:] == _tag[2:] and _before != "O"
_COST = np.where(_LEGAL, 0.0, -1e6).astype(np.float32)


def decode(logits: NDArray[np.float32]) -> list[Span]:
    """The mentions of a window from logits of tags [W, K]: the best sequence in which every mention has its beginning.

    Viterbi's algorithm, with transitions that are allowed or not.
    """
    if not len(logits):
        return []
    back = np.zeros(logits.shape, dtype=np.int64)
    score = logits[0] + np.where([tag.startswith("I-") for tag in TAGS], -1e6, 0.0)
    for at in range(1, len(logits)):
        ways = score[:, None] + _COST
        back[at] = ways.argmax(0)
        score = ways.max(0) + logits[at]
    path = [int(score.argmax())]
    for at in range(len(logits) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return _spans(path[::-1])


def _spans(path: Sequence[int]) -> list[Span]:
    spans: list[Span] = []
    first = -1
    for at, tag in enumerate([*path, 0]):
        if first >= 0 and not TAGS[tag].startswith("I-"):
            spans.append(Span(first, at, _SORT_OF[path[first]]))
            first = -1
        if TAGS[tag].startswith("B-"):
            first = at
    return spans


assert len(TAGS) == 1 + 2 * len(SORTS)
