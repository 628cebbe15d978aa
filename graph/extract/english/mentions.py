"""Where a document speaks of people, posts, bodies and places, each with the fullest name it has there."""

from collections.abc import Iterable

from graph.extract.english.chunks import Chunk
from graph.extract.english.persons import Registry
from graph.model import Claim, EntityKind, Mention, Span

_NEAR = 20_000
_OFFICES = frozenset(("head of state", "president", "prime minister", "king"))
_KINDS = {
    "person": EntityKind.PERSON,
    "predecessor": EntityKind.PERSON,
    "relative": EntityKind.PERSON,
    "post": EntityKind.POST,
    "organization": EntityKind.BODY,
    "parent": EntityKind.BODY,
    "origin": EntityKind.BODY,
    "institution": EntityKind.BODY,
    "consent": EntityKind.BODY,
    "jurisdiction": EntityKind.PLACE,
    "place": EntityKind.PLACE,
    "by": EntityKind.BODY,
}


class Mentions:
    """Collects the mentions of one document."""

    def __init__(self, text: str, registry: Registry) -> None:
        self.text = text
        self.folded = text.lower() if len(text.lower()) == len(text) else text
        self.registry = registry
        self.found: dict[tuple[int, int, EntityKind], str] = {}

    def chunks(self, chunks: Iterable[Chunk]) -> None:
        """The mentions that the chunks of a sentence are."""
        for chunk in chunks:
            for named in (chunk, *chunk.titles):
                self._chunk(named)
                for inner in named.inside:
                    self._chunk(inner)

    def _chunk(self, chunk: Chunk) -> None:
        if chunk.kind in ("person", "name"):
            person = self.registry.find(chunk.name)
            if person is not None and (chunk.kind == "person" or len(chunk.name) > 2):
                self.add(chunk.start, chunk.end, EntityKind.PERSON, person.name)
        elif chunk.post is not None:
            self.add(chunk.start, chunk.end, EntityKind.POST, chunk.post.title)
        elif chunk.kind == "body" and chunk.strength != "generic":
            self.add(chunk.start, chunk.end, EntityKind.BODY, chunk.name)
        elif chunk.kind == "place":
            self.add(chunk.start, chunk.end, EntityKind.PLACE, chunk.name)

    def add(self, start: int, end: int, kind: EntityKind, name: str) -> None:
        """Notes a mention; the first reading of a span stands."""
        if name and start < end:
            self.found.setdefault((start, end, kind), name)

    def complete(self, claims: Iterable[Claim]) -> tuple[Mention, ...]:
        """All mentions in the order of the text; each entity of a claim has one, if only its trigger."""
        people = {person.name for person in self.registry.people}
        known = {(kind, name) for (_, _, kind), name in self.found.items()}
        for claim in claims:
            for role, value in claim.roles.items():
                kind = _KINDS.get(role)
                if kind is None or not isinstance(value, str):
                    continue
                if role == "by":
                    kind = self._decider(value, people)
                if (kind, value) not in known:
                    span = self._place(value, claim)
                    self.add(span.start, span.end, kind, value)
                    known.add((kind, value))
        return tuple(Mention(Span(start, end), kind, name) for (start, end, kind), name in sorted(self.found.items()))

    @staticmethod
    def _decider(value: str, people: set[str]) -> EntityKind:
        """What decided: a person, an office of which no holder is named, else a body."""
        if value in people:
            return EntityKind.PERSON
        return EntityKind.POST if value.casefold() in _OFFICES else EntityKind.BODY

    def _place(self, value: str, claim: Claim) -> Span:
        """Where the value is written: in the quote, else anywhere, else the claim's trigger."""
        needle = value.lower()
        at = self.folded.find(needle, claim.quote.start, claim.quote.end)
        at = at if at >= 0 else self.folded.find(needle, max(0, claim.quote.start - _NEAR), claim.quote.end + _NEAR)
        if at >= 0:
            return Span(at, at + len(value))
        if claim.trigger is not None and claim.trigger.start < claim.trigger.end:
            return claim.trigger
        return claim.quote
