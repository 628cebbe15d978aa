"""Lists under a heading: "The president appointed:", "The following were dismissed:", and the items below or behind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.portfolios import minister_of, portfolio
from graph.extract.english.scene import Scene
from graph.extract.english.verbs import Verb
from graph.model import Modality

_KINDS = {"appoint": "appointment", "dismiss": "dismissal", "nominate": "nomination"}
_ALONE = {"confirmed": "appointment", "elected": "appointment", "appointed": "appointment", "dismissed": "dismissal"}
_MARKS = frozenset(", – — - : . ) • * · and as new the".split())
_GRAMMAR = frozenset("appointments appointment".split())


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list is of: its kind of event, who decided, when, and the post where all its people get the same."""

    kind: str
    by: Chunk | None
    date: str | None
    post: Post | None
    manner: str | None = None


def announcement(scene: Scene) -> Heading | None:
    """The heading that a sentence is, where it ends in a colon or has a list behind one."""
    alone = [chunk for chunk in scene.chunks if not chunk.said(*_MARKS)]
    if len(alone) == 1 and alone[0].low in _ALONE:
        return Heading(_ALONE[alone[0].low], None, scene.day, None, manner=alone[0].low)
    at = _colon(scene.chunks)
    if at is None:
        return None
    for verb in reversed([v for v in scene.verbs if v.first < at and v.frame in _KINDS]):
        if scene.modality(verb) is not Modality.ASSERTED or scene.chunks[-1].said("?"):
            return None
        right = right_of(scene.chunks[:at], verb.last, scene.words)
        if _has_people(scene, verb, right):
            return None
        side = scene.chunks[: verb.first] if verb.passive else scene.chunks[verb.last : at]
        candidates = any(c.said("candidates", "candidacies") for c in side)
        posts = [_housed(scene, c) for c in side if c.post and (c.post.plural or candidates)]
        by = right.by if verb.passive else scene.agent_before(verb)
        return Heading(_KINDS[verb.frame], by, scene.date(verb, right), posts[-1] if posts else None)
    return _noun_heading(scene, at)


def listed(scene: Scene, heading: Heading | None) -> bool:
    """Reads the items of a list in a sentence; whether it is an item of one."""
    if heading is None:
        return False
    at = _colon(scene.chunks)
    inline = at is not None and announcement(scene) is not None
    chunks = scene.chunks[at + 1 :] if at is not None and inline else _cut(scene.chunks)
    found = False
    for part in _parts(chunks):
        for person, posts in _pairs(part, heading, scene):
            found = True
            _say(scene, heading, person, posts)
    marks = all(c.low.isdigit() or c.said(*_MARKS) for c in scene.chunks)
    return found or marks


def _say(scene: Scene, heading: Heading, chunk: Chunk, posts: list[Post]) -> None:
    at = next((step for step, other in enumerate(scene.chunks) if other is chunk), 0)
    verb = Verb("list", "past", at, at, at + 1, (), passive=False)
    for person in scene.resolve([chunk]):
        for post in posts:
            plain = replace(post, plural=False)
            said = scene.say(heading.kind, person, scene.completed(plain, person, []), verb, Right())
            if said is None:
                continue
            date = heading.date or (_dated(scene) if heading.manner else None)
            if date:
                said.values["date"] = date
            scene.decided(said, heading.by, Right(), passive=True)
            if heading.kind == "dismissal" or heading.manner in ("confirmed", "elected"):
                said.values.setdefault("manner", heading.manner or "dismissed")


def _dated(scene: Scene) -> str | None:
    """The one date of an item that has one."""
    dates = [scene.dates.get(id(chunk)) for chunk in scene.chunks if chunk.kind == "date"]
    return dates[0] if len(dates) == 1 else None


