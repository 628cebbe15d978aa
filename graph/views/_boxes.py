"""Boxes on a plane: pushed apart until none covers another, and pieces packed side by side."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_ROUNDS = 120
_WORK = 150_000
"""Box moves in all: the rounds of a large graph are fewer, so that it is laid out in seconds."""

_GAP = 44.0
"""Free space between the pieces of a graph."""

Point = tuple[float, float]
Size = tuple[float, float]


class Box(NamedTuple):
    """The room that a node and its label below it take, in pixels.

    `drop` is how far the middle of this room lies below the middle of the node's shape.
    """

    width: float
    height: float
    drop: float = 0.0


def spread(points: Sequence[Point], boxes: Sequence[Box]) -> list[Point]:
    """The nodes' places moved as little as needed for their boxes to be free of each other (or nearly)."""
    placed = [[x, y + box.drop] for (x, y), box in zip(points, boxes, strict=True)]
    cell = max(max(box.width, box.height) for box in boxes)
    for _ in range(min(_ROUNDS, max(4, _WORK // len(placed)))):
        if not _push(placed, boxes, cell):
            break
    return [(x, y - box.drop) for (x, y), box in zip(placed, boxes, strict=True)]


def _push(placed: list[list[float]], boxes: Sequence[Box], cell: float) -> bool:
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    moved = False
    for here, (x, y) in enumerate(placed):
        column, row = math.floor(x / cell), math.floor(y / cell)
        for near in [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
            for there in grid.get(near, ()):
                moved |= _part(placed[here], placed[there], boxes[here], boxes[there])
        grid[column, row].append(here)
    return moved


def _part(here: list[float], there: list[float], a: Box, b: Box) -> bool:
    dx, dy = here[0] - there[0], here[1] - there[1]
    over_x = (a.width + b.width) / 2 - abs(dx)
    over_y = (a.height + b.height) / 2 - abs(dy)
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    axis, step = (0, over_x) if over_x < over_y else (1, over_y)
    sign = math.copysign(step / 2, dx if axis == 0 else dy)
    here[axis] += sign
    there[axis] -= sign
    return True


def pack(
    pieces: Sequence[Mapping[int, Point]], alone: Sequence[int], boxes: Sequence[Box], aspect: float
) -> list[Point]:
    """The place of every box: pieces side by side, the largest first, then those that stand alone in rows below."""
    extents = [_extent(piece, boxes) for piece in pieces]
    sizes = [(right - left + _GAP, bottom - top + _GAP) for left, top, right, bottom in extents]
    wide, corners = _fitted(sizes, aspect)
    found: dict[int, Point] = {}
    for piece, (left, top, _, _), (x, y) in zip(pieces, extents, corners, strict=True):
        found |= {node: (px - left + x, py - top + y) for node, (px, py) in piece.items()}
    below = max((y + height for (_, y), (_, height) in zip(corners, sizes, strict=True)), default=0.0)
    found |= _grid(alone, boxes, wide, below, aspect)
    return [found[node] for node in range(len(boxes))]


def _fitted(sizes: Sequence[Size], aspect: float) -> tuple[float, list[Point]]:
    """The width at which the pieces make the smallest picture of that aspect, and the corner of each."""
    if not sizes:
        return 0.0, []
    widest = max(width for width, _ in sizes)
    even = math.sqrt(sum(width * height for width, height in sizes) * aspect)
    tries = {max(widest, even * share) for share in (1.0, 1.15, 1.3, 1.5)} | {
        widest * share for share in (1.0, 1.2, 1.4)
    }
    plans = [(wide, _skyline(sizes, wide)) for wide in sorted(tries)]

    def scale(plan: tuple[float, list[Point]]) -> float:
        corners = list(zip(plan[1], sizes, strict=True))
        right = max(x + width for (x, _), (width, _) in corners)
        bottom = max(y + height for (_, y), (_, height) in corners)
        return max(right / aspect, bottom)

    return min(plans, key=scale)


def _skyline(sizes: Sequence[Size], wide: float) -> list[Point]:
    """Corners of rectangles dropped one after another to the lowest place in a strip where they fit, leftmost first."""
    line = [(0.0, 0.0)]
    corners = []
    for width, height in sizes:
        starts = [x for x, _ in line if x + width <= wide + 0.01] or [0.0]
        y, x = min((_level(line, x, x + width), x) for x in starts)
        corners.append((x, y))
        line = _raised(line, x, x + width, y + height)
    return corners


def _level(line: Sequence[Point], left: float, right: float) -> float:
    ends = [x for x, _ in line[1:]] + [math.inf]
    return max(y for (x, y), end in zip(line, ends, strict=True) if x < right - 0.01 and end > left + 0.01)


def _raised(line: Sequence[Point], left: float, right: float, level: float) -> list[Point]:
    before = [step for step in line if step[0] < left - 0.01]
    after = [step for step in line if step[0] > right + 0.01]
    under = [y for x, y in line if x <= right + 0.01][-1]
    return [*before, (left, level), (right, under), *after]


def _grid(alone: Sequence[int], boxes: Sequence[Box], wide: float, top: float, aspect: float) -> dict[int, Point]:
    if not alone:
        return {}
    width = max(boxes[node].width for node in alone) + 16
    height = max(boxes[node].height for node in alone) + 16
    least = math.sqrt(len(alone) * width * height * aspect)
    columns = max(1, int(max(wide, least) // width))
    return {
        node: ((place % columns + 0.5) * width, top + (place // columns + 0.5) * height)
        for place, node in enumerate(alone)
    }


def _extent(piece: Mapping[int, Point], boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(x - boxes[node].width / 2 for node, (x, _) in piece.items()),
        min(y + boxes[node].drop - boxes[node].height / 2 for node, (_, y) in piece.items()),
        max(x + boxes[node].width / 2 for node, (x, _) in piece.items()),
        max(y + boxes[node].drop + boxes[node].height / 2 for node, (_, y) in piece.items()),
    )
