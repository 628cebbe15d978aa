"""From statements to claims: who is meant by their fullest name, whose office it is, and nothing said twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from graph.extract.chunks import Chunk, Post
from graph.extract.inference import inferred
from graph.extract.lexicon import Lexicon
from graph.extract.merging import merged
from graph.extract.offices import same_office
from graph.extract.persons import Person
from graph.extract.places import Gazetteer
from graph.extract.statements import Statement
from graph.languages.text import Sentence
from graph.model import Claim, Document, Modality, Span

_QUOTE = 400


class Assembler:
    """Writes the claims of one document."""

    def __init__(
        self,
        document: Document,
        sentences: list[Sentence],
        chunks: list[list[Chunk]],
        words: Lexicon,
        places: Gazetteer,
    ) -> None:
        self.document = document
        self.sentences = sentences
        self.words = words
        self.places = places
        self.home = self._home(chunks)

    def _home(self, chunks: list[list[Chunk]]) -> str | None:
        """The country that the document is about: the one it names most, its opening counting three times."""
        counts: Counter[str] = Counter()
        for token in (self.document.publisher or "").casefold().split():
            found = self.places.within.match([token], 0) or self.places.names.match([token], 0)
            if found:
                counts[self.places.country_of[found[1]]] += 4
        for number, sentence in enumerate(chunks):
            weight = 3 if number < 2 else 1
            for chunk in sentence:
                for named in (chunk, *chunk.titles):
                    for place, worth in self._places(named):
                        country = self.places.country_of.get(place)
                        if country:
                            counts[country] += weight * (worth if country == place else 1)
        return counts.most_common(1)[0][0] if counts else None

    def _places(self, chunk: Chunk) -> Iterator[tuple[str, int]]:
        """The places that a chunk speaks of, and how much they tell of the country the text is about."""
        if chunk.kind == "place":
            yield chunk.name, 2
        elif chunk.kind in ("person", "name"):
            yield self.places.leaders.get(chunk.name.split()[-1].casefold(), ""), 2
        if chunk.jurisdiction and chunk.kind != "person":
            yield chunk.jurisdiction, 1
        if chunk.post and chunk.post.place:
            yield chunk.post.place, 2

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
            roles.update(self._post(statement.post))
        for key, value in statement.values.items():
            roles[key] = value.name if isinstance(value, Person) else value
        quote = self._quote(statement)
        return Claim(
            statement.kind, roles, quote, Span(statement.start, statement.end), statement.modality, statement.confidence
        )

    def _post(self, post: Post) -> dict[str, str]:
        roles = {"post": _written(post)}
        if post.body:
            roles["organization"] = post.body
        international = post.body and any(
            post.body.casefold() == name or post.body.casefold().startswith(name + " ")
            for name in self.words["international"]
        )
        place = post.place or (None if international else self.home)
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
