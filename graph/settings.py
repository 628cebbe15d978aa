"""What a run is told from outside, frozen. Only the command line reads environment variables into it."""

from dataclasses import dataclass

from graph.stores import Endpoints

DEFAULT_STORE = "reshuffle-store"


@dataclass(frozen=True, slots=True)
class Settings:
    """Which store to use: a folder or URL, the endpoints of a server with a layout of its own, the base of its IRIs."""

    store: str = DEFAULT_STORE
    endpoints: Endpoints | None = None
    base: str | None = None
