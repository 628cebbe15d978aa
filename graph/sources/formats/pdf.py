"""PDF files that carry text; a scan is none."""

import io
import re
from collections.abc import Iterator

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError

from graph.errors import SourceError
from graph.model import Document
from graph.sources.cleaning import clean, one_line_of
from graph.sources.guard import parsing
from graph.sources.language import believed
from graph.sources.metadata import Metadata, document
from graph.sources.reflow import reflow
from graph.sources.source import Source
from graph.sources.values import language_tag

# Titles that a program put there: a file's name, or its own.
_NO_TITLE = re.compile(r"microsoft word|untitled|без имени|document\d*$|.*\.(docx?|pdf|rtf|indd|odt)$", re.IGNORECASE)


def read(source: Source) -> Iterator[Document | SourceError]:
    """The one document of a file. The information dictionary's dates are when it was made, not published: not used."""
    data = source.data()
    with parsing(source, "PDF"):
        file = PdfReader(io.BytesIO(data))
        if file.is_encrypted and not _opens_without_password(file):
            raise source.error("is an encrypted PDF; save it without a password")
        text = reflow([clean(page.extract_text()) for page in file.pages])
        title = one_line_of(str(file.metadata.title or "")) if file.metadata else None
        declared = language_tag(str(file.root_object.get("/Lang", "")))
    if not text:
        raise source.error("is a PDF without text, perhaps a scan; run text recognition (OCR) over it first")
    own_title = title if title and not _NO_TITLE.match(title) else None
    yield document(source, text, Metadata(title=own_title, lang=believed(declared, text)))


def _opens_without_password(file: PdfReader) -> bool:
    try:
        return file.decrypt("") != PasswordType.NOT_DECRYPTED
    except DependencyError:
        return False
