"""Reads one English document from beginning to end."""

from collections.abc import Iterator

from graph.extract.english.appointments import Appointments
from graph.extract.english.biography import Biography
from graph.extract.english.careers import Careers
from graph.extract.english.chunker import Chunker
from graph.extract.english.chunks import Chunk
from graph.extract.english.coreference import Discourse
from graph.extract.english.courts import Courts
from graph.extract.english.dates import Calendar
from graph.extract.english.departures import Departures
from graph.extract.english.endings import endings
from graph.extract.english.entries import entry, heading
from graph.extract.english.genders import gender
from graph.extract.english.institutions import Institutions
from graph.extract.english.lexicon import lexicon
from graph.extract.english.lists import Heading, announcement, listed
from graph.extract.english.nominals import Nominals
from graph.extract.english.objects import OBJECTS
from graph.extract.english.parties import Parties
from graph.extract.english.persons import Person, Registry
from graph.extract.english.places import gazetteer
from graph.extract.english.replacements import replacements
from graph.extract.english.scene import Scene, Tools
from graph.extract.english.sentences import sentences
from graph.extract.english.structure import Structure
from graph.extract.english.successions import Successions
from graph.extract.english.text import Sentence
from graph.model import Document, Span

_ASIDE = ("when", "after", "because", "while", "until", "before", "at", "by", "under", "which")
_EVENTS = ("appointment", "dismissal", "nomination")


class DocumentReader:
    """Holds what is known of one document while it is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = lexicon("en")
        self.sentences: list[Sentence] = list(sentences(document.text))
        lower = frozenset(t.text for s in self.sentences for t in s.tokens if t.text[0].islower())
        self.chunker = Chunker(self.words, gazetteer("en"), lower)
        self.registry = Registry()
        self.discourse = Discourse(self.registry)
        self.calendar = Calendar(document.published)
        self.chunks: list[list[Chunk]] = []
        self.heading: Heading | None = None
        self.pronouns: list[tuple[Span, Person]] = []

    def read(self) -> None:
        """Finds the chunks and the people first, then reads what is said of them, sentence by sentence."""
        raw = [self.chunker.chunks(sentence) for sentence in self.sentences]
        self._acronyms(raw)
        if self.chunker.bodies.acronyms:
            raw = [self.chunker.chunks(sentence) for sentence in self.sentences]
        self._people(raw)
        for chunks in raw:
            heading(chunks, self.registry)
        structure = Structure(self.words, lambda name: len(name) > 2 and self.registry.find(name) is not None)
        self.chunks = [structure.apply(chunks) for chunks in raw]
        for chunk in self._all("person"):
            person = self.registry.add(chunk.name, chunk.gender)
            person.gender = person.gender or gender(person.name, self.words)
        paragraph, day = -1, None
        tools = Tools(self.words, self.chunker.bodies, self.calendar)
        for number, (sentence, chunks) in enumerate(zip(self.sentences, self.chunks, strict=True)):
            if sentence.paragraph != paragraph:
                paragraph, day = sentence.paragraph, None
                self.discourse.topic = None
            self.discourse.topic = heading(chunks, self.registry) or self.discourse.topic
            scene = Scene(chunks, number, self.discourse, tools, day)
            if 0 < len(chunks) <= 2 and chunks[0].kind == "date":
                day = scene.dates.get(id(chunks[0]))
            self._sentence(scene)
            self._list(scene)

    def _list(self, scene: Scene) -> None:
        """Remembers the heading of a list while its items follow, and reads them."""
        told = [s for s in self.discourse.statements[-12:] if s.sentence == scene.number and s.kind in _EVENTS]
        heading = announcement(scene)
        self.heading = heading or self.heading
        if not listed(scene, self.heading) and not heading and not told:
            self.heading = None

    def _acronyms(self, raw: list[list[Chunk]]) -> None:
        """`National Security Committee (NSC)`: the acronym stands for the name from then on."""
        for chunks in raw:
            for body, opening, short, closing in zip(chunks, chunks[1:], chunks[2:], chunks[3:], strict=False):
                fits = body.kind == "body" and opening.said("(") and closing.said(")")
                if fits and body.strength != "generic" and short.name.isupper() and 2 <= len(short.name) <= 8:
                    self.chunker.bodies.acronyms.setdefault(short.name, body.name)

    def _people(self, raw: list[list[Chunk]]) -> None:
        named = [chunk for chunks in raw for chunk in chunks if chunk.kind in ("person", "name")]
        self.registry.seen = {chunk.name for chunk in named if chunk.kind == "person"}
        self.registry.single = {chunk.name for chunk in named if chunk.kind == "name"}
        for chunk in named:
            if chunk.kind == "person":
                chunk.name = self.registry.cut(chunk.name)
                self.registry.add(chunk.name)

    def _all(self, kind: str) -> Iterator[Chunk]:
        for chunks in self.chunks:
            for chunk in chunks:
                if chunk.kind == kind:
                    yield chunk

    def _sentence(self, scene: Scene) -> None:
        careers, biography, institutions = Careers(scene), Biography(scene), Institutions(scene)
        parties = Parties(scene)
        readers = (Appointments(scene), Departures(scene), careers, biography, Courts(scene), institutions, parties)
        focus = self._focus(scene)
        careers.titles()
        for chunk in scene.chunks:
            if chunk.kind == "pronoun" and chunk.low in ("he", "she", "him", "<her>"):
                person = self.discourse.person(chunk)
                if person is not None:
                    self.pronouns.append((Span(chunk.start, chunk.end), person))
        for verb in scene.verbs:
            for reader in readers:
                reader.read(verb)
        careers.copulas()
        Successions(scene).all()  # after the copulas: "had been minister since May, when she succeeded X"
        if self.discourse.topic is not None:
            entry(scene, self.discourse.topic)
        Nominals(scene).read()
        endings(scene)
        replacements(scene)
        biography.phrases()
        parties.phrases()
        institutions.phrases()
        for chunk in scene.chunks:
            if chunk.kind == "person":
                person = self.discourse.person(chunk)
                if person is not None:
                    self.discourse.mention(person)
        self.discourse.focus = self._appointee(scene) or focus or self.discourse.focus

    def _focus(self, scene: Scene) -> Person | None:
        """The person that a sentence is about: its first that is no mere circumstance, or a pronoun's."""
        first: Person | None = None
        objects = scene.resolve([chunk for chunk in scene.chunks if chunk.low in OBJECTS])
        if self.discourse.focus in objects:
            return self.discourse.focus  # "X took him to London": still about him
        for at, chunk in enumerate(scene.chunks):
            described = chunk.post is not None and chunk.post.definite
            if not (chunk.kind == "person" or chunk.low in ("he", "she") or chunk.low in OBJECTS or described):
                continue
            person = self.discourse.person(chunk)
            if person is None:
                first = None if chunk.low in OBJECTS else first
                continue
            said = any(c.said("that") for c in scene.chunks[at + 1 : at + 4])  # "X said that Y is": Y is spoken of
            if (first is None and said) or (chunk.kind == "person" and at and scene.chunks[at - 1].said(*_ASIDE)):
                first = first or person
                continue
            return person
        return first

    def _appointee(self, scene: Scene) -> Person | None:
        """The one person whom the sentence puts in office: the next "he" is about them, not about who decided."""
        here = [
            s
            for s in self.discourse.statements[-12:]
            if s.sentence == scene.number and s.kind in ("appointment", "nomination")
        ]
        people = {id(s.person): s.person for s in here}
        return next(iter(people.values())) if len(people) == 1 else None
