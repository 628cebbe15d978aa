"""Web pages, friendly and hostile."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Document

PARAGRAPH = (
    "<p>President Tokayev appointed <a href='/r'>Ruslan <b>Zhaksylykov</b></a> minister of defence on Wednesday, after "
    "his predecessor had been dismissed for what was called a lack of initiative in the first days of January.</p>"
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>New minister | Gazette</title>
<meta property="og:site_name" content="The Gazette"><meta property="og:title" content="New minister">
<meta property="article:published_time" content="2022-01-19T10:00:00+06:00">
<link rel="canonical" href="https://example.org/news/1"><script>evil()</script><style>p {{}}</style></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a></nav><article><h1>New minister</h1>{PARAGRAPH}
<p onclick="evil()">He&nbsp;is a lieutenant&shy;-general.</p><script>evil()</script>
<table><tr><th>Years</th><th>Post</th></tr><tr><td>2019</td><td>Commander</td></tr></table></article>
<footer>Copyright 2019</footer></body></html>"""
TEXT = (
    "President Tokayev appointed Ruslan Zhaksylykov minister of defence on Wednesday, after his predecessor had been "
    "dismissed for what was called a lack of initiative in the first days of January.\n\n"
    "He is a lieutenant-general.\n\nYears | Post\n\n2019 | Commander"
)


def test_a_page_gives_its_article_and_metadata(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    url = "https://example.org/news/1"
    assert one(tmp_path / "a.html") == Document(url, TEXT, "en", "New minister", "The Gazette", "2022-01-19", url)


def test_a_short_page_keeps_its_sentences_whole(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.htm").write_text(
        "<html><body><p>Minister <a href='/x'>Ruslan</a> <b>Zhaksy</b>lykov left.</p></body></html>"
    )
    assert one(tmp_path / "a.htm").text == "Minister Ruslan Zhaksylykov left."


def test_a_date_in_the_text_is_not_that_of_publication(one: Callable[..., Document], tmp_path: Path) -> None:
    body = PARAGRAPH.replace("Wednesday", "19 January 2022")
    (tmp_path / "a.html").write_text(
        f"<html><body><article>{body}</article><footer>Copyright 2023</footer></body></html>"
    )
    assert one(tmp_path / "a.html").published is None


@pytest.mark.parametrize("href", ["https://example.org/", "javascript:evil()", "file:///etc/passwd"])
def test_an_address_that_cannot_be_the_page_s_own_is_not_its_id(
    href: str, one: Callable[..., Document], tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace("https://example.org/news/1", href))
    document = one(tmp_path / "a.html")
    assert document.url is None
    assert document.id.startswith("sha256:")


def test_a_template_s_language_gives_way_to_the_text(one: Callable[..., Document], tmp_path: Path) -> None:
    kazakh = "Мемлекет басшысының Жарлығымен Руслан Жақсылықов Қорғаныс министрі қызметіне тағайындалды. " * 3
    (tmp_path / "a.html").write_text(f'<html lang="en"><body><p>{kazakh}</p></body></html>', encoding="utf-8")
    assert one(tmp_path / "a.html").lang == "kk"


def test_markup_that_is_written_about_stays_text(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the board.</p>")
    assert one(tmp_path / "a.html").text == "He wrote <script>alert(1)</script> on the board."


def test_an_xml_page_is_read(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.xhtml").write_text(f'<?xml version="1.0" encoding="utf-8"?>\n{PAGE}')
    assert one(tmp_path / "a.xhtml").text == TEXT


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><head><script>render()</script></head><body><div id='root'></div></body></html>",
        "<div>" * 50_000,
        "<!-- nothing -->",
    ],
)
def test_a_page_without_text_is_refused(page: str, refused: Callable[..., SourceError], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page)
    assert refused(tmp_path / "a.html").reason.startswith("has no text that a reader would see")


def test_entities_do_not_grow(one: Callable[..., Document], tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    (tmp_path / "a.html").write_text(
        f"<!DOCTYPE html [{entities}]><html><body>{PARAGRAPH}<p>&a11; end.</p></body></html>"
    )
    assert len(one(tmp_path / "a.html").text) < 2000
