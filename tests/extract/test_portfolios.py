"""A minister's portfolio is one with all its fields, and ends where the fields do."""

import pytest

from graph.extract.pairs import Span
from graph.extract.portfolios import whole
from graph.extract.segmentation import segment


@pytest.mark.parametrize(
    ("lang", "text", "found", "expected"),
    [
        ("ru", "министром культуры и спорта стала Кос", (0, 2), "министром культуры и спорта"),
        ("ru", "Министерство экологии, геологии и природных ресурсов", (0, 2), None),
        ("ru", "министром культуры и Анна Кос", (0, 2), "министром культуры"),
        ("ru", "аким культуры и спорта", (0, 2), "аким культуры"),
        ("en", "Minister of Culture and Sport resigned", (0, 3), "Minister of Culture and Sport"),
        ("en", "Minister of Culture and Anna Kos", (0, 3), "Minister of Culture"),
        ("kk", "Мәдениет және спорт министрі келді", (2, 4), "Мәдениет және спорт министрі"),
    ],
)
def test_a_portfolio_is_whole(lang: str, text: str, found: tuple[int, int], expected: str | None) -> None:
    segmented = segment(text)
    (made,) = whole([Span(*found, "post")], segmented, lang)
    assert text[segmented.words[made.first].start : segmented.words[made.last - 1].end] == (expected or text)


def test_another_mention_is_not_swallowed() -> None:
    segmented = segment("министром культуры и спорта")
    spans = [Span(0, 2, "post"), Span(3, 4, "body")]
    assert list(whole(spans, segmented, "ru")) == spans
