"""Objects that stand apart from their verb or are pronouns: "dismissed him", "made her minister", "whom he named"."""

from collections.abc import Sequence

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.subjects import Subjects
from graph.extract.english.verbs import Verb

OBJECTS = frozenset(("him", "<her>"))
_ENDS = frozenset("with as on in from at for to by after before and but when over because instead , . ; :".split())


def mark(chunks: Sequence[Chunk]) -> None:
    """Tells the "her" of "replaced her" from that of "her deputy": the object's word becomes `<her>`."""
    for at, chunk in enumerate(chunks):
        if chunk.kind != "pronoun" or chunk.low != "her":
            continue
        following = chunks[at + 1] if at + 1 < len(chunks) else None
        if following is None or following.kind == "date" or following.said(*_ENDS):
            chunk.low = "<her>"


def barred(chunks: Sequence[Chunk], verbs: Sequence[Verb], words: Lexicon) -> dict[int, list[Chunk]]:
    """By where an object pronoun begins, the subject of its own verb: they are never the same person."""
    subjects = Subjects(chunks, words)
    out: dict[int, list[Chunk]] = {}
    for verb in verbs:
        found = subjects.of(verb.first)
        following = chunks[verb.last] if verb.last < len(chunks) else None
        if following and (following.low in OBJECTS or (following.post and following.post.owner == "her")):
            out[following.start] = found
    return out


def relative(chunks: Sequence[Chunk], verb: Verb) -> list[Chunk]:
    """The object before the verb: X in "X, whom the president appointed"."""
    step = verb.first - 1
    while step > 0 and verb.first - step < 4 and chunks[step].low != "whom":
        step -= 1
    if step < 1 or chunks[step].low != "whom":
        return []
    before = step - 2 if chunks[step - 1].said(",") else step - 1
    return [chunks[before]] if before >= 0 and (chunks[before].kind == "person" or chunks[before].post) else []


def owned(posts: Sequence[Chunk], verb: Verb) -> list[Chunk]:
    """`made her justice minister`: what looks like the owner of the post is who gets it."""
    first = posts[0] if posts else None
    if first is None or first.post is None or first.post.owner != "her" or len(posts) > 1 or verb.passive:
        return []
    return [Chunk("pronoun", first.start, first.start + 3, low="<her>")]
