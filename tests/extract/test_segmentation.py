"""Words, sentences and windows: everything is a slice of the text, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.segmentation import Shape, Word, segment, windows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen. K. Tokayev spoke. He left.", ["Gen. K. Tokayev spoke.", "He left."]),
        (
            "Указ подписан 1 мая 2020 г. в Астане. Он вступил в силу.",
            ["Указ подписан 1 мая 2020 г. в Астане.", "Он вступил в силу."],
        ),
        ("«Мы готовы». Так сказал он.", ["«Мы готовы».", "Так сказал он."]),
        ("Title without a stop\n\nA sentence.", ["Title without a stop", "A sentence."]),
        (
            "A line that was broken by whoever copied it from\na page goes on.",
            ["A line that was broken by whoever copied it from\na page goes on."],
        ),
        ("he left. she came.", ["he left.", "she came."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    made = segment(text)
    spans = [(made.words[s.first].start, made.words[s.last - 1].end) for s in made.sentences]
    assert [text[start:end] for start, end in spans] == expected


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("министр", Shape.LOWER),
        ("Астана", Shape.TITLE),
        ("ҰҚК", Shape.UPPER),
        ("eGov", Shape.MIXED),
        ("2022", Shape.NUMBER),
        ("—", Shape.MARK),
    ],
)
def test_shapes(word: str, shape: Shape) -> None:
    assert Word(0, len(word), word).shape is shape


def test_a_possessive_is_a_word_of_its_own() -> None:
    assert [word.text for word in segment("Kazakhstan's minister").words] == ["Kazakhstan", "'s", "minister"]


@given(st.text(alphabet="Аб әҒ.!?\n«»Kk'’s-–1, ", max_size=300))
def test_words_are_slices_in_order_and_sentences_hold_them_all(text: str) -> None:
    made = segment(text)
    at = 0
    for word in made.words:
        assert text[word.start : word.end] == word.text
        assert not text[at : word.start].strip()
        at = word.end
    assert [n for s in made.sentences for n in range(s.first, s.last)] == list(range(len(made.words)))
    for number, sentence in enumerate(made.sentences):
        assert made.sentence_at(sentence.first) == number


@given(st.integers(1, 60), st.integers(12, 40), st.integers(0, 10))
def test_windows_read_every_word_once_and_keep_their_limit(sentences: int, limit: int, context: int) -> None:
    made = segment("The minister of health left. " * sentences)
    read = []
    for window in windows(made, [2] * len(made.words), limit, context):
        assert window.first <= window.core < window.last
        assert 2 * (window.last - window.first) <= limit + 2 * context
        read += range(window.core, window.last)
    assert read == list(range(len(made.words)))
