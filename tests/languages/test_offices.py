"""What a title or a body's name is called by, in each language."""

import pytest

from graph.languages.offices import is_body, is_international


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
