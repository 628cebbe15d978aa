"""Explanations in depth: nested and crossing marks, hostile text, links both ways, documents without claims."""

import base64
import hashlib
import io
import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from graph import extract
from graph.cli import SKIPPED, main
from graph.explanations import page, write
from graph.explanations.entries import entries
from graph.explanations.pieces import Stretch, pieces
from graph.model import Claim, Document, Explanation, Mark, Modality, Reading, Span, Withheld

TEXT = "Anna Kos was named Minister of Defence of Utopia. She may leave, <script>alert('x')</script> says."
HOSTILE = '"><img src=x onerror=alert(1)>\x1b[31m\ud800'


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def explained(text: str = TEXT, marks: tuple[Mark, ...] = (), claims: tuple[Claim, ...] = (),
              withheld: tuple[Withheld, ...] = (), **of_document: str) -> Explanation:  # fmt: skip
    document = Document(**{"id": "news", "lang": "en", "text": text, **of_document})
    return Explanation(Reading(document, (), claims, "by-hand/1"), marks, withheld)


NAMED = Claim("appointment", {"person": "Anna Kos"}, Span(0, 49), span("was named"), confidence=0.9)
QUIET = Claim("tenure", {"person": "Anna Kos"}, span("Minister of Defence"), confidence=0.8)
PLANNED = Claim("dismissal", {"person": "Anna Kos"}, Span(50, 64), span("may leave"), Modality.PLANNED, 0.7)
HELD = Withheld("dismissal", {"person": "Anna Kos"}, span("may leave"), "only planned, not said to be so", 0.7)
UNSURE = Withheld("party", {"org": "Utopia"}, span("Utopia"), "not sure enough", 0.3)
MARKS = (
    Mark(span("Anna Kos"), "name"),
    Mark(span("was named"), "trigger"),
    Mark(span("Minister of Defence"), "post"),
    Mark(span("Defence"), "body"),
    Mark(span("of Utopia. She"), "place"),  # crosses the sentences
    Mark(span("<script>"), "invented"),
)
FULL = explained(marks=MARKS, claims=(NAMED, QUIET, PLANNED), withheld=(HELD, UNSURE), title="A <i>title</i>")


def printed(*explanations: Explanation) -> str:
    stream = io.StringIO()
    write(explanations, stream)
    return stream.getvalue()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


ELEMENTS = set(
    "html head meta title style body header h1 ul li nav ol a main article h2 p div mark span section h3 h4 dl dt dd "
    "blockquote strong".split()
)
ATTRIBUTES = set("lang charset http-equiv content name class aria-label data-sort href id".split())


