"""Turtle files in a dictionary."""

from pathlib import Path

from pyoxigraph import NamedNode

from graph.triples import Triples

EX = "https://example.org/"
NAME, PART, LIST, TYPE = (NamedNode(EX + name) for name in ("name", "part", "list", "type"))
PREFIX = f"@prefix : <{EX}> .\n"


def of(folder: Path, *texts: str) -> Triples:
    paths = [folder / f"{number}.ttl" for number, _ in enumerate(texts)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(PREFIX + text, "utf-8")
    return Triples.of_files(paths)


def test_blank_nodes_of_two_files_stay_two(tmp_path: Path) -> None:
    triples = of(tmp_path, ':a :part _:b . _:b :name "one" .', ':a :part _:b . _:b :name "two" .')
    parts = triples.values(NamedNode(EX + "a"), PART)
    assert [triples.text(part, NAME) for part in parts] == ["one", "two"]


def test_a_list_is_read_in_its_order(tmp_path: Path) -> None:
    triples = of(tmp_path, ':a :list ( "z" "a" "m" ) .')
    assert triples.texts(NamedNode(EX + "a"), LIST) == ("z", "a", "m")


def test_what_is_not_there_is_empty(tmp_path: Path) -> None:
    triples = of(tmp_path, ":a :type :b .")
    nobody = NamedNode(EX + "nobody")
    assert (triples.values(nobody, NAME), triples.text(nobody, NAME), triples.texts(nobody, LIST)) == ((), None, ())
    assert triples.labels(nobody, NAME) == {}


def test_subjects_are_found_by_a_value(tmp_path: Path) -> None:
    triples = of(tmp_path, ":a :type :b . :c :type :b .", ":d :type :e .")
    assert triples.subjects(TYPE, NamedNode(EX + "b")) == [NamedNode(EX + "a"), NamedNode(EX + "c")]
