"""The interface of the pictures in each language."""

import re

import pytest

from graph.errors import UnknownName
from graph.views._page import LANGUAGES, texts
from graph.views.network_html import network_html

HOLES = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_there_with_the_same_holes(lang):
    english, told = texts(), texts(lang)
    assert told.keys() == english.keys()
    assert all(told.values())
    for key, text in english.items():
        assert set(HOLES.findall(text)) == set(HOLES.findall(told[key])), key


@pytest.mark.parametrize(("lang", "said"), [("ru", "По органам"), ("kk", "Органдар бойынша")])
def test_the_page_speaks_it(show, graph, lang, said):
    page = show(network_html(graph, "Title", lang))
    assert page.inner_text("#cluster") == said
    assert page.get_attribute("html", "lang") == lang
    page.fill("#search", "Zhaksylykov")
    page.press("#search", "Enter")
    assert "{" not in page.inner_text("#panel")


def test_no_other_language_is_spoken():
    with pytest.raises(UnknownName):
        texts("de")
