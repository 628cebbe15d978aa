"""The gold documents to measure on, and the ways to write the same text otherwise."""

import json
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from train.corpora import Split, corpus
from train.gold import gold

Gold = dict[str, Any]
LANGUAGES = ("en", "ru", "kk")
_TURNED = str.maketrans({"–": "-", "—": "–", "«": "“", "»": "”", "“": "«", "”": "»", '"': "“", "’": "'"})


def folder(path: Path) -> list[Gold]:
    """The gold documents of a folder."""
    return [json.loads(file.read_text("utf-8")) for file in sorted(path.glob("*.json"))]


def sets(shared: Path, languages: tuple[str, ...]) -> Iterator[tuple[str, list[Gold]]]:
    """Names and documents of every set: the development documents, our own held-out split, the gold of `tests/`."""
    for lang in languages:
        yield f"dev/{lang}", folder(shared / "dev" / lang)
        yield f"held-out/{lang}", [gold(document) for document in corpus([lang], Split.HELD_OUT)]
    if "en" in languages:
        for name in ("read", "held-out"):
            yield f"tests/gold/{name}/en", folder(Path("tests/gold") / name / "en")


def _broken(text: str) -> str:
    return "\n\n".join(
        textwrap.fill(part, 64, break_long_words=False, break_on_hyphens=False) for part in text.split("\n\n")
    )


PERTURBATIONS: dict[str, Callable[[Gold], Gold]] = {
    "lower case": lambda d: {**d, "text": d["text"].lower()},
    "capitals": lambda d: {**d, "text": d["text"].upper()},
    "line breaks": lambda d: {**d, "text": _broken(d["text"])},
    "dashes, quotes": lambda d: {**d, "text": d["text"].translate(_TURNED)},
    "no title": lambda d: {**d, "title": None},
}
