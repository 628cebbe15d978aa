"""The network as a picture, whole or around somebody, with what it needs to grow."""

from collections.abc import Iterable

import networkx as nx
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from graph.errors import ParameterError, UnknownName
from graph.network import part
from graph.profiles.named import path
from graph.resolve.publishers import display
from graph.server.errors import wrong
from graph.server.pages.choice import choice
from graph.server.site import Asked, Page
from graph.views.network_html import assets, linked_html, payload

MOST = 1500
"""Nodes of a picture that is made while the reader waits; the file that `reshuffle view` writes may have more."""

_DEEPEST = 3
_KINDS = ("person", "post", "body")


def network_page(asked: Asked) -> Page:
    """The page that shows the picture in a frame, with the choice of whom it is around."""
    of = choice(asked, "around", _KINDS)
    depth = _depth(asked)
    values = {"of": of, "depth": depth, "around": of.meant if of else None}
    return Page("network.html", asked.words("nav_network"), None, values=values)


def embedded(asked: Asked) -> Page | Response:
    """The picture itself, for our frame and those of other sites."""
    try:
        graph, title = _graph(asked)
    except (ParameterError, UnknownName) as error:
        return wrong(asked, str(error))
    return Response(
        linked_html(graph, title, "/network.json", _pages(asked, graph), asked.reader.lang), media_type="text/html"
    )


def network_data(asked: Asked) -> Page | Response:
    """The payload of a picture, for the page that grows."""
    try:
        graph, _ = _graph(asked)
    except (ParameterError, UnknownName) as error:
        return JSONResponse({"error": str(error)}, 400)
    return JSONResponse(payload(graph, _pages(asked, graph)))


def _spoken(asked: Asked, graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same with names in the reader's language; the graph's own are English."""
    if asked.reader.lang != "en":
        for entity in asked.named(graph):
            graph.nodes[entity.iri]["label"] = graph.nodes[entity.iri]["short"] = entity.name
    return graph


def _quoted(asked: Asked, graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same without the quotes of those whose documents may only be linked to."""
    for *_, data in graph.edges(data=True):
        if not asked.reader.texts_shown:
            data["evidence"] = [
                {**piece, "quote": ""} if display(piece.get("publisher")) == "link" else piece
                for piece in data["evidence"]
            ]
    return graph


def _pages(asked: Asked, graph: nx.MultiDiGraph) -> dict[str, str]:
    base = asked.published.store.base
    return {node: path(base, node, data["kind"]) for node, data in graph.nodes(data=True)}


def asset(request: Request) -> Response:
    """A file that the picture loads."""
    found = assets().get(f"/{request.path_params['name']}")
    if found is None:
        return PlainTextResponse("there is no such file\n", 404)
    media, content = found
    return Response(content, media_type=media, headers={"cache-control": "max-age=3600"})


def _graph(asked: Asked) -> tuple[nx.MultiDiGraph, str]:
    of = choice(asked, "around", _KINDS)
    if of is not None and of.meant is None:
        raise ParameterError(f"nobody and nothing, or several, have the name {of.text!r}; take an IRI")
    whole = asked.published.overview.network
    around = [of.meant.iri] if of and of.meant else _middle(whole.graph)
    since, until = (asked.parameter(name) or None for name in ("since", "until"))
    depth = _depth(asked) if of else _DEEPEST
    graph = part(whole, around, depth, since, until)
    while len(graph) > MOST and depth > 1:
        depth -= 1
        graph = part(whole, around, depth, since, until)
    if len(graph) > MOST:
        graph = graph.subgraph(_nearest(graph, around)).copy()
    return _quoted(asked, _spoken(asked, graph)), of.meant.name if of and of.meant else asked.words("nav_network")


def _middle(graph: nx.MultiDiGraph) -> list[str]:
    """Nobody, where all can be shown; else the one whom most facts are about."""
    if len(graph) <= MOST or not len(graph):
        return []
    return [max(sorted(graph), key=graph.degree)]


def _nearest(graph: nx.MultiDiGraph, around: Iterable[str]) -> list[str]:
    kept = set(around)
    ranked = sorted(set(graph) - kept, key=lambda node: (-graph.degree(node), node))
    return [*kept, *ranked[: MOST - len(kept)]]


def _depth(asked: Asked) -> int:
    text = asked.parameter("depth")
    return min(_DEEPEST, max(1, int(text))) if text.isascii() and text.isdecimal() and len(text) < 3 else 1
