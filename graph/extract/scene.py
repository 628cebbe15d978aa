"""One sentence with all that is needed to read it: its chunks, verbs and subjects, and what the text said before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extract.arguments import Right
from graph.extract.bodies import BodyReader
from graph.extract.chunks import Chunk, Post
from graph.extract.coreference import Discourse
from graph.extract.lexicon import Lexicon
from graph.extract.modality import doubts, modality
from graph.extract.persons import Person
from graph.extract.statements import Statement
from graph.extract.subjects import Subjects
from graph.extract.verbs import Verb, verb_groups
from graph.languages.en import Calendar
from graph.model import Modality

_WHEN = frozenset("on in at as from effective by".split())
_NATIONAL = frozenset("president premier king".split())
_FORCES = frozenset("forces army navy troops corps guard division brigade battalion regiment fleet staff".split())
_PRESIDING = frozenset("chair chairman chairwoman chairperson speaker".split())
_HOUSES = frozenset(
    "parliament senate assembly congress duma rada sejm knesset majlis mazhilis maslikhat house commons bundestag "
    "diet".split()
)
_PARTY_ROLES = frozenset(
    "leader chairman chairwoman chairperson chair head member spokesman spokeswoman president secretary deputy".split()
)


@dataclass(frozen=True, slots=True)
class Tools:
    """What the reading of every sentence of a document needs."""

    words: Lexicon
    bodies: BodyReader
    calendar: Calendar


class Scene:
    """Reads one sentence; `number` counts sentences from 0; `day` is the date that heads its paragraph, if one does."""

    def __init__(
        self, chunks: Sequence[Chunk], number: int, discourse: Discourse, tools: Tools, day: str | None = None
    ) -> None:
        self.chunks = chunks
        self.number = number
        self.discourse = discourse
        self.words = tools.words
        self.bodies = tools.bodies
        self.day = day
        self.dates = {id(c): tools.calendar.resolve(c.date) for c in _with_inner(chunks) if c.date}
        self.verbs = verb_groups(chunks, self.words)
        self._doubts = doubts(chunks, self.words)
        self._subjects = Subjects(chunks, self.words)
        discourse.enter(number, chunks)
        self._bodies_in_order()

    def _bodies_in_order(self) -> None:
        """Says of every "the agency" and "its chairman" which body is meant, each in its turn."""
        nouns = [named for chunk in self.chunks for named in (*chunk.titles, chunk)]
        for chunk in sorted(nouns, key=lambda c: c.start):
            post = chunk.post
            if post and post.body is None:
                if post.generic:
                    post.body = self.discourse.body(post.generic) or (
                        self.discourse.ministry() if post.generic == "ministry" else None
                    )
                elif post.owner in ("its", "their"):
                    post.body = self.discourse.last_body()
            if post and post.body and _is_ministry(post.body) and post.title.casefold() in ("head", "chief"):
                post.title, post.head = _minister(post.body), "minister"
            if chunk.kind == "body" and chunk.strength == "generic":
                known = self.discourse.body(chunk.name.casefold())
                if known:
                    chunk.name, chunk.strength, chunk.described = known, self.bodies.strength(known), True
            name = chunk.name if chunk.kind == "body" and chunk.strength != "generic" else post.body if post else None
            if name:
                self.discourse.mention_body(name)

    # ---- who

    def people_before(self, verb: Verb, any_form: bool = False) -> list[Chunk]:
        """The people who are the verb's subject; the paragraph's topic where the sentence has left it out."""
        if verb.form == "gerund" and not verb.auxiliaries and not any_form:
            return self._subjects.of(verb.first) if verb.first and self.chunks[verb.first - 1].said(",") else []
        found = self._subjects.of(verb.first)
        if not found and verb.first == 0 and self.discourse.topic:
            return [Chunk("pronoun", 0, 0, low="<topic>")]
        return found

    def agent_before(self, verb: Verb) -> Chunk | None:
        """The one who decides, in the active voice."""
        found = self._subjects.of(verb.first)
        return found[0] if found else None

    def body_before(self, verb: Verb) -> Chunk | None:
        """The body that is the verb's subject."""
        found = self._subjects.of(verb.first)
        return found[0] if found and found[0].kind == "body" else None

    def resolved(self, chunks: Sequence[Chunk]) -> list[tuple[Person, Chunk]]:
        """The people that chunks stand for, with the chunks; chunks that stand for no one are left out."""
        out = []
        for chunk in chunks:
            person = self.discourse.topic if chunk.low == "<topic>" else self.discourse.person(chunk)
            if person is not None:
                out.append((person, chunk))
        return out

    def resolve(self, chunks: Sequence[Chunk]) -> list[Person]:
        """The people that chunks stand for."""
        return [person for person, _ in self.resolved(chunks)]

    def possessive_object(self, verb: Verb) -> list[Chunk]:
        """The object pronoun of a verb: "succeeded him"."""
        after = self.chunks[verb.last] if verb.last < len(self.chunks) else None
        return [after] if after is not None and after.low in ("him", "her") else []

    def subject_at(self, at: int) -> list[Chunk]:
        """The subject of what stands at chunk `at`, auxiliaries before it passed over."""
        step = at
        while (
            step
            and self.chunks[step - 1].kind == "word"
            and self.chunks[step - 1].low in self.words["be"] | self.words["have"]
        ):
            step -= 1
        return self._subjects.of(step)

    def subject_person(self, at: int) -> Person | None:
        """The first person of the sentence before chunk `at`, as a rule its subject."""
        for chunk in self.chunks[:at]:
            if chunk.kind == "person" or chunk.low in ("he", "she"):
                found = self.resolve([chunk])
                if found:
                    return found[0]
        return self.discourse.topic

    def modality(self, verb: Verb) -> Modality:
        """Whether the sentence says that what the verb tells has happened."""
        return modality(verb, self.chunks, self.words, self._doubts)

    # ---- which post

    def completed(self, post: Post | None, person: Person | None, hosts: Sequence[Chunk], event: bool = False) -> Post:
        """The post with the body it leaves to the context: "the agency", "its", or one named beside it."""
        assert post is not None
        body, kind, place = post.body, post.body_kind, post.place
        if body is None and hosts and post.head in self.words["bound-head"]:
            host = hosts[0]
            body = None if host.strength == "generic" else host.name
            place = place or host.jurisdiction
        if body is None and place is None and event and post.head in _PRESIDING:
            body = self._presided(post)
        if body and kind is None:
            kind = self.bodies.strength(body)
        return replace(post, body=body, body_kind=kind, place=place)

    def _presided(self, post: Post) -> str | None:
        """The body whose chair is meant where only "chair" is said: one just named; for a speaker, a house."""
        for number, name in reversed(self.discourse.bodies):
            low = set(name.casefold().split())
            if post.head == "speaker" and low & _HOUSES:
                return name
            near = number >= self.number - 2
            if (
                post.head != "speaker"
                and near
                and self.bodies.strength(name) == "strong"
                and not self.bodies.is_party(name)
            ):
                return name
        return None

    def head_of(self, chunk: Chunk, role: str) -> Post | None:
        """The post of the one who runs a body: its head; of a ministry, the minister."""
        name = chunk.name
        if chunk.strength == "generic":
            return self.discourse.minister() if name.casefold() == "ministry" else None
        low = name.casefold().split()
        ministry = _is_ministry(name)
        if role == "head" and set(low) & _FORCES:
            role = "chief" if "staff" in low else "commander"
        title = _minister(name) if ministry else role
        kind = self.bodies.strength(name)
        head = "minister" if ministry else role
        return Post(title=title, head=head, body=name, body_kind=kind, place=chunk.jurisdiction)

    def foreign_member(self, post: Post) -> bool:
        """Whether "member" stands without saying of what."""
        return (
            post.head == "member" and post.body is None and "parliament" not in post.title and "house" not in post.title
        )

    def public(self, post: Post) -> bool:
        """Whether a post is an official's: by its own name, or by its body."""
        low = post.title.casefold()
        bare = post.head in ("ambassador", "envoy", "consul") and " " not in low and not post.place
        unsaid = low in ("minister", "secretary", "deputy") and not (post.body or post.acting)
        if post.open or bare or unsaid or set(low.split()) & self.words["private"] or post.body_kind == "private":
            return False
        if post.head in self.words["public-head"] or any(phrase in low for phrase in self.words["country-post"]):
            told = post.body is not None or " for " in low or post.place is not None
            return told or post.head not in ("commissioner", "counsel")
        if post.body:
            return post.body_kind == "strong" or self.bodies.strength(post.body) == "strong"
        return self._public_alone(post, low)

    def _public_alone(self, post: Post, low: str) -> bool:
        """Whether a post is an official's although neither its noun nor a body says so."""
        if post.head in ("adviser", "advisor", "aide", "assistant", "representative"):
            return "president" in low or "minister" in low
        if post.head in _NATIONAL or low in ("vice president", "vice-president"):
            return True
        about = any(word in self.words["portfolio"] for word in low.split()[1:])
        return about and post.head in ("head", "director", "chief", "secretary", "coordinator")

    # ---- saying it

    def say(self, kind: str, person: Person, post: Post, verb: Verb, right: Right) -> Statement | None:
        """Writes down a statement about a post; None where the post is not an official's."""
        if kind != "succession" and self.party(person, post, verb, right, kind):
            return None
        if not self.public(post):
            return None
        statement = Statement(
            kind,
            person,
            replace(post, new=False),
            self.chunks[verb.first].start,
            self.chunks[verb.last - 1].end,
            self.number,
            self.modality(verb),
        )
        date = self.date(verb, right)
        if date:
            statement.values["date"] = date
        if post.acting and kind != "succession":
            statement.values["acting"] = True
        self.discourse.tell(statement)
        return statement

    def party(self, person: Person, post: Post, verb: Verb | None, right: Right | None, kind: str) -> bool:
        """Whether the post is a party's; then the membership is written down instead."""
        if post.body is None or not self.bodies.is_party(post.body) or post.head not in _PARTY_ROLES:
            return False
        start = self.chunks[verb.first].start if verb else -1
        statement = Statement("party", person, None, start, start, self.number)
        statement.values["organization"] = post.body
        if post.title.casefold() != "member":
            statement.values["role"] = post.title
        if verb is not None:
            statement.modality = self.modality(verb)
            date = self.date(verb, right) if right else None
            if date and kind in ("appointment", "dismissal"):
                statement.values["start" if kind == "appointment" else "end"] = date
        self.discourse.tell(statement)
        return True

    def say_tenure(self, person: Person, post: Post, chunk: Chunk, **values: str | bool) -> Statement | None:
        """Writes down that a person holds or held a post, as a noun phrase says."""
        if self.party(person, post, None, None, "tenure"):
            self.discourse.statements[-1].start = self.discourse.statements[-1].end = chunk.start
            return None
        if not self.public(post):
            return None
        statement = Statement("tenure", person, post, chunk.start, chunk.end, self.number, origin="title")
        if post.former or values.get("end"):
            statement.values["former"] = True
        if post.acting:
            statement.values["acting"] = True
        statement.values.update({key: value for key, value in values.items() if value})
        self.discourse.tell(statement)
        return statement

    def date(self, verb: Verb, right: Right) -> str | None:
        """When it happened: the date after the verb, else the one before it in its clause, else the paragraph's."""
        for preposition, chunk in right.dates:
            if preposition in _WHEN and self.dates.get(id(chunk)):
                return self.dates[id(chunk)]
        for at in range(verb.first - 1, -1, -1):
            chunk = self.chunks[at]
            if chunk.said(";", ":") or chunk.low in ("who", "which", "when", "after"):
                break
            if chunk.kind == "date" and not (
                at and self.chunks[at - 1].said("since", "until", "after", "before", "to")
            ):
                return self.dates.get(id(chunk))
        return self.day

    def decided(self, statement: Statement, by: Chunk | None, right: Right, passive: bool) -> None:
        """Writes down who decided, and the act."""
        if right.basis:
            statement.values["basis"] = right.basis
        decider = self._decider(by)
        basis, presidential = self._basis(statement)
        if basis:
            statement.values.setdefault("basis", basis)
        if decider is None and (presidential or right.nouns & {"presidential"}):
            decider = self._decider_of_decree() or "Head of State"
        if decider is not None and decider is not statement.person:
            statement.values["by"] = decider

    def _basis(self, statement: Statement) -> tuple[str | None, bool]:
        """`By presidential decree` before the verb: the act, and whether it is a president's."""
        lows = [
            c.low if c.kind == "word" else (c.post.title.casefold() if c.post else "")
            for c in self.chunks
            if c.end <= statement.start
        ]
        act = next((low for low in lows if low in ("decree", "order", "resolution")), None)
        if act is None or "by" not in lows:
            return None, False
        named = {"presidential", "president", "head of state"} & set(lows)
        return act, bool(named)

    def _decider(self, by: Chunk | None) -> Person | str | None:
        if by is None:
            return None
        person = self.discourse.person(by)
        if person is not None:
            return person
        if by.post and by.post.title.casefold() in ("president", "head of state", "prime minister", "king"):
            return by.post.title
        return by.name if by.kind == "body" else None

    def _decider_of_decree(self) -> Person | None:
        return self.discourse.described(Post(title="president", head="president", definite=True))


def _is_ministry(name: str) -> bool:
    words = name.casefold().split()
    return "ministry" in (words[0], words[-1])


def _minister(ministry: str) -> str:
    """The title of the one who runs a ministry: `Ministry of Energy` -> `minister of energy`."""
    words = ministry.split()
    if words[0].casefold() == "ministry":
        return " ".join(["minister", *[w.casefold() for w in words[1:]]])
    return " ".join([*[w.casefold() for w in words if w.casefold() != "ministry"], "minister"])


def _with_inner(chunks: Sequence[Chunk]) -> list[Chunk]:
    out: list[Chunk] = []
    for chunk in chunks:
        out.append(chunk)
        for title in chunk.titles:
            out += [title, *title.inside]
        out += chunk.inside
    return out
