"""Titles beside names belong together, whatever the network left open."""

import pytest

from graph.extract.findings import Findings
from graph.extract.pairs import Span
from graph.extract.segmentation import segment
from graph.extract.titles import close


def closed(text: str, mentions: list[tuple[str, str]]) -> set[tuple[str, str, str]]:
    """The edges that titles give, in words."""
    made = Findings(segment(text))
    words = [word.text for word in made.segmented.words]
    for mention, sort in mentions:
        parts = [word.text for word in segment(mention).words]
        first = next(n for n in range(len(words)) if words[n : n + len(parts)] == parts)
        made.spans.append(Span(first, first + len(parts), sort))
    close(made)
    edges = ("tenure.person", "office.org", "office.place")
    return {
        (made.text(a), edge, made.text(b))
        for a, targets in made.edges.items()
        for b in targets
        for edge in edges
        if made.edge(a, b, edge)
    }


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        (
            "Президент Беларуси Александр Лукашенко выступил.",
            [("Президент", "post"), ("Беларуси", "place"), ("Александр Лукашенко", "name")],
            {
                ("Президент", "tenure.person", "Александр Лукашенко"),
                ("Президент", "office.place", "Беларуси"),
            },
        ),
        (
            "Абай облысының әкімі Берік Уәли келді.",
            [("Абай облысының", "place"), ("әкімі", "post"), ("Берік Уәли", "name")],
            {("әкімі", "tenure.person", "Берік Уәли"), ("әкімі", "office.place", "Абай облысының")},
        ),
        (
            "Alisher Kadyr, head of the Border Service, spoke.",
            [("Alisher Kadyr", "name"), ("head", "post"), ("Border Service", "body")],
            {("head", "tenure.person", "Alisher Kadyr"), ("head", "office.org", "Border Service")},
        ),
        (
            "Алексей Дюмин, до последнего времени губернатор области, ушёл.",
            [("Алексей Дюмин", "name"), ("губернатор", "post"), ("области", "place")],
            {
                ("губернатор", "tenure.person", "Алексей Дюмин"),
                ("губернатор", "office.place", "области"),
            },
        ),
    ],
)
def test_what_stands_side_by_side_belongs_together(
    text: str, mentions: list[tuple[str, str]], expected: set[tuple[str, str, str]]
) -> None:
    assert closed(text, mentions) == expected


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Министр уехал. Анна Кос осталась.", [("Министр", "post"), ("Анна Кос", "name")]),
        ("Министр встретил на вокзале Анну Кос.", [("Министр", "post"), ("Анну Кос", "name")]),
        ("Анна Кос, которую министр принял, ушла.", [("Анна Кос", "name"), ("министр", "post")]),
    ],
)
def test_what_stands_apart_does_not(text: str, mentions: list[tuple[str, str]]) -> None:
    assert closed(text, mentions) == set()
