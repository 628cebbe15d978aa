"""Plain text. Metadata stands in a header block; without one, a short first line on its own is the title."""

from collections.abc import Iterator

from graph.errors import SourceError
from graph.model import Document
from graph.sources.cleaning import clean
from graph.sources.encoding import decode
from graph.sources.headers import block, first_line
from graph.sources.metadata import document, stated
from graph.sources.source import Source


def read(source: Source) -> Iterator[Document | SourceError]:
    """The one document of a text file."""
    values, text = block(clean(decode(source, source.data())))
    if not values:
        title, text = first_line(text)
        values = {"title": title}
    yield document(source, clean(text), stated(source, values))
