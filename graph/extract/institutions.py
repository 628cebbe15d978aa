"""What is said of bodies: which is part of which, and what became of them."""

from graph.extract.chunks import Chunk
from graph.extract.scene import Scene
from graph.extract.statements import Statement
from graph.extract.verbs import Verb
from graph.model import Modality

_PARTS = frozenset("subsidiary arm unit branch division part affiliate wing organ".split())
_CHANGE = {"rename": "renamed", "merge": "merged"}


class Institutions:
    """Reads the facts about bodies in a sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, verb: Verb) -> None:
        """`X was renamed Y`, `X was merged into Y`."""
        if verb.frame not in _CHANGE or not verb.passive:
            return
        if self.scene.modality(verb) is not Modality.ASSERTED:
            return
        old = self.scene.body_before(verb)
        for chunk in self._bodies(verb.last):
            if old is not None and old.name != chunk.name and old.strength != "generic":
                self._write(
                    "body_change",
                    chunk,
                    {"organization": chunk.name, "origin": old.name, "change": _CHANGE[verb.frame]},
                    verb,
                )

    def _bodies(self, at: int) -> list[Chunk]:
        out: list[Chunk] = []
        for chunk in self.scene.chunks[at : at + 8]:
            if chunk.kind == "body" and chunk.strength != "generic":
                out.append(chunk)
            elif not chunk.said("as", "into", "the", "and", "a", "new", "with", "to", '"', "“", "”"):
                break
        return out

    def phrases(self) -> None:
        """`X, a subsidiary of Y`, `X is part of Y`, `X, which belongs to Y`."""
        chunks = self.scene.chunks
        for at, chunk in enumerate(chunks):
            if chunk.kind != "word":
                continue
            if (chunk.low in _PARTS and at + 1 < len(chunks) and chunks[at + 1].said("of")) or (
                chunk.low in ("belongs", "belonged", "subordinate", "subordinated")
                and at + 1 < len(chunks)
                and chunks[at + 1].said("to")
            ):
                self._part(at, at + 2)

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
        if (
            name
            and whole.kind in ("body", "name")
            and part.strength != "generic"
            and whole.strength != "generic"
            and name != whole.name
        ):
            self._write("part_of", whole, {"organization": name, "parent": whole.name}, None)

    def _write(self, kind: str, chunk: Chunk, values: dict[str, str], verb: Verb | None) -> None:
        start = self.scene.chunks[verb.first].start if verb else chunk.start
        statement = Statement(kind, None, None, start, chunk.end, self.scene.number)
        statement.values.update(values)
        self.scene.discourse.tell(statement)
