"""Which documents are trained on, which set the confidence, and which are kept out."""

import hashlib
from enum import StrEnum
from pathlib import Path

from train.annotation import AnnotatedDocument, read

ROOT = Path(__file__).parent / "corpus"
_ONE_IN = 14  # documents that calibrate


class Split(StrEnum):
    """A part of the corpora. Whole files, by topic, are held out (`corpus/held-out`); of the rest, a few calibrate."""

    TRAIN = "train"
    CALIBRATE = "calibrate"
    HELD_OUT = "held-out"


def corpus(languages: list[str], split: Split, root: Path = ROOT) -> list[AnnotatedDocument]:
    """The documents of a split, in order of file."""
    held = set((root / "held-out").read_text("utf-8").split())
    found = [document for lang in languages for document in read(root / lang)]
    return [document for document in found if _split(document, held) is split]


def _split(document: AnnotatedDocument, held: set[str]) -> Split:
    if f"{document.lang}/{document.file.name}" in held:
        return Split.HELD_OUT
    digest = hashlib.sha256(document.id.encode()).digest()
    return Split.CALIBRATE if digest[0] % _ONE_IN == 0 else Split.TRAIN
