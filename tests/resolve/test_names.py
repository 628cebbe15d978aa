import pytest

from graph.resolve.names import fold, normalised, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kassym-Jomart  TOKAYEV", "kassym jomart tokayev"),
        ("Sébastien Lecornu", "sebastien lecornu"),
        ("O’Brien", "obrien"),
        ("Kazakhstan's Ministry of Defence", "kazakhstan ministry of defence"),
        ("Қасым-Жомарт Тоқаев", "қасым жомарт тоқаев"),
        ("Öztürk İlıcalı", "ozturk ilicali"),
    ],
)
def test_spelling_that_does_not_tell_names_apart_is_dropped(text: str, expected: str) -> None:
    assert normalised(text) == expected


def test_cyrillic_letters_with_marks_are_letters_of_their_own() -> None:
    assert fold("Сергей Цой") == "сергей цой"
    assert fold("Ўзбекистон") == "ўзбекистон"


def test_nothing_but_punctuation_has_no_words() -> None:
    assert words(" — ! ") == ()
