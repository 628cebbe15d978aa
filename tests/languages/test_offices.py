"""What a title or a body's name is called by, in each language."""

import pytest

from graph.languages.offices import is_body, is_international, is_of_no_country


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("en", "Shanghai Cooperation Organisation", True),
        ("en", "UN Security Council", True),
        ("en", "Deputy Secretary-General of NATO", True),
        ("en", "Secretary-General", True),
        ("en", "Union of Journalists", False),
        ("en", "Secretary-General of the Presidency", False),
        ("ru", "Организация Объединённых Наций", True),
        ("ru", "генсек ООН", True),
        ("ru", "Есаул", False),
        ("kk", "Шанхай ынтымақтастық ұйымы", True),
        ("kk", "ШЫҰ", True),
        ("kk", "Қауіпсіздік Кеңесі", False),
    ],
)
def test_international_organisations(lang: str, name: str, expected: bool) -> None:
    assert is_international(name, lang) is expected


@pytest.mark.parametrize(
    ("lang", "post", "body", "expected"),
    [
        ("en", "Secretary-General", "NATO", True),
        ("en", "permanent representative to the United Nations", None, False),
        ("ru", "постоянный представитель", "ООН", False),
        ("kk", "бас хатшы", None, True),
    ],
)
def test_envoys_are_their_countrys(lang: str, post: str, body: str | None, expected: bool) -> None:
    assert is_of_no_country(post, body, lang) is expected


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("ru", "министерство экологии", True),
        ("ru", "министр экологии", False),
        ("ru", "руководитель департамента", False),
        ("kk", "қаржы министрлігі", True),
        ("kk", "қаржы министрі", False),
    ],
)
def test_bodies_and_who_heads_them(lang: str, name: str, expected: bool) -> None:
    assert is_body(name, lang) is expected
