"""One sentence with all that is needed to read it: its chunks, verbs and subjects, and what the text said before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extract.english.arguments import Group, Right
from graph.extract.english.bodies import BodyReader
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.coreference import Discourse
from graph.extract.english.dates import Calendar
from graph.extract.english.deciders import Deciders
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.ministries import is_ministry, minister
from graph.extract.english.modality import doubts, modality
from graph.extract.english.objects import OBJECTS, barred, mark, owned, relative
from graph.extract.english.official import public
from graph.extract.english.persons import Person
from graph.extract.english.statements import Statement
from graph.extract.english.subjects import Subjects
from graph.extract.english.verbs import Verb, verb_groups
from graph.model import Modality

_WHEN = frozenset("on in at as from effective by".split())
_FORCES = frozenset("forces army navy troops corps guard division brigade battalion regiment fleet staff".split())
_PRESIDING = frozenset("chair chairman chairwoman chairperson speaker".split())
_HOUSES = frozenset(
    "parliament senate assembly congress duma rada sejm knesset majlis mazhilis maslikhat house commons bundestag "
    "diet".split()
)
_PARTY_ROLES = frozenset(
    "leader co-leader co-chair co-chairman treasurer whip chairman chairwoman chairperson chair head member "
    "spokesman spokeswoman president secretary deputy".split()
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
        mark(chunks)
        discourse.enter(number, chunks)
        discourse.barred = barred(chunks, self.verbs, self.words)
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
            if post and post.body and is_ministry(post.body) and post.title.casefold() in ("head", "chief"):
                post.title, post.head = minister(post.body), "minister"
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
        """The object pronoun of a verb: "succeeded him", "whom he succeeded"."""
        after = self.chunks[verb.last] if verb.last < len(self.chunks) else None
        return [after] if after is not None and after.low in OBJECTS else relative(self.chunks, verb)

    def objects(self, verb: Verb, right: Right) -> list[Chunk]:
        """The people whom an active verb is done to: after it, or before it as "whom"."""
        return right.groups[0].people or relative(self.chunks, verb) or owned(right.posts, verb)

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
        if body is None and place is None and event and person is not None:
            place = self._vacated(post, person)
        if body and kind is None:
            kind = self.bodies.strength(body)
        return replace(post, body=body, body_kind=kind, place=place)

    def _vacated(self, post: Post, person: Person) -> str | None:
        """`X was dismissed as mayor of Kyiv. Y was appointed acting mayor`: the place of the post that was left."""
        for statement in self.discourse.lately():
            if statement.sentence < self.number - 2:
                return None
            left = statement.post
            if statement.kind == "dismissal" and left and left.place and statement.person is not person:
                return left.place if left.title.casefold() == post.title.casefold() else None
        return None

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
        ministry = is_ministry(name)
        if role == "head" and set(low) & _FORCES:
            role = "chief" if "staff" in low else "commander"
        title = minister(name) if ministry else role
        kind = self.bodies.strength(name)
        head = "minister" if ministry else role
        return Post(title=title, head=head, body=name, body_kind=kind, place=chunk.jurisdiction)

    def foreign_member(self, post: Post) -> bool:
        """Whether "member" stands without saying of what."""
        return (
            post.head == "member" and post.body is None and "parliament" not in post.title and "house" not in post.title
        )

    def public(self, post: Post) -> bool:
        """Whether a post is an official's."""
        return public(post, self.words, self.bodies)

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
            statement.values["role"] = f"acting {post.title}" if post.acting else post.title
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
            told = self.discourse.statements[-1]
            told.start = told.end = chunk.start
            told.values.update({key: values[key] for key in ("start", "end") if values.get(key)})
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
        inside = self._subjects.relative_before(verb.first)
        for at in range((inside or verb.first) - 1, -1, -1):
            chunk = self.chunks[at]
            if chunk.said(";", ":") or chunk.low in ("who", "which", "when", "after"):
                break
            if chunk.kind == "date" and not (
                at and self.chunks[at - 1].said("since", "until", "after", "before", "to", "the")
            ):
                return self.dates.get(id(chunk))
        return self.day

    def dated(self, statement: Statement, group: Group) -> None:
        """The date of its own that a group has: "A as minister on 5 May, and B as mayor on 7 May"."""
        own = [found for found in (self.dates.get(id(chunk)) for chunk in group.dates) if found]
        if own:
            statement.values["date"] = own[0]

    def decided(self, statement: Statement, by: Chunk | None, right: Right, passive: bool) -> None:
        """Writes down who decided, and the act."""
        Deciders(self.chunks, self.discourse).tell(statement, by, right)


def _with_inner(chunks: Sequence[Chunk]) -> list[Chunk]:
    out: list[Chunk] = []
    for chunk in chunks:
        out.append(chunk)
        for title in chunk.titles:
            out += [title, *title.inside]
        out += chunk.inside
    return out
