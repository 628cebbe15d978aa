"""The reader as a whole: every language, mixed and long documents, model files that are not what they should be."""

import itertools
import shutil
from pathlib import Path

import pytest

from graph import extract
from graph.errors import ModelError
from graph.extract import FOLDER, explain, languages, read
from graph.extract.model import Model
from graph.extract.parts import parts
from graph.model import Document

ENGLISH = "On Monday President Kassym-Jomart Tokayev appointed Askar Mamin Prime Minister of Kazakhstan."
RUSSIAN = "Президент Казахстана Касым-Жомарт Токаев назначил Аскара Мамина премьер-министром."
KAZAKH = "Қазақстан Президенті Қасым-Жомарт Тоқаев бүгін жаңа жарлыққа қол қойды."


def document(text: str, lang: str | None) -> Document:
    return Document("one", text, lang, None, None, "2019-02-26")


@pytest.mark.parametrize(
    ("text", "lang", "president", "post"),
    [
        (ENGLISH, "en", "Kassym-Jomart Tokayev", "President"),
        (RUSSIAN, "ru", "Касым-Жомарт Токаев", "Президент"),
        (KAZAKH, "kk", "Қасым-Жомарт Тоқаев", "Президент"),
    ],
)
def test_a_title_before_a_name_is_read_in_every_language(text: str, lang: str, president: str, post: str) -> None:
    claims = [claim for claim in read(document(text, lang)).claims if claim.kind == "tenure"]
    assert [(claim.roles["person"], str(claim.roles["post"]).casefold()) for claim in claims] == [
        (president, post.casefold())
    ]


def test_every_quote_trigger_and_mention_lies_in_the_text() -> None:
    text = "\n\n".join((ENGLISH, RUSSIAN, KAZAKH))
    explanation = explain(document(text, "en"))
    for claim in explanation.reading.claims:
        assert 0 <= claim.quote.start < claim.quote.end <= len(text)
        assert claim.trigger is None or claim.trigger.of(explanation.reading.document)
    for mark in explanation.marks:
        assert mark.span.of(explanation.reading.document).strip()


def test_each_paragraph_is_read_in_its_own_language() -> None:
    text = "\n\n".join((ENGLISH, RUSSIAN, KAZAKH))
    assert [part.lang for part in parts(document(text, "en"))] == ["en", "ru", "kk"]
    people = {claim.roles["person"] for claim in read(document(text, "en")).claims if claim.kind == "tenure"}
    assert {"Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"} <= people


@pytest.mark.parametrize("lang", ["de", "uk", "zh-Hans"])
def test_a_language_that_is_not_read_gives_no_claims(lang: str) -> None:
    assert read(document(ENGLISH, lang)).claims == ()


def test_three_languages_are_read() -> None:
    assert languages() == {"en", "ru", "kk"}


def test_reading_again_gives_the_same() -> None:
    assert read(document(RUSSIAN, "ru")) == read(document(RUSSIAN, "ru"))


def test_a_long_document_is_read_in_parts_that_cover_it() -> None:
    long = document((ENGLISH + "\n\n") * 2_000 + "a" * 300_000, "en")
    found = list(parts(long))
    assert found[0].start == 0
    assert found[-1].end == len(long.text)
    assert all(one.end == other.start for one, other in itertools.pairwise(found))
    assert all(part.end - part.start <= 150_000 for part in found)


def test_what_is_not_sure_enough_is_withheld_and_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    made = {claim.kind for claim in read(document(RUSSIAN, "ru")).claims}
    monkeypatch.setattr(extract, "LEAST", dict.fromkeys(extract.LEAST, 1.1))
    explanation = explain(document(RUSSIAN, "ru"))
    assert made
    assert explanation.reading.claims == ()
    assert made <= {held.kind for held in explanation.withheld if held.reason == "not sure enough"}


@pytest.mark.parametrize("name", ["encoder.onnx", "linker.onnx", "pieces.json", "labels.json"])
def test_a_missing_model_file_is_named(tmp_path: Path, name: str) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "weights")
    (copy / name).unlink()
    with pytest.raises(ModelError, match=f"{name}.*is missing.*pip install"):
        Model(copy)


@pytest.mark.parametrize("name", ["encoder.onnx", "pieces.json", "labels.json"])
def test_a_damaged_model_file_is_one_line(tmp_path: Path, name: str) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "weights")
    (copy / name).write_bytes((copy / name).read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be read") as error:
        Model(copy)
    assert "\n" not in str(error.value)
