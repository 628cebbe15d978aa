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
    graph.serialize(
        stream,
        format="json-ld",
        context=context,
        auto_compact=True,
        use_native_types=True,
        sort_keys=True,
        encoding="utf-8",
    )
