"""Words beside a post that say that somebody only acts in it."""

import pytest
from marked import marked

from graph.extract.acting import close_acting
from graph.languages import language


@pytest.mark.parametrize(
    ("lang", "text", "post", "acting"),
    [
        ("ru", "Казаков стал и.о. министра культуры.", "министра культуры", True),
        ("ru", "Крук назначен временно исполняющим обязанности акима.", "акима", True),
        ("ru", "Обязанности главы кабинета исполнял Крук.", "главы кабинета", True),
        ("ru", "Крук освобождён от обязанностей акима.", "акима", False),
        ("ru", "Крук назначен акимом.", "акимом", False),
        ("en", "Kos was named acting head.", "head", True),
        ("en", "The actor became head.", "head", False),
        ("kk", "Кос әкімнің міндетін атқаруға кірісті.", "әкімнің", True),
        ("kk", "Кос әкім болды.", "әкім", False),
    ],
)
def test_who_only_acts(lang: str, text: str, post: str, acting: bool) -> None:
    made = marked(text, [(post, "post")])
    close_acting(made, language(lang))
    assert (made.attribute(0, "acting") > 0.5) is acting
