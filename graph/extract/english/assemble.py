"""From statements to claims: who is meant by their fullest name, whose office it is, and nothing said twice."""

from collections import defaultdict
from collections.abc import Iterator

from graph.extract.english.chunks import Chunk, Post
from graph.extract.english.homes import Homes
from graph.extract.english.inference import inferred
from graph.extract.english.merging import merged
from graph.extract.english.offices import same_office
from graph.extract.english.persons import Person
from graph.extract.english.places import Gazetteer
from graph.extract.english.statements import Statement
from graph.extract.english.text import Sentence
from graph.languages.offices import is_of_no_country
from graph.model import Claim, Document, Modality, Span

_QUOTE = 400
_LOCAL = frozenset("mayor akim hakim governor prefect lieutenant-governor vice-mayor voivode councillor".split())


class Assembler:
    """Writes the claims of one document."""

    def __init__(
        self,
        document: Document,
        sentences: list[Sentence],
        chunks: list[list[Chunk]],
        places: Gazetteer,
    ) -> None:
        self.document = document
        self.sentences = sentences
        self.homes = Homes(document, sentences, chunks, places)

    def claims(self, statements: list[Statement]) -> Iterator[Claim]:
        """The claims, each once."""
        asserted = [s for s in statements if s.modality is Modality.ASSERTED]
        chosen: dict[int, list[Statement]] = defaultdict(list)
        for statement in asserted:
            if statement.kind == "appointment":
                chosen[id(statement.person)].append(statement)
        asserted += [
            s
            for s in statements
            if s.kind == "succession" and s.modality is Modality.PLANNED and _settled(s, chosen[id(s.person)])
        ]
        for statement in merged([*asserted, *inferred(merged(asserted))]):
            yield self._claim(statement)
        for statement in merged([s for s in statements if s.modality is not Modality.ASSERTED]):
            yield self._claim(statement)

    def _claim(self, statement: Statement) -> Claim:
        roles: dict[str, str | bool] = {}
        if statement.person:
            roles["person"] = statement.person.name
        if statement.post:
            roles.update(self._post(statement.post, statement.sentence))
        for key, value in statement.values.items():
            roles[key] = value.name if isinstance(value, Person) else value
        quote = self._quote(statement)
        return Claim(
            statement.kind, roles, quote, Span(statement.start, statement.end), statement.modality, statement.confidence
        )

    def _post(self, post: Post, sentence: int) -> dict[str, str]:
        roles = {"post": _written(post)}
        if post.body:
            roles["organization"] = post.body
        abroad = is_of_no_country(post.title, post.body, "en")
        local = post.head in _LOCAL and post.body is None
        place = post.place or (None if abroad or local else self.homes.country(sentence))
        if place:
            roles["jurisdiction"] = place
        return roles

    def _quote(self, statement: Statement) -> Span:
        sentence = self.sentences[statement.sentence]
        if sentence.end - sentence.start <= _QUOTE:
            return Span(sentence.start, sentence.end)
        middle = max(statement.start, sentence.start)
        starts = [t.start for t in sentence.tokens if t.start <= middle and t.start >= middle - _QUOTE // 2]
        start = min(starts, default=middle)
        ends = [t.end for t in sentence.tokens if start < t.end <= start + _QUOTE]
        return Span(start, max(ends, default=start + 1))


def _written(post: Post) -> str:
    """The title as an analyst writes it: a country's `premier` is its prime minister."""
    if post.title.casefold() == "premier" and not post.place:
        return "prime minister"
    return post.title


def _settled(planned: Statement, appointments: list[Statement]) -> bool:
    """Whether "will succeed Y" only spells out an appointment that has been made."""
    post = planned.post
    return post is not None and any(s.post is not None and same_office(s.post, post) for s in appointments)
