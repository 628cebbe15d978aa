"""Appointments and nominations: `was appointed`, `took over as`, `put in charge of`, `goes to`, `nominated`."""

from collections.abc import Callable
from dataclasses import replace

from graph.extract.english.arguments import Group, Right, paired, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.offices import same_office
from graph.extract.english.persons import Person
from graph.extract.english.portfolios import minister_of, portfolio, portfolio_before
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb
from graph.model import Modality

_MANNERS = {
    "elect": "elected",
    "re-elect": "reappointed",
    "reelect": "reappointed",
    "reappoint": "reappointed",
    "re-appoint": "reappointed",
    "confirm": "confirmed",
    "approve": "confirmed",
}


def nominated_for(scene: Scene, person: Person) -> list[Post]:
    """The post of a nomination that does not name it: the one that the person gets in the text just before."""
    got = [s for s in scene.discourse.about(person) if s.kind == "appointment" and s.modality is Modality.ASSERTED]
    near = [s.post for s in got if s.post and s.sentence >= scene.number - 5]
    alone = bool(near) and all(same_office(near[0], other) for other in near)
    return [replace(near[0], acting=False)] if alone else []


class Appointments:
    """Reads who took an office, or was proposed for one."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.readers: dict[str, Callable[[Verb], None]] = {
            "appoint": self._appoint,
            "make": self._make,
            "become": self._become,
            "take-office": self._take_office,
            "take-charge": self._take_charge,
            "put": self._put,
            "give": self._give,
            "nominate": self._nominate,
        }

    def read(self, verb: Verb) -> None:
        """What one verb group tells, where it is of these."""
        reader = self.readers.get(verb.frame)
        if reader:
            reader(verb)

    def _appoint(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        manner = self._manner(verb)
        if verb.passive:
            people = self.scene.people_before(verb)
            self._taken(verb, right, [Group(people, right.posts), *right.groups[1:]], right.by, manner)
            if not right.posts:
                self._listed(verb, right, people, manner)
                self._unnamed(verb, right, people, manner)
        elif verb.form != "gerund" or right.groups[0].people:
            right.groups[0].people = self.scene.objects(verb, right)
            agent = None if verb.form == "gerund" else self.scene.agent_before(verb)
            self._taken(verb, right, right.groups, agent, manner)

    def _listed(self, verb: Verb, right: Right, people: list[Chunk], manner: str | None) -> None:
        """`A (finance), B (health) and C (justice) were reappointed`."""
        for chunk in people:
            found = portfolio(chunk.inside, 0, self.scene.words) if chunk.inside else None
            if found and found[0] == len(chunk.inside):
                group = Group([chunk], [Chunk("post", chunk.start, chunk.end, post=minister_of(found[1]))])
                self._taken(verb, right, [group], right.by, manner)

    def _unnamed(self, verb: Verb, right: Right, people: list[Chunk], manner: str | None) -> None:
        """`Governor X was re-elected in May`, `X, the chairwoman, was appointed by the king`: to the post they have."""
        word = self.scene.chunks[verb.main].low
        plain = word in ("appointed", "elected") or manner is not None
        after = self.scene.chunks[right.end] if right.end < len(self.scene.chunks) else None
        ends = after is None or after.said(".", ",", ";", "and", "after", "with", "when", "unanimously", "for")
        if not (right.dates or right.by) or not plain or not ends or right.bodies or right.origin or len(people) != 1:
            return
        for person, chunk in self.scene.resolved(people):
            titles = [t.post for t in chunk.titles if t.post and not t.post.former]
            known = [s for s in self.scene.discourse.posts_of(person) if s.post and self._lately(s)]
            posts = titles or [s.post for s in known if s.post]
            if posts and all(same_office(posts[0], other) for other in posts):
                self._taken(verb, right, [Group([chunk], [Chunk("post", 0, 0, post=posts[0])])], right.by, manner)

    def _lately(self, statement: Statement) -> bool:
        return statement.sentence >= self.scene.number - 2

    def _manner(self, verb: Verb) -> str | None:
        word = self.scene.chunks[verb.main].low
        for stem, manner in _MANNERS.items():
            if word.startswith(stem):
                return manner
        return None

    def _make(self, verb: Verb) -> None:
        """`makes X chairman`: only where person and post stand side by side; `was made chairman`."""
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        if verb.passive:
            self._taken(verb, right, [Group(self.scene.people_before(verb), right.posts)], right.by, None)
        elif right.posts:
            right.groups[0].people = self.scene.objects(verb, right)
            self._taken(verb, right, right.groups, self.scene.agent_before(verb), None)

    def _become(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        self._taken(verb, right, [Group(self.scene.people_before(verb), right.posts), *right.groups[1:]], None, None)

    def _taken(self, verb: Verb, right: Right, groups: list[Group], by: Chunk | None, manner: str | None) -> None:
        for group in paired(groups, self.scene.chunks):
            posts = [chunk for chunk in group.posts if chunk.post and not self.scene.foreign_member(chunk.post)]
            hosts = (
                right.bodies.get("of", [])
                + right.bodies.get("at", [])
                + right.bodies.get("in", [])
                + right.bodies.get("to", [])
            )
            for person in self.scene.resolve(group.people):
                for chunk in posts:
                    post = self.scene.completed(chunk.post, person, hosts, event=True)
                    statement = self.scene.say("appointment", person, post, verb, right)
                    if statement is None:
                        continue
                    self.scene.dated(statement, group)
                    self.scene.decided(statement, by, right, verb.passive or by is not None)
                    if manner and statement.kind == "appointment":
                        statement.values.setdefault("manner", manner)
                for chunk in right.origin:
                    if chunk.post:
                        self.scene.say_tenure(person, replace(chunk.post, former=True), chunk)

    def _take_office(self, verb: Verb) -> None:
        """`took office`, `was sworn in`: the post is one the person was just chosen for."""
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        people = self.scene.people_before(verb)
        if right.posts:
            self._taken(verb, right, [Group(people, right.posts)], None, None)

    def _take_charge(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        command = any(chunk.low == "command" for chunk in self.scene.chunks[verb.main : verb.last])
        chair = any(chunk.low in ("chair", "chairmanship") for chunk in self.scene.chunks[verb.main : verb.last])
        for person in self.scene.resolve(self.scene.people_before(verb)):
            for body in right.bodies.get("", []):
                post = self.scene.head_of(body, "commander" if command else "chair" if chair else "head")
                if post:
                    self.scene.say("appointment", person, post, verb, right)
            self._charged(verb, right, person)

    def _charged(self, verb: Verb, right: Right, person: Person) -> None:
        """`took charge of health`: a portfolio in the place of a body."""
        found = portfolio(self.scene.chunks, verb.last, self.scene.words)
        if found and not right.bodies.get(""):
            statement = self.scene.say("appointment", person, minister_of(found[1]), verb, right)
            if statement:
                self.scene.decided(statement, right.by, right, verb.passive)
                self._handed_by(found[0], person, minister_of(found[1]), verb)

    def _handed_by(self, at: int, person: Person, post: Post, verb: Verb) -> None:
        """`takes over the health portfolio from X`: X had it before."""
        chunks = self.scene.chunks
        at += at < len(chunks) and chunks[at].said("portfolio", "brief", "ministry", "department")
        if at + 1 < len(chunks) and chunks[at].said("from") and chunks[at + 1].kind == "person":
            for old in self.scene.resolve([chunks[at + 1]]):
                made = self.scene.say("succession", person, post, verb, Right())
                if made is not None:
                    made.values["predecessor"] = old

    def _put(self, verb: Verb) -> None:
        if not verb.passive:
            return
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        for person in self.scene.resolve(self.scene.people_before(verb)):
            for body in right.bodies.get("", []):
                post = self.scene.head_of(body, "head")
                statement = self.scene.say("appointment", person, post, verb, right) if post else None
                if statement:
                    self.scene.decided(statement, right.by, right, passive=True)
            self._charged(verb, right, person)

    def _give(self, verb: Verb) -> None:
        """`The Defence Ministry goes to Dauren Kosanov`: the subject is the ministry."""
        subject = self.scene.body_before(verb)
        after = self.scene.chunks[verb.last] if verb.last < len(self.scene.chunks) else None
        if after is None or after.kind != "person":
            return
        ministry = subject is not None and "ministry" in subject.name.casefold()
        named = None if ministry else portfolio_before(self.scene.chunks, verb.first, self.scene.words)
        post = (
            self.scene.head_of(subject, "minister") if subject and ministry else minister_of(named) if named else None
        )
        right = right_of(self.scene.chunks, verb.last + 1, self.scene.words)
        for person in self.scene.resolve([after]):
            if post:
                self.scene.say("appointment", person, post, verb, right)

    def _nominate(self, verb: Verb) -> None:
        scene = self.scene
        right = right_of(scene.chunks, verb.last, scene.words)
        people = scene.people_before(verb) if verb.passive else scene.objects(verb, right)
        by = right.by if verb.passive else scene.agent_before(verb)
        named = [c.post for c in right.posts or right.origin if c.post]
        for person in scene.resolve(people):
            for found in named or nominated_for(scene, person):
                post = scene.completed(found, person, right.bodies.get("of", []), event=True)
                statement = scene.say("nomination", person, post, verb, right)
                if statement:
                    scene.decided(statement, by, right, passive=True)
