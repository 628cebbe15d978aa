"""Offices that end without their holder doing anything: a term runs out, a government falls with its head."""

from collections.abc import Iterator
from dataclasses import replace

from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb

_TERMS = frozenset("term mandate tenure".split())
_OVER = tuple(
    tuple(words.split()) for words in ("ended", "expired", "is over", "was over", "has ended", "has expired", "ran out")
)
_CABINETS = frozenset("government cabinet".split())


def endings(scene: Scene) -> None:
    """Reads the terms that ended and the governments that left in a sentence."""
    for at, chunk in enumerate(scene.chunks):
        if chunk.kind == "word" and chunk.low in _TERMS:
            _term(scene, at)
    for verb in scene.verbs:
        if verb.frame == "resign" or (verb.frame == "dismiss" and verb.passive):
            _government(scene, verb)


def _term(scene: Scene, at: int) -> None:
    """`her term as governor ended on 3 May`, `Governor X's mandate has expired`, `X, whose term ended in May`."""
    owner = _owner(scene, at)
    right = right_of(scene.chunks, at + 1, scene.words, listed=False)
    lows = [chunk.low for chunk in scene.chunks]
    over = next((words for words in _OVER if tuple(lows[right.end : right.end + len(words)]) == words), None)
    if owner is None or over is None:
        return
    verb = Verb("term", "past", right.end, right.end, right.end + len(over), (), passive=False)
    when = right_of(scene.chunks, verb.last, scene.words, listed=False)
    for person, chunk in scene.resolved([owner]):
        posts = [c.post for c in right.posts if c.post] or _held(scene, person, chunk)
        for said in _left(scene, person, posts[:1], verb, when):
            said.values["manner"] = "term ended"


def _owner(scene: Scene, at: int) -> Chunk | None:
    chunks = scene.chunks
    if at and chunks[at - 1].low in ("his", "her"):
        return chunks[at - 1]
    if at > 1 and chunks[at - 1].said("'s") and (chunks[at - 2].kind == "person" or chunks[at - 2].post):
        return chunks[at - 2]
    if at > 1 and chunks[at - 1].low == "whose":
        before = chunks[at - 3] if at > 2 and chunks[at - 2].said(",") else chunks[at - 2]
        return before if before.kind == "person" else None
    return None


def _government(scene: Scene, verb: Verb) -> None:
    """`the government of X resigned`, `the Government, headed by X, was dismissed`: X was its prime minister."""
    step = verb.first - 1
    chunks = scene.chunks
    while step > 0 and (chunks[step].kind == "date" or chunks[step].said("on", ",")):
        step -= 1
    if step < 2 or chunks[step].kind != "person":
        return
    before = [chunk.low if chunk.kind == "word" else chunk.name.casefold() for chunk in chunks[:step]]
    of = before[-1] == "of" and before[-2] in _CABINETS
    led = before[-1] == "by" and before[-2] in ("headed", "led") and bool(_CABINETS.intersection(before[-5:-2]))
    if not of and not led:
        return
    for person, chunk in scene.resolved([chunks[step]]):
        posts = [p for p in _held(scene, person, chunk) if p.title.casefold() == "prime minister"] or _premier(scene)
        right = right_of(chunks, verb.last, scene.words, listed=False)
        for said in _left(scene, person, posts[:1], verb, right):
            said.values["manner"] = "resigned" if verb.frame == "resign" else "dismissed"


def _premier(scene: Scene) -> list[Post]:
    """The post of the prime minister, where the text has spoken of it."""
    posts = [s.post for s in scene.discourse.lately() if s.post and s.post.title.casefold() == "prime minister"]
    return [replace(posts[0], acting=False)] if posts else []


def _held(scene: Scene, person: Person, chunk: Chunk) -> list[Post]:
    """The posts that a person has by the title before the name, or by what was said before."""
    titles = [title.post for title in chunk.titles if title.post and not title.post.former]
    return titles or [s.post for s in scene.discourse.posts_of(person) if s.post]


def _left(scene: Scene, person: Person, posts: list[Post], verb: Verb, right: Right) -> Iterator[Statement]:
    """What is said of the person's leaving of each post."""
    for post in posts:
        said = scene.say("dismissal", person, scene.completed(post, person, []), verb, right)
        if said is not None:
            scene.decided(said, right.by, right, passive=verb.passive)
            yield said
