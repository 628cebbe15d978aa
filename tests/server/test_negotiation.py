import pytest

from graph.server.negotiation import language, preferred

OFFERED = ("text/html", "application/json", "text/turtle")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "text/html"),
        ("*/*", "text/html"),
        ("application/json", "application/json"),
        ("text/turtle, text/html;q=0.9", "text/turtle"),
        ("text/*;q=0.5, application/json;q=0.4", "text/html"),
        ("text/html;q=0, */*;q=0.1", "application/json"),
        ("image/png", None),
        ("APPLICATION/JSON ; q=1.0", "application/json"),
        (";;;,", "text/html"),
    ],
)
def test_the_type_that_is_liked_best(accept, chosen):
    assert preferred(accept, OFFERED) == chosen


@pytest.mark.parametrize(
    ("header", "chosen"),
    [(None, None), ("ru-KZ, en;q=0.5", "ru"), ("de, kk;q=0.3", "kk"), ("de", None), ("en;q=0.1, kk;q=0.9", "kk")],
)
def test_the_language_that_is_liked_best(header, chosen):
    assert language(header, ("en", "ru", "kk")) == chosen
