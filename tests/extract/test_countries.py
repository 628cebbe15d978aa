"""Which country a text is about, where it does not say so."""

import pytest

from graph.extract.countries import countries


@pytest.mark.parametrize(
    ("lang", "text", "people", "country"),
    [
        ("ru", "Указом Касым-Жомарта Токаева", "касым-жомарта токаева", "Казахстан"),
        ("ru", "Аскара Мамина назначили", "аскара мамина", "Казахстан"),
        ("kk", "Асқар Мамин тағайындалды", "асқар мамин", "Қазақстан"),
        ("ru", "Ильхам Алиев принял посла", "ильхам алиев", "Азербайджан"),
    ],
)
def test_a_country_is_told_by_its_leaders(lang: str, text: str, people: str, country: str) -> None:
    words = frozenset(people.split())
    assert countries(lang).told(text, words) == {country: 1}
    assert countries(lang).home(None, None, text, [], words) == country


@pytest.mark.parametrize("people", ["Серик Алиев", "Герман Греф", "Иван Мамин"])
def test_others_of_the_name_tell_none(people: str) -> None:
    assert not countries("ru").told(people, frozenset(people.casefold().split()))


@pytest.mark.parametrize(
    ("place", "country"),
    [("Nur-Sultan", "Kazakhstan"), ("Abai Region", "Kazakhstan"), ("Kazakhstan", None), ("Tatarstan", None)],
)
def test_the_country_of_a_region(place: str, country: str | None) -> None:
    assert countries("en").of_region(place) == country


def test_a_country_with_more_is_no_body() -> None:
    known = countries("ru")
    assert known.begins("Республика Казахстан по экологии")
    assert not known.begins("Казахстан")
    assert not known.begins("Мажилис Парламента")
