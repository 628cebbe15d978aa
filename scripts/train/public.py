"""Named entities in public corpora (training parts only), read where they lie: KazNERD, FactRuEval, CrossNER politics.

They do not label what we do, and so teach the encoder alone, before the annotated corpora teach everything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.extract.segmentation import Word, segment

SORTS = ("name", "post", "body", "place", "date")
_KAZNERD = {
    "PERSON": "name",
    "POSITION": "post",
    "ORGANISATION": "body",
    "GPE": "place",
    "LOCATION": "place",
    "DATE": "date",
}
_CROSSNER = {
    "person": "name",
    "politician": "name",
    "organisation": "body",
    "politicalparty": "body",
    "country": "place",
    "location": "place",
}
_FACTRUEVAL = {
    "name": "name",
    "surname": "name",
    "patronymic": "name",
    "job": "post",
    "org_name": "body",
    "loc_name": "place",
}
_ATTACHED = frozenset(",.;:!?»)”")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch of text: its words, a tag each (`O`, `B-name` …), and the sorts that its corpus labels at all."""

    words: list[Word]
    tags: list[str]
    sorts: frozenset[str]


def tagged(data: Path) -> Iterator[Tagged]:
    """Stretches of about a hundred words from all three corpora."""
    yield from _columns(data / "kaznerd" / "IOB2_valid.txt", " ", _KAZNERD, frozenset(SORTS))
    for name in ("train", "dev"):
        yield from _columns(
            data / "crossner-politics" / f"{name}.txt", "\t", _CROSSNER, frozenset({"name", "body", "place"})
        )
    for file in sorted((data / "factrueval-devset").glob("*.txt")):
        yield from _spans(file)


def _columns(file: Path, mark: str, sorts: dict[str, str], labelled: frozenset[str]) -> Iterator[Tagged]:
    words: list[Word] = []
    tags: list[str] = []
    at = 0
    for line in file.read_text("utf-8").splitlines():
        if not line.strip():
            if len(words) > 100:
                yield Tagged(words, tags, labelled)
                words, tags, at = [], [], 0
            continue
        text, _, label = line.rpartition(mark)
        at += 0 if text in _ATTACHED else 1
        words.append(Word(at, at + len(text), text))
        at += len(text)
        position, _, kind = label.partition("-")
        tags.append(f"{position}-{sorts[kind]}" if kind in sorts else "O")
    if words:
        yield Tagged(words, tags, labelled)


def _spans(file: Path) -> Iterator[Tagged]:
    text = file.read_text("utf-8")
    segmented = segment(text)
    tags = ["O"] * len(segmented.words)
    marks = []
    for line in file.with_suffix(".spans").read_text("utf-8").splitlines():
        parts = line.split()
        if len(parts) > 3 and parts[1] in _FACTRUEVAL:
            marks.append((int(parts[2]), int(parts[2]) + int(parts[3]), _FACTRUEVAL[parts[1]]))
    for start, end, sort in sorted(marks):
        inside = [n for n, w in enumerate(segmented.words) if w.start < end and start < w.end]
        for n in inside:
            follows = (
                n
                and tags[n - 1].endswith("-" + sort)
                and not re.search(r"[,.;]", text[segmented.words[n - 1].end : start])
            )
            tags[n] = f"I-{sort}" if n != inside[0] or (sort == "name" and follows) else f"B-{sort}"
    for sentence in range(0, len(segmented.sentences), 5):
        part = segmented.sentences[sentence : sentence + 5]
        yield Tagged(
            list(segmented.words[part[0].first : part[-1].last]),
            tags[part[0].first : part[-1].last],
            frozenset({"name", "post", "body", "place"}),
        )
