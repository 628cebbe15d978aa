"""Tenures: from titles and appositions, from "served as", "headed", "is", "has been ... since"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graph.extract.english.arguments import Right, right_of
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb
from graph.model import Modality

_FROM = frozenset("from between on in".split())
_TO = frozenset("to until till and".split())
_HEADING = {"command": "commander", "chair": "chair"}
_PHRASE_ENDS = frozenset("of for to with from in at on and or by".split())
_NOT_HEADED = frozenset("way list poll team delegation protest campaign study group".split())


class Careers:
    """Reads who holds and held what in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def titles(self) -> None:
        """Posts and ranks that stand beside names."""
        owners = [chunk.kin[0] for chunk in self.scene.chunks if chunk.kin]
        served = [
            inner
            for chunk in self.scene.chunks
            for named in (chunk, *chunk.titles)
            for inner in named.inside
            if inner.kind == "person"
        ]
        for chunk in [*owners, *served, *self.scene.chunks]:
            if chunk.kind != "person" or not chunk.titles:
                continue
            person = self.scene.discourse.person(chunk)
            if person is None:
                continue
            for title in chunk.titles:
                self._title(person, title, chunk)

    def _title(self, person: Person, title: Chunk, chunk: Chunk) -> None:
        if title.kind == "rank":
            statement = Statement("rank", person, None, title.start, title.end, self.scene.number, origin="title")
            statement.values["rank"] = title.name
            self.scene.discourse.tell(statement)
        elif title.post:
            post = self.scene.completed(title.post, person, [])
            if self.scene.foreign_member(post):
                return
            if post.party:
                member = replace(post, title="member", head="member", body=post.party)
                self.scene.party(person, member, None, None, "tenure")
                self.scene.discourse.statements[-1].start = title.start
            party = (
                post.body
                if post.body and self.scene.bodies.is_party(post.body) and post.head in ("senator", "mp", "lawmaker")
                else None
            )
            if party:
                self.scene.party(person, replace(post, title="member", head="member"), None, None, "tenure")
                self.scene.discourse.statements[-1].start = title.start
                post = replace(post, body=None, body_kind=None)
            for period in self._stints(title):
                told = self.scene.say_tenure(person, post, title, **period)
                if told and post.new and not post.former:
                    told.kind = "appointment"  # "the new housing minister"

    def _stints(self, title: Chunk) -> list[dict[str, str]]:
        """The years beside a post, for each time it was held: `(2007–2012 and 2014–2016)`, `since 1999`."""
        dates = [(c, self.scene.dates.get(id(c))) for c in title.inside if c.kind == "date"]
        known = [value for _, value in dates if value]
        words = {c.low for c in title.inside if c.kind == "word"}
        if len(known) >= 2:
            return [{"start": start, "end": end} for start, end in zip(known[::2], known[1::2], strict=False)]
        if len(known) == 1 and words & {"since", "from"}:
            return [{"start": known[0]}]
        if len(known) == 1 and words & {"until", "to"}:
            return [{"end": known[0]}]
        return [{}]

    def read(self, verb: Verb) -> None:
        """Tenures that a verb group tells."""
        if verb.frame in ("serve", "remain") and not verb.passive:
            self._served(verb)
        elif verb.frame == "head":
            self._headed(verb)

    def copulas(self) -> None:
        """`X is/was/has been the chairman of Y`, `He has been akim of Shymkent (2019-2022)`."""
        chunks, words = self.scene.chunks, self.scene.words
        for at, chunk in enumerate(chunks):
            if chunk.kind != "word" or chunk.low not in ("is", "was", "been", "are", "were", "being"):
                continue
            if chunk.low == "being" and not (at and chunks[at - 1].said("to")):
                continue
            if any(verb.first <= at < verb.last for verb in self.scene.verbs if verb.main != at):
                continue
            first = at
            auxiliaries: list[str] = []
            while (
                first
                and chunks[first - 1].kind == "word"
                and (
                    chunks[first - 1].low
                    in words["have"] | words["modal"] | words["future"] | words["negation"] | words["adverb"] | {"to"}
                )
            ):
                first -= 1
                if chunks[first].low not in words["adverb"]:
                    auxiliaries.insert(0, chunks[first].low)
            self._copula(at, first, tuple(auxiliaries))

    def _copula(self, at: int, first: int, auxiliaries: tuple[str, ...]) -> None:
        low = self.scene.chunks[at].low
        if [c.low for c in self.scene.chunks[at + 1 : at + 3]] == ["no", "longer"]:
            self._no_longer(at, first, auxiliaries)
            return
        if low == "being":
            auxiliaries = ()
        form = (
            "past"
            if low in ("was", "were", "being") or auxiliaries[:1] == ("had",)
            else "present"
            if low in ("is", "are")
            else "perfect"
        )
        verb = Verb("be", "past", first, at, at + 1, auxiliaries, passive=False)
        right = right_of(self.scene.chunks, at + 1, self.scene.words, listed=False)
        if right.posts and not right.groups[0].people:
            self._held(verb, right, right.posts, form)

    def _no_longer(self, at: int, first: int, auxiliaries: tuple[str, ...]) -> None:
        """`is no longer chairman of the board`: a post left."""
        verb = Verb("be", "past", first, at, at + 3, auxiliaries, passive=False)
        right = right_of(self.scene.chunks, at + 3, self.scene.words, listed=False)
        for person in self.scene.resolve(self.scene.people_before(verb)):
            for chunk in right.posts:
                if chunk.post:
                    self.scene.say(
                        "dismissal",
                        person,
                        self.scene.completed(chunk.post, person, right.bodies.get("of", [])),
                        verb,
                        right,
                    )

    def _served(self, verb: Verb) -> None:
        start = self._after_duration(verb)
        if start is None:
            return
        right = right_of(self.scene.chunks, start, self.scene.words, listed=False)
        form = "present" if verb.form == "present" or verb.frame == "remain" else "past"
        if {"is", "are"} & set(verb.auxiliaries):
            form = "present"
        if "has" in verb.auxiliaries or "have" in verb.auxiliaries:
            form = "perfect"
        self._held(verb, right, right.posts, form)

    def _after_duration(self, verb: Verb) -> int | None:
        """Past `six years as` after "spent"; None where no such words follow it."""
        if not self.scene.chunks[verb.main].low.startswith("spen"):
            return verb.last
        for step in range(verb.last, min(verb.last + 6, len(self.scene.chunks))):
            if self.scene.chunks[step].said("as"):
                return step + 1
        return None

    def _described(self, at: int) -> list[Chunk]:
        """The company in "headed the uranium company Kazatomprom"."""
        chunks = self.scene.chunks
        for step, chunk in enumerate(chunks[at : at + 5], at + 1):
            if chunk.kind == "body":
                owner = step < len(chunks) and chunks[step].said("'s")
                return [chunk] if chunk.strength == "strong" and not owner else []
            if chunk.kind != "word" or not chunk.low.isalpha() or chunk.low in _PHRASE_ENDS:
                return []
        return []

    def _headed(self, verb: Verb) -> None:
        """`has headed the Presidential Administration since 2019`, `runs the agency`."""
        right = right_of(self.scene.chunks, verb.last, self.scene.words, listed=False)
        word = self.scene.chunks[verb.main].low
        role = next((role for stem, role in _HEADING.items() if word.startswith(stem)), "head")
        bodies = right.bodies.get("", [])
        if not bodies and (bodies := self._described(verb.last)):
            after = next(n for n, chunk in enumerate(self.scene.chunks) if chunk is bodies[0]) + 1
            right = right_of(self.scene.chunks, after, self.scene.words, listed=False)
        if not bodies or verb.passive:
            return
        form = "perfect" if {"has", "have"} & set(verb.auxiliaries) else "present" if verb.form == "present" else "past"
        known = [
            post
            for person in self.scene.resolve(self.scene.people_before(verb))
            for post in self.scene.discourse.ministries(person)
        ]
        for body in bodies:
            post = self.scene.head_of(body, role)
            if known and body.name.casefold().endswith("ministry") and (body.described or body.strength == "generic"):
                post = replace(known[0], body=None, former=False)
            if (post and post.body_kind != "weak") or (post and self.scene.bodies.is_party(post.body or "")):
                chunk = Chunk("post", body.start, body.end, post=post)
                self._held(verb, right, [chunk], form)

    def _held(self, verb: Verb, right: Right, posts: Sequence[Chunk], form: str) -> None:
        said = self.scene.modality(verb)
        if said is not Modality.ASSERTED:
            return
        people = self.scene.people_before(verb)
        if not people and self.scene.chunks[verb.main].said("being"):
            people = [c for c in self.scene.chunks[: verb.first] if c.kind == "person" or c.low in ("he", "she")][:1]
        people = [c for c in people if not (c.post and not c.post.definite)]
        for person, chunk in self.scene.resolved(people):
            if chunk.post and posts and posts[0].post and chunk.post.title == posts[0].post.title:
                continue
            for number, held in enumerate(posts, 1):
                if held.post:
                    for start, end in self._periods(right, number):
                        over = form == "past" or (form == "perfect" and start is None) or end is not None
                        values: dict[str, str | bool | None] = {"start": start, "end": end, "former": over}
                        self._one(verb, person, held.post, right, values)

    def _one(self, verb: Verb, person: Person, post: Post, right: Right, values: dict[str, str | bool | None]) -> None:
        hosts = right.bodies.get("of", []) + right.bodies.get("at", []) + right.bodies.get("in", [])
        full = self.scene.completed(post, person, hosts)
        if self.scene.foreign_member(full):
            return
        span = Chunk("post", self.scene.chunks[verb.first].start, self.scene.chunks[verb.last - 1].end)
        said = {key: value for key, value in values.items() if value}
        statement = self.scene.say_tenure(person, replace(full, former=full.former or "former" in said), span, **said)
        if statement:
            statement.origin = "verb"

    def _periods(self, right: Right, number: int) -> list[tuple[str | None, str | None]]:
        """When the `number`th post of the clause was held: each "from A to B", or what is known of one period."""
        counts = {count for count, _, _ in right.dated}
        own = next((count for count in range(number, max(counts, default=0) + 1) if count in counts), 0)
        known = [
            (preposition, self.scene.dates.get(id(chunk)))
            for count, preposition, chunk in right.dated
            if count in (own, 0)
        ]
        pairs = pairwise(known)
        stints = [(a, b) for (first, a), (second, b) in pairs if first in _FROM and second in _TO]
        if stints:
            return list(stints)
        if not known:
            return [self._opening()]
        start = next((value for preposition, value in known if preposition in ("since", "from")), None)
        end = next((value for preposition, value in known if preposition in ("until", "till", "to")), None)
        return [(start, end)]

    def _opening(self) -> tuple[str | None, str | None]:
        """The years that open the sentence: "In 2016-2018, he was", "From 2019, he was"."""
        opening = self.scene.chunks[:5]
        values = [self.scene.dates.get(id(chunk)) for chunk in opening if chunk.kind == "date"]
        if not opening or not opening[0].said("in", "from", "between", "since") or not values:
            return None, None
        if len(values) > 1 and any(chunk.said("-", "–", "—", "to", "until", "and") for chunk in opening):
            return values[0], values[1]
        return (values[0] if opening[0].said("from", "since") else None), None
