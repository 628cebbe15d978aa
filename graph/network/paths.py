"""The shortest chains between two people, with the facts that join them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import networkx as nx

from graph.errors import ParameterError, one_line
from graph.network.names import find_one


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbours of a chain: their IRIs, and the facts that join them either way, oldest first.

    A fact is an edge's attributes with `source_label` and `target_label`, the names of what it leads from and to.
    """

    source: str
    target: str
    facts: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Neighbours from one person to another: the names along the way, and a step between each two."""

    names: tuple[str, ...]
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        """The names in one line, and below it each fact of the way in a line of its own."""
        facts = [fact for step in self.steps for fact in step.facts]
        lines = [f"  {fact['source_label']} → {fact['target_label']}: {fact['label']}" for fact in facts]
        return "\n".join([one_line(" – ".join(self.names)), *("  " + one_line(line) for line in lines)])


def paths(graph: nx.MultiDiGraph, a: str, b: str, limit: int = 3) -> list[Chain]:
    """Up to `limit` of the shortest chains from person `a` to `b` (names or IRIs); none where nothing joins them.

    Raises UnknownName or ParameterError where a name is nobody's or several people's, or both are the same person.
    """
    start, goal = find_one(graph, a, "person"), find_one(graph, b, "person")
    if start == goal:
        raise ParameterError(f"{a!r} and {b!r} are the same person: name two people")
    joined = plain(graph)
    if not nx.has_path(joined, start, goal):
        return []
    return [_chain(graph, nodes) for nodes in islice(nx.all_shortest_paths(joined, start, goal), limit)]


def plain(graph: nx.MultiDiGraph) -> nx.Graph:
    """Who is joined to whom, whatever by and in which direction."""
    joined = nx.Graph()
    joined.add_nodes_from(sorted(graph))
    joined.add_edges_from(sorted((s, t) for s, t in graph.edges() if s != t))
    return joined


def _chain(graph: nx.MultiDiGraph, nodes: Sequence[str]) -> Chain:
    steps = tuple(Step(here, there, _facts(graph, here, there)) for here, there in pairwise(nodes))
    return Chain(tuple(graph.nodes[node]["label"] for node in nodes), steps)


def _facts(graph: nx.MultiDiGraph, here: str, there: str) -> tuple[dict[str, Any], ...]:
    joined = [
        data | {"source_label": graph.nodes[source]["label"], "target_label": graph.nodes[target]["label"]}
        for source, target in ((here, there), (there, here))
        for data in (graph.get_edge_data(source, target) or {}).values()
    ]
    return tuple(sorted(joined, key=lambda data: (_when(data), data["label"])))


def _when(data: dict[str, Any]) -> str:
    names = ("start_earliest", "date_earliest", "first_attested", "end_earliest")
    return next((str(data[name]) for name in names if name in data), "9999")
