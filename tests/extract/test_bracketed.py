"""In a list, the place in brackets after a name is where that person holds the office of the list."""

from marked import marked

from graph.extract.bracketed import close_bracketed

TEXT = "Переназначены акимы Сакен Жолдас (Рудный) и Ирина Ким (Темиртау)."
MENTIONS = [
    ("акимы", "post"),
    ("Сакен Жолдас", "name"),
    ("Рудный", "place"),
    ("Ирина Ким", "name"),
    ("Темиртау", "place"),
]


def test_each_has_the_office_in_the_place_behind_the_name() -> None:
    made = marked(TEXT, MENTIONS)
    close_bracketed(made)
    for person, place in ((1, 2), (3, 4)):
        assert made.edge(0, place, "office.place") > 0.5
        assert made.edge(place, person, "holder") > 0.5
        assert made.edge(0, person, "holder") > 0.5
    assert made.edge(2, 3, "holder") == 0


def test_one_bracket_is_no_list() -> None:
    made = marked(
        "Назначен аким Сакен Жолдас (Рудный).", [("аким", "post"), ("Сакен Жолдас", "name"), ("Рудный", "place")]
    )
    close_bracketed(made)
    assert made.edge(0, 2, "office.place") == 0
