"""What stands to the right of a verb: offices, people, bodies and dates, each by the preposition before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon

_PREPOSITIONS = frozenset(
    "by from to as of on in at for with since until till under between before after into over".split()
)
_FILLERS = frozenset(
    "the a an his her its their post posts position positions office duties job role chair place seat rank title be "
    "become serve take up day evening time new following this that same head both state effect immediate work function "
    "functions led current board early late mid".split()
)
_FILLER_PHRASES = frozenset(
    "decree order resolution decision presidential executive royal vote ballot secret session request own "
    "letter consent approval wish proposal recommendation majority health reasons parliament".split()
)
_JOINTS = frozenset(", and – — /".split())
_JOINING = frozenset(", and also then later earlier previously again".split())


@dataclass(slots=True)
class Group:
    """People and the posts said of them: "A as minister of defence"."""

    people: list[Chunk] = field(default_factory=list)
    posts: list[Chunk] = field(default_factory=list)
    dates: list[Chunk] = field(default_factory=list)


@dataclass(slots=True)
class Right:
    """The arguments after a verb."""

    groups: list[Group] = field(default_factory=lambda: [Group()])
    origin: list[Chunk] = field(default_factory=list)
    from_people: list[Chunk] = field(default_factory=list)
    with_people: list[Chunk] = field(default_factory=list)
    to_people: list[Chunk] = field(default_factory=list)
    by: Chunk | None = None
    basis: str | None = None
    bodies: dict[str, list[Chunk]] = field(default_factory=dict)
    dates: list[tuple[str, Chunk]] = field(default_factory=list)
    dated: list[tuple[int, str, Chunk]] = field(default_factory=list)  # the same, with how many posts came before
    nouns: set[str] = field(default_factory=set)
    end: int = 0

    @property
    def posts(self) -> list[Chunk]:
        """The posts of the first group."""
        return self.groups[0].posts


def right_of(chunks: Sequence[Chunk], at: int, words: Lexicon, listed: bool = True) -> Right:
    """Reads from chunk `at` to where the clause ends. `listed`: whether "and B minister of finance" goes on with it."""
    right = Right()
    reader = _Reader(chunks, words, right, listed)
    step = at
    while step < len(chunks):
        following = reader.take(step)
        if following is None:
            break
        step = following
    right.end = step
    return right


class _Reader:
    def __init__(self, chunks: Sequence[Chunk], words: Lexicon, right: Right, listed: bool) -> None:
        self.chunks = chunks
        self.words = words
        self.right = right
        self.listed = listed
        self.preposition: str | None = None

    def take(self, at: int) -> int | None:
        """Takes the chunk at `at`; the index of the next, or None at the end of the clause."""
        chunk = self.chunks[at]
        if chunk.kind == "date":
            self.right.dates.append((self.preposition or "on", chunk))
            if self.preposition in (None, "on", "in"):
                self.right.groups[-1].dates.append(chunk)
            self.right.dated.append((len(self.right.posts), self.preposition or "on", chunk))
            self.preposition = None
            return at + 1
        if chunk.post:
            return self._post(chunk, at)
        if chunk.kind in ("person", "pronoun") and chunk.low not in (
            "his",
            "her",
            "its",
            "their",
            "who",
            "whom",
            "whose",
            "it",
        ):
            return self._person(chunk, at)
        if chunk.kind == "body":
            return self._body(chunk, at)
        if chunk.kind in ("place", "nationality", "rank", "name"):
            return self._other(chunk, at)
        return self._word(chunk, at)

    def _post(self, chunk: Chunk, at: int) -> int | None:
        owns = at + 1 < len(self.chunks) and self.chunks[at + 1].said("'s")
        if self.preposition == "by":
            self.right.by = self.right.by or chunk
        elif owns:  # "was the minister's secretary"
            return None
        elif self.preposition == "from":
            self.right.origin.append(chunk)
        elif self.preposition in ("under", "with", "in", "on", "after", "before", "at", "between"):
            return None
        else:
            self.right.groups[-1].posts.append(chunk)
        return at + 1

    def _person(self, chunk: Chunk, at: int) -> int | None:
        if self.preposition == "by":
            self.right.by = self.right.by or chunk
        elif self.preposition == "from":
            self.right.from_people.append(chunk)
        elif self.preposition == "with":
            self.right.with_people.append(chunk)
        elif self.preposition == "to":
            self.right.to_people.append(chunk)
        elif self.preposition is None and not self.right.groups[-1].posts:
            self.right.groups[-1].people.append(chunk)
        else:
            return None
        return at + 1

    def _body(self, chunk: Chunk, at: int) -> int | None:
        following = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if following is not None and following.said("'s"):
            return None
        if self.preposition == "by":
            self.right.by = self.right.by or chunk
        else:
            self.right.bodies.setdefault(self.preposition or "", []).append(chunk)
        return at + 1

    def _other(self, chunk: Chunk, at: int) -> int | None:
        if self.preposition is None and chunk.kind == "name":
            self.right.bodies.setdefault("", []).append(chunk)
        elif self.preposition is None and chunk.kind == "place":
            return None
        elif chunk.kind == "name":
            self.right.bodies.setdefault(self.preposition or "", []).append(chunk)
        return at + 1

    def _word(self, chunk: Chunk, at: int) -> int | None:
        low = chunk.low
        if [c.low for c in self.chunks[at : at + 3]] == ["as", "well", "as"]:
            self.preposition = None
            return self._joint(at + 2)
        if low in _JOINTS:
            return self._joint(at)
        if low in _PREPOSITIONS:
            return self._preposition(low, at)
        if low in _FILLERS or low in _FILLER_PHRASES or low in self.words["adverb"]:
            self._noun(low)
            return at + 1
        return None

    def _preposition(self, low: str, at: int) -> int | None:
        following = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if low in ("after", "before") and (following is None or following.kind != "date"):
            return None
        self.preposition = low
        return at + 1

    def _noun(self, low: str) -> None:
        self.right.nouns.add(low)
        if low in ("decree", "order", "resolution"):
            self.right.basis = low
            self.preposition = None if self.preposition == "by" else self.preposition

    def _joint(self, at: int) -> int | None:
        """Past a comma, dash or "and", where the clause goes on behind it."""
        step = self._past(at + 1)
        if step >= len(self.chunks):
            return None
        chunk = self.chunks[step]
        if chunk.said("of") and self.right.groups[-1].posts:
            return self._also_of(step)
        if chunk.post:
            return self._another_post(chunk, step)
        if chunk.kind == "person":
            return self._another_person(chunk, step)
        if chunk.kind == "date" or chunk.said("effective") or self._modifies(step, at):
            return step
        return None

    def _past(self, step: int) -> int:
        """The index after the words that only join: "and then", ", before that,"."""
        while step < len(self.chunks) and self.chunks[step].kind == "word" and self.chunks[step].low in _JOINING:
            step += 1
        if [c.low for c in self.chunks[step : step + 2]] in (["before", "that"], ["prior", "to"], ["after", "that"]):
            step += 2
        while step < len(self.chunks) and self.chunks[step].said(","):
            step += 1
        return step

    def _also_of(self, step: int) -> int | None:
        """`akim of Shymkent and of that region,`: passed over."""
        if step + 1 >= len(self.chunks):
            return None
        far = step + 3 if self.chunks[step + 1].said("that", "the") else step + 2
        return far if far < len(self.chunks) and self.chunks[far].said(",", "and", ".") else None

    def _another_post(self, chunk: Chunk, step: int) -> int | None:
        group = self.right.groups[-1]
        if not group.posts and not self.right.origin:
            return None
        following = self.chunks[step + 1] if step + 1 < len(self.chunks) else None
        ends = following is None or following.kind != "word" or following.low in (",", ".", "and", "by", "on", "–")
        indefinite = chunk.post is not None and not chunk.post.definite
        return step if indefinite or (group.posts and ends) else None

    def _another_person(self, chunk: Chunk, step: int) -> int | None:
        group = self.right.groups[-1]
        if self.preposition is None and group.people and not group.posts:
            return step
        following = self.chunks[step + 1] if step + 1 < len(self.chunks) else None
        if self.listed and group.posts and following is not None and self._again(following, step + 1):
            self.right.groups.append(Group([chunk]))
            self.preposition = None
            return step + 1
        return None

    def _modifies(self, step: int, at: int) -> bool:
        """Whether a phrase after a comma still belongs to the verb: ", by decree", ", on 5 May"."""
        chunk = self.chunks[step]
        following = self.chunks[step + 1] if step + 1 < len(self.chunks) else None
        if following is None or not chunk.said("by", "on", "from", "with", "as", "in", "since", "until", "to"):
            return False
        if chunk.said("as") and self.right.posts and self.chunks[at].said(",") and not self.chunks[at + 1].said("and"):
            return False
        if following.kind == "date" and self.chunks[at].said("and") and self.chunks[at + 1].said(","):
            return False  # "became mayor and, on 5 May, resigned"
        if chunk.said("in"):
            return following.kind == "date"
        opens = following.said("presidential", "decree", "a", "the", "effect", "his", "her")
        return opens or following.kind in ("date", "post", "body")

    def _again(self, following: Chunk, at: int) -> bool:
        """Whether a person after "and" has a post of their own: "and B (as) minister of finance"."""
        if following.post:
            return True
        after = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        return following.said("as", "to") and after is not None and after.post is not None


def paired(groups: list[Group], chunks: Sequence[Chunk]) -> list[Group]:
    """`A and B were appointed minister of culture and minister of sport respectively`: each their own."""
    first = groups[0]
    if not any(chunk.said("respectively") for chunk in chunks) or len(first.people) < 2:
        return groups
    if len(first.people) != len(first.posts):
        return []
    return [Group([who], [what]) for who, what in zip(first.people, first.posts, strict=True)]
