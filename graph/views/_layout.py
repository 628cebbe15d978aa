"""Where each node stands, computed beforehand: the same graph always gives the same picture.

Forces place what belongs together side by side; boxes as large as the labels are then pushed apart, so that names can
be read; the pieces of the graph are packed into one landscape, and nodes joined to nothing stand in rows below.
All lengths are CSS pixels at zoom 1.
"""

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import igraph

from graph.views._boxes import Box, pack, spread

SEED = 20190320
ASPECT = 1.55
"""Width by height of the picture, about that of the space a desktop window leaves."""

_ROOM = 1.7
_SHAPE = 1.35
_STEPS = 600
_EXACT = 400
"""Nodes up to which the slower and finer forces are used."""

Point = tuple[float, float]


def positions(boxes: Sequence[Box], edges: Mapping[tuple[int, int], float]) -> list[Point]:
    """The centre of each box, given the pull (weight) between pairs of them by index."""
    pairs = sorted(edges)
    graph = igraph.Graph(n=len(boxes), edges=pairs)
    graph.es["weight"] = [edges[pair] for pair in pairs]
    pieces = [sorted(piece) for piece in graph.connected_components()]
    placed = [_piece(graph, piece, boxes) for piece in pieces if len(piece) > 1]
    placed.sort(key=lambda points: (-len(points), min(points)))
    alone = [piece[0] for piece in pieces if len(piece) == 1]
    return pack(placed, alone, boxes, ASPECT)


def _piece(graph: igraph.Graph, piece: Sequence[int], boxes: Sequence[Box]) -> dict[int, Point]:
    part = graph.induced_subgraph(piece)
    own = [boxes[node] for node in piece]
    points = _scaled(_turned(_forces(part)), own)
    return dict(zip(piece, spread(points, own), strict=True))


def _forces(part: igraph.Graph) -> list[Point]:
    count = part.vcount()
    with _seeded():
        if count <= _EXACT:
            layout = part.layout_graphopt(niter=_STEPS, seed=part.layout_kamada_kawai())
        else:
            layout = part.layout_fruchterman_reingold(weights="weight", niter=_STEPS, grid="grid")
    return [(x, y) for x, y in layout.coords]


@contextmanager
def _seeded() -> Iterator[None]:
    igraph.set_random_number_generator(random.Random(SEED))
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _scaled(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """Stretched to room for all boxes and as much again for the edges between them, in the shape of the picture."""
    area = _ROOM * sum(box.width * box.height for box in boxes)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide = math.sqrt(area * _SHAPE) / max(max(xs) - min(xs), 1e-6)
    high = math.sqrt(area / _SHAPE) / max(max(ys) - min(ys), 1e-6)
    return [(x * min(wide, 2 * high), y * min(high, 2 * wide)) for x, y in points]


def _turned(points: Sequence[Point]) -> list[Point]:
    """Turned so that they fill a small upright rectangle, which lies rather than stands."""
    return min((_turn(points, math.pi * step / 24) for step in range(24)), key=_room)


def _turn(points: Sequence[Point], angle: float) -> list[Point]:
    cos, sin = math.cos(angle), math.sin(angle)
    return [(x * cos - y * sin, x * sin + y * cos) for x, y in points]


def _room(points: Sequence[Point]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    return width * height * (1.0 if width > height else 1.3)
