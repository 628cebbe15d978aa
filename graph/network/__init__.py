"""From rows to a network: people, posts and bodies as nodes, what is known between them as edges.

`network` reads a store into a networkx `MultiDiGraph`; `paths` finds the shortest chains between two people in it;
`find` says which nodes a person means by a name; `flat` makes a copy of scalars only, for GraphML and GEXF.
"""

from graph.network.build import Whole, network, part, whole
from graph.network.flat import flat
from graph.network.names import find, find_one
from graph.network.paths import Chain, Step, paths

__all__ = ["Chain", "Step", "Whole", "find", "find_one", "flat", "network", "part", "paths", "whole"]
