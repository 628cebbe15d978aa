"""GraphML: the network, for yEd, Cytoscape and the like."""

from typing import BinaryIO

import networkx as nx

from graph.network import flat, network
from graph.stores import Store


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream; nodes and edges come in a fixed order either way."""
    nx.write_graphml(flat(network(store)), stream)
