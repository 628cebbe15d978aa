"""Which nodes a person means by a name: its IRI, its label, another of its names, or words of these."""

from collections.abc import Callable, Iterable

import networkx as nx

from graph.errors import ParameterError, UnknownName
from graph.stores.folding import fold


def find(graph: nx.MultiDiGraph, name: str, kind: str | None = None) -> list[str]:
    """The nodes meant by a name, sorted: those so named if there are any, else those that carry all its words.

    `kind` ("person", "post", "body") leaves out the others. Raises UnknownName where there is none.
    """
    if name in graph and kind in (None, graph.nodes[name]["kind"]):
        return [name]
    wanted = fold(name)
    known = {node: _names(graph, node) for node in sorted(graph) if kind in (None, graph.nodes[node]["kind"])}
    found = _matching(known, lambda names: wanted in names) or _matching(known, lambda names: _carry(names, wanted))
    if found:
        return found
    raise UnknownName(kind or "person, post or body", name, {graph.nodes[node]["label"] for node in known})


def find_one(graph: nx.MultiDiGraph, name: str, kind: str | None = None) -> str:
    """The one node meant by a name. Raises UnknownName for none, ParameterError where there are several."""
    found = find(graph, name, kind)
    if len(found) > 1:
        listed = ", ".join(f"{graph.nodes[node]['label']} <{node}>" for node in found[:4])
        raise ParameterError(f"{name!r} may be any of {len(found)}: {listed}; say which by the IRI")
    return found[0]


def _names(graph: nx.MultiDiGraph, node: str) -> set[str]:
    data = graph.nodes[node]
    return {fold(text) for text in (data["label"], data["short"], *data.get("aliases", "").split(" | ")) if text}


def _matching(known: dict[str, set[str]], fits: Callable[[Iterable[str]], bool]) -> list[str]:
    return [node for node, names in known.items() if fits(names)]


def _carry(names: Iterable[str], wanted: str) -> bool:
    words = set(wanted.split())
    return bool(words) and any(words <= set(name.split()) for name in names)
