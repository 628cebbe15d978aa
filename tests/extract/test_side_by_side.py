"""Two names that stand side by side and were taken for one are parted."""

import pytest

from graph.extract.pairs import Span
from graph.extract.segmentation import segment
from graph.extract.side_by_side import joined, parted


def names(text: str, *spans: tuple[int, int]) -> list[str]:
    segmented = segment(text)
    found = parted([Span(first, last, "name") for first, last in spans], segmented)
    return [text[segmented.words[s.first].start : segmented.words[s.last - 1].end] for s in found]


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Токаева К.К. Жаксылыков Руслан", [(0, 6), (6, 7)], ["Токаева К.К.", "Жаксылыков Руслан"]),
        ("Токаева К.К. Жаксылыков Руслан", [(0, 7)], ["Токаева К.К.", "Жаксылыков Руслан"]),
        ("Касым-Жомарт К. Токаев", [(0, 4)], ["Касым-Жомарт К. Токаев"]),
        ("К. Токаев", [(0, 3)], ["К. Токаев"]),
        ("Анна Кос", [(0, 2)], ["Анна Кос"]),
    ],
)
def test_the_first_name_ends_with_its_initials(text: str, spans: list[tuple[int, int]], expected: list[str]) -> None:
    assert names(text, *spans) == expected


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("заместитель премьер-министра", [(0, 1), (1, 2)], ["заместитель премьер-министра"]),
        ("министрдің орынбасары", [(0, 1), (1, 2)], ["министрдің орынбасары"]),
        ("Президент министр", [(0, 1), (1, 2)], ["Президент", "министр"]),
        ("заместитель, министр", [(0, 1), (2, 3)], ["заместитель", "министр"]),
    ],
)
def test_a_deputys_post_is_one_with_the_chiefs(text: str, spans: list[tuple[int, int]], expected: list[str]) -> None:
    segmented = segment(text)
    made = joined([Span(first, last, "post") for first, last in spans], segmented)
    assert [text[segmented.words[s.first].start : segmented.words[s.last - 1].end] for s in made] == expected


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        (
            "аким Актобе Асхат Шахаров",
            [(0, 1, "post"), (1, 2, "name"), (2, 4, "name")],
            [("аким", "post"), ("Актобе", "place"), ("Асхат Шахаров", "name")],
        ),
        ("области Жетісу", [(0, 1, "place"), (1, 2, "place")], [("области Жетісу", "place")]),
        ("Абай облысы", [(0, 1, "place"), (1, 2, "place")], [("Абай облысы", "place")]),
        ("Астана Алматы", [(0, 1, "place"), (1, 2, "place")], [("Астана", "place"), ("Алматы", "place")]),
    ],
)
def test_places_side_by_side(text: str, spans: list[tuple[int, int, str]], expected: list[tuple[str, str]]) -> None:
    segmented = segment(text)
    found = joined([Span(*span) for span in spans], segmented)
    assert [(text[segmented.words[s.first].start : segmented.words[s.last - 1].end], s.sort) for s in found] == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Премьер-Министрдің бірінші орынбасары және қаржы министрі",
            ["Премьер-Министрдің бірінші орынбасары", "қаржы министрі"],
        ),
        ("мәдениет және спорт министрі", ["мәдениет және спорт министрі"]),
    ],
)
def test_two_posts_are_parted_where_one_ends(text: str, parts: list[str]) -> None:
    segmented = segment(text)
    found = parted([Span(0, len(segmented.words), "post")], segmented)
    assert [text[segmented.words[s.first].start : segmented.words[s.last - 1].end] for s in found] == parts
