"""The newest published state of a store, held as long as somebody reads it."""

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from graph.errors import StoreError
from graph.profiles.overview import Overview
from graph.settings import Settings
from graph.stores import Mode, open_store
from graph.stores.disk import DiskReader
from graph.terms import RDF, RS

_LOOK_EVERY = 1.0
"""Seconds after which a request looks whether something newer has been published."""


_COUNTED = {
    RS.Person: "people", RS.Post: "posts", RS.Body: "bodies", RS.Fact: "facts", RS.Document: "documents",
}  # fmt: skip


class Published:
    """One published state: its store, and what is worked out of it once for all requests."""

    def __init__(self, store: DiskReader) -> None:
        self.store = store
        self.overview = Overview(store)
        self.readers = 0

    @property
    def version(self) -> str:
        """What tells this state from all others of the store."""
        return self.store.snapshot

    def warm(self) -> None:
        """Works out beforehand what the first reader would have to wait for."""
        for of, names in (
            (self.overview, ("tenures", "events", "disputes", "network")),
            (self, ("main_place", "counts")),
        ):
            for name in names:
                getattr(of, name)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many people, posts, bodies, facts and documents there are."""
        counted: Any = self.store.query(
            f"SELECT ?class (COUNT(*) AS ?n) WHERE {{ VALUES ?class {{ {' '.join(map(str, _COUNTED))} }}"
            f" ?x {RDF.type} ?class }} GROUP BY ?class"
        )
        found = {row["class"]: int(row["n"].value) for row in counted}
        return {name: found.get(cls, 0) for cls, name in _COUNTED.items()}

    @cached_property
    def graphs(self) -> tuple[str, ...]:
        """The IRIs of all named graphs."""
        rows: Any = self.store.query("SELECT DISTINCT ?g WHERE { GRAPH ?g {} }")
        return tuple(row["g"].value for row in rows)

    @cached_property
    def main_place(self) -> str | None:
        """The place (an IRI) that most posts belong to; None where no post's place is known."""
        rows: Any = self.store.query(f"SELECT ?place WHERE {{ ?post {RS.jurisdiction} ?place ; {RDF.type} {RS.Post} }}")
        counted = Counter(row["place"].value for row in rows)
        return min(counted, key=lambda place: (-counted[place], place)) if counted else None


class Current:
    """The newest state. Usable from several threads; an old state is closed when its last reader has done."""

    def __init__(self, settings: Settings) -> None:
        """Opens the store. Raises StoreError where there is none, or where it is none in a folder."""
        self._settings = settings
        self._closed = False
        self._lock = threading.RLock()
        self._newest = self._open()
        self._looked = time.monotonic()
        self._start_warming(self._newest)

    @contextmanager
    def reading(self) -> Iterator[Published]:
        """The state that is the newest now, which stays until the block is left."""
        published = self._taken()
        try:
            yield published
        finally:
            self._left(published)

    def close(self) -> None:
        """Lets go of the store."""
        with self._lock:
            self._closed = True
            if not self._newest.readers:
                self._newest.store.close()

    def _taken(self) -> Published:
        with self._lock:
            self._look()
            self._newest.readers += 1
            return self._newest

    def _left(self, published: Published) -> None:
        with self._lock:
            published.readers -= 1
            if (published is not self._newest or self._closed) and not published.readers:
                published.store.close()

    def _look(self) -> None:
        if time.monotonic() - self._looked < _LOOK_EVERY:
            return
        self._looked = time.monotonic()
        try:
            if not self._newest.store.outdated():
                return
            newer = self._open()
        except (StoreError, OSError):
            return  # what was published last stays readable, whatever becomes of the folder
        old, self._newest = self._newest, newer
        self._start_warming(newer)
        if not old.readers:
            old.store.close()

    def _open(self) -> Published:
        store = open_store(self._settings.store, Mode.READ, self._settings.endpoints, self._settings.base)
        if not isinstance(store, DiskReader):
            store.close()
            raise StoreError(f"{store.location}: only a store in a folder is served; a SPARQL server answers by itself")
        return Published(store)

    def _start_warming(self, published: Published) -> None:
        # Counted as a reader before its thread runs, so that nobody closes the state under it.
        with self._lock:
            published.readers += 1
        threading.Thread(target=self._warm, args=(published,), daemon=True).start()

    def _warm(self, published: Published) -> None:
        try:
            published.warm()
        finally:
            self._left(published)
