"""Names within one document: who is who, in any order, with initials and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.people import People, same_name


def people(*names: str) -> set[str]:
    return {person.name for person in People.of(enumerate(names))[0].everyone}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ruslan Zhaksylykov", "Zhaksylykov"), {"Ruslan Zhaksylykov"}),
        (("D. Satybaldy", "Darkhan Amangeldyuly Satybaldy"), {"Darkhan Amangeldyuly Satybaldy"}),
        (("Токаев К.К.", "Касым-Жомарт Токаев"), {"Касым-Жомарт Токаев"}),
        (("Жаксылыков Руслан Фатихович", "Руслан Жаксылыков"), {"Жаксылыков Руслан Фатихович"}),
        (("Руслан Фатихұлы Жақсылықов", "Жақсылықов"), {"Руслан Фатихұлы Жақсылықов"}),
        (("Aidar Karimov", "Bolat Karimov"), {"Aidar Karimov", "Bolat Karimov"}),
        (("Дарига Назарбаева", "Назарбаев"), {"Дарига Назарбаева", "Назарбаев"}),
        (("Дариға Назарбаева", "Назарбаева"), {"Дариға Назарбаева"}),
        (("Нурсултан Назарбаев", "Дарига Назарбаева"), {"Нурсултан Назарбаев", "Дарига Назарбаева"}),
    ],
)
def test_fullest_names(names: tuple[str, ...], expected: set[str]) -> None:
    assert people(*names) == expected


def test_a_surname_of_two_means_the_one_named_last() -> None:
    _, where = People.of(enumerate(("Aidar Karimov", "Bolat Karimov", "Karimov")))
    assert where[2].name == "Bolat Karimov"


@given(
    st.lists(
        st.sampled_from(("Aidar Karimov", "A. Karimov", "Karimov", "Bolat Serik", "Serik")), min_size=1, max_size=8
    )
)
def test_every_mention_is_somebody(names: list[str]) -> None:
    everyone, where = People.of(enumerate(names))
    assert set(where) == set(range(len(names)))
    for at, person in where.items():
        assert same_name(names[at], person.name)
    assert all(person in everyone.everyone for person in where.values())
