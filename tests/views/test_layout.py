import random
from itertools import combinations

import pytest

from graph.views._boxes import Box, pack, spread
from graph.views._layout import positions

BOX = Box(100, 40, 10)


def overlap(a, b, box_a, box_b) -> bool:
    return (
        abs(a[0] - b[0]) < (box_a.width + box_b.width) / 2 - 1
        and abs(a[1] + box_a.drop - b[1] - box_b.drop) < (box_a.height + box_b.height) / 2 - 1
    )


def test_spread_boxes_are_free_of_each_other():
    boxes = [Box(60 + 7 * n, 30 + n, n) for n in range(12)]
    points = spread([(float(n % 4), float(n // 4)) for n in range(12)], boxes)
    assert not any(overlap(points[a], points[b], boxes[a], boxes[b]) for a, b in combinations(range(12), 2))


def test_boxes_that_are_free_stay_where_they_are():
    assert spread([(0.0, 0.0), (300.0, 0.0)], [BOX, BOX]) == [(0.0, 0.0), (300.0, 0.0)]


def test_neighbours_stand_nearer_than_strangers():
    ring = {(n, n + 1): 1.0 for n in range(11)}
    points = positions([BOX] * 12, ring)

    def distance(a, b):
        return ((points[a][0] - points[b][0]) ** 2 + (points[a][1] - points[b][1]) ** 2) ** 0.5

    assert distance(0, 1) < distance(0, 11)


def test_pieces_of_a_graph_lie_side_by_side_and_the_joined_to_nothing_below():
    pairs = {(0, 1): 1.0, (1, 2): 1.0, (3, 4): 1.0}
    points = positions([BOX] * 8, pairs)
    assert not any(overlap(points[a], points[b], BOX, BOX) for a, b in combinations(range(8), 2))
    assert min(points[n][1] for n in (5, 6, 7)) > max(points[n][1] for n in range(5))


def test_a_graph_of_strangers_is_a_grid():
    points = pack([], list(range(6)), [BOX] * 6, aspect=1.5)
    assert len({x for x, _ in points}) * len({y for _, y in points}) == 6


def test_the_layout_leaves_the_random_numbers_of_others_alone():
    random.seed(1)
    expected = random.random()
    random.seed(1)
    positions([BOX] * 3, {(0, 1): 1.0, (1, 2): 1.0})
    assert random.random() == expected


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_graphs_have_places(count):
    assert len(positions([BOX] * count, {(0, 1): 1.0} if count == 2 else {})) == count
