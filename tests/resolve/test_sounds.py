"""How far sounding words are apart."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx

from graph.resolve.sounds import FAR, distance, sound

_WORDS = st.text(alphabet="abdegijkmnorstuvzCS", min_size=1, max_size=9)


@given(_WORDS, _WORDS)
def test_it_is_as_far_from_here_to_there_as_back(left: str, right: str) -> None:
    there, back = distance(left, right), distance(right, left)
    assert there == approx(back) or (there > FAR and back > FAR)


@given(_WORDS, st.integers(0, 8), st.sampled_from("abdegijkmnorstuvzCS"))
def test_one_sound_put_in_costs_one_at_most(word: str, at: int, letter: str) -> None:
    assert distance(word, word[:at] + letter + word[at:]) <= 1


def test_schools_of_transliteration_are_near_and_other_names_are_far() -> None:
    assert distance(sound("Жомарт"), sound("Zhomart")) == 0
    assert distance(sound("Қасым"), sound("Kassym")) < 0.5
    assert distance(sound("Токаев"), sound("Нурмагамбетов")) > FAR
