"""What the model finds in a text: mentions, edges between them, attributes, each with its probability."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from graph.extract.labels import ATTRIBUTE, ATTRIBUTES, EDGE, EDGES
from graph.extract.pairs import Span
from graph.extract.segmentation import Segmented

_WORTH = 0.02  # probabilities below this are not kept


@dataclass(slots=True)
class Findings:
    """Mentions of a text in order; `edges[a][b][e]` is the probability of edge `e` from mention `a` to `b`."""

    segmented: Segmented
    spans: list[Span] = field(default_factory=list)
    edges: dict[int, dict[int, NDArray[np.float32]]] = field(default_factory=lambda: defaultdict(dict))
    attributes: dict[int, NDArray[np.float32]] = field(default_factory=dict)

    def text(self, mention: int) -> str:
        """A mention as it is written."""
        start, end = self.offsets(mention)
        return self.segmented.text[start:end]

    def offsets(self, mention: int) -> tuple[int, int]:
        """Where a mention stands, in characters."""
        span = self.spans[mention]
        return self.segmented.words[span.first].start, self.segmented.words[span.last - 1].end

    def sentence(self, mention: int) -> int:
        """The number of a mention's sentence."""
        return self.segmented.sentence_at(self.spans[mention].first)

    def edge(self, source: int, target: int, edge: str) -> float:
        """The probability of an edge."""
        found = self.edges.get(source, {}).get(target)
        return 0.0 if found is None else float(found[EDGE[edge]])

    def targets(self, source: int, edge: str, least: float) -> list[tuple[int, float]]:
        """Where an edge leads from a mention, the likeliest first."""
        number = EDGE[edge]
        found = [(target, float(p[number])) for target, p in self.edges.get(source, {}).items() if p[number] >= least]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def strengthen(self, source: int, target: int, edge: str, chance: float) -> None:
        """Makes an edge at least this likely."""
        chances = self.edges[source].setdefault(target, np.zeros(len(EDGES), dtype=np.float32))
        chances[EDGE[edge]] = max(chances[EDGE[edge]], chance)

    def deny(self, source: int, target: int, edge: str) -> None:
        """Takes an edge away."""
        if target in self.edges.get(source, {}):
            self.edges[source][target][EDGE[edge]] = 0.0

    def mark(self, mention: int, attribute: str, chance: float) -> None:
        """Makes it at least this likely that something is so of a mention."""
        chances = self.attributes.setdefault(mention, np.zeros(len(ATTRIBUTES), dtype=np.float32))
        chances[ATTRIBUTE[attribute]] = max(chances[ATTRIBUTE[attribute]], chance)

    def unmark(self, mention: int, attribute: str) -> None:
        """Takes back that something is so of a mention."""
        if mention in self.attributes:
            self.attributes[mention][ATTRIBUTE[attribute]] = 0.0

    def attribute(self, mention: int, attribute: str) -> float:
        """The probability that something is so of a mention."""
        found = self.attributes.get(mention)
        return 0.0 if found is None else float(found[ATTRIBUTE[attribute]])

    def kinds(self, anchor: int, least: float) -> Iterator[str]:
        """The kinds of claim of which a mention carries at least the first role."""
        people: Mapping[int, NDArray[np.float32]] = self.edges.get(anchor, {})
        if not people:
            return
        most = np.max(np.stack(list(people.values())), axis=0)
        seen = set()
        for number in np.nonzero(most >= least)[0]:
            kind = EDGES[number].partition(".")[0]
            if kind not in ("same", "holder", "office") and kind not in seen:
                seen.add(kind)
                yield kind


def worth(probabilities: NDArray[np.float32]) -> bool:
    """Whether any of an edge's probabilities is worth keeping."""
    return bool((probabilities >= _WORTH).any())