def _cut(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """`X, secretary of state: 99-0 on 20 January`: the name and post, without the remark behind the colon."""
    at = _colon(chunks)
    titled = any(title.post and title.start > chunks[0].start for title in chunks[0].titles)
    return chunks[:1] if at == 1 and chunks[0].kind == "person" and titled else chunks


def _colon(chunks: Sequence[Chunk]) -> int | None:
    """Where the sentence's first colon stands."""
    return next((at for at, chunk in enumerate(chunks) if chunk.said(":")), None)


def _housed(scene: Scene, chunk: Chunk) -> Post:
    """The post of a heading, with the body that owns it: "the new court's judges"."""
    assert chunk.post is not None
    at = next(step for step, other in enumerate(scene.chunks) if other is chunk)
    owner = scene.chunks[at - 2] if at > 1 and scene.chunks[at - 1].said("'s") else None
    if chunk.post.body or owner is None:
        return chunk.post
    known = scene.discourse.body(owner.low) if owner.low in scene.words["generic-body"] else None
    name = owner.name if owner.kind == "body" and owner.strength != "generic" else known
    return replace(chunk.post, body=name, body_kind=scene.bodies.strength(name) if name else None)


def _has_people(scene: Scene, verb: Verb, right: Right) -> bool:
    """Whether the verb has people of its own, so that what follows is no list of whom it is about."""
    people = scene.people_before(verb) if verb.passive else right.groups[0].people
    return any(c.kind in ("person", "pronoun") or (c.post and not c.post.plural) for c in people)


def _noun_heading(scene: Scene, at: int) -> Heading | None:
    """`signed decrees on the following appointments:`."""
    before = scene.chunks[:at]
    if at != len(scene.chunks) - 1 or not any(c.said(*_GRAMMAR) for c in before) or not _told(before):
        return None
    date = next((scene.dates.get(id(c)) for c in before if c.kind == "date"), None)
    by = next((c for c in before if c.kind == "person"), None)
    return Heading("appointment", by, date, None)


def _told(before: Sequence[Chunk]) -> bool:
    return any(c.said("following", "these") for c in before)


def _parts(chunks: Sequence[Chunk]) -> Iterator[list[Chunk]]:
    """The items that semicolons part, without the marks around them."""
    part: list[Chunk] = []
    for chunk in [*chunks, Chunk("word", 0, 0, low=";")]:
        if not chunk.said(";"):
            part.append(chunk)
            continue
        while part and (part[0].said(*_MARKS) or part[0].low.isdigit()):
            part.pop(0)
        while part and part[-1].said(*_MARKS):
            part.pop()
        if part:
            yield part
        part = []


def _pairs(part: list[Chunk], heading: Heading, scene: Scene) -> list[tuple[Chunk, list[Post]]]:
    """The people of an item with their posts; none where it is more than names and posts."""
    people = [chunk for chunk in part if chunk.kind == "person"]
    posts = [chunk.post for chunk in part if chunk.post and chunk.kind == "post"]
    rest = [c for c in part if c.kind not in ("person", "post", "date", "place") and not c.said(*_MARKS)]
    if len(people) == 1 and rest and not posts:
        found = portfolio(part, 0, scene.words)
        after = found is not None and found[0] < len(part) and part[found[0]].said(":", "–", "—", "-")
        return [(people[0], [minister_of(found[1])])] if found and after and part[-1] is people[0] else []
    if rest or not people:
        return []
    if len(people) == 1:
        return _with_posts(people[0], posts or _own(people[0], heading, scene))
    if posts:
        return []
    return [pair for person in people for pair in _with_posts(person, _own(person, heading, scene))]


def _with_posts(person: Chunk, posts: list[Post]) -> list[tuple[Chunk, list[Post]]]:
    return [(person, posts)] if posts else []


def _own(person: Chunk, heading: Heading, scene: Scene) -> list[Post]:
    """The post beside a name, in parentheses or as its title; else the one that all in the list get."""
    found = portfolio(person.inside, 0, scene.words) if person.inside else None
    if found and found[0] == len(person.inside):
        return [minister_of(found[1])]
    if heading.post is not None and " " not in heading.post.title and heading.post.head == "minister":
        return _beside(person, heading)
    return [heading.post] if heading.post is not None else _beside(person, heading)


def _beside(person: Chunk, heading: Heading) -> list[Post]:
    """Titles that are the post of a list's item: before a name stands the old post, behind it the new one."""
    leaving = heading.kind == "dismissal"
    return [t.post for t in person.titles if t.post and not t.post.former and (leaving or t.start > person.start)]
