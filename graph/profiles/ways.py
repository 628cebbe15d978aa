"""The way between two people: the shortest chain of facts that joins them."""

from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
from pyoxigraph import NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.named import Named, named
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.stores import Store

_FACTS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbours and some of the facts that join them; none where one is simply a post of the other, a body."""

    left: Named
    right: Named
    facts: tuple[Told, ...]


def way(overview: Overview, start: str, goal: str, reader: Reader) -> tuple[Step, ...]:
    """The shortest chain from one person to another (IRIs) through the network; empty where nothing joins them."""
    try:
        chain = nx.shortest_path(overview.network.plain, start, goal)
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return ()
    known = named(overview.store, chain, reader.lang)
    return tuple(
        Step(known[left], known[right], _between(overview.store, left, right, reader))
        for left, right in pairwise(chain)
    )


def _between(store: Store, left: str, right: str, reader: Reader) -> tuple[Told, ...]:
    a, b = NamedNode(left), NamedNode(right)
    return tuple(facts(store, f"?fact ?p {a} ; ?q {b}", reader, _FACTS))
