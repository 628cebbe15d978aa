"""Appointments, dismissals, nominations and successions from verbs."""

from collections.abc import Callable
from dataclasses import replace

from graph.extract.arguments import Group, Right, right_of
from graph.extract.chunks import Chunk, Post
from graph.extract.persons import Person
from graph.extract.portfolios import minister_of, portfolio, portfolio_before
from graph.extract.scene import Scene
from graph.extract.verbs import Verb
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
_LEAVING = {
    "resign": "resigned",
    "step": "resigned",
    "stepp": "resigned",
    "quit": "resigned",
    "stand": "resigned",
    "stood": "resigned",
    "bow": "resigned",
    "retir": "retired",
    "dismiss": "dismissed",
    "remov": "dismissed",
    "fir": "dismissed",
    "sack": "dismissed",
    "oust": "dismissed",
    "reliev": "dismissed",
    "releas": "dismissed",
    "recall": "dismissed",
    "axe": "dismissed",
    "lose": "dismissed",
    "lost": "dismissed",
    "losing": "dismissed",
    "discharg": "dismissed",
    "depos": "dismissed",
}
_JOB = frozenset("post posts position positions office job duties role chair seat".split())
_PLAIN_LEAVING = frozenset("leave lose give vacate relinquish quit depart release remove free recall retire".split())


