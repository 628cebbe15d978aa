"""What a format is given to read: an open stream with a name, and what to assume where the document is silent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from graph.errors import ParameterError, SourceError
from graph.sources.values import iso_date, language_tag, web_address

MAX_BYTES = 50 * 2**20
"""The most that is held in memory at once: a file, a page, or one line of JSON Lines."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for documents that do not say it themselves. `url` fits one document only, being its identity.

    `columns` says which column of a table (by its header) holds which role.

    Raises `ParameterError` for a language that is no tag, a date that is no ISO date, a URL that is not http(s).
    """

    lang: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """Checks what comes from a command line."""
        if self.lang is not None and language_tag(self.lang) != self.lang:
            raise ParameterError(f"language {self.lang!r}: write a tag such as en, ru or kk")
        if self.published is not None and iso_date(self.published) != self.published:
            raise ParameterError(f"date of publication {self.published!r}: write 2022-01-19, 2022-01 or 2022")
        if self.url is not None and web_address(self.url) is None:
            raise ParameterError(f"URL {self.url!r}: write an http or https address")


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to read, whatever they came from.

    `name` is what errors call it: a path, a URL, `-`, or `path:line`. `charset` and `url` are what a server said: the
    encoding it declared and the address that it answered from. `limit` is the most bytes to hold in memory at once.
    """

    name: str
    stream: BinaryIO
    defaults: Defaults
    limit: int = MAX_BYTES
    charset: str | None = None
    url: str | None = None

    def data(self) -> bytes:
        """All its bytes. Raises `SourceError` where there are none or more than `limit`."""
        data = self.stream.read(self.limit + 1)
        if len(data) > self.limit:
            raise self.error(f"larger than {size(self.limit)}; split it, or give its text as .jsonl")
        if not data:
            raise self.error("is empty")
        return data

    def error(self, reason: str) -> SourceError:
        """The error that names this source."""
        return SourceError(self.name, reason)


def size(count: int) -> str:
    """A number of bytes for people: `50 MB`."""
    for unit, factor in (("MB", 2**20), ("kB", 2**10)):
        if count >= factor:
            return f"{count // factor} {unit}"
    return f"{count} bytes"
