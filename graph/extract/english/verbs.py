"""Verb groups: which verb, in which voice, and whether it says that something has happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon

_TRANSITIVE = frozenset(
    "appoint make put give dismiss replace nominate head arrest charge convict die study rename merge split spin-off "
    "found-on abolish".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group in chunks `[first, last)`, its own words from `main`.

    `frame` is what it does (`appoint`, `resign`), `form` its form; `auxiliaries` the words before it that belong to it.
    """

    frame: str
    form: str
    first: int
    main: int
    last: int
    auxiliaries: tuple[str, ...]
    passive: bool

    @property
    def infinitive(self) -> bool:
        """Whether it depends on another verb: "to resign"."""
        return bool(self.auxiliaries) and self.auxiliaries[-1] == "to"

    @property
    def bare(self) -> bool:
        """Whether it has no auxiliary and is no finite form: "appointed by the president", "replacing X"."""
        return not self.auxiliaries and self.form in ("participle", "gerund", "either")


def verb_groups(chunks: Sequence[Chunk], words: Lexicon) -> list[Verb]:
    """The verb groups of a sentence that matter here, in order, none overlapping; the frames of one form all given."""
    lows = [chunk.low if chunk.kind in ("word", "pronoun") else "<>" for chunk in chunks]
    out: list[Verb] = []
    at = 0
    while at < len(chunks):
        found = words.verbs.match(lows, at)
        if found is None:
            at += 1
            continue
        size, value = found
        first, auxiliaries = _auxiliaries(lows, at, words)
        for reading in value.split():
            frame, form = reading.split(":")
            passive = frame in _TRANSITIVE and _passive((form, auxiliaries), chunks, at, at + size, words)
            out.append(Verb(frame, form, first, at, at + size, auxiliaries, passive))
        at += size
    return out


def _auxiliaries(lows: Sequence[str], at: int, words: Lexicon) -> tuple[int, tuple[str, ...]]:
    """The auxiliaries and negations before a verb, and where they begin; adverbs among them are passed over."""
    found: list[str] = []
    first = step = at
    while step > 0 and at - step < 8:
        low = lows[step - 1]
        if (
            low in words["be"]
            or low in words["have"]
            or low in words["modal"]
            or low in words["future"]
            or low == "to"
            or low in words["negation"]
            or low == "longer"
        ):
            found.append(low)
            first = step - 1
        elif low not in words["adverb"]:
            break
        step -= 1
    return first, tuple(reversed(found))


def _passive(verb: tuple[str, tuple[str, ...]], chunks: Sequence[Chunk], at: int, after: int, words: Lexicon) -> bool:
    """Whether a form (with its auxiliaries), at chunk `at`, is passive; `after` is the index behind it."""
    form, auxiliaries = verb
    if form not in ("participle", "either") or (auxiliaries and not words["be"].intersection(auxiliaries)):
        return False
    following = chunks[after] if after < len(chunks) else None
    if not auxiliaries and at > 1 and chunks[at - 2].low == "whom":
        return False  # "X, whom the president appointed minister"
    if auxiliaries or following is None:
        return bool(auxiliaries) or form == "participle"
    opens = at == 0 and following.kind not in ("person", "pronoun")  # "Appointed minister in May.": an entry of a list
    if opens or following.said("by", "as", "to", "from", "for", "of"):
        return True
    if at and chunks[at - 1].said("and") and (following.kind == "date" or following.said("in", "on")):
        return True  # "was made chairman in 2019 and reappointed in 2023"
    return following.post is not None and not (following.post.definite and following.post.owner in (None, "her"))
