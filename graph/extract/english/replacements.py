"""Choices that name no post: "appointed Y in his place", "named Y as her successor": Y gets what X left."""

from dataclasses import replace

from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb
from graph.model import Modality

_OWNERS = frozenset(("his", "her"))


def replacements(scene: Scene) -> None:
    """Reads them in a sentence, after all that it says of who left."""
    for verb in scene.verbs:
        if verb.frame not in ("appoint", "make"):
            continue
        right = right_of(scene.chunks, verb.last, scene.words, listed=False)
        left = _left(scene) if not right.posts and _stands_for_another(scene, right) else None
        if left is not None:
            _replaced(scene, verb, right, left)


def _stands_for_another(scene: Scene, right: Right) -> bool:
    place = bool(right.nouns & {"place", "stead"}) and bool(right.nouns & _OWNERS)
    after = scene.chunks[right.end] if right.end < len(scene.chunks) else None
    return place or (after is not None and after.said("replacement", "successor", "stead") and _owned(scene, right.end))


def _owned(scene: Scene, at: int) -> bool:
    return at > 0 and scene.chunks[at - 1].low in _OWNERS


def _left(scene: Scene) -> Statement | None:
    """Who left a post last, in this sentence or the one before."""
    for statement in scene.discourse.lately():
        if statement.sentence < scene.number - 1:
            return None
        if statement.kind == "dismissal" and statement.post and statement.modality is Modality.ASSERTED:
            return statement
    return None


def _replaced(scene: Scene, verb: Verb, right: Right, left: Statement) -> None:
    assert left.post is not None
    people: list[Chunk] = scene.people_before(verb) if verb.passive else right.groups[0].people
    post = replace(left.post, former=False, acting=False, new=False)
    for person in scene.resolve(people):
        if person is left.person:
            continue
        said = scene.say("appointment", person, post, verb, right)
        made = scene.say("succession", person, post, verb, right)
        if said is not None:
            scene.decided(said, right.by if verb.passive else scene.agent_before(verb), right, passive=True)
        for statement in (said, made):
            if statement is not None and "date" in left.values and left.sentence == scene.number:
                statement.values.setdefault("date", left.values["date"])
        if made is not None and left.person is not None:
            made.values["predecessor"] = left.person
