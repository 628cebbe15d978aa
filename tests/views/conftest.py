from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Page
from pyoxigraph import RdfFormat, Store

from graph.network import network
from graph.views.network_html import network_html


class Knowledge:
    """As much of a store as a network asks for."""

    def __init__(self) -> None:
        self.store = Store()
        self.store.load(path=str(Path(__file__).parent / "kazakhstan.ttl"), format=RdfFormat.TURTLE)

    def query(self, sparql: str):
        return self.store.query(sparql)


@pytest.fixture(scope="session")
def graph() -> nx.MultiDiGraph:
    """True events of Kazakhstan's government; not to be changed."""
    return network(Knowledge())


@pytest.fixture(scope="session")
def html(graph) -> str:
    return network_html(graph, "Kazakhstan’s government")


@pytest.fixture
def show(browser, tmp_path):
    """Opens a page with the network cut; whatever it requests, logs as an error or pops up fails the test."""
    contexts = []
    wrong: list[str] = []

    def opened(html: str, **options) -> Page:
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(
            **({"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"} | options)
        )
        contexts.append(context)
        context.set_offline(True)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("request", lambda request: request.url == path.as_uri() or wrong.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: message.type == "error" and wrong.append(message.text))
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(show, html) -> Page:
    return show(html)
