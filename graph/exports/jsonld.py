"""JSON-LD: the knowledge graph, with the context of the ontology."""

import json
from typing import BinaryIO

import rdflib
from pyoxigraph import RdfFormat, serialize

from graph.exports._statements import knowledge
from graph.ontology_files import folder
from graph.stores import Store


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream. Compacting is rdflib's; it holds the whole graph in memory."""
    graph = rdflib.Graph()
    graph.parse(data=serialize(knowledge(store, canonical), format=RdfFormat.N_TRIPLES), format="nt")
    context = json.loads((folder() / "context.jsonld").read_text("utf-8"))["@context"]
    made = json.loads(graph.serialize(format="json-ld", context=context, auto_compact=True, use_native_types=True))
    stream.write(json.dumps(_ordered(made) if canonical else made, ensure_ascii=False, indent=1).encode("utf-8"))


def _ordered(value: object) -> object:
    """The same with keys and lists in order: the values of a property have none in RDF."""
    if isinstance(value, dict):
        return {key: _ordered(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return sorted(map(_ordered, value), key=lambda item: json.dumps(item, sort_keys=True))
    return value
