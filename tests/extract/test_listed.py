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
