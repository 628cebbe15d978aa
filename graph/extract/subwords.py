"""Words into the pieces that the encoder knows."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from graph.extract.segmentation import Word, spelling

_MOST = 12  # pieces of one word: what is longer is no word
_LONGEST = 60  # characters of it


class Subwords:
    """A unigram vocabulary. Each word is cut on its own; one that follows a blank begins with the mark of one."""

    def __init__(self, file: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(file))
        self.begin, self.end, self._unknown = (self._id(mark) for mark in ("<s>", "</s>", "<unk>"))
        self._cut = lru_cache(maxsize=65_536)(self._encode)

    def _id(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ValueError(f"the vocabulary lacks {piece}")
        return int(found)

    def _encode(self, text: str) -> tuple[int, ...]:
        known = text[:_LONGEST].encode("utf-8", "replace").decode("utf-8")  # half of a surrogate pair is no character
        return tuple(self._tokenizer.encode(known, add_special_tokens=False).ids[:_MOST])

    def cut(self, words: Iterable[Word]) -> list[tuple[int, ...]]:
        """The pieces of each word, at least one."""
        pieces: list[tuple[int, ...]] = []
        end, unknown = -1, (self._unknown,)
        for word in words:
            text = spelling(word)
            pieces.append(self._cut(text if word.start == end else f"▁{text}") or unknown)
            end = word.end
        return pieces

    def encode(self, words: Sequence[Word], pieces: Sequence[tuple[int, ...]]) -> dict[str, np.ndarray]:
        """One encoder input: piece ids and shapes [T], first and last piece of each word [W]."""
        ids, shapes, firsts, lasts = [self.begin], [0], [], []
        for word, cut in zip(words, pieces, strict=True):
            firsts.append(len(ids))
            ids += cut
            shapes += [int(word.shape)] * len(cut)
            lasts.append(len(ids) - 1)
        arrays = {"ids": [*ids, self.end], "shapes": [*shapes, 0], "firsts": firsts, "lasts": lasts}
        return {name: np.asarray(values, dtype=np.int64) for name, values in arrays.items()}
