"""Who "he", "the minister", "the former head of the agency" and "the agency" are, from what was read before."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.objects import OBJECTS
from graph.extract.english.persons import Person, Registry
from graph.extract.english.statements import Statement
from graph.model import Modality

_MEMORY = 200
_PEOPLE = 30
_GENDER = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "<her>": "female"}
_PREPOSITIONS = frozenset("of by with from to for at in on under about against like after before than".split())
_OPENERS = ("after", "when", "before", "as", "since", "because")


class Discourse:
    """What a reader has in mind at some point of the text."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.statements: list[Statement] = []
        self._of: dict[int, list[Statement]] = defaultdict(list)
        self.focus: Person | None = None
        self.recent: list[Person] = []
        self.bodies: list[tuple[int, str]] = []
        self.number = 0
        self.here: list[Chunk] = []
        self.topic: Person | None = None  # the person whose entry in a list this paragraph is
        self.barred: dict[int, list[Chunk]] = {}  # the subject of the verb that an object pronoun belongs to

    def enter(self, number: int, chunks: Sequence[Chunk]) -> None:
        """A sentence begins."""
        self.number = number
        self.here = list(chunks)

    def tell(self, statement: Statement) -> None:
        """Something was said."""
        self.statements.append(statement)
        self._of[id(statement.person)].append(statement)

    def lately(self) -> list[Statement]:
        """What was said last, the latest first: as far back as a reader remembers."""
        return self.statements[: -_MEMORY - 1 : -1]

    def about(self, person: Person) -> list[Statement]:
        """What was said of a person, the latest first."""
        return self._of[id(person)][: -_MEMORY - 1 : -1]

    def mention(self, person: Person) -> None:
        """A person was named."""
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)
        del self.recent[:-_PEOPLE]

    def mention_body(self, name: str) -> None:
        """A body was named."""
        self.bodies.append((self.number, name))
        del self.bodies[:-_MEMORY]

    def last_body(self) -> str | None:
        """The body spoken of last, in this sentence or one of the two before."""
        return self.bodies[-1][1] if self.bodies and self.bodies[-1][0] >= self.number - 2 else None

    def minister(self) -> Post | None:
        """The ministerial post that "the ministry" means where only its minister was named."""
        for statement in self.lately():
            if statement.sentence < self.number - 3:
                return None
            if (
                statement.post
                and statement.post.head == "minister"
                and " " in statement.post.title
                and "deputy" not in statement.post.title
            ):
                return replace(statement.post, former=False, acting=False)
        return None

    def person(self, chunk: Chunk) -> Person | None:
        """The person that a chunk stands for."""
        if chunk.kind == "person":
            return self.registry.find(chunk.name)
        if chunk.kind == "name":
            return self.registry.find(chunk.name)
        if chunk.kind == "pronoun":
            return self.pronoun(chunk)
        if chunk.post:
            return self.described(chunk.post)
        return None

    def pronoun(self, chunk: Chunk) -> Person | None:
        """He, she, his, her, him: the subject of this sentence if it came before, else the person spoken of."""
        if chunk.low == "latter":
            return self.recent[-1] if self.recent else None
        gender = _GENDER.get(chunk.low)
        if gender is None:
            return None
        if self._ambiguous(chunk):
            return None
        if chunk.low in OBJECTS:
            found = self._object(chunk)
        else:
            found = [self._subject_before(chunk), self.topic, self.focus, *reversed(self.recent[-8:])]
        for person in found:
            if person is not None and person.gender in (None, gender):
                person.gender = person.gender or gender
                return person
        return None

    def _object(self, chunk: Chunk) -> list[Person | None]:
        """Whom "him" may mean, the likeliest first: who has just left, who was named before it, who is spoken of."""
        before = [c for c in self.here if c.end <= chunk.start]
        named = [p for c in before if c.kind in ("person", "name") and (p := self.registry.find(c.name))]
        subject = self.barred.get(chunk.start)
        if subject is None:  # a verb that is not known here: its subject is who alone was named before it
            alone = len(named) == 1 and not any(c.low in ("he", "she") for c in before)
            rest = [self.topic, self.focus, *reversed(self.recent[-8:])] if alone else []
            return [p for p in (self._left_lately(), *rest) if p not in named]
        out = [self.person(other) for other in subject]
        here = [person for person in named if person is not None and person not in out]
        if len(set(map(id, here))) > 1:
            return []
        found = [*here, self._left_lately(), self.topic, self.focus, *reversed(self.recent[-8:])]
        return [person for person in found if person not in out]

    def _left_lately(self) -> Person | None:
        """Whom "named X to replace him" means: the last who lost a post, in this sentence or the two before."""
        for statement in self.lately():
            if statement.sentence < self.number - 2:
                return None
            if statement.kind == "dismissal" and statement.modality is Modality.ASSERTED:
                return statement.person
        return None

    def _ambiguous(self, chunk: Chunk) -> bool:
        """`X replaced Y when he resigned`: either of two may be meant."""
        before = [other for other in self.here if other.end <= chunk.start]
        subordinate = bool(before) and before[-1].said("when", "after", "because", "before", "as", "while")
        return subordinate and sum(other.kind == "person" for other in before) > 1

    def _speaker(self, chunk: Chunk) -> Person | None:
        """`after X announced that he`: the one who says it, where they alone are named since the last conjunction."""
        before = [other for other in self.here if other.end <= chunk.start]
        if not before or not before[-1].said("that"):
            return None
        nearest = next((at for at in range(len(before) - 1, -1, -1) if before[at].kind == "person"), None)
        if not nearest or not (before[nearest - 1].said(*_OPENERS) or before[nearest - 1].kind == "date"):
            return None
        return self.registry.find(before[nearest].name)

    def _subject_before(self, chunk: Chunk) -> Person | None:
        speaker = self._speaker(chunk)
        if speaker is not None:
            return speaker
        objects = [other for other in self.here if other.low in OBJECTS and other.end <= chunk.start]
        if objects:  # "X took him to London, where he became": whom it has been about
            return self.pronoun(objects[-1])
        return self._first_subject([other for other in self.here if other.start < chunk.start])

    def _first_subject(self, before: Sequence[Chunk]) -> Person | None:
        """The first person among the chunks that no preposition governs, unless a pronoun comes first."""
        for previous, other in zip([None, *before], before, strict=False):
            if other.kind == "pronoun" and other.low in ("he", "she"):
                return None
            if other.low == "latter":
                return self.pronoun(other)
            governed = previous is not None and previous.kind == "word" and previous.low in _PREPOSITIONS
            if other.kind == "person" and not governed:
                return self.registry.find(other.name)
        return None

    def described(self, post: Post) -> Person | None:
        """The holder that a description means: the last person said to have, get or lose such a post."""
        if not post.definite or post.plural:
            return None
        for statement in self.lately():
            if statement.person is None or statement.post is None or statement.modality is not Modality.ASSERTED:
                continue
            if not _same_office(post, statement.post):
                continue
            if post.status and statement.kind != "dismissal" and not statement.values.get("former"):
                continue
            if post.new and statement.kind != "appointment":
                continue
            return statement.person
        return None

    def body(self, kind: str) -> str | None:
        """The body last named that is of this kind ("committee"); any last body for "agency"."""
        for number, name in reversed(self.bodies):
            if number < self.number - 6:
                return None
            if kind in name.casefold().split() or kind in ("agency", "body"):
                return name
        return None

    def ministry(self) -> str | None:
        """The name of "the ministry" where only its minister was named: a `Foreign Minister` runs it."""
        minister = self.minister()
        if minister is None:
            return None
        words = minister.title.split()
        if words[0].casefold() == "minister":
            return " ".join(["Ministry", *words[1:]])
        return " ".join([*words[:-1], "Ministry"])

    def last_post(self) -> Post | None:
        """The post that "the post" means: the one someone got or left last, in this sentence or the two before."""
        for statement in self.lately():
            if statement.sentence < self.number - 2:
                return None
            if (
                statement.post
                and statement.kind in ("appointment", "dismissal")
                and statement.modality is Modality.ASSERTED
            ):
                return statement.post
        return None

    def ministries(self, person: Person) -> list[Post]:
        """The ministerial posts said of a person so far, the last first."""
        return [s.post for s in self.about(person) if s.post and s.post.head == "minister" and " " in s.post.title]

    def posts_of(self, person: Person) -> list[Statement]:
        """What was said of a person's posts so far, the latest first, posts already left not among them."""
        left = {
            (s.post.title.casefold(), s.post.body)
            for s in self.about(person)
            if s.post and s.kind == "dismissal" and s.modality is Modality.ASSERTED
        }
        return [
            s
            for s in self.about(person)
            if s.post
            and s.kind in ("appointment", "tenure")
            and s.modality is Modality.ASSERTED
            and not s.values.get("former")
            and (s.post.title.casefold(), s.post.body) not in left
        ]


def _same_office(described: Post, known: Post) -> bool:
    """Whether a short description ("the minister", "the new chief") fits a post."""
    if described.body and known.body and described.body.casefold() != known.body.casefold():
        return False
    if described.place and known.place and described.place != known.place:
        return False
    short, full = described.title.casefold().split(), known.title.casefold().split()
    if set(short) == set(full):
        return True
    if len(short) == 1 and short[0] == known.head:
        return "deputy" not in full and "vice" not in full
    return set(short) <= set(full) and described.head == known.head
