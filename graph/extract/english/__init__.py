"""The English reader by rules: sure where its rules fit, blind where they do not."""

from graph.extract.english.assemble import Assembler
from graph.extract.english.mentions import Mentions
from graph.extract.english.places import gazetteer
from graph.extract.english.reader import DocumentReader
from graph.extract.lawful import lawful
from graph.model import Document, EntityKind, Reading

__all__ = ["EXTRACTOR", "read"]

EXTRACTOR = "english-rules/1"


def read(document: Document) -> Reading:
    """The mentions and claims of an English document."""
    reader = DocumentReader(document)
    reader.read()
    assembler = Assembler(document, reader.sentences, reader.chunks, gazetteer("en"))
    claims = tuple(lawful(assembler.claims(reader.discourse.statements)))
    mentions = Mentions(document.text, reader.registry)
    for chunks in reader.chunks:
        mentions.chunks(chunks)
    for span, person in reader.pronouns:
        mentions.add(span.start, span.end, EntityKind.PERSON, person.name)
    return Reading(document, mentions.complete(claims), claims, EXTRACTOR)
