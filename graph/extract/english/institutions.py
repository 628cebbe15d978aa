"""What is said of bodies: which is part of which, and what became of them."""

from graph.extract.english.body_changes import BodyChanges
from graph.extract.english.chunks import Chunk
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb

_PARTS = frozenset("subsidiary arm unit branch division part affiliate wing organ".split())
_BELONGING = ("belongs", "belonged", "subordinate", "subordinated")
_DIVISIONS = frozenset("committee subcommittee department directorate division inspectorate bureau service".split())


class Institutions:
    """Reads the facts about bodies in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.changes = BodyChanges(scene)

    def read(self, verb: Verb) -> None:
        """What one verb group tells."""
        self.changes.read(verb)

    def phrases(self) -> None:
        """`X, a subsidiary of Y`, `X is part of Y`, `X, under the Ministry of Y`, `the ministry's Water Committee`."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks[:-1]):
            following = chunks[at + 1]
            if (chunk.kind == "word" and chunk.low in _PARTS and following.said("of")) or (
                chunk.said(*_BELONGING) and following.said("to")
            ):
                self._part(at, at + 2)
            elif chunk.kind == "body" and following.said("under", ",", "within"):
                self._under(at)
            elif chunk.kind == "body" and following.said("'s") and at + 2 < len(chunks):
                self._owned(chunk, chunks[at + 2])

    def _under(self, at: int) -> None:
        """`the Cyber Agency, under the Ministry of Defence,`: a public body over it, right after it."""
        chunks = self.scene.chunks
        step = at + 2 if chunks[at + 1].said(",") else at + 1
        if step >= len(chunks) or not chunks[step].said("under", "within"):
            return
        step += 2 if step + 1 < len(chunks) and chunks[step + 1].said("the") else 1
        if step < len(chunks) and chunks[step].kind == "body" and chunks[step].strength == "strong":
            self._write(chunks[at].name, chunks[step], chunks[step])

    def _owned(self, whole: Chunk, part: Chunk) -> None:
        """`the Senate's economic affairs committee`: a division of the body that owns it."""
        divided = part.kind == "body" and part.name.split()[-1].casefold() in _DIVISIONS and " " in part.name
        if divided and whole.strength == "strong" and not whole.described:
            self._write(part.name, whole, part)

    def _part(self, at: int, after: int) -> None:
        chunks = self.scene.chunks
        before = at - 1
        while before >= 0 and at - before < 6 and (chunks[before].kind == "word" or chunks[before].low == "which"):
            if chunks[before].low in (".", ";", "not", "no", "was", "were"):
                return
            before -= 1
        if after < len(chunks) and chunks[after].said("the"):
            after += 1
        if before < 0 or after >= len(chunks):
            return
        part, whole = chunks[before], chunks[after]
        name = part.name if part.kind in ("body", "name") else part.post.body if part.post else None
        named = whole.kind in ("body", "name") and "generic" not in (part.strength, whole.strength)
        if name and named:
            self._write(name, whole, whole)

    def _write(self, part: str, whole: Chunk, last: Chunk) -> None:
        if part == whole.name:
            return
        statement = Statement("part_of", None, None, min(whole.start, last.start), last.end, self.scene.number)
        statement.values.update({"organization": part, "parent": whole.name})
        self.scene.discourse.tell(statement)
