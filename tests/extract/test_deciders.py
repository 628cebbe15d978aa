"""Who decides is not whom it is about."""

import pytest
from marked import marked

from graph.extract.deciders import close_deciders
from graph.extract.later import close_later

TEXT = "Распоряжением президента Токаева министром назначен Жаксылыков. Так решено. Он пришёл в августе 2021 года."


@pytest.fixture
def made():  # type: ignore[no-untyped-def]
    found = marked(
        TEXT,
        [("президента", "post"), ("Токаева", "name"), ("министром", "post"), ("назначен", "trigger"),
         ("Жаксылыков", "name"), ("августе 2021 года", "date")],
    )  # fmt: skip
    found.strengthen(0, 1, "holder", 0.9)
    found.strengthen(2, 1, "holder", 0.9)
    found.strengthen(3, 0, "appointment.by", 0.9)
    found.strengthen(3, 1, "appointment.person", 0.9)
    found.strengthen(3, 2, "appointment.post", 0.9)
    found.strengthen(3, 5, "appointment.date", 0.9)
    return found


def test_the_holder_of_the_deciding_office_decides_and_is_not_appointed(made) -> None:  # type: ignore[no-untyped-def]
    made.strengthen(3, 4, "appointment.person", 0.9)
    close_deciders(made)
    assert [made.text(person) for person, _ in made.targets(3, "appointment.person", 0.5)] == ["Жаксылыков"]
    assert [made.text(who) for who, _ in made.targets(3, "appointment.by", 0.5)] == ["Токаева"]


def test_where_nobody_else_is_appointed_nothing_changes(made) -> None:  # type: ignore[no-untyped-def]
    close_deciders(made)
    assert [made.text(person) for person, _ in made.targets(3, "appointment.person", 0.5)] == ["Токаева"]


def test_a_date_of_a_later_sentence_dates_nothing_before_it(made) -> None:  # type: ignore[no-untyped-def]
    close_later(made)
    assert made.targets(3, "appointment.date", 0.5) == []
