"""What profiles need of the whole of a store, worked out once for each state of it."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from graph.contradictions import disputes
from graph.network import Whole, whole
from graph.profiles.changes import Events, events
from graph.profiles.tenures import Tenures, tenures
from graph.stores import Store


class Overview:
    """The tenures, events, contradictions and network of a store that does not change."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def tenures(self) -> Tenures:
        """All tenures, for finding who was in office."""
        return tenures(self.store)

    @cached_property
    def network(self) -> Whole:
        """The whole network, to take parts from and to find ways in."""
        return whole(self.store)

    @cached_property
    def events(self) -> Events:
        """All appointments and departures by day."""
        return events(self.store)

    @cached_property
    def disputes(self) -> Mapping[str, Sequence[str]]:
        """The contradictions about each person and post."""
        return disputes(self.store)
