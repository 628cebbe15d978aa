"""When the picture stands: pages of 1,000 and 5,000 nodes in Chromium, opened from disk with the network cut."""

import statistics
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, sync_playwright

from bench.stores import store_of
from bench.tables import table
from graph import views
from graph.network import network
from graph.stores import open_store

SIZES = {1_000: 2.0, 5_000: 5.0}  # nodes: seconds until the picture must stand
DOCUMENTS = 2_200
RUNS = 5
_CHROMIUM = "/usr/bin/chromium"


def run(folder: Path) -> Iterator[str]:
    """Writes both pages and opens each several times, each time in a fresh context."""
    with open_store(str(store_of(folder, DOCUMENTS))) as store:
        whole = network(store)
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM)
        for size, bar in SIZES.items():
            part = _part(whole, size)
            page = folder / f"network-{size}.html"
            page.write_text(views.network_html(part, f"{size} nodes"), "utf-8")
            seen = [_opened(browser, page) for _ in range(RUNS)]
            requests = sum(asked for _, asked in seen)
            ready = statistics.median(seconds for seconds, _ in seen)
            rows.append((len(part), part.number_of_edges(), page.stat().st_size / 2**20, ready, bar, requests))
        browser.close()
    yield table(("nodes", "edges", "page, MB", "stands after, s", "bar, s", "requests to elsewhere"), rows)
    yield f"Medians of {RUNS} openings, measured by the page itself from when it was asked for."


def _part(whole: nx.MultiDiGraph, size: int) -> nx.MultiDiGraph:
    """So many nodes that hang together: those nearest to the node with most edges."""
    start = max(whole, key=whole.degree)
    plain = whole.to_undirected(as_view=True)
    near = [start, *(target for _, target in nx.bfs_edges(plain, start))]
    return whole.subgraph(list(islice(near, size))).copy()


def _opened(browser: Browser, page: Path) -> tuple[float, int]:
    """Seconds until the first picture stands, and how many requests left the page."""
    elsewhere: list[str] = []
    with browser.new_context(offline=True) as context:
        tab = context.new_page()
        tab.on("request", lambda request: elsewhere.append(request.url) if request.url != page.as_uri() else None)
        tab.goto(page.as_uri())
        tab.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        ready = tab.get_attribute("html", "data-ready")
    return int(ready or 0) / 1000, len(elsewhere)
