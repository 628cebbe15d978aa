"""What the server is told from outside, frozen."""

from dataclasses import dataclass, field
from enum import StrEnum


class Texts(StrEnum):
    """How much of documents is shown: what the register says of each publisher, or the full text of all."""

    REGISTER = "register"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query of a stranger may cost.

    `seconds` of time, `memory` in MiB beside what a worker needs anyway, `rows` of the answer and its `size` in MiB.
    `workers` queries run side by side; one that takes more than `patience` seconds of processor time makes room for
    others and goes on with the lowest priority beside at most `long` of its kind.
    """

    seconds: float = 10
    memory: int = 1024
    rows: int = 100_000
    size: int = 64
    workers: int = 4
    patience: float = 0.25
    long: int = 16


@dataclass(frozen=True, slots=True)
class Options:
    """How the server shows a store: `title` is its name, `url` its public address where it is not the one it hears on.

    `services` are hosts that a query's SERVICE may ask; none, unless named.
    """

    title: str = "Reshuffle"
    url: str | None = None
    texts: Texts = Texts.REGISTER
    services: frozenset[str] = frozenset()
    limits: Limits = field(default_factory=Limits)
