"""What became of bodies: renamed, merged, split, created out of another, abolished with their functions passed on."""

from collections.abc import Iterator

from graph.extract.english.arguments import right_of
from graph.extract.english.chunks import Chunk
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb
from graph.model import Modality

_CHANGE = {
    "rename": "renamed",
    "merge": "merged",
    "split": "split",
    "spin-off": "split",
    "found-on": "created",
    "abolish": "abolished",
}
_INTO = frozenset("as into with to and , : two three four new separate independent bodies ministries agencies".split())
_QUOTES = frozenset("the a an \" “ ” ' « »".split())
_TASKS = frozenset("functions powers responsibilities duties tasks staff remit".split())
_REACH = 16


class BodyChanges:
    """Reads changes of bodies in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, verb: Verb) -> None:
        """What one verb group tells, where it is of these."""
        if verb.frame not in _CHANGE or self.scene.modality(verb) not in (Modality.ASSERTED, Modality.PLANNED):
            return
        for new, old in self._pairs(verb):
            if new.name != old.name and "generic" not in (new.strength, old.strength):
                self._write(verb, new, old)

    def _pairs(self, verb: Verb) -> Iterator[tuple[Chunk, Chunk]]:
        """The new bodies, each with the old one."""
        subject = self.scene.body_before(verb) or self._antecedent(verb.first - 1)
        if not verb.passive and verb.frame != "merge":
            yield from self._done_to(verb)
        elif subject is None:
            return
        elif verb.frame in ("spin-off", "found-on"):
            yield from ((subject, old) for old in self._bodies(verb.last))
        elif verb.frame == "abolish":
            yield from ((heir, subject) for heir in self._heirs(verb.last))
        else:
            yield from ((new, subject) for new in self._bodies(verb.last))

    def _done_to(self, verb: Verb) -> Iterator[tuple[Chunk, Chunk]]:
        """`The decree divided the Ministry of A into the Ministry of B and the Ministry of C`."""
        chunks = self.scene.chunks
        at = self._past(verb.last, _QUOTES)
        if verb.frame not in ("split", "rename") or at + 1 >= len(chunks) or chunks[at].kind != "body":
            return
        if verb.frame == "rename" or chunks[at + 1].said("into"):
            yield from ((new, chunks[at]) for new in self._bodies(at + 1))

    def _antecedent(self, at: int) -> Chunk | None:
        """`the Agency for Competition, which | was carved out of`: the body before the pronoun."""
        if at < 1 or self.scene.chunks[at].low not in ("which", "that"):
            return None
        before = self.scene.chunks[at - 2 if at > 1 and self.scene.chunks[at - 1].said(",") else at - 1]
        return before if before.kind == "body" else None

    def _past(self, at: int, words: frozenset[str]) -> int:
        while at < len(self.scene.chunks) and self.scene.chunks[at].said(*words):
            at += 1
        return at

    def _bodies(self, at: int) -> list[Chunk]:
        """The bodies named one after the other from chunk `at` on."""
        out: list[Chunk] = []
        for chunk in self.scene.chunks[at : at + _REACH]:
            if chunk.kind == "body":
                out.append(chunk)
            elif not chunk.said(*_INTO, *_QUOTES):
                break
        return out

    def _heirs(self, at: int) -> list[Chunk]:
        """`and its functions were passed to the Ministry of Economy`: who has them now."""
        chunks = self.scene.chunks[at : at + _REACH]
        tasks = next((step for step, chunk in enumerate(chunks) if chunk.said(*_TASKS)), None)
        if tasks is None:
            return []
        to = next((step for step, chunk in enumerate(chunks) if step > tasks and chunk.said("to", "into")), None)
        return self._bodies(at + to) if to is not None else []

    def _date_after(self, end: int) -> str | None:
        """The date right after the last of the bodies."""
        after = [chunk for chunk in self.scene.chunks if chunk.start >= end][:3]
        on = bool(after) and after[0].said("on", "in", "as", "from")
        found = next((chunk for chunk in after if chunk.kind == "date"), None)
        return self.scene.dates.get(id(found)) if on and found else None

    def _write(self, verb: Verb, new: Chunk, old: Chunk) -> None:
        scene = self.scene
        start = min(scene.chunks[verb.first].start, new.start)
        statement = Statement("body_change", None, None, start, max(new.end, old.end), scene.number)
        statement.modality = scene.modality(verb)
        statement.values.update({"organization": new.name, "origin": old.name, "change": _CHANGE[verb.frame]})
        date = self._date_after(max(new.end, old.end)) or scene.date(
            verb, right_of(scene.chunks, verb.last, scene.words)
        )
        if date:
            statement.values["date"] = date
        scene.discourse.tell(statement)
