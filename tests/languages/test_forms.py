"""Dictionary forms: what stands in the text in any case, as an analyst writes it in a table."""

import pytest

from graph.errors import UnknownName
from graph.languages import language

RUSSIAN = {
    ("Касымом-Жомартом Токаевым", "name"): "Касым-Жомарт Токаев",
    ("Руслана Жаксылыкова", "name"): "Руслан Жаксылыков",
    ("Олжасу Бектенову", "name"): "Олжас Бектенов",
    ("Мадины Абылкасымовой", "name"): "Мадина Абылкасымова",
    ("Дюсенбаева Ерлана Сериковича", "name"): "Дюсенбаев Ерлан Серикович",
    ("Андрея Белоусова", "name"): "Андрей Белоусов",
    ("Ерлан Кошанов", "name"): "Ерлан Кошанов",
    ("заместителя министра обороны", "post"): "заместитель министра обороны",
    ("министром иностранных дел", "post"): "министр иностранных дел",
    ("официального представителя", "post"): "официальный представитель",
    ("премьер-министра", "post"): "премьер-министр",
    ("Министерства обороны", "body"): "Министерство обороны",
    ("Верховного суда", "body"): "Верховный суд",
    ("Акмолинской области", "place"): "Акмолинская область",
    ("России", "place"): "Россия",
}
KAZAKH = {
    ("Мұрат Бектановтың", "name"): "Мұрат Бектанов",
    ("Ерлан Қошановты", "name"): "Ерлан Қошанов",
    ("Әлихан Смайыловқа", "name"): "Әлихан Смайылов",
    ("Гүлшара Әбдіқалықоваға", "name"): "Гүлшара Әбдіқалықова",
    ("Ерлан", "name"): "Ерлан",
    ("Тоқаевтың", "name"): "Тоқаев",
    ("Қорғаныс министрінің орынбасары", "post"): "Қорғаныс министрінің орынбасары",
    ("Қорғаныс министріне", "post"): "Қорғаныс министрі",
    ("төрағасының", "post"): "төраға",
    ("әкімі", "post"): "әкім",
    ("Қорғаныс министрлігінің", "body"): "Қорғаныс министрлігі",
    ("Абай облысының", "place"): "Абай облысы",
    ("Қазақстанның", "place"): "Қазақстан",
    ("Түркияның", "place"): "Түркия",
}


@pytest.mark.parametrize(("given", "expected"), RUSSIAN.items(), ids=str)
def test_russian(given: tuple[str, str], expected: str) -> None:
    assert language("ru").form(*given) == expected


@pytest.mark.parametrize(("given", "expected"), KAZAKH.items(), ids=str)
def test_kazakh(given: tuple[str, str], expected: str) -> None:
    assert language("kk").form(*given) == expected


@pytest.mark.parametrize(
    ("lang", "body", "expected"),
    [
        ("en", "Ministry of Defence", "minister of Defence"),
        ("en", "Justice Ministry", "Justice minister"),
        ("ru", "Министерство обороны", "министр обороны"),
        ("ru", "Минобороны", "министр обороны"),
        ("kk", "Қорғаныс министрлігі", "Қорғаныс министрі"),
    ],
)
def test_who_leads_a_ministry_is_its_minister(lang: str, body: str, expected: str) -> None:
    assert language(lang).head(body, "body", None) == expected


def test_an_unknown_language_lists_those_there_are() -> None:
    with pytest.raises(UnknownName, match="en, kk, ru"):
        language("xx")
