"""Composition only: documents into a store, and the knowledge that follows from them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graph import extract, layers
from graph.errors import SourceError
from graph.model import Document, Reading
from graph.sources import Passed
from graph.stores import Store

Item = Document | Reading | SourceError | Passed
Progress = Callable[[str, int], None]


@dataclass(slots=True)
class Summary:
    """What a build did, in documents: read anew, unchanged, without a language we read; skipped; claims taken.

    `passed` are records of structured sources of kinds that are not read.
    """

    read: int = 0
    unchanged: int = 0
    unread_language: list[str] = field(default_factory=list)
    skipped: list[SourceError] = field(default_factory=list)
    claims: int = 0
    passed: list[Passed] = field(default_factory=list)


def _silent(stage: str, done: int) -> None:
    """No progress shown."""


def build(store: Store, items: Iterable[Item], progress: Progress = _silent) -> Summary:
    """Reads documents into the store, derives what follows and publishes it.

    What comes from a structured source is a reading already.

    What cannot be read is counted in the summary and costs nothing else. `progress` is told the stage ("documents",
    "people", "entities") and how much of it is done.
    """
    summary = Summary()
    layers.prepare(store)
    for count, item in enumerate(items, 1):
        _take(store, item, summary)
        progress("documents", count)
    layers.work_off(store, progress)
    store.publish()
    return summary


def _take(store: Store, item: Item, summary: Summary) -> None:
    if isinstance(item, SourceError):
        summary.skipped.append(item)
        return
    if isinstance(item, Passed):
        summary.passed.append(item)
        return
    document, extractor = (item.document, item.extractor) if isinstance(item, Reading) else (item, extract.EXTRACTOR)
    if layers.holds(store, document, extractor):
        summary.unchanged += 1
        return
    reading = item if isinstance(item, Reading) else extract.read(item)
    layers.put(store, reading)
    summary.read += 1
    summary.claims += len(reading.claims)
    if isinstance(item, Document) and item.lang not in extract.languages():
        summary.unread_language.append(item.id)


def resolve(store: Store, progress: Progress = _silent) -> None:
    """Works out anew who is who among all that the store's documents speak of, and the knowledge that follows."""
    layers.prepare(store, anew=True)
    layers.work_off(store, progress)
    store.publish()


def retract(store: Store, name: str) -> None:
    """Takes a document back, by its id, URL or content hash, and with it what it alone supported.

    Raises UnknownName where the store holds no such document.
    """
    layers.prepare(store)
    layers.remove(store, layers.find(store, name))
    layers.work_off(store)
    store.publish()
