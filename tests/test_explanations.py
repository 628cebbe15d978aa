"""Explanations: every mark and claim is shown, hostile text stays text, links lead somewhere."""

import io
import re

import pytest
from click.testing import CliRunner

from graph import extract
from graph.cli import main
from graph.explanations import page, write
from graph.model import Claim, Document, Explanation, Mark, Modality, Reading, Span, Withheld

TEXT = "President <script>alert(1)</script> appointed Anna Kos minister. She may leave."
DOCUMENT = Document("one", TEXT, "en", "A <b>title</b>", "Courier & Sons", "2022-01-20")


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def explanation() -> Explanation:
    roles = {"person": "Anna Kos", "post": "minister", "acting": True}
    claim = Claim("appointment", roles, Span(0, TEXT.index(" She")), span("appointed"), Modality.ASSERTED, 0.91)
    marks = (
        Mark(span("President"), "post"),
        Mark(span("appointed"), "trigger"),
        Mark(span("Anna Kos"), "name"),
        Mark(span("Kos"), "name"),
        Mark(span("<script>alert(1)</script>"), "body"),
    )
    withheld = Withheld("dismissal", {"person": "Anna Kos"}, span("may leave"), "only rumoured, not said to be so", 0.8)
    return Explanation(Reading(DOCUMENT, (), (claim,), "test/1"), marks, (withheld,))


def test_the_terminal_shows_marks_claims_and_what_was_withheld() -> None:
    stream = io.StringIO()
    write([explanation()], stream)
    shown = stream.getvalue()
    assert "[trigger appointed] [name Anna Kos] minister" in shown
    assert "1. appointment person: Anna Kos; post: minister; acting  0.91" in shown
    assert "by «appointed»" in shown
    assert "withheld: dismissal person: Anna Kos  0.80, only rumoured, not said to be so («may leave»)" in shown


def test_nothing_from_a_document_becomes_markup() -> None:
    html = page([explanation()])
    assert "<script" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Courier &amp; Sons" in html


def test_links_of_the_page_lead_within_it() -> None:
    html = page([explanation(), explanation()])
    links, anchors = re.findall(r'href="#([^"]+)"', html), re.findall(r'id="([^"]+)"', html)
    assert links
    assert set(links) <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_the_page_asks_for_nothing_from_elsewhere() -> None:
    html = page([explanation()])
    assert "default-src 'none'" in html
    assert not re.search(r"https?://|src=|@import|url\(", html.split("<body>")[1] + html.split("<style>")[1])


def test_the_command_prints_or_writes_a_page(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(extract, "explain", lambda document: explanation())
    source = tmp_path / "one.txt"
    source.write_text(TEXT)
    printed = CliRunner().invoke(main, ["explain", str(source)])
    assert printed.exit_code == 0, printed.output
    assert "1. appointment" in printed.stdout
    written = CliRunner().invoke(main, ["explain", str(source), "--html", str(tmp_path / "page.html")])
    assert written.exit_code == 0, written.output
    assert "appointment" in (tmp_path / "page.html").read_text("utf-8")
