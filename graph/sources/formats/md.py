"""Markdown, as the text that a reader of the rendered page sees. HTML within it and images are left out."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.errors import SourceError
from graph.model import Document
from graph.sources.cleaning import clean
from graph.sources.encoding import decode
from graph.sources.guard import parsing
from graph.sources.headers import front_matter
from graph.sources.metadata import document, stated
from graph.sources.source import Source

_HEADING = 3  # tokens: heading_open, inline, heading_close


def read(source: Source) -> Iterator[Document | SourceError]:
    """The one document of a Markdown file. Its title is that of the front matter, else a leading `# Title`."""
    values, text = front_matter(decode(source, source.data()).replace("\r\n", "\n").lstrip())
    with parsing(source, "Markdown"):
        tokens = MarkdownIt("commonmark").enable("table").parse(text)
    if tokens and tokens[0].tag == "h1":
        values.setdefault("title", _inline(tokens[1]))
        tokens = tokens[_HEADING:]
    yield document(source, clean("\n\n".join(_blocks(tokens))), stated(source, values))


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_inline(token))
        elif token.type == "inline":
            yield _inline(token)
        elif token.type in ("fence", "code_block"):
            yield token.content


def _inline(token: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    texts = ("text", "code_inline")
    return "".join(
        breaks.get(child.type, child.content if child.type in texts else "") for child in token.children or ()
    )
