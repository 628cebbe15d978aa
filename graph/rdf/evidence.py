"""A reading as RDF: the evidence graph of its document, who its referents denote, and its claims in short.

Four named graphs get a share each, all of it known from the document alone:

- evidence: the document with its mentions, referents and claims;
- text: its text, apart from all else, for not everybody may see it;
- identity: which entity each referent denotes, but for people, of whom a document alone does not tell;
- knowledge: the document and its asserted claims with their quotes, so that nobody needs `GRAPH` to see why.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph import resolve
from graph.model import Claim, Entity, EntityKind, Modality, Reading, Referent
from graph.rdf.as_of import as_of
from graph.rdf.iris import Iris, digest
from graph.rdf.iris import referent as referent_iri
from graph.rdf.terms_of import literal, node, quads, text
from graph.resolve.names import words
from graph.schema import kind
from graph.terms import DCTERMS, OA, RDF, RDFS, RS, XSD

_UNKNOWN_LANGUAGE = "und"
_LABEL_LENGTH = 80
_LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a reading adds to a store: statements by named graph, and the entities that it touches with their kinds."""

    quads: tuple[Quad, ...]
    touched: Mapping[str, EntityKind]


def evidence(reading: Reading, iris: Iris, canonical: Mapping[str, str] = MappingProxyType({})) -> Evidence:
    """All that the store is to hold of a reading; `canonical` says which entity (IRI) stands for another."""
    return _Writer(reading, iris, canonical).evidence()


