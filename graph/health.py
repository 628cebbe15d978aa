"""The graph's health: what breaks the ontology's shapes, in words that name the entity."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyshacl
import rdflib
from pyoxigraph import RdfFormat, serialize
from rdflib.namespace import RDF, RDFS, SH

from graph.errors import one_line
from graph.rdf.iris import Iris
from graph.schema import definition_files
from graph.stores import Store


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the knowledge graph that is not as it should be: which node (IRI and label), and what is wrong."""

    iri: str
    label: str
    message: str

    def __str__(self) -> str:
        return one_line(f"{self.label} <{self.iri}>: {self.message}")


def check(store: Store) -> list[Problem]:
    """What breaks the shapes in the knowledge graph; empty for a graph in good health. Holds the graph in memory."""
    iris = Iris(store.base)
    data = _graph(store, iris.knowledge, iris.reference)
    shapes = rdflib.Graph()
    for path in definition_files():
        shapes.parse(path, format="turtle")
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes, inference="none")
    return [] if conforms else sorted(_problems(report, data), key=str)


def _graph(store: Store, *graphs: str) -> rdflib.Graph:
    """The named graphs as one of rdflib's: the knowledge points to concepts and places of the reference data."""
    data = rdflib.Graph()
    for graph in graphs:
        triples = io.BytesIO()
        serialize((quad.triple for quad in store.quads(graph)), triples, format=RdfFormat.N_TRIPLES)
        data.parse(triples.getvalue(), format="nt")
    return data


def _problems(report: Any, data: rdflib.Graph) -> Iterator[Problem]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = report.value(result, SH.focusNode)
        message = report.value(result, SH.resultMessage)
        value = report.value(result, SH.value)
        said = f"{message} (here: {value})" if isinstance(value, rdflib.Literal) else str(message)
        yield Problem(str(focus), str(data.value(focus, RDFS.label) or "a node without a label"), said)
