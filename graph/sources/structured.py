"""Which format of structured data a JSON value is in, by what it holds; imported when first met."""

import json
from collections.abc import Callable, Iterable, Iterator

from graph.errors import SourceError
from graph.model import Reading
from graph.sources.source import Source
from graph.sources.statements import Passed

_Reader = Callable[[Source, Iterable[object]], Iterator[Reading | SourceError | Passed]]


def reader(value: object) -> _Reader | None:
    """What reads values like this one; None where it is in no format of structured data."""
    from graph.sources.formats import ftm, popolo, wikidata  # noqa: PLC0415 - they read JSON, which asks here

    if ftm.recognised(value):
        return ftm.of_objects
    if wikidata.recognised(value):
        return wikidata.of_objects
    return _popolo if popolo.recognised(value) else None


def _popolo(source: Source, values: Iterable[object]) -> Iterator[Reading | SourceError | Passed]:
    from graph.sources.formats import popolo  # noqa: PLC0415

    for value in values:
        yield from popolo.of_object(source, value)


def lines(data: bytes) -> Callable[[Source], Iterator[Reading | SourceError | Passed]] | None:
    """What reads lines of JSON, each of its own, that a file named .json holds; None where it holds one value."""
    first, _, rest = data.partition(b"\n")
    try:
        value = json.loads(first) if rest.strip() else None
    except (ValueError, RecursionError):
        return None
    read = reader(value)
    if read is None:
        return None
    values = (_value(line) for line in data.splitlines() if line.strip())
    return lambda source: read(source, values)


def _value(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