class Events:
    """Reads the events of a sentence."""

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
            "dismiss": self._dismiss,
            "resign": self._resign,
            "replace": self._replace,
            "nominate": self._nominate,
        }

    def read(self, verb: Verb) -> None:
        """The events that one verb group tells."""
        reader = self.readers.get(verb.frame)
        if reader:
            reader(verb)

    # ---- taking a post

    def _appoint(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        manner = self._manner(verb)
        if verb.passive:
            people = self.scene.people_before(verb)
            self._taken(verb, right, [Group(people, right.posts), *right.groups[1:]], right.by, manner)
            if not right.posts:
                self._listed(verb, right, people, manner)
        elif verb.form != "gerund" or right.groups[0].people:
            agent = None if verb.form == "gerund" else self.scene.agent_before(verb)
            self._taken(verb, right, right.groups, agent, manner)

    def _listed(self, verb: Verb, right: Right, people: list[Chunk], manner: str | None) -> None:
        """`A (finance), B (health) and C (justice) were reappointed`."""
        for chunk in people:
            found = portfolio(chunk.inside, 0, self.scene.words) if chunk.inside else None
            if found and found[0] == len(chunk.inside):
                group = Group([chunk], [Chunk("post", chunk.start, chunk.end, post=minister_of(found[1]))])
                self._taken(verb, right, [group], right.by, manner)

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
        elif right.groups[0].people and right.posts:
            self._taken(verb, right, right.groups, self.scene.agent_before(verb), None)

    def _become(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        self._taken(verb, right, [Group(self.scene.people_before(verb), right.posts), *right.groups[1:]], None, None)

    def _taken(self, verb: Verb, right: Right, groups: list[Group], by: Chunk | None, manner: str | None) -> None:
        for group in groups:
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

    # ---- leaving a post

    def _leaving(self, verb: Verb) -> str | None:
        word = self.scene.chunks[verb.main].low
        for stem, manner in _LEAVING.items():
            if word.startswith(stem):
                return manner
        return None

    def _dismiss(self, verb: Verb) -> None:
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        if verb.passive:
            people, by = self.scene.people_before(verb), right.by
            groups = [Group(people, right.posts + right.origin), *right.groups[1:]]
        else:
            by = self.scene.agent_before(verb) if verb.form != "gerund" else None
            groups = right.groups
            groups[0].posts += right.origin
        for group in groups:
            self._left(verb, right, group, by, self._leaving(verb))

    def _resign(self, verb: Verb) -> None:
        if verb.passive:
            return
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        manner = self._leaving(verb)
        people = self.scene.people_before(verb)
        self._left(verb, right, Group(people, right.posts + right.origin), None, manner)

    def _left(self, verb: Verb, right: Right, group: Group, by: Chunk | None, manner: str | None) -> None:
        job = bool(right.nouns & _JOB)
        for person, chunk in self.scene.resolved(group.people):
            posts = [(c.post, True) for c in group.posts if c.post]
            if not posts:
                posts = [(post, False) for post in self._implied(verb, right, person, chunk, job)]
            for post, _ in posts:
                hosts = right.bodies.get("of", []) + right.bodies.get("at", []) + right.bodies.get("from", [])
                statement = self.scene.say("dismissal", person, self.scene.completed(post, person, hosts), verb, right)
                if statement is None:
                    continue
                self.scene.decided(statement, by, right, verb.passive or by is not None)
                if (manner and manner != "dismissed") or (manner == "dismissed"):
                    statement.values.setdefault("manner", manner or "dismissed")

    def _implied(self, verb: Verb, right: Right, person: Person, chunk: Chunk, job: bool) -> list[Post]:
        """The post that is left where the clause does not name it: the person's title, or the last known one."""
        word = self.scene.chunks[verb.main].low
        plain = any(word.startswith(stem[:4]) for stem in _PLAIN_LEAVING) or word in ("left", "lost", "gave")
        if plain and not job and not word.startswith("retir"):
            return []
        if chunk.post:
            return [chunk.post]
        if (
            right.nouns & {"post", "position", "office"}
            and not right.nouns & {"his", "her"}
            and not self.scene.discourse.posts_of(person)
        ):
            last = self.scene.discourse.last_post()
            if last:
                return [last]
        titled = [title.post for title in chunk.titles if title.post and not title.post.former]
        if titled:
            return [post for post in titled if post][:1]
        known = self.scene.discourse.posts_of(person)
        if known and known[0].post:
            return [known[0].post]
        return [title.post for title in chunk.titles if title.post][:1]

    # ---- one after another

    def _replace(self, verb: Verb) -> None:
        scene = self.scene
        right = right_of(scene.chunks, verb.last, scene.words, listed=False)
        if verb.passive:
            successors, old = ([right.by] if right.by else []), scene.people_before(verb)
        elif right.with_people:
            successors, old = right.with_people, right.groups[0].people
        else:
            successors = self._purpose(verb) or scene.people_before(verb, any_form=True)
            old = right.groups[0].people or right.from_people
            if not old:
                old = scene.possessive_object(verb)
        if not verb.passive and self._decides(successors, old):
            for person, chunk in scene.resolved(old):
                titled = [t.post for t in chunk.titles if t.post][:1]
                for post in titled:
                    left = scene.say("dismissal", person, scene.completed(post, person, []), verb, right)
                    if left:
                        scene.decided(left, successors[0], right, passive=False)
            return
        for new in scene.resolve(successors):
            for person, chunk in scene.resolved(old):
                if person is not new:
                    self._succeeded(verb, right, new, person, chunk)

    def _decides(self, subject: list[Chunk], old: list[Chunk]) -> bool:
        """Whether "the president has replaced the finance minister" tells who decided, not who came next."""
        if len(subject) != 1 or not old:
            return False
        posts = [subject[0].post, *(t.post for t in subject[0].titles)]
        rules = any(
            p and p.title.casefold() in ("president", "prime minister", "governor", "head of state") for p in posts
        )
        above = [t.post.title.casefold() for c in old for t in c.titles if t.post]
        return rules and bool(above) and not any(title in ("president", "prime minister") for title in above)

    def _purpose(self, verb: Verb) -> list[Chunk]:
        """`was promoted to replace Y`, `named X to succeed Y`: who was put in office for that."""
        if not verb.infinitive:
            return []
        for other in self.scene.verbs:
            if other.frame in ("appoint", "make") and other.last <= verb.first <= other.last + 3:
                if other.passive:
                    return self.scene.people_before(other)
                return [c for c in self.scene.chunks[other.last : verb.first] if c.kind == "person"]
        return []

    def _succeeded(self, verb: Verb, right: Right, new: Person, old: Person, chunk: Chunk) -> None:
        scene = self.scene
        post, explicit = self._succession_post(right, new, old, chunk)
        if post is None:
            return
        word = scene.chunks[verb.main].low
        plain = replace(post, former=False, acting=False, new=False)
        statement = scene.say("succession", new, plain, verb, right)
        if statement is None:
            return
        statement.values["predecessor"] = old
        statement.values.pop("acting", None)
        if verb.infinitive and self._purpose(verb):
            statement.modality = Modality.ASSERTED if statement.modality is Modality.PLANNED else statement.modality
        elif (verb.form == "gerund" and not verb.auxiliaries) or word.startswith("follow"):
            return
        if explicit != "new" and statement.modality is Modality.ASSERTED:
            scene.say("appointment", new, plain, verb, right)

    def _succession_post(self, right: Right, new: Person, old: Person, chunk: Chunk) -> tuple[Post | None, str]:
        """The post handed on: named, or the one the new holder just got, or the one the old holder had."""
        if right.posts and right.posts[0].post:
            return self.scene.completed(right.posts[0].post, new, []), "named"
        at_portfolio = self._at_portfolio()
        if at_portfolio:
            return minister_of(at_portfolio), "named"
        for body in right.bodies.get("at", []):
            post = self.scene.head_of(body, "head")
            if post:
                return post, "named"
        here = [
            s
            for s in self.scene.discourse.about(new)
            if s.post and s.kind in ("appointment", "nomination") and s.sentence >= self.scene.number - 2
        ]
        if here:
            return here[0].post, "new"
        titled = [title.post for title in chunk.titles if title.post]
        if titled:
            return titled[0], "old"
        for s in self.scene.discourse.about(old):
            if s.post and s.kind in ("dismissal", "tenure", "appointment"):
                return s.post, "old"
        return None, ""

    def _at_portfolio(self) -> str | None:
        """`at Education`, anywhere in the sentence."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks[:-1]):
            if chunk.said("at"):
                found = portfolio(chunks, at + 1, self.scene.words)
                if (
                    found
                    and chunks[at + 1].capital
                    and (found[0] >= len(chunks) or chunks[found[0]].said(",", ".", "and", ";"))
                ):
                    return found[1]
        return None

    # ---- proposals

    def _nominate(self, verb: Verb) -> None:
        scene = self.scene
        right = right_of(scene.chunks, verb.last, scene.words)
        people = scene.people_before(verb) if verb.passive else right.groups[0].people
        by = right.by if verb.passive else scene.agent_before(verb)
        posts = right.posts or [c for c in right.origin if c.post]
        for person in scene.resolve(people):
            for chunk in posts:
                post = scene.completed(chunk.post, person, right.bodies.get("of", []), event=True)
                statement = scene.say("nomination", person, post, verb, right)
                if statement:
                    scene.decided(statement, by, right, passive=True)
