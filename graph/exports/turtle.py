"""Turtle: the knowledge graph, for people and tools that read RDF."""

from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from graph.exports._statements import knowledge
from graph.stores import Store
from graph.terms import PREFIXES


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream."""
    serialize(knowledge(store, canonical), stream, format=RdfFormat.TURTLE, prefixes=PREFIXES)
