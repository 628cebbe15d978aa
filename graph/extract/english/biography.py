"""What is said of a life: birth and death, schools, ranks, arrests, family."""

from graph.extract.english.arguments import right_of
from graph.extract.english.chunks import Chunk
from graph.extract.english.official import public
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.schools import Schools
from graph.extract.english.statements import Statement, Value
from graph.extract.english.verbs import Verb
from graph.model import Modality

_AGE = "-year-old"


class Biography:
    """Reads the facts of people's lives in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.schools = Schools(scene)

    def read(self, verb: Verb) -> None:
        """What one verb group tells."""
        if verb.frame in ("study", "graduate"):
            self.schools.read(verb)
        elif verb.frame == "die":
            self._died(verb)
        elif verb.frame == "appoint":
            self._promoted(verb)

    def phrases(self) -> None:
        """What stands without a verb of ours."""
        self.schools.phrases()
        for chunk in self.scene.chunks:
            if chunk.kin and chunk.kin[1] in self.scene.words["relation"]:
                people = self.scene.resolve([chunk.kin[0]])
                self._related(self.scene.resolve([chunk]), chunk.kin[1], people, chunk)
        for at, chunk in enumerate(self.scene.chunks):
            if chunk.said("born"):
                self._born(at)
            elif chunk.said("native") and at + 1 < len(self.scene.chunks) and self.scene.chunks[at + 1].said("of"):
                self._native(at)
            elif chunk.kind == "word" and chunk.low in self.scene.words["relation"]:
                self._relation_of(at)
        self._labelled_rank()

    def _write(self, kind: str, person: Person, first: Chunk, last: Chunk, values: dict[str, Value]) -> Statement:
        statement = Statement(kind, person, None, first.start, last.end, self.scene.number, values=values)
        self.scene.discourse.tell(statement)
        return statement

    # ---- birth and death

    def _whose(self, at: int) -> Person | None:
        """The person a participle is about: the subject before it, or the first after its phrase's comma."""
        chunks = self.scene.chunks
        before = self.scene.subject_at(at)
        found = self.scene.resolve(before)
        if found:
            return found[0]
        for step in range(at + 1, min(at + 16, len(chunks))):
            opens = chunks[step].kind in ("person", "pronoun") and chunks[step - 1].said(",")
            if opens:
                after = self.scene.resolve([chunks[step]])
                return after[0] if after else None
        described = at > 1 and any(chunk.low.endswith(_AGE) for chunk in chunks[max(0, at - 3) : at])
        labelled = at == 0 and len(chunks) > 1 and chunks[1].said(":")
        focus = self.scene.discourse.focus if described or labelled else None
        return self.scene.discourse.topic or focus

    def _born(self, at: int) -> None:
        chunks = self.scene.chunks
        person = self._whose(at)
        if person is None:
            return
        values: dict[str, Value] = {}
        last = chunks[at]
        for step in range(at + 1, min(at + 12, len(chunks))):
            chunk = chunks[step]
            if chunk.kind == "date" and "date" not in values:
                value = self.scene.dates.get(id(chunk))
                values.update({"date": value} if value else {})
            elif chunk.kind in ("place", "name", "person") and self._in(step) and "place" not in values:
                values["place"] = self._place(step)
            elif chunk.kind not in ("place", "name", "nationality") and not chunk.said(
                "on", "in", ":", "the", "village", "city", "town", "of", ",", "district", "a", "family"
            ):
                break
            last = chunk
        if values:
            self._write("birth", person, chunks[at], last, values)

    def _in(self, at: int) -> bool:
        before = [chunk.low for chunk in self.scene.chunks[max(0, at - 4) : at]]
        if self.scene.chunks[0].said("born") and before[-1:] == [","]:
            return True  # "Born: 1966, Odesa"
        return bool(before) and (before[-1] == "in" or (before[-1] == "of" and "in" in before))

    def _place(self, at: int) -> str:
        """A place with the region it is in: `Novotroitskoye, Pavlodar Region`."""
        chunks = self.scene.chunks
        name = chunks[at].name
        after = chunks[at + 1 : at + 3]
        region = len(after) == 2 and (after[1].kind == "place" or (after[1].kind == "name" and self._closed(at + 3)))
        if region and after[0].said(",", "in"):
            return f"{name}, {after[1].name}"
        return name

    def _closed(self, at: int) -> bool:
        return at >= len(self.scene.chunks) or self.scene.chunks[at].said(".", ",", ";", "in", "on", "(")

    def _native(self, at: int) -> None:
        chunks = self.scene.chunks
        place = chunks[at + 2] if at + 2 < len(chunks) else None
        person = self._whose(at)
        if place is not None and person is not None and place.kind in ("place", "name"):
            self._write("birth", person, chunks[at], place, {"place": self._place(at + 2)})

    def _died(self, verb: Verb) -> None:
        if self.scene.modality(verb) is not Modality.ASSERTED:
            return
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        for person, chunk in self.scene.resolved(self.scene.people_before(verb)):
            date = self.scene.date(verb, right)
            values: dict[str, Value] = {"date": date} if date else {}
            place = next((c for c in self.scene.chunks[verb.last : verb.last + 4] if c.kind == "place"), None)
            if place is not None:
                values["place"] = place.name
            self._write("death", person, self.scene.chunks[verb.first], self.scene.chunks[verb.last - 1], values)
            for title in chunk.titles:
                if title.post and not title.post.former and public(title.post, self.scene.words, self.scene.bodies):
                    left = self.scene.say(
                        "dismissal", person, self.scene.completed(title.post, person, []), verb, right
                    )
                    if left:
                        left.values["manner"] = "died"

    # ---- rank, family

    def _promoted(self, verb: Verb) -> None:
        """`was promoted (from A) to (the rank of) B`."""
        chunks = self.scene.chunks
        if not chunks[verb.main].low.startswith(("promot", "elevat")) or not verb.passive:
            return
        ranks = [(at, c) for at, c in enumerate(chunks[verb.last : verb.last + 8], verb.last) if c.kind == "rank"]
        right = right_of(chunks, verb.last, self.scene.words)
        for person in self.scene.resolve(self.scene.people_before(verb)) if ranks else []:
            for at, rank in ranks:
                values: dict[str, Value] = {"rank": rank.name}
                date = self.scene.date(verb, right)
                if date and not chunks[at - 1].said("from"):
                    values["date"] = date
                self._write("rank", person, rank, rank, values)

    def _labelled_rank(self) -> None:
        """`Rank: Lieutenant General.`: a line of a profile."""
        chunks, focus = self.scene.chunks, self.scene.discourse.topic or self.scene.discourse.focus
        if len(chunks) > 2 and focus and chunks[0].low == "rank" and chunks[1].said(":") and chunks[2].kind == "rank":
            self._write("rank", focus, chunks[2], chunks[2], {"rank": chunks[2].name})

    def _relation_of(self, at: int) -> None:
        """`X, husband of Y,`."""
        chunks = self.scene.chunks
        if at + 2 >= len(chunks) or at < 2 or not chunks[at + 1].said("of") or chunks[at + 2].kind != "person":
            return
        before = at - 2 if chunks[at - 1].said(",", "a", "the") else at - 1
        copula = before and chunks[before].said("is", "was") and chunks[before - 1].kind in ("person", "pronoun")
        if chunks[before].said(",") or copula:
            before -= 1
        self._related(
            self.scene.resolve([chunks[before]]), chunks[at].low, self.scene.resolve([chunks[at + 2]]), chunks[at]
        )

    def _related(self, relatives: list[Person], relation: str, people: list[Person], chunk: Chunk) -> None:
        if relatives and people and relatives[0] is not people[0]:
            self._write("relation", people[0], chunk, chunk, {"relative": relatives[0], "relation": relation})
