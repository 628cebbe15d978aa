"""Events told by nouns: "the appointment of X as Y", "X's resignation", "his predecessor", "in place of X"."""

from dataclasses import replace

from graph.extract.english.appointments import nominated_for
from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.verbs import Verb
from graph.model import Modality

_HEADS = frozenset(
    "head chief chair chairman chairwoman commander leader director commander-in-chief president governor".split()
)
_PLACES = (("in", "place", "of"), ("instead", "of"), ("in", "succession", "to"), ("in", "lieu", "of"))


class Nominals:
    """Reads the events that a sentence tells without a verb of their own."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.nouns = dict(pair.split("=") for pair in scene.words["event-noun"])

    def read(self) -> None:
        """All of them in the sentence."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks):
            if chunk.kind != "word":
                continue
            if chunk.low in self.nouns:
                self._event(at, self.nouns[chunk.low])
            elif chunk.low.startswith("hand") and at + 1 < len(chunks) and chunks[at + 1].said("over"):
                self._handed(at)
            elif chunk.low == "counterpart":
                self._counterpart(at)
            elif chunk.low in ("predecessor", "successor", "replacement"):
                self._neighbour(at, chunk.low)
            elif chunk.low in ("in", "instead"):
                self._in_place(at)

    def _handed(self, at: int) -> None:
        """`X handed over the post of minister to Y`."""
        chunks = self.scene.chunks
        verb = Verb("hand", "past", at, at, at + 2, (), passive=False)
        right = right_of(chunks, at + 2, self.scene.words, listed=False)
        posts = [c.post for c in right.posts if c.post]
        people = self.scene.people_before(verb)
        office = any(body.name.casefold() == "office" for body in right.bodies.get("", []))
        if not posts and (office or right.nouns & {"office", "post", "position"}):
            posts = [replace(t.post, former=False) for c in people[:1] for t in c.titles if t.post]
        if not posts or not right.to_people or not chunks[at].low.endswith("ed"):
            return
        for old in self.scene.resolve(people)[:1]:
            for person in self.scene.resolve(right.to_people)[:1]:
                self.scene.say("dismissal", old, posts[0], verb, right)
                self.scene.say("appointment", person, posts[0], verb, right)
                made = self.scene.say("succession", person, posts[0], verb, right)
                if made:
                    made.values["predecessor"] = old

    def _counterpart(self, at: int) -> None:
        """`his Angolan counterpart, João Lourenço`: the title is that of the one spoken of before."""
        chunks = self.scene.chunks
        ahead = at + 2 if at + 1 < len(chunks) and chunks[at + 1].said(",") else at + 1
        if not at or chunks[at - 1].kind != "nationality" or ahead >= len(chunks) or chunks[ahead].kind != "person":
            return
        titles = [t.post for c in chunks[:at] if c.kind == "person" for t in c.titles if t.post]
        for person in self.scene.resolve([chunks[ahead]]):
            if titles and not titles[0].former:
                self.scene.say_tenure(
                    person, replace(titles[0], place=chunks[at - 1].jurisdiction, body=None), chunks[ahead]
                )

    def _event(self, at: int, told: str) -> None:
        chunks = self.scene.chunks
        whom = self._whom(at)
        if whom is None:
            return
        holder, after = whom
        right = right_of(chunks, after, self.scene.words, listed=False)
        verb = Verb("noun", "past", at, at, at + 1, (), passive=False)
        leaving = told not in ("appointment", "nomination")
        for person, chunk in self.scene.resolved([holder]):
            posts: list[Post] = [c.post for c in right.posts if c.post]
            if told == "nomination" and not posts:
                posts = nominated_for(self.scene, person)
            if not posts and leaving:
                posts = [t.post for t in chunk.titles if t.post and not t.post.former][:1] or (
                    [chunk.post] if chunk.post else []
                )
                if not posts:
                    known = self.scene.discourse.posts_of(person)
                    last = known[0].post if known else None
                    posts = [last] if last else self._same_sentence(at)
            for post in posts:
                self._say(told, person, post, verb, right)

    def _same_sentence(self, at: int) -> list[Post]:
        """`X became president following the resignation of Y`: Y left what X took."""
        if not {c.low for c in self.scene.chunks[max(0, at - 2) : at]} & {"after", "following", "upon"}:
            return []
        taken = [
            s.post for s in self.scene.discourse.lately() if s.sentence == self.scene.number and s.kind == "appointment"
        ]
        posts = [replace(post, acting=False) for post in taken if post]
        return posts if len(posts) == 1 else []

    def _say(self, told: str, person: Person, post: Post, verb: Verb, right: Right) -> None:
        kind = told if told in ("appointment", "nomination") else "dismissal"
        statement = self.scene.say(
            kind, person, self.scene.completed(post, person, right.bodies.get("of", [])), verb, right
        )
        if statement and kind == "dismissal":
            statement.values["manner"] = told if told != "dismissal" else "dismissed"
            if told == "resigned" and not self._effective(verb.main):
                statement.modality = Modality.PLANNED

    def _effective(self, at: int) -> bool:
        """A resignation counts where it is accepted, or told as past: "after the resignation of"."""
        chunks = self.scene.chunks
        before = {chunk.low for chunk in chunks[max(0, at - 6) : at]}
        around = {chunk.low for chunk in chunks}
        return bool(
            before & {"after", "following", "since", "accepted", "accepts", "announced", "upon"}
            or around & {"accepted", "effective"}
        )

    def _whom(self, at: int) -> tuple[Chunk, int] | None:
        """The person of "appointment of X" or "X's appointment", and the index after."""
        chunks = self.scene.chunks
        after = chunks[at + 1 : at + 4]
        if len(after) >= 2 and after[0].said("of"):
            step = (
                2
                if after[1].kind == "word" and (after[1].said("the") or after[1].low.isalpha()) and len(after) > 2
                else 1
            )
            if after[step].kind == "person" or after[step].post:
                return after[step], at + 2 + step
        if at >= 2 and chunks[at - 1].said("'s") and chunks[at - 2].kind == "person":
            return chunks[at - 2], at + 1
        if at >= 1 and chunks[at - 1].low in ("his", "her"):
            return chunks[at - 1], at + 1
        return None

    def _in_place(self, at: int) -> None:
        """`appointed X in place of Y`."""
        chunks = self.scene.chunks
        for words in _PLACES:
            size = len(words)
            if (
                tuple(c.low for c in chunks[at : at + size]) == words
                and at + size < len(chunks)
                and chunks[at + size].kind == "person"
            ):
                for old in self.scene.resolve([chunks[at + size]]):
                    self._after_appointment(old, at)

    def _after_appointment(self, old: Person, at: int) -> None:
        for statement in self.scene.discourse.lately():
            if statement.sentence != self.scene.number:
                return
            if statement.kind == "appointment" and statement.post and statement.person and statement.person is not old:
                verb = Verb("noun", "past", at, at, at + 1, (), passive=False)
                made = self.scene.say(
                    "succession", statement.person, replace(statement.post, acting=False), verb, Right()
                )
                if made:
                    made.values["predecessor"] = old
                    made.modality = statement.modality
                    if "date" in statement.values:
                        made.values["date"] = statement.values["date"]
                return

    def _neighbour(self, at: int, noun: str) -> None:
        """`his predecessor as head of state`, `his successor, X`, `X's replacement as minister, Y`."""
        chunks = self.scene.chunks
        owner = chunks[at - 1] if at else None
        if owner is not None and owner.said("'s") and at >= 2:
            owner = chunks[at - 2]
        if owner is None or not (owner.kind == "person" or owner.low in ("his", "her")):
            return
        owners = self.scene.resolve([owner])
        step = at + 1
        post: Post | None = None
        if step + 1 < len(chunks) and chunks[step].said("as") and chunks[step + 1].post:
            post = chunks[step + 1].post
            step += 2
        other = self._other(at, step)
        if not owners or other is None or owners[0] is other:
            return
        new, old = (owners[0], other) if noun == "predecessor" else (other, owners[0])
        held = self._post(owners[0])
        if post is not None and held is not None and post.body is None and held.head in _HEADS and post.head in _HEADS:
            post = replace(post, body=held.body, body_kind=held.body_kind, place=post.place or held.place)
        post = post or held
        if post is None:
            return
        verb = Verb("noun", "past", at, at, at + 1, (), passive=False)
        made = self.scene.say("succession", new, replace(post, acting=False, former=False), verb, Right())
        if made:
            made.values["predecessor"] = old
            made.values.pop("date", None)
            if noun != "predecessor":
                self.scene.say("appointment", new, replace(post, acting=False, former=False), verb, Right())

    def _other(self, at: int, step: int) -> Person | None:
        """The one named beside "his predecessor": after it, or before it across a comma."""
        chunks = self.scene.chunks
        ahead = step + 1 if step < len(chunks) and chunks[step].said(",") else step
        while ahead < len(chunks) and chunks[ahead].said("there", ",", "is", "was"):
            ahead += 1
        if ahead < len(chunks) and chunks[ahead].kind == "person" and ahead > at:
            found = self.scene.resolve([chunks[ahead]])
            return found[0] if found else None
        back = at - 2
        if back >= 1 and chunks[back].said(",") and chunks[back - 1].kind == "person":
            found = self.scene.resolve([chunks[back - 1]])
            return found[0] if found else None
        return None

    def _post(self, person: Person) -> Post | None:
        for statement in self.scene.discourse.about(person):
            if statement.post and statement.kind in ("appointment", "tenure", "dismissal", "nomination"):
                return statement.post
        return None
