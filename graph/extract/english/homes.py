"""Whose office it is where a text leaves that unsaid: the country that the document, or a paragraph of it, is about.

A country's own press leaves its country unsaid, so the dateline and the publisher tell much; a country that is only
visited, or dealt with, tells little. Where two countries are told of about alike, none is given.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from graph.extract.english.chunks import Chunk
from graph.extract.english.places import Gazetteer
from graph.extract.english.text import Sentence
from graph.languages.offices import is_international
from graph.model import Document

ABROAD = "<abroad>"  # an international body instead of a country
_OPENING = 2  # sentences
_VISITED = frozenset("to with against from visit visited visiting between near toward towards over".split())
_LEADING = frozenset("president premier minister chancellor king".split())
_DATELINE = frozenset(", ( – — - --".split())


class Homes:
    """Weighs the countries of one document."""

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        chunks: Sequence[Sequence[Chunk]],
        places: Gazetteer,
    ) -> None:
        self.places = places
        self.paragraph_of = [sentence.paragraph for sentence in sentences]
        self._offices: dict[int, Counter[str]] = defaultdict(Counter)
        self._named: dict[int, set[str]] = defaultdict(set)
        counts = self._heading(document)
        for number, (sentence, parts) in enumerate(zip(sentences, chunks, strict=True)):
            weight = 2 if number < _OPENING else 1
            for country, worth, office in self._sentence(sentence, parts, number == 0):
                counts[country] += weight * worth
                self._named[sentence.paragraph].add(country)
                if office:
                    self._offices[sentence.paragraph][country] += 1
        self.home = _leading(counts)

    def country(self, sentence: int) -> str | None:
        """The country whose office is meant in a sentence; None where that is not sure."""
        paragraph = self.paragraph_of[sentence]
        offices = self._offices.get(paragraph)
        told = None if self.home == ABROAD else self.home
        if not offices or self.home in self._named[paragraph]:
            return told
        (country, times), *rest = offices.most_common(2)
        unsure = bool(rest) or country == ABROAD
        return told if unsure or (times == 1 and told is not None) else country

    def _heading(self, document: Document) -> dict[str, float]:
        """What publisher and title tell."""
        counts: dict[str, float] = defaultdict(float)
        for text, worth in ((document.publisher, 6.0), (document.title, 1.0)):
            lows = (text or "").casefold().replace("-", " ").replace("'s", " 's").split()
            for at in range(len(lows)):
                for country in self._match(lows, at):
                    counts[country] += worth * (0.2 if at and lows[at - 1] in _VISITED else 1)
        return counts

    def _match(self, lows: list[str], at: int) -> Iterator[str]:
        for names in (self.places.within, self.places.names, self.places.adjectives, self.places.institutions):
            found = names.match(lows, at)
            if found:
                yield self.places.country_of[found[1]]
                return

    def _sentence(self, sentence: Sentence, chunks: Sequence[Chunk], first: bool) -> Iterator[tuple[str, float, bool]]:
        """Each country told of in a sentence, how much that weighs, and whether as that of an office or body."""
        lows = [token.low for token in sentence.tokens]
        for at, token in enumerate(sentence.tokens):
            found = self.places.institutions.match(lows, at) if token.capital else None
            if found:
                yield self.places.country_of[found[1]], 1, True
        for at, chunk in enumerate(chunks):
            before = next((c.low for c in reversed(chunks[max(0, at - 2) : at]) if not c.said("the", "a")), "")
            following = chunks[at + 1].low if at + 1 < len(chunks) else ""
            dateline = first and at < 3 and chunk.kind == "place" and following in _DATELINE
            for named in (chunk, *chunk.titles):
                for place, worth, office in self._told(named, before):
                    country = place if place == ABROAD else self.places.country_of.get(place)
                    if country:
                        part = 1.0 if country == place or worth < 1 else worth / 2
                        yield country, 4.0 if dateline else worth if part == 1.0 else part, office

    def _told(self, chunk: Chunk, before: str) -> Iterator[tuple[str, float, bool]]:
        """The places that a chunk speaks of, how much they weigh, and whether as those of an office or body."""
        if chunk.kind == "place":
            yield chunk.name, 0.3 if before in _VISITED else 1, False
        elif chunk.kind in ("person", "name"):
            leading = any(title.post and title.post.head in _LEADING for title in chunk.titles)
            if leading or " " not in chunk.name:  # many bear the surname of a president
                yield self.places.leaders.get(chunk.name.split()[-1].casefold(), ""), 2, True
        if chunk.jurisdiction and chunk.kind != "person":
            yield chunk.jurisdiction, 2 if chunk.kind == "body" else 0.5, chunk.kind == "body"
        if chunk.post and chunk.post.place:
            yield chunk.post.place, 3, True
        body = chunk.post.body if chunk.post else chunk.name if chunk.kind == "body" else None
        if body and is_international(body, "en"):
            yield ABROAD, 2 if chunk.post else 0.5, chunk.post is not None


def _leading(counts: dict[str, float]) -> str | None:
    """The country told of most, where it leads the next clearly."""
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    (country, most), (_, second) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return country if most >= 1 and most >= 1.3 * second else None
