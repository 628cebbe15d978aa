"""Reading: from a document to its mentions and claims."""

from graph.extract.assemble import Assembler
from graph.extract.lawful import lawful
from graph.extract.lexicon import lexicon
from graph.extract.mentions import Mentions
from graph.extract.places import gazetteer
from graph.extract.reader import DocumentReader
from graph.model import Document, EntityKind, Reading

__all__ = ["EXTRACTOR", "languages", "read"]

EXTRACTOR = "english-rules/1"


def languages() -> frozenset[str]:
    """The tags of the languages that are read."""
    return frozenset({"en"})


def read(document: Document) -> Reading:
    """The mentions and claims of a document; none where it is in a language that is not read."""
    if (document.lang or "en").split("-")[0].lower() not in languages():
        return Reading(document, (), (), EXTRACTOR)
    reader = DocumentReader(document)
    reader.read()
    assembler = Assembler(document, reader.sentences, reader.chunks, lexicon("en"), gazetteer("en"))
    claims = tuple(lawful(assembler.claims(reader.discourse.statements)))
    mentions = Mentions(document.text, reader.registry)
    for chunks in reader.chunks:
        mentions.chunks(chunks)
    for span, person in reader.pronouns:
        mentions.add(span.start, span.end, EntityKind.PERSON, person.name)
    return Reading(document, mentions.complete(claims), claims, EXTRACTOR)
