"""The store that lasts as long as it is open."""

import pyoxigraph as ox

from graph.stores.base import Mode
from graph.stores.embedded import EmbeddedStore


class MemoryStore(EmbeddedStore):
    """A store in memory, empty at first."""

    def __init__(self, mode: Mode, base: str) -> None:
        super().__init__("memory:", mode, base, ox.Store())
