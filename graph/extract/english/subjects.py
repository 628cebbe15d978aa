"""Who a verb is about: its subject, found to its left."""

from collections.abc import Sequence

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon

_SUBJECT_PRONOUNS = frozenset("he she they latter".split())
_JOINTS = frozenset("and but then or ; –".split())
_NO_SUBJECT = frozenset("of by with from to for at in on under about against like between after before than".split())


class Subjects:
    """Finds subjects in one sentence; remembers them, for a verb after "and" shares the one before it."""

    def __init__(self, chunks: Sequence[Chunk], words: Lexicon) -> None:
        self.chunks = chunks
        self.words = words
        self._found: list[tuple[int, list[Chunk]]] = []

    def of(self, verb: int) -> list[Chunk]:
        """The subject of the verb group that begins at chunk `verb`: people, a post, a body; empty where unsure."""
        found = self._find(verb)
        if found:
            self._found.append((verb, found))
        return found

    def _find(self, verb: int) -> list[Chunk]:
        at = self._back_over_adverbials(verb - 1)
        if at < 0:
            return []
        chunk = self.chunks[at]
        if chunk.low == "who" or chunk.said("that", "which"):
            return self._antecedent(at)
        if self._nominal(chunk):
            after = at == verb - 1 and at > 0 and self.chunks[at - 1].said("after", "before")
            return [chunk] if after and chunk.kind == "person" else self._group(at)  # "after X resigned"
        if chunk.said(","):
            return self._across(at) or self._shared(verb)
        return self._without_noun(chunk, at, verb)

    def _without_noun(self, chunk: Chunk, at: int, verb: int) -> list[Chunk]:
        """The subject where no noun stands before the verb: shared with another verb, or the sentence's first."""
        being = self.chunks[verb].said("being", "having")
        if being and chunk.said("after", "before", "since", "upon", "on", "despite"):
            return self._shared(verb)
        if chunk.kind == "word" and chunk.low in _JOINTS:
            return self._shared(verb) or (self._across(at) if chunk.said("and") else [])
        clause = len(self.chunks) > 1 and self.chunks[0].kind == "person" and self.chunks[1].low == "who"
        return [self.chunks[0]] if clause else []

    def _back_over_adverbials(self, at: int) -> int:
        """Past adverbs and dates with their prepositions: "X on Monday also | resigned"."""
        step = at
        while step >= 0:
            chunk = self.chunks[step]
            if chunk.kind == "word" and chunk.low in self.words["adverb"]:
                step -= 1
                if step >= 0 and self.chunks[step].said("until", "till", "by"):
                    step -= 1
            elif chunk.kind == "date":
                step -= 1
                if step >= 0 and self.chunks[step].said("on", "in", "since", "from", "until", "by", "at"):
                    step -= 1
            else:
                break
        return step

    def _nominal(self, chunk: Chunk) -> bool:
        if chunk.kind == "pronoun":
            return chunk.low in _SUBJECT_PRONOUNS or chunk.low == "it"
        return chunk.kind in ("person", "body", "name", "rank") or (chunk.post is not None)

    def _group(self, at: int) -> list[Chunk]:
        """The noun at `at` with those coordinated before it: "A, B and C"."""
        chunk = self.chunks[at]
        if chunk.kind not in ("person",):
            return [] if self._governed(at) and chunk.kind != "post" else [chunk]
        out = [chunk]
        step = at
        while step >= 2 and self.chunks[step - 1].said("and", ",") and self.chunks[step - 2].kind == "person":
            out.insert(0, self.chunks[step - 2])
            step -= 2
        if len(out) == 1 and self._governed(at):
            return []
        return out if self._linked(step, at) else [chunk]

    def _linked(self, first: int, last: int) -> bool:
        return first == last or any(self.chunks[step].said("and") for step in range(first, last))

    def _governed(self, at: int) -> bool:
        """Whether a preposition stands before the noun, so that it is no subject."""
        return at > 0 and self.chunks[at - 1].kind == "word" and self.chunks[at - 1].low in _NO_SUBJECT

    def _antecedent(self, at: int) -> list[Chunk]:
        step = at - 1
        if step >= 0 and self.chunks[step].said(","):
            step -= 1
        if (step >= 0 and self.chunks[step].kind in ("person", "pronoun")) or (step >= 0 and self.chunks[step].post):
            return [self.chunks[step]]
        if step > 1 and self.chunks[step].kind == "word" and self.chunks[at].low == "who":
            return [c for c in self.chunks[:1] if c.kind == "person"]  # "X is a diplomat who has served as"
        return []

    def _across(self, comma: int) -> list[Chunk]:
        """Over an insertion between commas: "X, promoted from Y, was" - the name before the other comma."""
        step = comma - 1
        while step >= 1 and comma - step < 40:
            chunk = self.chunks[step]
            opens = self.chunks[step + 1].said(",") or self.chunks[step + 1].low in ("who", "whose")
            named = chunk.kind in ("person", "pronoun") or (chunk.post is not None and chunk.post.definite)
            if opens and self._nominal(chunk) and named and not self._governed(step):
                return self._group(step)
            step -= 1
        first = self.chunks[0]
        opens = len(self.chunks) > 1 and (self.chunks[1].said(",") or self.chunks[1].low in ("who", "whose"))
        described = first.post is not None and first.post.definite
        return [first] if opens and (first.kind == "person" or described) and step <= 0 else []

    def _shared(self, verb: int) -> list[Chunk]:
        """The subject of the verb before, or the sentence's first noun where that verb is not one of ours."""
        closed = self.relative_before(verb)
        known = [found for at, found in self._found if closed is None or at < closed]
        if known:
            return known[-1]
        for at, chunk in enumerate(self.chunks[:verb]):
            if chunk.kind in ("person", "pronoun") and self._nominal(chunk):
                return self._group(at) if not self._governed(at) else []
        return []

    def relative_before(self, verb: int) -> int | None:
        """Where the relative clause begins that ends before a verb: "dismissed X, who was, and appointed Y"."""
        if verb < 2 or not (self.chunks[verb - 1].said("and") and self.chunks[verb - 2].said(",")):
            return None
        opened = [at for at in range(1, verb - 2) if self.chunks[at].low == "who" and self.chunks[at - 1].said(",")]
        return opened[-1] if opened else None
