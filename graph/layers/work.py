"""Working off the agenda: identity first, then the knowledge that follows from it."""

from collections.abc import Callable

from graph.layers.knowledge import derive
from graph.layers.people import identify
from graph.stores import Store


def work_off(store: Store, progress: Callable[[str, int], None] = lambda stage, done: None) -> None:
    """Brings identity and knowledge up to date. `progress` is told the stage, "people" or "entities", and how many."""
    identify(store, lambda done: progress("people", done))
    derive(store, lambda done: progress("entities", done))
