"""The part of a network that is asked for: near some nodes, or between two dates."""

from collections.abc import Iterable, Set
from typing import Any

import networkx as nx

from graph.network.dates import bounds, stretch

STRUCTURE = frozenset({"post_in", "part_of"})
"""Edges that say where a post or body belongs, not what somebody did."""


def near(graph: nx.MultiDiGraph, seeds: Iterable[str], depth: int) -> nx.MultiDiGraph:
    """What lies within `depth` steps of the seeds, whatever the edges' direction.

    A body stands for its posts, so that one step from it are those who held them; and a post comes with its body.
    """
    kept = set(seeds)
    bodies = {node for node in kept if graph.nodes[node]["kind"] == "body"}
    frontier = kept | _joined(graph, bodies, forward=False, kinds={"post_in"})
    kept |= frontier
    for _ in range(depth):
        frontier = {other for node in frontier for other in nx.all_neighbors(graph, node)} - kept
        kept |= frontier
    kept |= _joined(graph, kept, forward=True, kinds={"post_in"})
    return _part(graph, kept, (edge for edge in graph.edges(keys=True) if {edge[0], edge[1]} <= kept))


def between(graph: nx.MultiDiGraph, since: str | None, until: str | None) -> nx.MultiDiGraph:
    """What may have held between two dates, both included (`until="2022"` is until the end of that year).

    A fact without a date stays where a dated one keeps the node that it starts from.
    """
    first = stretch(since)[0] if since else "0000-00-00"
    last = stretch(until)[1] if until else "9999-99-99"
    dated, undated = [], []
    for source, target, key, data in graph.edges(keys=True, data=True):
        if bounds(data) is None:
            undated.append((source, target, key, data))
        elif _overlap(data, first, last):
            dated.append((source, target, key))
    kept = {node for source, target, _ in dated for node in (source, target)}
    told = [(s, t, key) for s, t, key, data in undated if s in kept and data["kind"] not in STRUCTURE]
    kept |= {target for _, target, _ in told}
    kept = _with_hosts(graph, kept)
    frame = [(s, t, key) for s, t, key, data in undated if data["kind"] in STRUCTURE and {s, t} <= kept]
    return _part(graph, kept, dated + told + frame)


def _overlap(data: dict[str, Any], first: str, last: str) -> bool:
    start, end = bounds(data) or (None, None)
    return (start is None or start < last) and (end is None or end > first or start == end >= first)


def _with_hosts(graph: nx.MultiDiGraph, kept: set[str]) -> set[str]:
    grown = kept
    while True:
        hosts = _joined(graph, grown, forward=True, kinds=STRUCTURE)
        if hosts <= grown:
            return grown
        grown = grown | hosts


def _joined(graph: nx.MultiDiGraph, nodes: Set[str], *, forward: bool, kinds: Set[str]) -> set[str]:
    walk = graph.out_edges if forward else graph.in_edges
    return {target if forward else source for source, target, kind in walk(list(nodes), data="kind") if kind in kinds}


def _part(graph: nx.MultiDiGraph, kept: Set[str], edges: Iterable[tuple[str, str, str]]) -> nx.MultiDiGraph:
    """Nodes and edges in the order of the whole, which a view of networkx does not keep."""
    wanted = set(edges)
    part = nx.MultiDiGraph()
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in kept)
    part.add_edges_from(edge for edge in graph.edges(keys=True, data=True) if edge[:3] in wanted)
    return part
