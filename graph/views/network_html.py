"""The network as one interactive HTML page that works offline: people, posts and bodies, and when who held what."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import igraph
import networkx as nx

from graph.views._boxes import Box
from graph.views._layout import positions
from graph.views._page import inlined, joined, linked, page, script_of, vis_network

_STYLES = ("tokens.css", "network.css", "panel.css")
_SCRIPTS = (
    "data.js",
    "words.js",
    "when.js",
    "state.js",
    "theme.js",
    "draw_nodes.js",
    "draw_edges.js",
    "draw_labels.js",
    "stage.js",
    "facts.js",
    "panel.js",
    "search.js",
    "filters.js",
    "time.js",
    "play.js",
    "ways.js",
    "grow.js",
    "cluster.js",
    "svg_context.js",
    "image.js",
    "keys.js",
    "main.js",
)
_SERVED = (*_SCRIPTS[:-1], "more.js", _SCRIPTS[-1])

_PULL = {"tenure": 1.0, "post_in": 1.2, "part_of": 0.8, "succession": 0.5, "body_change": 0.5, "relation": 0.5}
_PULL |= {"party": 0.3, "education": 0.3}
"""How strongly an edge draws its ends together. Decisions do only for those whom nothing else joins: one head of
state appoints everybody."""
_WEAK = 0.1

_NODE_ROLES = ("post", "by")
"""Attributes of an edge that name a node beside its two ends."""

_RADIUS = {"person": (8.0, 25.0), "post": (6.0, 12.0), "body": (8.0, 19.0)}
_LINE, _LETTER, _WRAP = 14.5, 6.5, 20


def network_html(graph: nx.MultiDiGraph, title: str, lang: str = "en") -> str:
    """One HTML page with everything in it: the picture, its data with the evidence, styles and scripts.

    `lang` is the language of its interface: en, ru, kk.

    When the first picture stands still, the page sets `data-ready` on its root element to the milliseconds it took
    since the page was asked for.
    """
    return page("network.html", inlined(_STYLES, _SCRIPTS), title, payload(graph), lang)


def linked_html(graph: nx.MultiDiGraph, title: str, more: str, pages: Mapping[str, str], lang: str = "en") -> str:
    """The same page for a server: scripts and style in files of their own, of which `assets` gives the content.

    `more` is the address that gives the payload around a node; `pages` are the addresses of the nodes' own pages.
    """
    data = payload(graph, pages) | {"more": more}
    return page("network.html", linked("/network"), title, data, lang)


def assets() -> dict[str, tuple[str, str]]:
    """What the served page loads, by the end of its address: media type and content."""
    return {
        "/style.css": ("text/css", joined(_STYLES)),
        "/vis-network.js": ("text/javascript", vis_network()),
        "/script.js": ("text/javascript", script_of(_SERVED)),
    }


def payload(graph: nx.MultiDiGraph, pages: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """What the page is about, as plain JSON values: `nodes` with `x`, `y`, `radius` and `weight` (0 to 1), `edges`
    whose `from`, `to`, `post` and `by` are places in `nodes`, and `documents`, to which their evidence points.

    `pages` gives nodes the address of their own page as `path`.
    """
    order = {node: place for place, node in enumerate(graph)}
    weights = _weights(graph, order)
    nodes = [_node(data, weight, order) for data, weight in zip(graph.nodes.values(), weights, strict=True)]
    boxes = [_box(node) for node in nodes]
    for node, (x, y) in zip(nodes, positions(boxes, _pulls(graph, order)), strict=True):
        node["x"], node["y"] = round(x, 1), round(y, 1)
        if node["iri"] in pages:
            node["path"] = pages[node["iri"]]
    documents: dict[tuple[tuple[str, str], ...], int] = {}
    edges = [
        _edge(order[source], order[target], data, order, documents) for source, target, data in graph.edges(data=True)
    ]
    return {"nodes": nodes, "edges": edges, "documents": [dict(document) for document in documents]}


def _pulls(graph: nx.MultiDiGraph, order: Mapping[str, int]) -> dict[tuple[int, int], float]:
    pulls: dict[tuple[int, int], float] = defaultdict(float)
    joined = {node for *ends, kind in graph.edges(data="kind") if kind in _PULL and ends[0] != ends[1] for node in ends}
    for source, target, kind in graph.edges(data="kind"):
        a, b = sorted((order[source], order[target]))
        counts = kind in _PULL or not {source, target} <= joined
        if a != b and counts:
            pulls[a, b] = max(pulls[a, b], _PULL.get(kind, _WEAK))
    return dict(pulls)


def _weights(graph: nx.MultiDiGraph, order: Mapping[str, int]) -> list[float]:
    """How much each node matters to the whole, from 0 to 1: its PageRank against the highest."""
    if not order:
        return []
    pairs = {(order[source], order[target]) for source, target in graph.edges()}
    ranks = igraph.Graph(n=len(order), edges=sorted(pairs)).pagerank(directed=False)
    highest = max(ranks)
    return [round(rank / highest, 4) for rank in ranks]


def _node(data: Mapping[str, Any], weight: float, order: Mapping[str, int]) -> dict[str, Any]:
    low, high = _RADIUS[data["kind"]]
    kept = {
        name: data[name]
        for name in ("iri", "kind", "label", "short", "aliases", "jurisdiction", "seats")
        if name in data
    }
    if data.get("body") in order:
        kept["body"] = order[data["body"]]
    return kept | {"weight": weight, "radius": round(low + (high - low) * math.sqrt(weight), 1)}


def _box(node: Mapping[str, Any]) -> Box:
    """Room for the shape with its label below, broken into lines as the page will break it (about)."""
    label = node["short"]
    below = max(1, math.ceil(len(label) / _WRAP)) * _LINE + 4
    width = min(len(label), _WRAP) * _LETTER
    return Box(max(width, 2 * node["radius"]) + 10, 2 * node["radius"] + below + 8, below / 2)


def _edge(
    source: int,
    target: int,
    data: Mapping[str, Any],
    order: Mapping[str, int],
    documents: dict[tuple[tuple[str, str], ...], int],
) -> dict[str, Any]:
    skipped = ("evidence", "evidence_total", "start_rule", "end_rule", *_NODE_ROLES)
    edge = {name: value for name, value in data.items() if name not in skipped and value not in ("", False)}
    edge |= {"from": source, "to": target, "total": data.get("evidence_total", 0)}
    edge |= {role: order[data[role]] for role in _NODE_ROLES if data.get(role) in order}
    edge["evidence"] = [_evidence(piece, documents) for piece in data.get("evidence", ())]
    return edge


def _evidence(piece: Mapping[str, str], documents: dict[tuple[tuple[str, str], ...], int]) -> Sequence[int | str]:
    document = tuple(sorted((name, value) for name, value in piece.items() if name != "quote"))
    return documents.setdefault(document, len(documents)), piece["quote"]
