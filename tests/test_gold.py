"""The gold documents are what they claim to be: lawful facts with quotes that stand in the text."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.schema import kind

FILES = sorted((Path(__file__).parent / "gold").glob("*/*/*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_facts_are_lawful_and_quotes_exact(path: Path) -> None:
    document: dict[str, Any] = json.loads(path.read_text("utf-8"))
    for fact in document["facts"]:
        roles = {key: value for key, value in fact.items() if key not in ("kind", "quote")}
        assert kind(fact["kind"]).check(roles) == ()
        assert fact["quote"] in document["text"]


def test_both_folders_are_there() -> None:
    assert {path.parent.parent.name for path in FILES} == {"read", "held-out"}
    assert len(FILES) == 32
