"""N-Quads: every named graph, a statement a line, for other stores."""

from typing import BinaryIO

from pyoxigraph import RdfFormat, serialize

from graph.exports._statements import everything
from graph.stores import Store


def write(store: Store, stream: BinaryIO, canonical: bool) -> None:
    """Write the export to a binary stream."""
    serialize(everything(store, canonical), stream, format=RdfFormat.N_QUADS)
