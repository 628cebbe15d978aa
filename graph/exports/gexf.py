"""GEXF: the network, for Gephi."""

import re
from typing import BinaryIO

import networkx as nx

from graph.network import flat, network
from graph.stores import Store

_TODAY = re.compile(r' lastmodifieddate="[^"]*"')  # networkx writes it; the same knowledge is to give the same bytes


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream; nodes and edges come in a fixed order either way."""
    text = "\n".join(nx.generate_gexf(flat(network(store))))
    stream.write(_TODAY.sub("", text).encode("utf-8"))
