"""Titles beside names belong together, whatever the network left open."""

import pytest
from marked import marked

from graph.extract.titles import close
from graph.languages import language


def closed(text: str, mentions: list[tuple[str, str]], lang: str = "ru") -> set[tuple[str, str, str]]:
    """The edges that titles give, in words."""
    made = marked(text, mentions)
    close(made, language(lang).agrees)
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


def test_a_title_in_another_case_is_not_the_names() -> None:
    mentions = [("Президента", "post"), ("Бектанов Мурат Каримович", "name")]
    assert closed("Распоряжением Президента Бектанов Мурат Каримович освобождён.", mentions) == set()


def test_the_place_of_one_title_belongs_to_no_office_beyond_a_name() -> None:
    made = marked(
        "Президент Тоқаев Абай облысының әкімі Уәлиді босатты.",
        [("Президент", "post"), ("Тоқаев", "name"), ("Абай облысының", "place"), ("әкімі", "post"), ("Уәлиді", "name")],
    )
    made.strengthen(0, 2, "office.place", 0.9)
    close(made, language("kk").agrees)
    assert made.edge(0, 2, "office.place") == 0
    assert made.edge(3, 2, "office.place") > 0


def test_a_title_before_a_name_is_no_title_of_another() -> None:
    made = marked(
        "President Anna Kos met Foreign Minister Serik Ten.",
        [("President", "post"), ("Anna Kos", "name"), ("Foreign Minister", "post"), ("Serik Ten", "name")],
    )
    made.strengthen(0, 3, "tenure.person", 0.9)
    close(made, language("en").agrees)
    assert made.edge(0, 3, "tenure.person") == 0
    assert made.edge(0, 1, "tenure.person") > 0


def test_one_title_serves_names_in_a_row() -> None:
    made = marked(
        "Министры Анна Кос и Серик Тен ушли.", [("Министры", "post"), ("Анна Кос", "name"), ("Серик Тен", "name")]
    )
    made.strengthen(0, 2, "tenure.person", 0.9)
    close(made, language("ru").agrees)
    assert made.edge(0, 2, "tenure.person") > 0


def test_the_place_after_a_name_is_that_of_the_title_before_it() -> None:
    mentions = [("President", "post"), ("William Ruto", "name"), ("Kenya", "place")]
    assert ("President", "office.place", "Kenya") in closed("President William Ruto of Kenya spoke.", mentions, "en")


def test_whose_spokesman_one_is_one_is_not() -> None:
    made = marked(
        "The president's spokesman, Anna Kos, spoke.",
        [("president", "post"), ("spokesman", "post"), ("Anna Kos", "name")],
    )
    made.strengthen(0, 2, "tenure.person", 0.9)
    close(made, language("en").agrees)
    assert made.edge(0, 2, "tenure.person") == 0


def test_earlier_goes_with_the_verb() -> None:
    made = marked("Ранее президент Анна Кос уехала.", [("президент", "post"), ("Анна Кос", "name")])
    made.mark(0, "former", 0.9)
    close(made, language("ru").agrees)
    assert made.attribute(0, "former") == 0


def test_what_follows_from_anothers_decree_is_no_title() -> None:
    mentions = [("Анна Кос", "name"), ("главы государства", "post")]
    assert not closed("Уволена Анна Кос, следует из указа главы государства.", mentions)
