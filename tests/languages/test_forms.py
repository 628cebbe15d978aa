"""Dictionary forms: what stands in the text in any case, as an analyst writes it in a table."""

import pytest

from graph.errors import UnknownName
from graph.languages import language
from graph.languages.language import NameMention

RUSSIAN = {
    ("заместителя министра обороны", "post"): "заместитель министра обороны",
    ("министром иностранных дел", "post"): "министр иностранных дел",
    ("официального представителя", "post"): "официальный представитель",
    ("премьер-министра", "post"): "премьер-министр",
    ("премьера", "post"): "премьер",
    ("акима", "post"): "аким",
    ("и.о. хокима", "post"): "хоким",
    ("его зама", "post"): "заместитель",
    ("замминистра финансов", "post"): "заместитель министра финансов",
    ("гендиректором", "post"): "генеральный директор",
    ("управляющему делами", "post"): "управляющий делами",
    ("Министерства обороны", "body"): "Министерство обороны",
    ("Верховного суда", "body"): "Верховный суд",
    ("Высшую аудиторскую палату", "body"): "Высшая аудиторская палата",
    ("МИДа", "body"): "МИД",
    ("Новая Бессарабия", "body"): "Новая Бессарабия",
    ("облдумы", "body"): "облдума",
    ("РГП «Степводхоз»", "body"): "РГП «Степводхоз»",
    ("университете имени Абая", "body"): "университет имени Абая",
    ("Акмолинской области", "place"): "Акмолинская область",
    ("России", "place"): "Россия",
}
KAZAKH = {
    ("Қорғаныс министрінің орынбасары", "post"): "Қорғаныс министрінің орынбасары",
    ("Қорғаныс министріне", "post"): "Қорғаныс министрі",
    ("төрағасының", "post"): "төраға",
    ("әкімі", "post"): "әкім",
    ("әкімінің орынбасарлығына", "post"): "әкімнің орынбасары",
    ("бөлім бастығы", "post"): "бөлім бастығы",
    ("канцлер", "post"): "канцлер",
    ("прокурордың міндетін", "post"): "прокурор",
    ("Қорғаныс министрлігінің", "body"): "Қорғаныс министрлігі",
    ("Абай облысының", "place"): "Абай облысы",
    ("Қазақстанның", "place"): "Қазақстан",
    ("Түркияның", "place"): "Түркия",
}


# name, title before it, word before, word after
RUSSIAN_NAMES = {
    NameMention("Касымом-Жомартом Токаевым"): "Касым-Жомарт Токаев",
    NameMention("Руслана Жаксылыкова", "", "назначил"): "Руслан Жаксылыков",
    NameMention("Олжасу Бектенову"): "Олжас Бектенов",
    NameMention("Чжан Мина", "", "дипломата", ","): "Чжан Мин",
    NameMention("Малика Мурзалина", "", "прочили", "в"): "Малик Мурзалин",
    NameMention("Мадины Абылкасымовой"): "Мадина Абылкасымова",
    NameMention("Дюсенбаева Ерлана Сериковича"): "Дюсенбаев Ерлан Серикович",
    NameMention("Андрея Белоусова"): "Андрей Белоусов",
    NameMention("Ерлан Кошанов"): "Ерлан Кошанов",
    NameMention("ерлана кошанова", "", "сменил"): "Ерлан Кошанов",
    NameMention("Росица Танчева", "", "назначена"): "Росица Танчева",
    NameMention("Росицу Танчеву", "", "назначил"): "Росица Танчева",
    NameMention("Вадима Чередниченко", "", "вместо"): "Вадим Чередниченко",
    NameMention("Ирину Тарановскую", "министра", "сняли"): "Ирина Тарановская",
    NameMention("Давиду Тонояну", "", "к"): "Давид Тоноян",
    NameMention("Всеволоду Скоропадскому"): "Всеволод Скоропадский",
    NameMention("Шукуру Баходировичу Норматову"): "Шукур Баходирович Норматов",
    NameMention("Ларисе Чугай"): "Лариса Чугай",
    NameMention("Ольге Назаренко"): "Ольга Назаренко",
    NameMention("Юрию Горобцу"): "Юрий Горобец",
    NameMention("Отара Шенгелия", "", "после"): "Отар Шенгелия",
    NameMention("Марку Рютте", "", "к"): "Марк Рютте",
    NameMention("Гани Аубакиров", "", "уволен"): "Гани Аубакиров",
}
KAZAKH_NAMES = {
    "Мұрат Бектановтың": "Мұрат Бектанов",
    "Ерлан Қошановты": "Ерлан Қошанов",
    "Әлихан Смайыловқа": "Әлихан Смайылов",
    "Гүлшара Әбдіқалықоваға": "Гүлшара Әбдіқалықова",
    "Қуаныш Ерғалиға": "Қуаныш Ерғали",
    "Ерлан": "Ерлан",
    "Тоқаевтың": "Тоқаев",
    "Болат Мырзагелді": "Болат Мырзагелді",
    "Асхат Тұрғын": "Асхат Тұрғын",
    "Баян Оқтябрұлын": "Баян Оқтябрұлы",
    "Қоҳир Расулзода": "Қоҳир Расулзода",
}


@pytest.mark.parametrize(("mention", "expected"), RUSSIAN_NAMES.items(), ids=str)
def test_russian_names(mention: NameMention, expected: str) -> None:
    assert language("ru").named([mention]) == expected


def test_other_mentions_tell_whose_name_it_is() -> None:
    alone = NameMention("Саната Ермекова", "", "–")
    assert language("ru").named([alone, NameMention("Ермеков", "", "", "родился")]) == "Санат Ермеков"
    assert language("ru").named([alone, NameMention("Ермековой", "", "у")]) == "Саната Ермекова"


def test_initials_are_less_than_a_name_in_full() -> None:
    both = [NameMention("К. Р. Урусова"), NameMention("Клавдия Рустамовна Урусова")]
    assert language("ru").named(both) == "Клавдия Рустамовна Урусова"


def test_a_name_and_patronymic_are_less_than_a_surname() -> None:
    both = [NameMention("Бауржан Кайратович"), NameMention("Бауржан Сейдахметов")]
    assert language("ru").named(both) == "Бауржан Сейдахметов"


def test_a_name_of_a_thousand_words_is_read_in_no_time() -> None:
    name = " ".join(["Абвгдежа"] * 1000)
    assert language("ru").named([NameMention(name)]).startswith("Абвгдеж")


@pytest.mark.parametrize(("given", "expected"), KAZAKH_NAMES.items(), ids=str)
def test_kazakh_names(given: str, expected: str) -> None:
    assert language("kk").named([NameMention(given)]) == expected


def test_a_kazakh_name_that_ends_like_a_case_is_told_by_its_other_mentions() -> None:
    both = [NameMention("Қайрат Шаймерденнің"), NameMention("Қайрат Шаймерден")]
    assert language("kk").named(both) == "Қайрат Шаймерден"


@pytest.mark.parametrize(
    ("lang", "post", "chief", "expected"),
    [
        ("en", "deputy", "minister of health", "deputy minister of health"),
        ("ru", "первый заместитель", "генеральный директор", "первый заместитель генерального директора"),
        ("kk", "орынбасары", "Қорғаныс министрі", "Қорғаныс министрінің орынбасары"),
        ("kk", "орынбасар", "директор", "директордың орынбасары"),
        ("en", "deputy prime minister", "president", None),
    ],
)
def test_a_mere_deputy_is_the_chiefs(lang: str, post: str, chief: str, expected: str | None) -> None:
    assert language(lang).deputy(post, chief) == expected


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
