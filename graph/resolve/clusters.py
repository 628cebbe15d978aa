"""Records put together into people: judgements first, then the surest pairs, never against a conflict.

A function of the records and the judgements alone: their order makes no difference.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
    ordered = sorted(set(records), key=lambda record: record.key)
    scores = _scores(ordered, links)
    by_key = {record.key: record for record in ordered}
    found = Clusters()
    for component in _components(ordered, scores):
        _cluster([by_key[key] for key in component], scores, links, found)
    return found


def _scores(records: Sequence[Record], links: Links) -> dict[Pair, Score]:
    blocks: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for block in record.blocks:
            blocks[block].append(record)
    scores: dict[Pair, Score] = {}
    for members in blocks.values():
        for left, right in combinations(members, 2):
            pair = frozenset((left.key, right.key))
            if pair not in scores:
                scores[pair] = compare(left, right)
    keys = {record.key for record in records}
    for pair in links.same:
        if pair <= keys and len(pair) == 2:
            scores[pair] = Score(1.0, "judged the same")
    for pair in links.different:
        if pair <= keys:
            scores[pair] = Score(0.0, "judged different", against=True)
    return scores


def _components(records: Sequence[Record], scores: Mapping[Pair, Score]) -> list[list[str]]:
    """Records that are linked by likeness, directly or through others; those with nothing alike stand alone."""
    union = _Union(record.key for record in records)
    names = {record.key: record.plain_name for record in records}
    for pair, score in scores.items():
        left, right = sorted(pair)
        if score.value >= DOUBTFUL or names[left] == names[right]:
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


def _cluster(component: Sequence[Record], scores: Mapping[Pair, Score], links: Links, found: Clusters) -> None:
    """Joins the records of one component, the surest pairs first, and notes what stays in doubt."""
    groups = _Groups(component, scores, links)
    inner = [pair for pair in map(frozenset, combinations((r.key for r in component), 2)) if pair in scores]
    inner.sort(key=lambda pair: (-scores[pair].value, sorted(pair)))
    by_key = {record.key: record for record in component}
    for pair in inner:
        if pair in links.same:
            groups.merge(*sorted(pair))
    strong, weak = _by_strength(inner, by_key)
    for pair in strong:
        if scores[pair].value >= SAME:
            groups.join(*sorted(pair))
    groups.attach(weak)
    found.groups += [tuple(by_key[key] for key in sorted(group)) for group in groups.all()]
    found.doubts += groups.doubts(inner)


def _by_strength(pairs: Iterable[Pair], records: Mapping[str, Record]) -> tuple[list[Pair], list[str]]:
    """Pairs of records that tell who they mean, and the records that do not: short names, names without a context."""
    weak = [key for key, record in sorted(records.items()) if not (record.is_full and (record.posts or record.born))]
    short = set(weak)
    return [pair for pair in pairs if not pair & short], weak


class _Groups:
    """The clusters of one component in the making."""

    def __init__(self, component: Sequence[Record], scores: Mapping[Pair, Score], links: Links) -> None:
        self._group = {record.key: {record.key} for record in component}
        self._scores = scores
        self._links = links
        self._left_open: dict[Pair, Score] = {}

    def all(self) -> list[set[str]]:
        """The clusters, each once."""
        return [group for key, group in sorted(self._group.items()) if key == min(group)]

    def join(self, left: str, right: str) -> None:
        """Puts two clusters together unless anything in the one speaks against anything in the other."""
        if self._group[left] is not self._group[right] and not self._against(self._group[left], self._group[right]):
            self.merge(left, right)

    def merge(self, left: str, right: str) -> None:
        """Puts two clusters together whatever speaks against it."""
        one, other = self._group[left], self._group[right]
        one |= other
        for key in other:
            self._group[key] = one

    def _against(self, one: set[str], other: set[str]) -> bool:
        for a in one:
            for b in other:
                pair = frozenset((a, b))
                if pair in self._links.unsure or ((score := self._scores.get(pair)) and score.against):
                    return True
        return False

    def attach(self, weak: Iterable[str]) -> None:
        """Puts each record that tells little to the one cluster that it fits; where it fits two, it stays open.

        All are judged against the clusters as they were before, so that none leads another.
        """
        chosen = [(key, target) for key in weak if (target := self._target(key)) is not None]
        for key, target in chosen:
            self.join(key, target)

    def _target(self, key: str) -> str | None:
        near = [
            (score.value, min(other))
            for pair, score in self._scores.items()
            if key in pair and score.value >= SAME and (partner := next(iter(pair - {key}), None)) in self._group
            for other in (self._group[str(partner)],)
            if other is not self._group[key] and not self._against(self._group[key], other)
        ]
        best: dict[str, float] = {}
        for value, group in near:
            best[group] = max(value, best.get(group, 0.0))
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return None
        if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLOSE and self._are_two(ranked[0][0], ranked[1][0]):
            return None
        return ranked[0][0]

    def _are_two(self, left: str, right: str) -> bool:
        """Whether two clusters are known to be different people, or would be put together for no other reason."""
        one, other = self._group[left], self._group[right]
        pairs = (self._scores.get(frozenset((a, b))) for a in one for b in other)
        return not any(score is not None and score.value >= SAME for score in pairs) or self._against(one, other)

    def doubts(self, pairs: Iterable[Pair]) -> list[Doubt]:
        """The nearest pair between any two clusters that may be one, unless a judgement has spoken."""
        best: dict[Pair, Doubt] = {}
        for pair in pairs:
            left, right = sorted(pair)
            one, other = self._group[left], self._group[right]
            score = self._scores[pair]
            between = frozenset((min(one), min(other)))
            if one is not other and score.value >= DOUBTFUL and between not in best and not self._against(one, other):
                best[between] = Doubt(left, right, score)
        return [best[between] for between in sorted(best, key=sorted)]
