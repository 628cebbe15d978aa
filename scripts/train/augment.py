"""The corpus multiplied: other names in the same places, other ways to write the same words."""

import random
import re
from collections import Counter, defaultdict
from dataclasses import replace

from graph.extract.segmentation import Segmented, Word
from train.examples import Example, WordSpan

_LETTERS = re.compile(r"[^\W\d_]{3,}")
_SWAPPED = 0.5
_PLAINER = 0.25
_KAZAKH = frozenset("әғқңөұүһі")
_TRADED = frozenset("post body place date rank degree".split())


class Augmenter:
    """Varies examples. Words change, their number does not, so spans and edges stay."""

    def __init__(self, examples: list[Example], seed: int) -> None:
        self._random = random.Random(seed)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for example in examples:
            for stem in _stems(example).values():
                self._stems[_script(stem)].append(stem)
        self._wordings: dict[tuple[str, str, int, str], list[tuple[str, ...]]] = defaultdict(list)
        for example in examples:
            for span in example.spans:
                if span.sort in _TRADED:
                    self._wordings[_slot(example, span)].append(_texts(example, span))

    def vary(self, example: Example) -> Segmented:
        """The words of an example with other names, other posts, bodies, places and dates (each half the time), or in
        other letters (a quarter of the time)."""
        words = list(example.segmented.words)
        if self._random.random() < _SWAPPED:
            words = self._swap(example, words)
        if self._random.random() < _SWAPPED:
            words = self._trade(example, words)
        if self._random.random() < _PLAINER:
            words = self._rewrite(words)
        return replace(example.segmented, words=tuple(words))

    def _swap(self, example: Example, words: list[Word]) -> list[Word]:
        """Every name gets the beginning of another; its ending stays, and with it its case and sex."""
        swaps = {key: self._random.choice(self._stems[_script(stem)]) for key, stem in _stems(example).items()}
        stems = _stems(example)
        for span in example.spans:
            if span.sort != "name":
                continue
            for at in range(span.first, span.last):
                text = words[at].text
                key = (span.entity, text.casefold()[:4])
                if key in swaps and text.startswith(stems[key]):
                    words[at] = replace(words[at], text=swaps[key] + text[len(stems[key]) :])
        return words

    def _trade(self, example: Example, words: list[Word]) -> list[Word]:
        """Half of what is mentioned once becomes another of its sort, of as many words and in the same case."""
        times = Counter(span.entity for span in example.spans)
        for span in example.spans:
            if span.sort in _TRADED and times[span.entity] == 1 and self._random.random() < _SWAPPED:
                other = self._random.choice(self._wordings[_slot(example, span)])
                for at, text in zip(range(span.first, span.last), other, strict=True):
                    words[at] = replace(words[at], text=text)
        return words

    def _rewrite(self, words: list[Word]) -> list[Word]:
        way = self._random.choice((str.lower, str.upper, str.lower, str.title))
        return [replace(word, text=way(word.text)) for word in words]


def _texts(example: Example, span: WordSpan) -> tuple[str, ...]:
    return tuple(word.text for word in example.segmented.words[span.first : span.last])


def _slot(example: Example, span: WordSpan) -> tuple[str, str, int, str]:
    """What may stand for a mention: of its language and sort, as many words, and with the ending that shows its case,
    which Russian has on the first word and Kazakh on the last."""
    texts = _texts(example, span)
    ending = {"ru": texts[0][-2:], "kk": texts[-1][-3:]}.get(example.document.lang, "")
    return example.document.lang, span.sort, len(texts), ending


def _stems(example: Example) -> dict[tuple[str, str], str]:
    """The beginning of each name word that all its forms in the document share, less two letters: by entity and key."""
    forms: dict[tuple[str, str], str] = {}
    for span in example.spans:
        if span.sort != "name":
            continue
        for word in example.segmented.words[span.first : span.last]:
            if not _LETTERS.fullmatch(word.text) or not word.text[0].isupper():
                continue
            key = (span.entity, word.text.casefold()[:4])
            forms[key] = _common(forms[key], word.text) if key in forms else word.text
    return {key: shared[:-2] for key, shared in forms.items() if len(shared) >= 4}


def _common(one: str, other: str) -> str:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return one[:size]


def _script(text: str) -> str:
    low = text.casefold()
    return "kazakh" if set(low) & _KAZAKH else "cyrillic" if any("а" <= c <= "ё" for c in low) else "latin"
