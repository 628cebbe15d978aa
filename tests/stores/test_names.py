"""Finding entities by what people type."""

from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.model import EntityKind
from graph.stores import NameIndex
from graph.stores.entity_names import EntityName
from graph.stores.folding import fold, likeness, trigrams

PEOPLE = {
    "marat": ["Marat Säbitov", "Марат Сәбитов", "Sabitov"],
    "aliya": ["Aliya Sabitova"],
    "li": ["Oleg Li", "Олег Ли"],
    "jose": ["José O'Neil-Khan"],
}
POSTS = {"defence": ["Minister of Defence, Kazakhstan"], "deputy": ["Deputy Minister of Defence, Kazakhstan"]}


def names() -> list[EntityName]:
    return [
        EntityName(f"https://example.org/{key}", kind, name, name == spellings[0])
        for kind, entities in ((EntityKind.PERSON, PEOPLE), (EntityKind.POST, POSTS))
        for key, spellings in entities.items()
        for name in reversed(spellings)
    ]


@pytest.fixture(params=["memory", "file", "renewed"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> NameIndex:
    """The index of the names: made in memory, in a file, or of an earlier one in which some were called otherwise."""
    if request.param == "memory":
        return NameIndex.build(names())
    if request.param == "renewed":
        marat, defence = "https://example.org/marat", "https://example.org/defence"
        others = [item for item in names() if item.iri not in (marat, defence)]
        before = [*others, EntityName(marat, EntityKind.PERSON, "Zhumabayev Li", main=True)]
        NameIndex.build(before, tmp_path / "before.sqlite").close()
        anew = [item for item in names() if item.iri in (marat, defence)]
        NameIndex.renew(tmp_path / "before.sqlite", tmp_path / "renewed.sqlite", [marat, defence], anew)
        return NameIndex.open(tmp_path / "renewed.sqlite")
    NameIndex.build(names(), tmp_path / "names.sqlite").close()
    return NameIndex.open(tmp_path / "names.sqlite")


def found(index: NameIndex, text: str, kind: EntityKind | None = None, limit: int = 20) -> list[str]:
    return [hit.iri.removeprefix("https://example.org/") for hit in index.find(text, kind, limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marat Säbitov", ["marat"]),
        ("MARAT  sabitov!", ["marat"]),
        ("сабитов", ["marat"]),
        ("sabitov", ["marat", "aliya"]),
        ("sabitov marat", ["marat"]),
        ("o'neil khan", ["jose"]),
        ("minister of defence", ["defence", "deputy"]),
        ("fence", ["defence", "deputy"]),
        ("Li", ["li"]),
        ("Ли", ["li"]),
        ("m", ["marat", "defence", "deputy"]),
        ("Sabytov", ["marat", "aliya"]),
        ("defense minister kazakhstan", ["defence", "deputy"]),
        ("Zhumabayev", []),
        ("", []),
        ('"*()', []),
        ('AND OR NOT "x', []),
    ],
)
def test_best_first(index: NameIndex, text: str, expected: list[str]) -> None:
    assert found(index, text) == expected


def test_hit_has_the_label_whatever_name_was_found(index: NameIndex) -> None:
    (hit,) = index.find("Марат Сәбитов")

    assert (hit.label, hit.kind, hit.score) == ("Marat Säbitov", EntityKind.PERSON, 1.0)


def test_scores_fall_from_the_very_name_to_one_like_it(index: NameIndex) -> None:
    scores = [index.find(text)[0].score for text in ("oleg li", "oleg", "ole", "olek li")]

    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert len(set(scores)) == 4


def test_kind_narrows(index: NameIndex) -> None:
    assert found(index, "m", EntityKind.PERSON) == ["marat"]
    assert found(index, "kazakhstan", EntityKind.PLACE) == []


def test_limit(index: NameIndex) -> None:
    assert found(index, "sabitov", limit=1) == ["marat"]
    assert found(index, "sabitov", limit=0) == []


def test_no_index_in_the_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"name index is damaged .*; publish the store again"):
        NameIndex.open(tmp_path / "none.sqlite").find("anybody")


def test_index_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="name index cannot be written"):
        NameIndex.build(names(), tmp_path / "none" / "names.sqlite")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Нұр-Султан ", "нұр султан"),
        ("ЁЛКИНА й", "елкина и"),
        ("Straße №5", "strasse no5"),
        ("İstanbul", "istanbul"),
        ("…", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded


def test_trigrams() -> None:
    assert trigrams("abcd") == {"abc", "bcd"}
    assert trigrams("ab") == frozenset()


@pytest.mark.parametrize(("asked", "expected"), [("abcd xyz", 1.0), ("abce", 0.75), ("qqq", 0.0)])
def test_likeness_is_the_share_of_the_words_that_is_found(asked: str, expected: float) -> None:
    assert likeness(asked, "xyz abcd more") == expected
