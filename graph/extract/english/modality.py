"""Whether a clause says that something happened, or only that it may, should, will, or did not."""

from collections.abc import Sequence
from functools import cache

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon, Phrases, phrases
from graph.extract.english.verbs import Verb
from graph.model import Modality

_BREAKS = frozenset("; :".split())
_REPORTS = frozenset("said described stated identified reported misidentified misstated named called".split())
_DISBELIEF = frozenset("denied untrue false rumour rumours rumor rumors unconfirmed".split())


def modality(verb: Verb, chunks: Sequence[Chunk], words: Lexicon, cast: list[tuple[int, Modality | None]]) -> Modality:
    """The modality of a verb group in its sentence."""
    own = _own(verb, words)
    if own is Modality.PLANNED and verb.auxiliaries == ("to",) and verb.first:
        near = chunks[max(0, verb.first - 6) : verb.first]
        own = Modality.ASSERTED if any(chunk.low in words["implicative"] for chunk in near) else own
    if own is not Modality.ASSERTED:
        return own
    if chunks[-1].said("?") or (len(chunks) > 1 and chunks[-2].said("?")):
        return Modality.RUMOURED
    return _around(verb, chunks, words, cast)


def _own(verb: Verb, words: Lexicon) -> Modality:
    auxiliaries = verb.auxiliaries
    if any(word in words["negation"] for word in auxiliaries):
        return Modality.DENIED
    if any(word in words["modal"] for word in auxiliaries):
        return Modality.RUMOURED
    if any(word in words["future"] for word in auxiliaries) or "to" in auxiliaries:
        return Modality.PLANNED
    if verb.form == "base" and verb.frame not in ("take-charge",):
        return Modality.PLANNED
    return Modality.ASSERTED


@cache
def _hearsay(words: frozenset[str]) -> Phrases:
    return phrases({phrase: phrase for phrase in words})


def doubts(chunks: Sequence[Chunk], words: Lexicon) -> list[tuple[int, Modality | None]]:
    """Where a sentence casts doubt on what follows, or (None) a new clause begins that is free of it."""
    lows = [chunk.low if chunk.kind in ("word", "pronoun") else "<>" for chunk in chunks]
    hearsay = _hearsay(words["rumour-verb"])
    out: list[tuple[int, Modality | None]] = []
    for at, low in enumerate(lows):
        if low in _BREAKS:
            out.append((at, None))
        elif low in words["doubt"] or hearsay.match(lows, at) or _misreported(lows, at, words):
            out.append((at, Modality.RUMOURED))
        elif low in words["denial"] or low in _DISBELIEF:
            out.append((at, Modality.DENIED))
    return out


def _misreported(lows: Sequence[str], at: int, words: Lexicon) -> bool:
    """`An article on Friday said that X was`: a newspaper that quotes a newspaper does not vouch for it."""
    if lows[at] not in words["publication"]:
        return False
    return any(low in _REPORTS for low in lows[at + 1 : at + 16]) and lows[max(0, at - 1)] != "annual"


def _around(verb: Verb, chunks: Sequence[Chunk], words: Lexicon, cast: list[tuple[int, Modality | None]]) -> Modality:
    """Hearsay, conditions and denials that stand before the verb in its clause, or a denial after it."""
    before = [found for at, found in cast if at < verb.first]
    if before and before[-1] is not None:
        return before[-1]
    near = chunks[max(0, verb.first - 3) : verb.first]
    if any(chunk.kind in ("word", "pronoun") and chunk.low in words["negation"] for chunk in near):
        return Modality.DENIED
    if any(at >= verb.last and chunks[at].low in _DISBELIEF for at, _ in cast):
        return Modality.DENIED
    return Modality.ASSERTED
