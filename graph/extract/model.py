"""The trained network, run by ONNX Runtime: a text in, its findings out."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from graph.errors import ModelError
from graph.extract.acting import close_acting
from graph.extract.bracketed import close_bracketed
from graph.extract.deciders import close_deciders
from graph.extract.envoys import close_envoys
from graph.extract.findings import Findings, worth
from graph.extract.labels import ATTRIBUTES, EDGES, SORTS, TAGS
from graph.extract.later import close_later
from graph.extract.listed import close_listed
from graph.extract.pairs import Span, pairs
from graph.extract.portfolios import whole
from graph.extract.replacements import close_replacements
from graph.extract.segmentation import Shape, Window, segment, windows
from graph.extract.side_by_side import joined, parted
from graph.extract.subwords import Subwords
from graph.extract.tags import decode
from graph.extract.titles import close
from graph.languages import language

LIMIT, CONTEXT = 400, 72
_LOOSE = frozenset("of the for and to in at , ; : – — - ( и по с в во на және мен".split())
_STYLES = frozenset("mr mrs ms dr sir dame lord justice judge senator г-н г-жа господин мырза ханым".split())
_DATELINE = 6  # words
_FILES = ("pieces.json", "encoder.onnx", "linker.onnx", "labels.json")


class Model:
    """One trained reader. Raises ModelError where a file is missing or damaged."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        for name in _FILES:
            if not (folder / name).is_file():
                raise ModelError(folder / name, "is missing")
        try:
            self.subwords = Subwords(folder / "pieces.json")
            self._encoder = _session(folder / "encoder.onnx", threads)
            self._linker = _session(folder / "linker.onnx", threads)
            labels = json.loads((folder / "labels.json").read_text("utf-8"))
        except Exception as error:  # the two libraries raise no common class for a damaged file
            raise ModelError(folder, f"cannot be read: {str(error).splitlines()[0][:120]}") from error
        if [labels[k] for k in ("tags", "edges", "attributes")] != [list(x) for x in (TAGS, EDGES, ATTRIBUTES)]:
            raise ModelError(folder / "labels.json", "belongs to another version of the reader")
        self._calibration: dict[str, float] = labels.get("calibration", {})

    def confidence(self, chance: float, kind: str, lang: str) -> float:
        """How sure a claim of a kind is in a language whose parts the network finds right with this chance, as measured
        on documents that it was not trained on."""
        curve = self._calibration
        shift = sum(curve.get(name, 0.0) for name in ("shift", kind, lang))
        odds = curve.get("slope", 1.0) * float(log_odds(np.asarray(chance))) + shift
        return round(float(1 / (1 + np.exp(-odds))), 3)

    def read(self, text: str, lang: str) -> Findings:
        """Everything that the network finds in a text in a language, window by window."""
        segmented = segment(text)
        findings = Findings(segmented)
        pieces = self.subwords.cut(segmented.words)
        for window in windows(segmented, [len(p) for p in pieces], LIMIT, CONTEXT):
            self._window(findings, pieces, window, lang)
        close(findings, language(lang).agrees)
        close_replacements(findings, language(lang))
        close_envoys(findings, language(lang))
        close_acting(findings, language(lang))
        close_bracketed(findings)
        close_deciders(findings)
        close_listed(findings)
        close_later(findings)
        return findings

    def _window(self, findings: Findings, pieces: list[tuple[int, ...]], window: Window, lang: str) -> None:
        words = findings.segmented.words[window.first : window.last]
        inputs = self.subwords.encode(words, pieces[window.first : window.last])
        vectors, tags = self._encoder.run(None, {name: values[None] for name, values in inputs.items()})
        old = [n for n, span in enumerate(findings.spans) if span.first >= window.first]
        tagged = [Span(s.first + window.first, s.last + window.first, s.sort) for s in decode(tags[0])]
        found = whole(joined(parted(tagged, findings.segmented), findings.segmented), findings.segmented, lang)
        new = [span for s in found if s.first >= window.core and (span := _trimmed(s, findings)) is not None]
        numbers = [*old, *range(len(findings.spans), len(findings.spans) + len(new))]
        findings.spans += new
        if numbers:
            self._link(findings, vectors[0], numbers, window)

    def _link(self, findings: Findings, vectors: NDArray[np.float32], numbers: list[int], window: Window) -> None:
        spans = [findings.spans[n] for n in numbers]
        made = pairs(findings.segmented, spans)
        attributes, edges = self._linker.run(
            ["attributes", "edges"],
            {
                "words": vectors,
                "firsts": np.asarray([s.first - window.first for s in spans], dtype=np.int64),
                "lasts": np.asarray([s.last - 1 - window.first for s in spans], dtype=np.int64),
                "sorts": np.asarray([SORTS.index(s.sort) for s in spans], dtype=np.int64),
                "sources": made.sources.astype(np.int64),
                "targets": made.targets.astype(np.int64),
                "features": made.features,
            },
        )
        chances = np.where(made.allowed, _sigmoid(edges), 0)
        for row, (a, b) in enumerate(zip(made.sources, made.targets, strict=True)):
            source, target = numbers[a], numbers[b]
            fresh = findings.spans[source].first >= window.core or findings.spans[target].first >= window.core
            if fresh and worth(chances[row]):
                findings.edges[source][target] = chances[row]
        marks = _sigmoid(attributes)
        for row, number in enumerate(numbers):
            if findings.spans[number].first >= window.core:
                findings.attributes[number] = marks[row]


def _trimmed(span: Span, findings: Findings) -> Span | None:
    """A mention without the small words and marks at its end, which belong to none; None where that is all of it."""
    words, first, last = findings.segmented.words, span.first, span.last
    if _in_dateline(span, findings):
        return None
    if span.sort == "name":
        while last - first > 1 and words[first].text.casefold() in _STYLES:
            first += 1
    if span.sort == "post":  # what closes a quotation that opens before is no part of the post
        first = max([first, *(n + 1 for n in range(first, last - 1) if words[n].text in "»”")])
    while last > first and words[last - 1].text.casefold() in _LOOSE:
        last -= 1
    return Span(first, last, span.sort) if last > first else None


def _in_dateline(span: Span, findings: Findings) -> bool:
    """Whether a mention is the place in capitals from which a paragraph reports: "WARSAW – …"."""
    words = findings.segmented.words
    sentence = findings.segmented.sentences[findings.segmented.sentence_at(span.first)]
    opening = words[sentence.first : sentence.first + _DATELINE]
    dash = next((n for n, word in enumerate(opening) if word.text in "–—-"), 0)
    capitals = all(word.shape in (Shape.UPPER, Shape.MARK) for word in opening[:dash])
    return bool(dash) and capitals and sentence.first <= span.first < sentence.first + dash


def log_odds(chance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The log-odds of chances, which are kept a little away from 0 and 1."""
    kept = np.clip(chance, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(kept / (1 - kept)))


def _sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), dtype=np.float32)


def _session(file: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # int8 weights become floats once, at loading
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


@cache
def model(folder: Path) -> Model:
    """The model in a folder, loaded once."""
    return Model(folder)
