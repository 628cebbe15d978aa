"""Successions: `X replaced Y`, `Y was succeeded by X`, `named X to replace Y`."""

from dataclasses import replace

from graph.extract.arguments import Right, right_of
from graph.extract.chunks import Chunk, Post
from graph.extract.persons import Person
from graph.extract.portfolios import minister_of, portfolio
from graph.extract.scene import Scene
from graph.extract.verbs import Verb
from graph.model import Modality


class Successions:
    """Reads who came after whom."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, verb: Verb) -> None:
        """What one verb group tells, where it is of these."""
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
            successors = self._purpose(verb) or scene.people_before(verb, any_form=True)
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
        named = self._named(right, new)
        if named:
            return named, "named"
        here = [
            s
            for s in self.scene.discourse.about(new)
            if s.post and s.kind in ("appointment", "nomination") and s.sentence >= self.scene.number - 4
        ]
        if here:
            return here[0].post, "new"
        titled = [title.post for title in chunk.titles if title.post]
        left = [s.post for s in self.scene.discourse.about(old) if s.kind in ("dismissal", "tenure", "appointment")]
        return next((post for post in [*titled, *left] if post), None), "old"

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
