"""What law does to officials: `was arrested on Monday`, `sentenced to five years for bribery`, `released on bail`."""

from graph.extract.english.arguments import right_of
from graph.extract.english.chunks import Chunk
from graph.extract.english.scene import Scene
from graph.extract.english.statements import Statement
from graph.extract.english.verbs import Verb

_ACTIONS = {"arrest": "arrested", "charge": "charged", "convict": "convicted"}
_FREED = frozenset("bail custody prison jail detention arrest remand".split())
_ACCUSING = frozenset("with of for".split())
_REACH = 10
_CHARGE = 6  # words


class Courts:
    """Reads arrests, charges, convictions and releases in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, verb: Verb) -> None:
        """What one verb group tells, where it is of these."""
        action = _ACTIONS.get(verb.frame) or self._release(verb)
        if action is None or not verb.passive:
            return
        for person in self.scene.resolve(self.scene.people_before(verb)):
            first, last = self.scene.chunks[verb.first], self.scene.chunks[verb.last - 1]
            statement = Statement("legal", person, None, first.start, last.end, self.scene.number)
            statement.values["action"] = action
            date = self._date(verb) or self.scene.date(verb, right_of(self.scene.chunks, verb.last, self.scene.words))
            if date:
                statement.values["date"] = date
            charge = self._charge(verb) if action in ("charged", "convicted") else None
            if charge:
                statement.values["charge"] = charge
            statement.modality = self.scene.modality(verb)
            self.scene.discourse.tell(statement)

    def _release(self, verb: Verb) -> str | None:
        """`was released on bail`: not from a post."""
        if verb.frame != "dismiss" or not self.scene.chunks[verb.main].low.startswith(("releas", "freed")):
            return None
        after = self.scene.chunks[verb.last : verb.last + 3]
        return "released" if any(chunk.said(*_FREED) for chunk in after) else None

    def _clause(self, verb: Verb) -> list[Chunk]:
        """The chunks after the verb up to the end of its clause."""
        out: list[Chunk] = []
        for chunk in self.scene.chunks[verb.last : verb.last + _REACH]:
            if chunk.said(",", ";", ".", "and", "but", "after", "while", "who"):
                break
            out.append(chunk)
        return out

    def _date(self, verb: Verb) -> str | None:
        clause = self._clause(verb)
        for at, chunk in enumerate(clause):
            if chunk.kind == "date" and at and clause[at - 1].said("on", "in"):
                return self.scene.dates.get(id(chunk))
        return None

    def _charge(self, verb: Verb) -> str | None:
        """What a person is accused or found guilty of."""
        clause = self._clause(verb)
        accused = self.scene.chunks[verb.last - 1].said(*_ACCUSING)
        start = 0 if accused else next((n + 1 for n, c in enumerate(clause) if c.said(*_ACCUSING)), None)
        words: list[str] = []
        for chunk in clause[start:] if start is not None else []:
            if chunk.kind not in ("word", "name") or chunk.said("on", "in", "to", "by", "at") or len(words) == _CHARGE:
                break
            words.append(chunk.name)
        return " ".join(words) or None
