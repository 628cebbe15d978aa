"""Telling languages apart, and saying so when one cannot."""

import pytest

from graph.sources.language import believed, detect

ENGLISH = "The President appointed Ruslan Zhaksylykov as minister of defence after a meeting of the Security Council."
RUSSIAN = "Президент назначил Руслана Жаксылыкова министром обороны после заседания Совета безопасности."
KAZAKH = "Мемлекет басшысының Жарлығымен Руслан Жақсылықов Қорғаныс министрі қызметіне тағайындалды."
KYRGYZ = "Кыргыз Республикасынын Президенти Садыр Жапаров жаңы министрди дайындады деп билдирди анын кеңсеси."


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (KAZAKH, "kk"), (KYRGYZ, "ky")])
def test_a_sentence_tells_its_language(text: str, lang: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize("text", ["", "42", "Tokayev", "Minister of Defence", "🙂 — …", "\ufffd"])
def test_doubt_is_no_language(text: str) -> None:
    assert detect(text) is None


def test_upper_case_is_the_same_language() -> None:
    assert detect(KAZAKH.upper()) == "kk"


def test_names_of_another_language_do_not_change_it() -> None:
    names = (
        "В совещании участвовали Қанат Бозымбаев, Әсет Ерғалиев и Жеңіс Қасымбек, сообщает пресс-служба акимата города."
    )
    assert detect(names) == "ru"


def test_a_template_s_language_is_believed_unless_the_text_contradicts() -> None:
    assert believed("en", ENGLISH) == "en"
    assert believed("en", KAZAKH) is None
    assert believed("kk", "Тоқаев") == "kk"
    assert believed(None, ENGLISH) is None
