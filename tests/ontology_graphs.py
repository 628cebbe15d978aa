"""The ontology's own files as rdflib graphs, for tests."""

from functools import cache

from rdflib import Graph, Literal, Namespace
from rdflib.term import Node

from graph.ontology_files import folder
from graph.schema import definition_files

RS = Namespace("https://w3id.org/reshuffle/ontology#")
LANGUAGES = {"en", "ru", "kk"}


@cache
def ontology() -> Graph:
    graph = Graph()
    for path in definition_files():
        graph.parse(path, format="turtle")
    return graph


@cache
def places() -> Graph:
    graph = Graph()
    for path in sorted(folder().glob("places/*.ttl")):
        graph.parse(path, format="turtle")
    return graph


def languages(graph: Graph, node: Node, predicate: Node) -> set[str | None]:
    return {value.language for value in graph.objects(node, predicate) if isinstance(value, Literal)}
