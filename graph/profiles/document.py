"""A document: as much of its text as may be shown, with claims and mentions marked, and what became of each claim."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.rdf.iris import Iris
from graph.resolve.publishers import display
from graph.stores import Store
from graph.terms import DCTERMS, OA, RDF, RS


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is marked alike: `entity` is whom or what it names."""

    text: str
    entity: Named | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text: a quote, with the names of the claims that it is the evidence of, or what stands between quotes.

    `gap` says that something before it is not shown.
    """

    pieces: tuple[Piece, ...]
    claims: tuple[str, ...]
    gap: bool = False


@dataclass(frozen=True, slots=True)
class ClaimProfile:
    """What the document says in one place, and the facts that the graph takes from it.

    `name` is the part of its IRI behind the #; `modality` asserted, planned, rumoured or denied; `ruling` what a person
    judged of it, confirmed or rejected.
    """

    iri: str
    name: str
    kind: str
    modality: str
    confidence: float
    ruling: str | None
    facts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class DocumentProfile:
    """What is known of a document. `display` is full, quotes or link; `passages` are what may be shown of its text."""

    entity: Named
    identifier: str
    publisher: str | None
    published: str | None
    language: str | None
    url: str | None
    display: str
    passages: tuple[Passage, ...]
    claims: tuple[ClaimProfile, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    iri: str
    kind: str
    modality: str
    confidence: float
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    entity: str


def document(store: Store, entity: Named, reader: Reader) -> DocumentProfile:
    """The profile of a document."""
    iris = Iris(store.base)
    described = _described(store, NamedNode(entity.iri))
    shown = "full" if reader.texts_shown else display(described.get(DCTERMS.publisher))
    evidence = iris.evidence_of(entity.iri)
    claims = _claims(store, evidence)
    text = _text(store, iris, entity.iri) if shown == "full" else None
    mentions = [] if shown == "link" else _mentions(store, evidence, iris.identity)
    known = named(store, (mention.entity for mention in mentions), reader.lang)
    url = described.get(RS.url)
    return DocumentProfile(
        entity=entity,
        identifier=described.get(DCTERMS.identifier, entity.iri),
        publisher=described.get(DCTERMS.publisher),
        published=described.get(DCTERMS.issued),
        language=described.get(DCTERMS.language),
        url=url if url and url.startswith(("https://", "http://")) else None,
        display=shown,
        passages=() if shown == "link" else tuple(_passages(text, claims, mentions, known)),
        claims=tuple(_profiles(store, entity.iri, claims, iris, reader)),
    )


def _described(store: Store, node: NamedNode) -> dict[NamedNode, str]:
    rows: Any = store.query(f"SELECT ?p ?v WHERE {{ {node} ?p ?v }}")
    return {row["p"]: row["v"].value for row in rows}


def _text(store: Store, iris: Iris, document_iri: str) -> str | None:
    rows: Any = store.query(
        f"SELECT ?text WHERE {{ GRAPH <{iris.text_of(document_iri)}> {{ {NamedNode(document_iri)} {RS.text} ?text }} }}"
    )
    return next((row["text"].value for row in rows), None)


def _claims(store: Store, evidence: str) -> list[_Claim]:
    rows: Any = store.query(
        f"SELECT * WHERE {{ GRAPH <{evidence}> {{"
        f" ?claim {RDF.type} {RS.Claim} ; {RS.kind} ?kind ;"
        f" {RS.modality} ?modality ; {RS.confidence} ?confidence ; {RS.evidence} ?place ."
        f" ?place {OA.start} ?start ; {OA.end} ?end ; {OA.exact} ?quote }} }}"
    )
    found = (
        _Claim(
            row["claim"].value, row["kind"].value, row["modality"].value,
            float(row["confidence"].value), int(row["start"].value), int(row["end"].value), row["quote"].value,
        )
        for row in rows
    )  # fmt: skip
    return sorted(found, key=lambda claim: (claim.start, claim.end, claim.kind, claim.iri))


def _mentions(store: Store, evidence: str, identity: str) -> list[_Mention]:
    rows: Any = store.query(
        f"SELECT ?start ?end ?entity WHERE {{ GRAPH <{evidence}> {{ ?m {RDF.type} {RS.Mention} ; {OA.start} ?start ;"
        f" {OA.end} ?end ; {RS.refersTo} ?who }} GRAPH <{identity}> {{ ?who {RS.denotes} ?entity }} }}"
    )
    found = (_Mention(int(row["start"].value), int(row["end"].value), row["entity"].value) for row in rows)
    return sorted(found, key=lambda mention: (mention.start, -mention.end, mention.entity))


def _passages(
    text: str | None, claims: Sequence[_Claim], mentions: Sequence[_Mention], known: Mapping[str, Named]
) -> Iterable[Passage]:
    """The text cut where quotes begin and end; without a text, the quotes alone. Quotes that overlap are one."""
    end = 0
    for start, stop, names, quoted in _quotes(claims):
        if text is not None and start > end:
            yield Passage(tuple(_pieces(text[end:start], end, mentions, known)), ())
        said = text[start:stop] if text is not None else quoted
        yield Passage(tuple(_pieces(said, start, mentions, known)), names, text is None and start > end)
        end = stop
    if text is not None and end < len(text):
        yield Passage(tuple(_pieces(text[end:], end, mentions, known)), ())


def _quotes(claims: Sequence[_Claim]) -> Iterable[tuple[int, int, tuple[str, ...], str]]:
    together: list[_Claim] = []
    for claim in claims:
        if together and claim.start >= max(each.end for each in together):
            yield _quote(together)
            together = []
        together.append(claim)
    if together:
        yield _quote(together)


def _quote(together: Sequence[_Claim]) -> tuple[int, int, tuple[str, ...], str]:
    start = together[0].start
    quoted = together[0].quote
    for claim in together:
        already = start + len(quoted) - claim.start
        quoted += claim.quote[max(already, 0) :]
    names = tuple(claim.iri.partition("#")[2] for claim in together)
    return start, start + len(quoted), names, quoted


def _pieces(text: str, offset: int, mentions: Sequence[_Mention], known: Mapping[str, Named]) -> Iterable[Piece]:
    end = 0
    for mention in mentions:
        start, stop = mention.start - offset, mention.end - offset
        if start < end or stop > len(text) or mention.entity not in known:
            continue
        if start > end:
            yield Piece(text[end:start])
        yield Piece(text[start:stop], known[mention.entity])
        end = stop
    if end < len(text):
        yield Piece(text[end:])


def _profiles(
    store: Store, document_iri: str, claims: Sequence[_Claim], iris: Iris, reader: Reader
) -> Iterable[ClaimProfile]:
    supported = f"?claim {RS.document} {NamedNode(document_iri)} . ?fact {RS.supportedBy} ?claim"
    told = {fact.iri: fact for fact in facts(store, supported, reader, cited=False)}
    behind: dict[str, list[str]] = defaultdict(list)
    rows: Any = store.query(f"SELECT DISTINCT ?claim ?fact WHERE {{ {supported} }}")
    for row in rows:
        behind[row["claim"].value].append(row["fact"].value)
    rulings = _rulings(store, iris, [claim.iri for claim in claims])
    for claim in claims:
        taken = tuple(told[iri] for iri in sorted(behind[claim.iri]) if iri in told)
        yield ClaimProfile(
            claim.iri, claim.iri.partition("#")[2], claim.kind, claim.modality, claim.confidence,
            rulings.get(claim.iri), taken,
        )  # fmt: skip


def _rulings(store: Store, iris: Iris, claims: Iterable[str]) -> dict[str, str]:
    listed = " ".join(str(NamedNode(claim)) for claim in claims)
    rows: Any = store.query(
        f"SELECT ?claim ?holding WHERE {{ VALUES ?claim {{ {listed} }} GRAPH <{iris.judgements}>"
        f" {{ ?ruling {RS.claim} ?claim ; {RS.holding} ?holding }} }}"
    )
    return {row["claim"].value: row["holding"].value for row in rows}
