"""Party membership without an office: `X of the Reform Party`, `X (CDU)`, `joined the Reform Party in 1999`."""

from graph.extract.english.arguments import right_of
from graph.extract.english.chunks import Chunk
from graph.extract.english.persons import Person
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb

_JOINING = "join"
_LEAVING = ("left", "leav", "quit", "expel")
_SEATS = frozenset("senator mp lawmaker legislator congressman congresswoman mep deputy councillor".split())


class Parties:
    """Reads who belongs to which party in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def phrases(self) -> None:
        """What stands beside names."""
        for chunk in self.scene.chunks:
            if chunk.kind != "person":
                continue
            body = chunk.member_of
            name = body.name if body and self.scene.bodies.is_party(body.name) else self._tag(chunk)
            person = self.scene.discourse.person(chunk) if name else None
            if name and person:
                self._tell(person, name, chunk, body or chunk)

    def _tag(self, chunk: Chunk) -> str | None:
        """The party in parentheses after a name, alone there: `Anna Kos (CDU)`."""
        seated = any(title.post and title.post.head in _SEATS for title in chunk.titles)
        for inner in chunk.inside[:1]:
            alone = len(chunk.inside) == 1
            if alone and self.scene.bodies.is_party(inner.name):
                return inner.name
            tagged = inner.low in ("r", "d", "r-", "d-") or inner.name[:2] in ("R-", "D-")
            if tagged and seated:
                return "Republican Party" if inner.low[0] == "r" else "Democratic Party"
        return None

    def read(self, verb: Verb) -> None:
        """`joined the Reform Party in 1999`, `was expelled from the Reform Party`."""
        word = self.scene.chunks[verb.main].low
        joining, leaving = word.startswith(_JOINING), word.startswith(_LEAVING)
        if not (joining or leaving) or (verb.passive and not word.startswith("expel")):
            return
        right = right_of(self.scene.chunks, verb.last, self.scene.words)
        bodies = right.bodies.get("from" if verb.passive else "", [])
        party = next((body for body in bodies if self.scene.bodies.is_party(body.name)), None)
        if party is None or right.posts:
            return
        for person in self.scene.resolve(self.scene.people_before(verb)):
            statement = self._tell(person, party.name, self.scene.chunks[verb.first], party)
            statement.origin, statement.modality = "verb", self.scene.modality(verb)
            date = self.scene.date(verb, right)
            if date:
                statement.values["start" if joining else "end"] = date

    def _tell(self, person: Person, party: str, first: Chunk, last: Chunk) -> Statement:
        start, end = min(first.start, last.start), max(first.end, last.end)
        statement = Statement("party", person, None, start, end, self.scene.number, origin="title")
        statement.values["organization"] = party
        self.scene.discourse.tell(statement)
        return statement
