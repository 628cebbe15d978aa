"""JSON documents: what is written is what is read."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.model import Document
from graph.sources import read
from graph.sources.cleaning import one_line_of

writable = st.text(st.characters(exclude_categories=["Cs"]))
label = st.none() | writable.map(one_line_of)
documents = st.builds(
    Document,
    id=writable.filter(lambda text: bool(text.strip()) and text.isprintable()),
    text=writable.filter(str.strip),
    lang=st.sampled_from(["en", "ru", "kk"]),
    title=label,
    publisher=label,
    published=st.none() | st.dates().map(str) | st.dates().map(lambda day: str(day)[:7]),
    url=st.none() | st.just("https://example.org/a?b=c"),
)


@given(st.lists(documents, min_size=1, max_size=3))
def test_reading_what_was_written_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory, many: list[Document]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "list.json").write_text(json.dumps([asdict(item) for item in many]), encoding="utf-8")
    (folder / "lines.jsonl").write_text(
        "\n".join(json.dumps(asdict(item), ensure_ascii=False) for item in many), encoding="utf-8"
    )
    assert list(read([str(folder / "list.json"), str(folder / "lines.jsonl")])) == [*many, *many]


def test_text_is_kept_exactly(one: Callable[..., Document], tmp_path: Path) -> None:
    text = " \u00a0min\u00adister\r\n\r\n\r\n\u0438\u0306 \x07 "
    (tmp_path / "a.json").write_text(json.dumps({"text": text, "facts": [{"kind": "tenure"}]}))
    assert one(tmp_path / "a.json").text == text


def test_a_lone_surrogate_is_replaced_and_offsets_stay(one: Callable[..., Document], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"id": "a", "title": "b\\udfff", "text": "x\\ud800y \\ud83d\\ude00"}')
    document = one(tmp_path / "a.json")
    assert document.text == "x\ufffdy 😀"
    assert document.title == "b\ufffd"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{", "broken JSON (Expecting property name enclosed in double quotes, column 2)"),
        ('{"text":\n "a",,}', "broken JSON (Expecting property name enclosed in double quotes, line 2, column 6)"),
        ('{"text": "a"', "broken JSON (Expecting ',' delimiter, column 13)"),
        ("[" * 100_000, "JSON with a number or a nesting beyond all bounds"),
        ('{"n": ' + "9" * 5000 + "}", "JSON with a number or a nesting beyond all bounds"),
        ("42", "is not a JSON object with a 'text'"),
        ("[]", "is an empty list"),
        ("{}", "'text' is missing"),
        ('{"text": 7}', "'text' is not a string"),
        ('{"text": " \\n"}', "has no text"),
        ('{"text": "a", "published": "yesterday"}', "'published' is not a date; write 2022-01-19, 2022-01 or 2022"),
        ('{"text": "a", "published": 2022}', "'published' is not a string"),
        ('{"text": "a", "lang": "English!"}', "'lang' is not a language; write a tag such as en"),
        ('{"text": "a", "url": "javascript:x"}', "'url' is not an http or https address"),
        ('{"text": "a", "id": "a\\nb"}', "'id' has line breaks or control characters"),
        ('{"text": "a", "id": "a\\ud800"}', "'id' has line breaks or control characters"),
        ('{"text": "a", "title": ["b"]}', "'title' is not a string"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(
    written: str, reason: str, refused: Callable[..., SourceError], tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(written)
    assert refused(tmp_path / "a.json").reason == reason


def test_a_bad_item_does_not_cost_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "a"}, {"text": null}, {"text": "c"}]')
    first, error, last = read([str(tmp_path / "a.json")])
    assert isinstance(first, Document)
    assert str(error) == f"{tmp_path / 'a.json'}: item 2: 'text' is missing"
    assert isinstance(last, Document)