class _Writer:
    def __init__(self, reading: Reading, iris: Iris, canonical: Mapping[str, str]) -> None:
        self.reading = reading
        self.canonical = canonical
        self.iris = iris
        self.document = node(iris.document(reading.document.id))
        self.context = resolve.context(reading)
        self.lang = reading.document.lang or _UNKNOWN_LANGUAGE
        self.referents: dict[NamedNode, Referent] = {}

    def evidence(self) -> Evidence:
        doc = self.reading.document
        claims = [triple for claim in self.reading.claims for triple in self._claim(claim)]
        in_evidence = [*self._document(full=True), *claims, *self._referents(), *self._mentions()]
        entities = {
            ref: resolve.entity(item, self.lang, self.document.value)
            for ref, item in self.referents.items()
            if item.kind is not EntityKind.PERSON
        }
        in_identity = self._identity(entities)
        in_knowledge = [*self._document(full=False), *self._citations()]
        shares = (
            *quads(in_evidence, self.iris.evidence(doc.id)),
            *quads([Triple(self.document, RS.text, literal(doc.text))], self.iris.text(doc.id)),
            *quads(in_identity, self.iris.identity),
            *quads(in_knowledge, self.iris.knowledge),
        )
        return Evidence(
            quads=tuple(dict.fromkeys(shares)),
            touched={self._entity_iri(entity): entity.kind for entity in entities.values()},
        )

    def _document(self, full: bool) -> Iterator[Triple]:
        doc = self.reading.document
        yield Triple(self.document, RDF.type, RS.Document)
        yield Triple(self.document, RDFS.label, literal(doc.title or doc.id))
        yield Triple(self.document, DCTERMS.identifier, literal(doc.id))
        known = (
            (DCTERMS.title, doc.title),
            (DCTERMS.publisher, doc.publisher),
            (DCTERMS.issued, doc.published),
            (DCTERMS.language, doc.lang),
        )
        yield from (Triple(self.document, key, literal(value)) for key, value in known if value)
        if doc.url:
            yield Triple(self.document, RS.url, Literal(doc.url, datatype=XSD.anyURI))
        yield Triple(self.document, RS.contentHash, literal(doc.content_hash))
        if full:
            yield Triple(self.document, RS.extractor, literal(self.reading.extractor))

    def _claim_iri(self, claim: Claim) -> NamedNode:
        roles = sorted((key, str(value)) for key, value in claim.roles.items())
        said = f"{claim.kind}|{roles}|{claim.quote.start}|{claim.quote.end}|{claim.modality}"
        return node(f"{self.document.value}#claim-{digest(said, 12)}")

    def _claim(self, claim: Claim) -> Iterator[Triple]:
        iri = self._claim_iri(claim)
        quote = node(f"{self.document.value}#quote-{claim.quote.start}-{claim.quote.end}")
        yield Triple(iri, RDF.type, RS.Claim)
        yield Triple(iri, RDFS.label, self._label(claim))
        yield Triple(iri, RS.document, self.document)
        yield Triple(iri, RS.kind, literal(claim.kind))
        yield Triple(iri, RS.modality, literal(claim.modality.value))
        yield Triple(iri, RS.confidence, literal(claim.confidence))
        yield Triple(iri, RS.evidence, quote)
        yield Triple(quote, RDF.type, RS.Evidence)
        yield Triple(quote, OA.exact, literal(claim.quote.of(self.reading.document)))
        yield from _offsets(quote, claim.quote.start, claim.quote.end)
        if (wording := _wording(claim.quote.of(self.reading.document))) is not None:
            yield Triple(iri, RS.wording, literal(wording))
        if (day := as_of(claim, self.reading.claims)) is not None:
            yield Triple(iri, RS.asOf, literal(day))
        yield from self._roles(iri, claim)

    def _roles(self, iri: NamedNode, claim: Claim) -> Iterator[Triple]:
        entities = resolve.referents(claim, self.context)
        for key, value in claim.roles.items():
            filler = self._referent(entities[key]) if key in entities else literal(value)
            yield Triple(iri, kind(claim.kind).roles[key].property, filler)

    def _referent(self, item: Referent) -> NamedNode:
        """The referent's node; those that tell it apart (its body, its place) become referents, too."""
        iri = node(referent_iri(self.document.value, item))
        if iri not in self.referents:
            self.referents[iri] = item
            for companion in _companions(item).values():
                self._referent(companion)
        return iri

    def _referents(self) -> Iterator[Triple]:
        known = {(each.kind, each.name): each for each in self.reading.known}
        for iri, item in self.referents.items():
            yield Triple(iri, RDF.type, RS.Referent)
            yield Triple(iri, RS.entityKind, literal(item.kind.value))
            yield Triple(iri, RS.name, text(item.name, self.lang))
            if (more := known.get((item.kind, item.name))) is not None:
                yield from (Triple(iri, RS.alias, literal(alias)) for alias in more.aliases)
                yield from (Triple(iri, RS.identifier, literal(each)) for each in more.identifiers)
            for key, companion in _companions(item).items():
                yield Triple(iri, key, self._referent(companion))

    def _mentions(self) -> Iterator[Triple]:
        """Mentions of referents that claims speak of; a post's name may stand for several, and then leads to none."""
        by_name: dict[tuple[EntityKind, str], list[NamedNode]] = {}
        for iri, item in self.referents.items():
            by_name.setdefault((item.kind, item.name), []).append(iri)
        for mention in self.reading.mentions:
            meant = by_name.get((mention.kind, mention.name), [])
            if len(meant) == 1:
                span = mention.span
                iri = node(f"{self.document.value}#char={span.start},{span.end};{mention.kind}")
                yield Triple(iri, RDF.type, RS.Mention)
                yield Triple(iri, OA.exact, literal(span.of(self.reading.document)))
                yield from _offsets(iri, span.start, span.end)
                yield Triple(iri, RS.refersTo, meant[0])

    def _identity(self, entities: Mapping[NamedNode, Entity]) -> Iterable[Triple]:
        for ref, entity in entities.items():
            yield Triple(ref, RS.denotes, node(self._entity_iri(entity)))

    def _entity_iri(self, entity: Entity) -> str:
        iri = self.iris.entity(entity)
        return self.canonical.get(iri, iri)

    def _citations(self) -> Iterator[Triple]:
        for claim in self.reading.claims:
            if claim.modality is Modality.ASSERTED:
                iri = self._claim_iri(claim)
                yield Triple(iri, RDF.type, RS.Claim)
                yield Triple(iri, RDFS.label, self._label(claim))
                yield Triple(iri, RS.kind, literal(claim.kind))
                yield Triple(iri, RS.quote, literal(claim.quote.of(self.reading.document)))
                yield from _offsets(iri, claim.quote.start, claim.quote.end)
                yield Triple(iri, RS.confidence, literal(claim.confidence))
                yield Triple(iri, RS.modality, literal(claim.modality.value))
                yield Triple(iri, RS.document, self.document)

    def _label(self, claim: Claim) -> Literal:
        quote = " ".join(claim.quote.of(self.reading.document).split())
        return literal(f"{claim.kind}: {quote[:_LABEL_LENGTH]}")


def _wording(quote: str) -> str | None:
    """What is the same for the same words, whatever the case, spaces and punctuation; None for few words, which two
    reporters may hit on."""
    said = words(quote)
    return digest(" ".join(said), 16) if len(said) >= _LEAST_WORDS else None


def _companions(item: Referent) -> dict[NamedNode, Referent]:
    """The referents of the body and place that tell apart a post or body, by property."""
    found = {}
    if item.body is not None:
        found[RS.body] = Referent(EntityKind.BODY, item.body, place=item.place)
    if item.place is not None:
        found[RS.jurisdiction] = Referent(EntityKind.PLACE, item.place)
    return found


def _offsets(iri: NamedNode, start: int, end: int) -> Iterator[Triple]:
    yield Triple(iri, OA.start, literal(start))
    yield Triple(iri, OA.end, literal(end))
