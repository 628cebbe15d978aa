"""Who decides on a post, and by what act."""

from collections.abc import Sequence

from graph.extract.english.arguments import Right
from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.coreference import Discourse
from graph.extract.english.persons import Person
from graph.extract.english.statements import Statement


class Deciders:
    """Finds them in one sentence."""

    def __init__(self, chunks: Sequence[Chunk], discourse: Discourse) -> None:
        self.chunks = chunks
        self.discourse = discourse

    def tell(self, statement: Statement, by: Chunk | None, right: Right) -> None:
        """Writes down who decided, and the act."""
        if right.basis:
            statement.values["basis"] = right.basis
        decider = self._decider(by)
        basis, presidential = self._basis(statement)
        if basis:
            statement.values.setdefault("basis", basis)
        if decider is None and (presidential or right.nouns & {"presidential"}):
            decider = self._decider_of_decree() or "Head of State"
        if decider is not None and decider is not statement.person:
            statement.values["by"] = decider

    def _basis(self, statement: Statement) -> tuple[str | None, bool]:
        """`By presidential decree` before the verb: the act, and whether it is a president's."""
        lows = [
            c.low if c.kind == "word" else (c.post.title.casefold() if c.post else "")
            for c in self.chunks
            if c.end <= statement.start
        ]
        act = next((low for low in lows if low in ("decree", "order", "resolution")), None)
        if act is None or "by" not in lows:
            return None, False
        named = {"presidential", "president", "head of state"} & set(lows)
        return act, bool(named)

    def _decider(self, by: Chunk | None) -> Person | str | None:
        if by is None:
            return None
        person = self.discourse.person(by)
        if person is not None:
            return person
        if by.post and by.post.title.casefold() in ("president", "head of state", "prime minister", "king"):
            return by.post.title
        return by.name if by.kind == "body" else None

    def _decider_of_decree(self) -> Person | None:
        return self.discourse.described(Post(title="president", head="president", definite=True))
