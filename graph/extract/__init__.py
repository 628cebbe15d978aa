"""Reading: from a document to its mentions and claims.

A trained network reads every language. English is read by rules, too, which are surer where they fit: what both readers
say is said as the rules say it, and of what only the network says, the surer part is taken.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from graph import languages as known_languages
from graph.extract import english
from graph.extract.lawful import lawful
from graph.extract.merging import joined, repeats
from graph.extract.model import model
from graph.extract.moving import moved
from graph.extract.parts import Part, parts
from graph.extract.predecessors import gone
from graph.extract.recasing import recased
from graph.extract.rivals import without_rivals
from graph.extract.rows import Rows
from graph.extract.writer import Writer
from graph.model import Claim, Document, Explanation, Mark, Mention, Modality, Reading, Span, Withheld

__all__ = ["EXTRACTOR", "explain", "languages", "read"]

# another version where the same text is read otherwise: then stores are read anew
EXTRACTOR = "reshuffle-reader/3"
FOLDER = Path(__file__).parent / "weights"
# confidence; below it a claim is withheld. English rules are surer than the network, whose doubtful claims
# would cost more precision than they bring facts beside them
LEAST = MappingProxyType({"en": 0.6, "ru": 0.35, "kk": 0.45})


def languages() -> frozenset[str]:
    """The tags of the languages that are read."""
    return known_languages.names()


def read(document: Document, folder: Path = FOLDER) -> Reading:
    """The mentions and claims of a document; none where it is in a language that is not read.

    Raises ModelError where the model files in `folder` are missing or damaged.
    """
    return explain(document, folder).reading


def explain(document: Document, folder: Path = FOLDER) -> Explanation:
    """The reading of a document with all that was marked in its text, and the claims that were withheld and why.

    Each part of a document is read in its own language; one whose language is declared and not read is not read at all.
    """
    if document.lang and document.lang.split("-")[0].lower() not in languages():
        return Explanation(Reading(document, (), (), EXTRACTOR), (), ())
    read_parts = [_explain(document, part, folder) for part in parts(document)]
    mentions = tuple(mention for each in read_parts for mention in each.reading.mentions)
    claims = tuple(claim for each in read_parts for claim in each.reading.claims)
    return Explanation(
        Reading(document, mentions, claims, EXTRACTOR),
        tuple(mark for each in read_parts for mark in each.marks),
        tuple(withheld for each in read_parts for withheld in each.withheld),
    )


def _explain(document: Document, part: Part, folder: Path) -> Explanation:
    """One part of a document, with offsets in the whole."""
    piece = replace(document, text=document.text[part.start : part.end], lang=part.lang)
    network = model(folder)
    findings = network.read(piece.text, part.lang)
    usual = replace(piece, text=recased(findings))
    if usual.text != piece.text:
        findings = network.read(usual.text, part.lang)
    writer = Writer(usual, findings, part.lang)
    told = gone(lawful(writer.claims(Rows(findings).all())))
    considered = without_rivals(
        replace(claim, confidence=network.confidence(claim.confidence, claim.kind, part.lang)) for claim in told
    )
    rules = english.read(usual) if part.lang == "en" else None
    least = LEAST[part.lang]
    claims = [claim for claim in considered if claim.confidence >= least]
    mentions: Iterable[Mention] = ()
    if rules:
        claims, mentions = joined(rules.claims, claims), rules.mentions
    marks = tuple(Mark(Span(*findings.offsets(n)), span.sort) for n, span in enumerate(findings.spans))
    reading = Reading(piece, writer.mentions(claims, mentions), tuple(claims), EXTRACTOR)
    return moved(Explanation(reading, marks, tuple(_withheld(considered, claims, least))), document, part.start)


def _withheld(considered: Iterable[Claim], claims: Iterable[Claim], least: float) -> Iterator[Withheld]:
    """What was considered and is no fact: it is not asserted, or not sure enough and no other claim says it."""
    for claim in considered:
        reason = f"only {claim.modality.value}, not said to be so" if claim.modality is not Modality.ASSERTED else None
        if claim.confidence < least and not any(repeats(claim, made) for made in claims):
            reason = "not sure enough"
        if reason:
            yield Withheld(claim.kind, claim.roles, claim.trigger or claim.quote, reason, claim.confidence)
