"""A network of scalars only, for formats that know no lists."""

import networkx as nx


def flat(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy whose edges carry their first evidence as `evidence_quote`, `evidence_title`, … instead of the list."""
    copy = nx.MultiDiGraph()
    copy.add_nodes_from(graph.nodes(data=True))
    for source, target, key, data in graph.edges(keys=True, data=True):
        scalars = {name: value for name, value in data.items() if name != "evidence"}
        told = {f"evidence_{name}": value for name, value in (data.get("evidence") or [{}])[0].items()}
        copy.add_edge(source, target, key=key, **scalars, **told)
    return copy
