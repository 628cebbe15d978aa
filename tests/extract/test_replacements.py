"""Words that say that somebody is replaced make the appointment beside them a succession."""

import pytest
from marked import marked

from graph.extract.replacements import close_replacements
from graph.languages import language


@pytest.mark.parametrize(
    ("lang", "text", "came", "gone", "anchor"),
    [
        ("ru", "Вместо уволенного Серика Тена назначена Анна Кос.", "Анна Кос", "Серика Тена", "назначена"),
        ("ru", "Анна Кос возглавила банк, его предшественник – Серик Тен.", "Анна Кос", "Серик Тен", "возглавила"),
        ("kk", "Серік Теннің орнына Анна Кос тағайындалды.", "Анна Кос", "Серік Теннің", "тағайындалды"),
        ("en", "Anna Kos was appointed, replacing Serik Ten.", "Anna Kos", "Serik Ten", "appointed"),
    ],
)
def test_who_is_replaced_is_the_predecessor(lang: str, text: str, came: str, gone: str, anchor: str) -> None:
    made = marked(text, [(came, "name"), (gone, "name"), (anchor, "trigger")])
    made.strengthen(2, 0, "appointment.person", 0.9)
    close_replacements(made, language(lang))
    assert made.edge(2, 0, "succession.person") > 0.5
    assert made.edge(2, 1, "succession.predecessor") > 0.5


def test_who_only_stands_beside_is_none() -> None:
    made = marked(
        "Назначена Анна Кос, сказал Серик Тен.", [("Анна Кос", "name"), ("Серик Тен", "name"), ("Назначена", "trigger")]
    )
    made.strengthen(2, 0, "appointment.person", 0.9)
    close_replacements(made, language("ru"))
    assert made.edge(2, 1, "succession.predecessor") == 0
