"""Web pages: the article without what surrounds it, and the metadata that it carries for machines."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html

from graph.errors import SourceError
from graph.model import Document
from graph.sources.cleaning import clean, one_line_of
from graph.sources.encoding import decode
from graph.sources.guard import parsing
from graph.sources.language import believed
from graph.sources.metadata import Metadata, document
from graph.sources.source import Source
from graph.sources.values import iso_date, language_tag, web_address

_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_HEAD = 4096
_TABLE_RULE = re.compile(r"[|\s:-]+")
# Below this length trafilatura falls back on a mode that puts each inline element on a line of its own.
_SHORT = 250
_INLINE = ("a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u")


def read(source: Source) -> Iterator[Document | SourceError]:
    """The one document of a page."""
    data = source.data()
    charset = _CHARSET.search(data[:_HEAD])
    html = decode(source, data, charset[1].decode() if charset else None)
    with parsing(source, "HTML"):
        tree = _tree(html)
        page = _extract(tree)
    if page is None:
        raise source.error("has no text that a reader would see; a page drawn by scripts must be saved from a browser")
    title = one_line_of(page.title or "")
    text = _text(page.text or "", title)
    yield document(
        source,
        text,
        Metadata(
            title=title,
            publisher=one_line_of(page.sitename or ""),
            published=iso_date(page.date or ""),
            lang=believed(language_tag(tree.get("lang") or ""), text),
            url=_canonical(page.url),
        ),
    )


def _tree(html: str) -> Any:
    tree = load_html(html)
    # It takes a single element for something other than HTML.
    return load_html(f"<html><body>{html}</body></html>") if tree is None else tree


def _extract(tree: Any) -> Any:
    page = _article(tree)
    if page is not None and len(page.text or "") < _SHORT:
        for element in list(tree.iter(*_INLINE)):
            element.drop_tag()
        page = _article(tree)
    return page


def _article(tree: Any) -> Any:
    # The extensive search for a date would take one from the running text or the footer.
    dates = {"original_date": True, "extensive_search": False}
    return bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=dates)


def _text(extracted: str, title: str | None) -> str:
    """Its lines as paragraphs, without the rules of tables and the title where that comes first."""
    lines = [line.strip().strip("|").strip() for line in extracted.split("\n") if not _TABLE_RULE.fullmatch(line)]
    if len(lines) > 1 and one_line_of(lines[0]) == title:
        del lines[0]
    return clean("\n\n".join(lines))


def _canonical(url: str | None) -> str | None:
    """The address that the page gives as its own. One of a site's front page is a template's mistake, and would make
    all its articles one document."""
    address = web_address(url or "")
    return address if address and urlsplit(address).path.strip("/") else None
