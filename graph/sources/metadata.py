"""From a text and what it says of itself to a `Document`, filling in what it does not say."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.model import Document
from graph.sources import language
from graph.sources.cleaning import one_line_of
from graph.sources.source import Source
from graph.sources.values import iso_date, language_tag, web_address


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself, in the forms that `Document` wants; None where it is silent."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    lang: str | None = None
    url: str | None = None


def _identifier(text: str) -> str | None:
    return text if text.isprintable() else None


_FORMS: Mapping[str, tuple[Callable[[str], str | None], str]] = {
    "id": (_identifier, "has line breaks or control characters"),
    "title": (one_line_of, "has no text"),
    "publisher": (one_line_of, "has no text"),
    "published": (iso_date, "is not a date; write 2022-01-19, 2022-01 or 2022"),
    "lang": (language_tag, "is not a language; write a tag such as en"),
    "url": (web_address, "is not an http or https address"),
}


def stated(source: Source, values: Mapping[str, object]) -> Metadata:
    """Metadata that a person wrote down under the names of `Metadata`; other keys are passed over.

    Raises `SourceError`, naming the key, for a value that is no string or not of its form: what a person states and we
    cannot read must not be lost in silence.
    """
    found = {}
    for key, (form, complaint) in _FORMS.items():
        value = values.get(key)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        if not isinstance(value, str):
            raise source.error(f"'{key}' is not a string")
        found[key] = form(value)
        if found[key] is None:
            raise source.error(f"'{key}' {complaint}")
    return Metadata(**found)


def document(source: Source, text: str, own: Metadata) -> Document:
    """The document with what it says of itself, else what the caller assumes, else (its language) what it looks like.

    Raises `SourceError` where there is no text.
    """
    if not text.strip():
        raise source.error("has no text")
    defaults = source.defaults
    url = own.url or source.url or defaults.url
    return Document(
        id=own.id or url or f"sha256:{hashlib.sha256(text.encode()).hexdigest()}",
        text=text,
        lang=own.lang or defaults.lang or language.detect(text),
        title=own.title,
        publisher=own.publisher or defaults.publisher,
        published=own.published or defaults.published,
        url=url,
    )
