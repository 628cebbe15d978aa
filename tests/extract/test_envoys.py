"""Envoys: the country that they are sent to is not the one that they serve."""

import pytest
from marked import marked

from graph.extract.envoys import close_envoys
from graph.languages import language


@pytest.mark.parametrize(
    ("lang", "text", "post", "home", "abroad"),
    [
        ("en", "The Algerian ambassador to Ethiopia spoke.", "ambassador", "Algerian", "Ethiopia"),
        ("ru", "Посол Казахстана во Франции выступил.", "Посол", "Казахстана", "Франции"),
        ("kk", "Қазақстанның Франциядағы елшісі келді.", "елшісі", "Қазақстанның", "Франциядағы"),
    ],
)
def test_sent_from_one_country_to_another(lang: str, text: str, post: str, home: str, abroad: str) -> None:
    made = marked(text, [(post, "post"), (home, "place"), (abroad, "place")])
    made.strengthen(0, 2, "office.place", 0.6)
    close_envoys(made, language(lang))
    assert made.edge(0, 2, "office.place") == 0
    assert made.edge(0, 2, "office.to") > 0.5
    assert made.edge(0, 1, "office.place") > 0.5


def test_other_posts_are_left_as_they_are() -> None:
    made = marked("The minister to Ethiopia travelled.", [("minister", "post"), ("Ethiopia", "place")])
    close_envoys(made, language("en"))
    assert not made.edges
