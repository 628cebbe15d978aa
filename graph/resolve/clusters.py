"""Records put together into people: judgements first, then the surest pairs, never against a conflict.

A function of the records and the judgements alone: their order makes no difference.
"""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations

from graph.resolve.people import DOUBTFUL, SAME, Score, compare
from graph.resolve.records import Record

_CLOSE = 0.02  # two candidates as near as that leave open which one is meant
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Links:
    """What judgements say of records, by pairs of their keys."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()

    def partners(self, keys: Iterable[str]) -> frozenset[str]:
        """The records that any judgement sets beside one of those."""
        asked = frozenset(keys)
        pairs = (pair for pairs in (self.same, self.different, self.unsure) for pair in pairs)
        return frozenset(key for pair in pairs if pair & asked for key in pair)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two clusters that may be one: a record of each (keys), and the score of the nearest pair."""

    left: str
    right: str
    score: Score


@dataclass(slots=True)
class Clusters:
    """Records by cluster, each cluster sorted, and the doubts between them."""

    groups: list[tuple[Record, ...]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


NO_LINKS = Links()


def alike(left: Record, right: Record) -> bool:
    """Whether two records must be looked at together: they may be one person, or bear one name."""
    return left.plain_name == right.plain_name or compare(left, right).value >= DOUBTFUL


def cluster(records: Iterable[Record], links: Links = NO_LINKS) -> Clusters:
    """The people that the records speak of."""
    by_key = {record.key: record for record in sorted(set(records), key=lambda record: record.key)}
    found = Clusters()
    with _uncollected():
        scores = _scores(by_key, links)
        for component in _components(by_key, scores):
            groups = _Groups(component, by_key, scores, links)
            groups.form()
            found.groups += [tuple(by_key[key] for key in sorted(group)) for group in groups.all()]
            found.doubts += groups.doubts()
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: nothing here makes cycles, and it would walk all records again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


# the scores of pairs that may be one person, from both sides
_Scores = Mapping[str, Mapping[str, Score]]


def _scores(records: Mapping[str, Record], links: Links) -> _Scores:
    scores: dict[str, dict[str, Score]] = defaultdict(dict)
    for left, right in _pairs(records.values()):
        score = compare(left, right)
        if score.value >= DOUBTFUL or left.plain_name == right.plain_name:
            scores[left.key][right.key] = scores[right.key][left.key] = score
    for pair in links.same:
        if pair <= records.keys() and len(pair) == 2:
            one, other = sorted(pair)
            scores[one][other] = scores[other][one] = Score(1.0, "judged the same")
    return scores


def _pairs(records: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    """The pairs of records that share a block, each once: in the first of the blocks that they share."""
    blocks: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for block in record.blocks:
            blocks[block].append(record)
    for block, members in blocks.items():
        for left, right in combinations(members, 2):
            shared = left.blocks & right.blocks
            if len(shared) == 1 or min(shared) == block:
                yield left, right


def _components(records: Mapping[str, Record], scores: _Scores) -> list[list[str]]:
    """Records that are linked by likeness or name, directly or through others; those with nothing alike stand alone."""
    union = _Union(records)
    for left, others in scores.items():
        for right in others:
            if left < right:
                union.join(left, right)
    return union.groups()


class _Union:
    """Disjoint sets of keys; the least key stands for its set."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, left: str, right: str) -> None:
        first, second = sorted((self.find(left), self.find(right)))
        self._parent[second] = first

    def groups(self) -> list[list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self._parent):
            found[self.find(key)].append(key)
        return [found[root] for root in sorted(found)]


class _Groups:
    """The clusters of one component in the making."""

    def __init__(self, component: Sequence[str], records: Mapping[str, Record], scores: _Scores, links: Links) -> None:
        self._group = {key: {key} for key in component}
        self._records = records
        self._scores = scores
        self._links = links

    def form(self) -> None:
        """Joins what judgements say, then the surest pairs, then the records that tell little."""
        for pair in self._links.same:
            if pair <= self._group.keys():
                self._merge(*pair)
        weak = {key for key in self._group if _tells_little(self._records[key])}
        pairs = [
            (-score.value, left, right)
            for left in self._group
            for right, score in self._scores[left].items()
            if left < right and score.value >= SAME and left not in weak and right not in weak
        ]
        for _, left, right in sorted(pairs):
            self._join(left, right)
        self._attach(sorted(weak))

    def all(self) -> list[set[str]]:
        """The clusters, each once."""
        return [group for key, group in sorted(self._group.items()) if key == min(group)]

    def _join(self, left: str, right: str) -> None:
        """Puts two clusters together unless anything in the one speaks against anything in the other."""
        one, other = self._group[left], self._group[right]
        if one is not other and not self._against(one, other):
            self._merge(left, right)

    def _merge(self, left: str, right: str) -> None:
        one, other = self._group[left], self._group[right]
        if one is not other:
            one |= other
            for key in other:
                self._group[key] = one

    def _against(self, one: set[str], other: set[str]) -> bool:
        """Whether anything in the one speaks against anything in the other: a judgement, or names and lives."""
        return any(self._speaks_against(a, b) for a in one for b in other)

    def _speaks_against(self, left: str, right: str) -> bool:
        pair = frozenset((left, right))
        if pair in self._links.different or pair in self._links.unsure:
            return True
        score = self._scores[left].get(right) or compare(self._records[left], self._records[right])
        return score.against

    def _attach(self, weak: Sequence[str]) -> None:
        """Puts each record that tells little to the one cluster that it fits; where it fits two, it stays open.

        In each round all are judged against the clusters as they are, so that none leads another; those that found one
        another first find the rest in the next.
        """
        while True:
            chosen = [(key, target) for key in weak if (target := self._target(key)) is not None]
            before = len({min(group) for group in self._group.values()})
            for key, target in chosen:
                self._join(key, target)
            if len({min(group) for group in self._group.values()}) == before:
                return

    def _target(self, key: str) -> str | None:
        own = self._group[key]
        best: dict[str, float] = {}
        for partner, score in self._scores[key].items():
            if score.value >= SAME and (other := self._group[partner]) is not own and not self._against(own, other):
                group = min(other)
                best[group] = max(score.value, best.get(group, 0.0))
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return None
        if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLOSE and self._are_two(ranked[0][0], ranked[1][0]):
            return None
        return ranked[0][0]

    def _are_two(self, left: str, right: str) -> bool:
        """Whether two clusters are known to be different people, or would be put together for no other reason."""
        one, other = self._group[left], self._group[right]
        linked = any((score := self._scores[a].get(b)) is not None and score.value >= SAME for a in one for b in other)
        return not linked or self._against(one, other)

    def doubts(self) -> list[Doubt]:
        """The nearest pair between any two clusters that may be one, unless a judgement has spoken."""
        best: dict[tuple[str, str], tuple[float, str, str]] = {}
        for left in self._group:
            for right, score in self._scores[left].items():
                one, other = self._group[left], self._group.get(right)
                if left < right and score.value >= DOUBTFUL and other is not None and one is not other:
                    first, second = sorted((min(one), min(other)))
                    found = (-score.value, left, right)
                    best[first, second] = min(found, best.get((first, second), found))
        return [
            Doubt(left, right, self._scores[left][right])
            for _, (_, left, right) in sorted(best.items())
            if not self._against(self._group[left], self._group[right])
        ]


def _tells_little(record: Record) -> bool:
    """Whether a record alone does not say who is meant: a short name, or a name without a context."""
    return not (record.is_full and (record.posts or record.born))
