"""Word documents, whole, revised, damaged."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.errors import SourceError
from graph.model import Document


def test_paragraphs_tables_and_properties(make_docx: Callable[..., Path], one: Callable[..., Document]) -> None:
    def shape(file: WordFile) -> None:
        file.core_properties.title = "Decree"
        file.core_properties.language = "en-US"
        table = file.add_table(2, 2)
        for cell, text in zip(table._cells, ["Years", "Post", "2019\n–2021", "Minister"], strict=True):
            cell.text = text
        file.add_paragraph("The end.")

    document = one(make_docx("The minister\u00a0resigned.", "Nobody followed.", shape=shape))
    assert document.text == (
        "The minister resigned.\n\nNobody followed.\n\nYears | Post\n\n2019 –2021 | Minister\n\nThe end."
    )
    assert (document.title, document.lang, document.published) == ("Decree", "en", None)


def test_insertions_are_text_and_deletions_are_not(
    make_docx: Callable[..., Path], one: Callable[..., Document]
) -> None:
    def shape(file: WordFile) -> None:
        runs = (
            '<w:r><w:t xml:space="preserve">The </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>'
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:tab/><w:t>vice</w:t><w:noBreakHyphen/>"
            "<w:t>minister</w:t></w:r>"
        )
        controlled = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{runs}</w:p></w:sdtContent></w:sdt>"
        file.element.body.insert(0, parse_xml(controlled))

    assert one(make_docx(shape=shape)).text == "The new\tvice-minister"


def test_a_text_box_is_read_once(make_docx: Callable[..., Path], one: Callable[..., Document]) -> None:
    def shape(file: WordFile) -> None:
        box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
        names = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        drawing = (
            f"<w:r {names}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        file.paragraphs[0]._p.append(parse_xml(drawing))

    assert one(make_docx("Beside", shape=shape)).text == "Beside\nIn a box"


def test_a_file_without_properties_has_no_title(
    make_docx: Callable[..., Path], one: Callable[..., Document], tmp_path: Path
) -> None:
    stripped = tmp_path / "stripped.docx"
    with zipfile.ZipFile(make_docx("He resigned.")) as whole, zipfile.ZipFile(stripped, "w") as part:
        for name in set(whole.namelist()) - {"docProps/core.xml"}:
            part.writestr(name, re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", whole.read(name)))
    assert one(stripped).title is None


def test_a_document_without_text_is_refused(
    make_docx: Callable[..., Path], refused: Callable[..., SourceError]
) -> None:
    assert refused(make_docx()).reason == "has no text"


def test_an_archive_that_unpacks_beyond_the_limit_is_refused(
    refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 3_000_000)
    assert refused(tmp_path / "a.docx").reason == "unpacks to more than 976 kB"


def test_entities_do_not_grow(
    make_docx: Callable[..., Path], refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(make_docx("He resigned. PLACE")) as whole, zipfile.ZipFile(bomb, "w") as changed:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:document", f"<!DOCTYPE x [{entities}]><w:document".encode(), 1)
                data = data.replace(b"PLACE", b"&a11;")
            changed.writestr(name, data)
    assert refused(bomb).reason.startswith("damaged Word document (Maximum entity amplification")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"hello", "damaged Word document (File is not a zip file)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an encrypted or old Word file; save it as .docx without a password"),
    ],
)
def test_what_is_no_word_document_is_refused(
    data: bytes, reason: str, refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    assert refused(tmp_path / "a.docx").reason == reason


def test_a_truncated_file_is_refused(make_docx: Callable[..., Path], refused: Callable[..., SourceError]) -> None:
    path = make_docx("He resigned.")
    path.write_bytes(path.read_bytes()[:-100])
    assert refused(path).reason.startswith("damaged Word document (")
