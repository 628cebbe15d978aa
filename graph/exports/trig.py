"""TriG: every named graph, with evidence and identity."""

from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from graph.exports._statements import everything
from graph.stores import Store
from graph.terms import PREFIXES


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream."""
    serialize(everything(store, canonical), stream, format=RdfFormat.TRIG, prefixes=PREFIXES)
