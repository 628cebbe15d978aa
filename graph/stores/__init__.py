"""Where the quads live: a folder on disk, memory, or any SPARQL 1.1 server. One file a store, one behaviour.

    with open_store("reshuffle-store", Mode.WRITE) as store:
        store.update(updates.insert_data(quads))
        store.publish()

`updates` renders the text of updates from quads.
"""

from graph.errors import StoreError
from graph.stores.base import Endpoints, Mode, Result, Store
from graph.stores.base_iri import DEFAULT_BASE, checked_base
from graph.stores.disk import open_folder
from graph.stores.memory import MemoryStore
from graph.stores.names import NameHit, NameIndex
from graph.stores.remote import open_remote

__all__ = ["DEFAULT_BASE", "Endpoints", "Mode", "NameHit", "NameIndex", "Result", "Store", "open_store"]

MEMORY = "memory:"


def open_store(
    location: str, mode: Mode = Mode.READ, endpoints: Endpoints | None = None, base: str | None = None
) -> Store:
    """Open the store at `location`: a folder's path, `memory:`, or the http(s) URL of a SPARQL server.

    A URL suffices where the server follows Oxigraph's or Fuseki's layout; `endpoints` names the server's parts one by
    one where it does not. `base` begins every IRI of the store's data: a new store keeps it (`DEFAULT_BASE` if none is
    given), one that exists must have the same. `Mode.WRITE` creates what does not exist.

    Raises StoreError where the store cannot be opened (StoreLocked: another process is writing to it; StoreForeign:
    there is something else, or another base) and ParameterError for a `base` that is no IRI.
    """
    if base is not None:
        checked_base(base)
    if endpoints is not None or location.startswith(("http://", "https://")):
        return open_remote(location, mode, endpoints, base)
    if location == MEMORY:
        return MemoryStore(mode, base or DEFAULT_BASE)
    if "://" in location:
        raise StoreError(f"{location}: no such kind of store; name a folder, {MEMORY} or an http(s) URL")
    return open_folder(location, mode, base)
