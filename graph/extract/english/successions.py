"""Successions: `X replaced Y`, `Y was succeeded by X`, `named X to replace Y`."""

from dataclasses import replace

from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.offices import title_key
from graph.extract.english.persons import Person
from graph.extract.english.portfolios import minister_of, portfolio
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb
from graph.model import Modality

_BETWEEN = ("as", "on", "in", "of", "the", "this", "month", "also", ",")


class Successions:
    """Reads who came after whom."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def all(self) -> None:
        """All of them in the sentence."""
        for verb in self.scene.verbs:
            if verb.frame == "replace":
                self._replace(verb)

    def _replace(self, verb: Verb) -> None:
        scene = self.scene
        right = right_of(scene.chunks, verb.last, scene.words, listed=False)
        if verb.passive:
            successors, old = ([right.by] if right.by else []), scene.people_before(verb)
        elif right.with_people:
            successors, old = right.with_people, right.groups[0].people
        else:
            successors = self._purpose(verb) or self._appointee(verb) or scene.people_before(verb, any_form=True)
            old = right.groups[0].people or right.from_people or scene.possessive_object(verb)
        if not verb.passive and self._decides(successors, old):
            self._put_out(verb, right, old, successors[0])
            return
        for new in scene.resolve(successors):
            for person, chunk in scene.resolved(old):
                if person is not new:
                    self._succeeded(verb, right, new, person, chunk)

    def _put_out(self, verb: Verb, right: Right, old: list[Chunk], by: Chunk) -> None:
        """`The president has replaced finance minister X`: X lost the post, to whom is not said."""
        for person, chunk in self.scene.resolved(old):
            for post in [t.post for t in chunk.titles if t.post][:1]:
                left = self.scene.say("dismissal", person, self.scene.completed(post, person, []), verb, right)
                if left:
                    self.scene.decided(left, by, right, passive=False)

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
        other = self._choice(verb)
        if other is None:
            return []
        if other.passive:
            return self.scene.people_before(other)
        return [c for c in self.scene.chunks[other.last : verb.first] if c.kind == "person"]

    def _appointee(self, verb: Verb) -> list[Chunk]:
        """`the king appointed Y governor, succeeding X`: the one who was put in office is who succeeds."""
        if verb.form != "gerund" or verb.auxiliaries:
            return []
        before = [v for v in self.scene.verbs if v.last <= verb.first]
        if not before or before[-1].passive or before[-1].frame != "appoint":
            return []
        people = right_of(self.scene.chunks, before[-1].last, self.scene.words).groups[0].people
        return people if len(people) == 1 else []

    def _choice(self, verb: Verb) -> Verb | None:
        """The verb on which "to replace Y" depends, where it puts someone in office."""
        if not verb.infinitive:
            return None
        near = [v for v in self.scene.verbs if v.last <= verb.first <= v.last + 12]
        fitting = [v for v in near if v.frame in ("appoint", "make")]
        return fitting[-1] if fitting and self._reaches(fitting[-1].last, verb.first) else None

    def _reaches(self, start: int, end: int) -> bool:
        """Whether nothing but one person, their post and dates stand between two verbs."""
        between = self.scene.chunks[start:end]
        plain = all(c.kind in ("person", "post", "date", "body", "place") or c.said(*_BETWEEN) for c in between)
        return plain and sum(c.kind == "person" for c in between) <= 1

    def _succeeded(self, verb: Verb, right: Right, new: Person, old: Person, chunk: Chunk) -> None:
        scene = self.scene
        post, explicit = self._succession_post(verb, right, new, old, chunk)
        if post is None:
            return
        plain = replace(post, former=False, acting=False, new=False)
        statement = scene.say("succession", new, plain, verb, right)
        if statement is None:
            return
        statement.values["predecessor"] = old
        statement.values.pop("acting", None)
        purpose = verb.infinitive and bool(self._purpose(verb))
        if purpose and statement.modality is Modality.PLANNED:
            statement.modality = Modality.ASSERTED
        if self._only_after(verb, purpose) or explicit == "new" or statement.modality is not Modality.ASSERTED:
            return
        taken = scene.say("appointment", new, plain, verb, right)
        if taken is not None and purpose:
            taken.modality = Modality.ASSERTED
            self._as_chosen(taken, verb, old)

    def _only_after(self, verb: Verb, purpose: bool) -> bool:
        """Whether the verb tells the order alone: "replacing X", "follows X"."""
        if purpose:
            return False
        gerund = verb.form == "gerund" and not verb.auxiliaries
        return gerund or self.scene.chunks[verb.main].low.startswith("follow")

    def _as_chosen(self, taken: Statement, verb: Verb, old: Person) -> None:
        """`appointed Y to replace him`: who decided, and when, are those of the choice."""
        other = self._choice(verb)
        if other is None:
            return
        agent = right_of(self.scene.chunks, other.last, self.scene.words).by if other.passive else None
        if not other.passive:
            agent = self.scene.agent_before(other)
        self.scene.decided(taken, agent, Right(), passive=other.passive)
        left = [s for s in self.scene.discourse.about(old) if s.kind == "dismissal" and s.sentence == taken.sentence]
        if left and "date" in left[0].values:
            taken.values.setdefault("date", left[0].values["date"])

    def _succession_post(
        self, verb: Verb, right: Right, new: Person, old: Person, chunk: Chunk
    ) -> tuple[Post | None, str]:
        """The post handed on: named, or the one the new holder just got, or the one the old holder had."""
        known = self.scene.discourse.about(new)
        here = [s for s in known if s.post and self._just_taken(s, verb)]
        named = self._named(right, new)
        if named:
            return self._in_full(named, here, old), "named"
        if here:
            return here[0].post, "new"
        titled = [title.post for title in chunk.titles if title.post]
        left = [s.post for s in self.scene.discourse.about(old) if s.kind in ("dismissal", "tenure", "appointment")]
        post = next((post for post in [*titled, *left] if post), None)
        if post is None:
            lost = [s.post for s in known if s.kind == "dismissal" and s.sentence >= self.scene.number - 4]
            return next((post for post in lost if post), None), "old"
        same = any(s.kind == "tenure" and not s.values.get("former") and _one(s.post, post) for s in known[:6])
        return post, "new" if same else "old"

    def _just_taken(self, statement: Statement, verb: Verb) -> bool:
        """Whether a post was taken just before; or in "since May, when she succeeded X", the one said there."""
        scene = self.scene
        if any(chunk.said("when") for chunk in scene.chunks[: verb.first]):
            return statement.sentence == scene.number and statement.start < scene.chunks[verb.first].start
        return statement.kind in ("appointment", "nomination") and statement.sentence >= scene.number - 4

    def _in_full(self, named: Post, here: list[Statement], old: Person) -> Post:
        """`succeeds X as akim`: of the place for which the new holder was named, or which the old one ran."""
        if named.body or named.place:
            return named
        for statement in [*here, *self.scene.discourse.about(old)]:
            full = statement.post
            if full and _one(named, full) and (full.body or full.place or full.title != named.title):
                return replace(named, body=full.body, body_kind=full.body_kind, place=full.place)
        return named

    def _named(self, right: Right, new: Person) -> Post | None:
        """The post handed on where the clause names it: "as mayor", "at Education", "at the Foreign Ministry"."""
        if right.posts and right.posts[0].post:
            return self.scene.completed(right.posts[0].post, new, [])
        found = self._at_portfolio()
        if found:
            return minister_of(found)
        headed = (self.scene.head_of(body, "head") for body in right.bodies.get("at", []))
        return next((post for post in headed if post), None)

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


def _one(short: Post | None, full: Post | None) -> bool:
    """Whether a title alone may mean a post: `akim` the akim of Almaty, but `minister` no deputy minister."""
    if short is None or full is None or short.head != full.head:
        return False
    return title_key(short) <= title_key(full) and "deputy" not in title_key(full) - title_key(short)