class Markup(HTMLParser):
    """Which elements and attributes a page really has."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)


def links_and_anchors(html: str) -> tuple[list[str], list[str]]:
    return re.findall(r'href="#([^"]*)"', html), re.findall(r' id="([^"]*)"', html)


def test_nested_marks_stand_within_one_another() -> None:
    assert "[trigger was named] [post Minister of [body Defence]]" in printed(FULL)


def test_of_crossing_marks_the_later_is_cut() -> None:
    marks = (Mark(Span(0, 4), "name"), Mark(Span(2, 6), "post"))
    assert "[name ab[post cd]][…post ef]gh" in printed(explained("abcdefgh", marks))


def test_of_marks_that_begin_together_the_longer_is_outside_and_whole() -> None:
    told = pieces("abcd", [Stretch(Span(0, 2), "name"), Stretch(Span(0, 4), "post")])
    tags = [(tag.stretch.sort, tag.opens, tag.whole) for tag in told if not isinstance(tag, str)]
    assert tags == [("post", True, True), ("name", True, True), ("name", False, True), ("post", False, True)]


def test_a_heading_tells_title_id_publisher_and_date() -> None:
    heading = printed(explained(title="T", publisher="P", published="2022-01")).splitlines()[0]
    assert heading == "T · news · P · 2022-01"


def test_every_claim_is_told_once_and_withheld_ones_with_their_quote() -> None:
    told = [(entry.name, entry.kind, entry.reason) for entry in entries(FULL)]
    assert told == [
        ("1", "appointment", None),
        ("2", "tenure", None),
        ("w1", "dismissal", HELD.reason),
        ("w2", "party", UNSURE.reason),
    ]
    assert entries(FULL)[2].quote == PLANNED.quote


def test_a_claim_that_is_not_asserted_is_withheld_even_where_nothing_else_says_so() -> None:
    (entry,) = entries(explained(claims=(PLANNED,)))
    assert (entry.name, entry.reason) == ("w1", "only planned, not said to be so")


def test_a_terminal_gets_colours_and_the_same_labels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = printed(FULL)
    assert "\x1b[" in shown
    assert "[post Minister of [body Defence]]" in re.sub(r"\x1b\[[\d;]*m|\n", "", shown)


def test_no_line_is_broken_where_there_is_no_terminal() -> None:
    assert "word " * 200 + "word" in printed(explained("word " * 200 + "word")).splitlines()


def test_no_control_character_of_a_document_reaches_the_terminal() -> None:
    claim = Claim(HOSTILE, {HOSTILE: HOSTILE}, Span(0, len(HOSTILE)))
    everywhere = explained(
        HOSTILE, (Mark(Span(0, 3), HOSTILE),), (claim,), id=HOSTILE, title=HOSTILE, publisher=HOSTILE
    )
    assert "\x1b" not in printed(everywhere)
    printed(everywhere).encode("utf-8")


def test_nothing_hostile_becomes_markup() -> None:
    at = Span(0, len(HOSTILE))
    claim = Claim(HOSTILE, {HOSTILE: HOSTILE}, at)
    held = Withheld(HOSTILE, {HOSTILE: HOSTILE}, at, HOSTILE, 0.1)
    fields = dict.fromkeys(("id", "lang", "title", "publisher", "published", "url"), HOSTILE)
    each = explained(HOSTILE, (Mark(at, HOSTILE),), (claim,), (held,), **fields)
    html = page([each, each], HOSTILE)
    assert "<img" not in html
    assert "\x1b" not in html
    html.encode("utf-8")
    seen = Markup()
    seen.feed(html)
    assert seen.elements <= ELEMENTS
    assert seen.attributes <= ATTRIBUTES


def test_links_lead_from_text_to_card_and_back() -> None:
    links, anchors = links_and_anchors(page([FULL, FULL]))
    assert len(anchors) == len(set(anchors))
    assert set(links) <= set(anchors)
    for name in ("1", "2", "w1", "w2"):
        assert {f"d1-card{name}", f"d1-words{name}"} <= set(links)
    assert {"d1-quote1", "d1-quote2", "d1-quotew1", "d2-quote1", "d1", "d2"} <= set(links)


def test_one_trigger_of_several_claims_leads_to_each() -> None:
    html = page([explained(claims=(NAMED, NAMED))])
    assert 'id="d1-words1" href="#d1-card1"' in html
    assert 'id="d1-words2" href="#d1-card2"' in html


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    html = page([FULL])
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "prefers-color-scheme: dark" in style
    assert 'name="viewport"' in html


def test_the_page_loads_nothing() -> None:
    html = page([explained(id="https://example.org/news", url="https://example.org/news")])
    assert not re.search(r"(?:src|href|srcset|action)=[\"']?(?!#)", html)
    assert not re.search(r"@import|url\(", html)


def test_the_legend_names_every_sort_of_mark() -> None:
    legend = page([]).split('<ul class="legend"')[1].split("</ul>")[0]
    for sort in ("name", "pronoun", "post", "body", "place", "date", "rank", "degree", "cause", "trigger"):
        assert f'data-sort="{sort}"' in legend


def test_a_language_that_is_not_read_is_named() -> None:
    unread = explained(lang="fr")
    assert "no claims: the language is not read yet (fr)" in printed(unread)
    assert "not read yet (fr)" in page([unread])
    assert "not read yet" not in printed(explained())


def spans(text: str) -> st.SearchStrategy[list[Stretch]]:
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    return st.lists(st.builds(Stretch, place, st.sampled_from("ab")), max_size=8)


@given(spans("abcdefgh"))
def test_pieces_are_all_the_text_with_tags_that_nest(marked: list[Stretch]) -> None:
    text, still, whole, seen = "abcdefgh", [], [], ""
    for piece in pieces(text, marked):
        if isinstance(piece, str):
            seen += piece
            assert all(stretch.span.start < len(seen) <= stretch.span.end for stretch in still)
        elif piece.opens:
            still.append(piece.stretch)
            whole += [piece.stretch] if piece.whole else []
        else:
            assert still.pop() == piece.stretch
    assert (seen, still) == (text, [])
    assert sorted(whole, key=repr) == sorted(marked, key=repr)


@given(spans(TEXT))
def test_the_page_shows_the_whole_text_whatever_is_marked(marked: list[Stretch]) -> None:
    html = page([explained(marks=tuple(Mark(each.span, each.sort) for each in marked))])
    shown = html.split('<div class="text"')[1].split(">", 1)[1].split("</div>")[0]
    assert unescape(re.sub(r"<[^>]*>", "", shown)) == TEXT


def sources(folder: Path, *languages: str) -> list[str]:
    for lang in languages:
        (folder / f"{lang}.json").write_text(json.dumps({"id": lang, "lang": lang, "text": TEXT}))
    return [str(folder / f"{lang}.json") for lang in languages]


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract, "explain", lambda document: explained(document.text, id=document.id))


@pytest.mark.usefixtures("no_model")
def test_documents_come_one_after_the_other(tmp_path: Path) -> None:
    result = run(*sources(tmp_path, "en", "ru"), "--publisher", "Courier")
    assert result.exit_code == 0
    assert result.stdout.index("en\n") < result.stdout.index("ru\n")
    assert result.stderr == ""


@pytest.mark.usefixtures("no_model")
def test_what_cannot_be_explained_is_a_line_on_standard_error(tmp_path: Path) -> None:
    result = run(*sources(tmp_path, "fr"), str(tmp_path / "gone.txt"))
    assert result.exit_code == SKIPPED
    unread, skipped = result.stderr.splitlines()
    assert unread == "no facts, in a language that is not read yet: fr"
    assert skipped.startswith("skipped ")


@pytest.mark.usefixtures("no_model")
def test_a_page_can_go_to_standard_output(tmp_path: Path) -> None:
    assert run(*sources(tmp_path, "en"), "--html", "-").stdout.startswith("<!DOCTYPE html>")
