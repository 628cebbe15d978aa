"""Documents as JSON: an object with `text` and perhaps id, lang, published, publisher, title, url; or a list of such.

Here `text` is kept exactly as it is, because offsets into it may exist elsewhere. Other keys are passed over.
"""

import json
from collections.abc import Iterator

from graph.errors import SourceError
from graph.model import Document, Reading
from graph.sources import structured
from graph.sources.cleaning import without_surrogates
from graph.sources.encoding import decode
from graph.sources.metadata import document, stated
from graph.sources.source import Source
from graph.sources.statements import Passed


def read(source: Source) -> Iterator[Document | Reading | SourceError | Passed]:
    """The document of an object, or those of a list, where a bad one does not cost the others.

    What is in a format of structured data by its content is read as such.
    """
    data = source.data()
    if (values := structured.lines(data)) is not None:
        yield from values(source)
        return
    value = parsed(source, decode(source, data))
    first = value[0] if isinstance(value, list) and value else value
    if (reader := structured.reader(first)) is not None:
        yield from reader(source, value if isinstance(value, list) else [value])
        return
    if not isinstance(value, list):
        yield record(source, value)
        return
    if not value:
        raise source.error("is an empty list")
    for number, item in enumerate(value, start=1):
        try:
            yield record(source, item)
        except SourceError as error:
            yield source.error(f"item {number}: {error.reason}")


def parsed(source: Source, text: str) -> object:
    """The JSON value. Raises `SourceError`, naming the place, for what is none."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}" if "\n" in text.strip() else f"column {error.colno}"
        raise source.error(f"broken JSON ({error.msg}, {place})") from error
    # Numbers of thousands of digits and thousands of brackets within each other.
    except (ValueError, RecursionError) as error:
        raise source.error("JSON with a number or a nesting beyond all bounds") from error
    return value


def record(source: Source, value: object) -> Document:
    """The document that one JSON object describes. Raises `SourceError`, naming the key, for one of another shape."""
    if not isinstance(value, dict):
        raise source.error("is not a JSON object with a 'text'")
    text = value.get("text")
    if text is None:
        raise source.error("'text' is missing")
    if not isinstance(text, str):
        raise source.error("'text' is not a string")
    return document(source, without_surrogates(text), stated(source, value))
