"""A list that says once what its decree does."""

import pytest
from marked import marked

from graph.extract.listed import close_listed


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        ("Анна Кос – от должности министра;", [("Анна Кос", "name"), ("министра", "post")], True),
        ("Анна Кос - с поста министра.", [("Анна Кос", "name"), ("министра", "post")], True),
        ("Анна Кос – министр.", [("Анна Кос", "name"), ("министр", "post")], False),
        (
            "Анна Кос – от должности министра, сказал он, отказалась.",
            [("Анна Кос", "name"), ("министра", "post"), ("отказалась", "trigger")],
            False,
        ),
    ],
)
def test_who_is_listed_from_a_post_is_dismissed(text: str, mentions: list[tuple[str, str]], expected: bool) -> None:
    made = marked(text, mentions)
    close_listed(made)
    assert (made.edge(1, 0, "dismissal.person") > 0.5) is expected


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Анна Кос уволена с поста министра, Серик Тен – посла.",
            [
                ("Анна Кос", "name"),
                ("уволена", "trigger"),
                ("министра", "post"),
                ("Серик Тен", "name"),
                ("посла", "post"),
            ],
        ),
        (
            "Министром уже не служит Анна Кос, послом – Серик Тен.",
            [
                ("Министром", "post"),
                ("служит", "trigger"),
                ("Анна Кос", "name"),
                ("послом", "post"),
                ("Серик Тен", "name"),
            ],
        ),
    ],
)
def test_a_dash_stands_for_the_word_said_before(text: str, mentions: list[tuple[str, str]]) -> None:
    made = marked(text, mentions)
    numbers = {made.text(n): n for n in range(len(made.spans))}
    made.strengthen(1, numbers["Анна Кос"], "dismissal.person", 0.9)
    close_listed(made)
    assert made.edge(1, numbers["Серик Тен"], "dismissal.person") > 0.5
    post = next(n for n in (3, 4) if made.spans[n].sort == "post")
    assert made.edge(1, post, "dismissal.post") > 0.5
