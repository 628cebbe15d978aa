"""Lists and CVs, which leave the subject out: `SOKOLOV, Ivan. Appointed ...`, `2010-2014: deputy mayor of Kyiv`."""

from collections.abc import Sequence

from graph.extract.english.chunks import Chunk
from graph.extract.english.persons import Person, Registry
from graph.extract.english.scene import Scene

_DASHES = frozenset("– — - : , ;".split())
_LINKS = frozenset("then later since from to until".split()) | _DASHES
_ENDS = frozenset(". ; ,".split())


def heading(chunks: Sequence[Chunk], registry: Registry) -> Person | None:
    """The person whose entry a paragraph is, where it begins `3. SOKOLOV, Ivan Petrovich.`"""
    step = 0
    while step < len(chunks) and (chunks[step].low.isdigit() or chunks[step].said(".", ")")):
        step += 1
    after = chunks[step : step + 4]
    if len(after) < 3 or not after[1].said(",") or after[2].kind not in ("person", "name"):
        return None
    surname, given = after[0].name, after[2].name
    if not (surname.isupper() and len(surname) > 2 and surname.replace("-", "").isalpha()):
        return None
    if len(after) == 4 and not after[3].said(".", ",", ":", "–", "—"):
        return None
    return registry.add(f"{given} {surname.title()}")


def entry(scene: Scene, person: Person) -> None:
    """What a sentence without a verb says: a post at its beginning or after its dates, with the dates beside it."""
    posts = [(at, chunk) for at, chunk in enumerate(scene.chunks) if chunk.post]
    if not posts or any(verb.frame != "serve" for verb in scene.verbs):
        return
    at, chunk = posts[0]
    if (
        chunk.post is None
        or any(not _link(other) for other in scene.chunks[:at])
        or not _only_dates(scene.chunks[at + 1 :])
    ):
        return
    dates = [scene.dates.get(id(other)) for other in scene.chunks if other.kind == "date"]
    known = [value for value in dates if value]
    ended = len(known) > 1
    begun = scene.chunks[0].said("since") or any(c.said("since", "from") for c in scene.chunks[at + 1 : at + 2])
    values = {"start": known[0], "end": known[1]} if ended else {"start": known[0]} if known and begun else {}
    post = scene.completed(chunk.post, person, [])
    post.former = post.former or ended or scene.chunks[0].said("then", "later")
    scene.say_tenure(person, post, chunk, **values)


def _link(chunk: Chunk) -> bool:
    return chunk.kind == "date" or (chunk.kind == "word" and chunk.low in _LINKS)


def _only_dates(chunks: Sequence[Chunk]) -> bool:
    return all(_link(chunk) or (chunk.kind == "word" and chunk.low in _ENDS) for chunk in chunks)
