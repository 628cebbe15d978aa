"""The statements of a store that an export holds, in the order it wants them."""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, Triple

from graph.rdf.iris import Iris
from graph.stores import Store


def knowledge(store: Store, canonical: bool) -> Iterable[Triple]:
    """The knowledge graph."""
    triples = (quad.triple for quad in store.quads(Iris(store.base).knowledge))
    return sorted(triples, key=str) if canonical else triples


def everything(store: Store, canonical: bool) -> Iterable[Quad]:
    """All named graphs but the agenda, the store's own business; canonically without its history, too."""
    iris = Iris(store.base)
    left_out = {NamedNode(iris.agenda), *([NamedNode(iris.history)] if canonical else [])}
    quads = (quad for quad in store.quads() if quad.graph_name not in left_out)
    return sorted(quads, key=_order) if canonical else quads


def _order(quad: Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad.triple)
