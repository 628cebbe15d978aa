"""Word documents: paragraphs and table rows of the body as finally worded (insertions in, deletions out)."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from graph.errors import SourceError
from graph.model import Document
from graph.sources.cleaning import clean, one_line_of
from graph.sources.guard import parsing
from graph.sources.language import believed
from graph.sources.metadata import Metadata, document
from graph.sources.source import Source, size
from graph.sources.values import language_tag

# What the library says where the file has no properties.
_NO_TITLE = "Word Document"
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_PARAGRAPH, _ROW, _CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT = qn("w:t")
# Deletions and moved text at its old place; the second rendering of a drawing for old programs.
_LEFT_OUT = {
    qn("w:del"),
    qn("w:moveFrom"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}


def read(source: Source) -> Iterator[Document | SourceError]:
    """The one document of a file. The core properties' dates say when it was saved, not published: not used."""
    data = source.data()
    if data.startswith(_OLD_OR_ENCRYPTED):
        raise source.error("is an encrypted or old Word file; save it as .docx without a password")
    with parsing(source, "Word document"):
        _check_size(source, data)
        file = docx.Document(io.BytesIO(data))
        text = clean("\n\n".join(_blocks(file.element.body)))
        title = one_line_of(file.core_properties.title.removeprefix(_NO_TITLE))
        declared = language_tag(file.core_properties.language or "")
    yield document(source, text, Metadata(title=title, lang=believed(declared, text)))


def _check_size(source: Source, data: bytes) -> None:
    """Raises `SourceError` for an archive that declares more than the limit, which none of its members can exceed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > source.limit:
            raise source.error(f"unpacks to more than {size(source.limit)}")


def _blocks(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == _PARAGRAPH:
            yield _text(child)
        elif child.tag == _ROW:
            yield " | ".join(" ".join(_text(cell).split()) for cell in child.iterchildren(_CELL))
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child)


def _text(element: Any) -> str:
    return "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag == _PARAGRAPH:
            yield f"\n{_text(child)}\n"
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child)
