"""What waits for a person: pairs that may be one, claims of low confidence, open conflicts.

Each question comes with its evidence, side by side, and none that a person has answered comes again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model import Verdict
from graph.rdf import judgements
from graph.rdf.iris import Iris
from graph.stores import Store
from graph.terms import DCTERMS, RDF, RDFS, RS

_UNSURE_CLAIM = 0.6
_MOST_LINES = 4


class Topic(StrEnum):
    """What a question is about."""

    PAIR = "pair"
    CLAIM = "claim"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt: its topic, the IRIs in question (two entities, a claim, the sides of a conflict), why it is one, and for
    each of the IRIs its label and the lines of evidence."""

    topic: Topic
    subjects: tuple[str, ...]
    why: str
    labels: tuple[str, ...]
    evidence: tuple[tuple[str, ...], ...]


def questions(store: Store) -> Iterator[Question]:
    """All open questions: pairs, the likeliest first, then claims, the least sure first, then conflicts."""
    yield from _pairs(store)
    yield from _claims(store)
    yield from _conflicts(store)


def _pairs(store: Store) -> Iterator[Question]:
    iris = Iris(store.base)
    query: Any = store.query
    judged = {
        frozenset((item.left, item.right))
        for item in judgements.stored(query, iris, iris.judgements)
        if item.verdict in (Verdict.DIFFERENT, Verdict.UNSURE, Verdict.SAME)
    }
    open_pairs = (
        item for item in judgements.stored(query, iris, iris.identity) if {item.left, item.right} not in judged
    )
    for item in sorted(open_pairs, key=lambda each: (-(each.score or 0.0), each.left, each.right)):
        sides = (item.left, item.right)
        yield Question(
            Topic.PAIR,
            sides,
            item.because,
            tuple(_label(store, iri) for iri in sides),
            tuple(_told(store, iri) for iri in sides),
        )


def _label(store: Store, iri: str) -> str:
    rows: Any = store.query(f"SELECT ?label WHERE {{ <{iri}> {RDFS.label} ?label }}")
    return next((row["label"].value for row in rows), iri)


def _told(store: Store, iri: str) -> tuple[str, ...]:
    """What facts say of a person, each with its quote and document, the earliest first."""
    rows: Any = store.query(
        f"""SELECT ?label (SAMPLE(?words) AS ?quote) (SAMPLE(?name) AS ?title) WHERE {{ ?fact {RS.person} <{iri}> ;
        {RDFS.label} ?label ; {RS.supportedBy} ?claim . ?claim {RS.quote} ?words ; {RS.document} ?document .
        ?document {RDFS.label} ?name }} GROUP BY ?fact ?label ORDER BY ?label LIMIT {_MOST_LINES}"""
    )
    return tuple(f"{row['label'].value} – “{row['quote'].value}” ({row['title'].value})" for row in rows)


def _claims(store: Store) -> Iterator[Question]:
    iris = Iris(store.base)
    rows: Any = store.query(
        f"""SELECT ?claim ?label ?quote ?confidence ?title WHERE {{ ?claim {RDF.type} {RS.Claim} ; {RDFS.label} ?label ;
        {RS.quote} ?quote ; {RS.confidence} ?confidence ; {RS.document} ?document . ?document {RDFS.label} ?title
        FILTER(?confidence < {_UNSURE_CLAIM})
        FILTER NOT EXISTS {{ GRAPH <{iris.identity}> {{ ?claim {RS.ruled} ?holding }} }} }}
        ORDER BY ?confidence ?claim"""
    )
    for row in rows:
        claim = row["claim"].value
        yield Question(
            Topic.CLAIM,
            (claim,),
            f"read with confidence {float(row['confidence'].value):.2f}",
            (row["label"].value,),
            ((*_roles(store, claim), f"“{row['quote'].value}” ({row['title'].value})"),),
        )


def _roles(store: Store, claim: str) -> tuple[str, ...]:
    rows: Any = store.query(
        f"""SELECT ?key ?value WHERE {{ GRAPH ?g {{ <{claim}> ?key ?filler ; {RS.evidence} ?any
        OPTIONAL {{ ?filler {RS.name} ?name }} }} BIND(COALESCE(?name, ?filler) AS ?value)
        FILTER(?key NOT IN ({RDF.type}, {RDFS.label}, {RS.document}, {RS.evidence}, {RS.modality}, {RS.confidence},
        {RS.kind}, {RS.asOf}, {RS.wording})) }} ORDER BY ?key"""
    )
    return tuple(f"{row['key'].value.rsplit('#', 1)[-1]}: {row['value'].value}" for row in rows)


def _conflicts(store: Store) -> Iterator[Question]:
    rows: Any = store.query(
        f"""SELECT ?conflict ?label ?rule ?side ?sideLabel WHERE {{
        ?conflict {RDF.type} {RS.Conflict} ; {RDFS.label} ?label ; {RS.rule} ?rule ; {RS.between} ?side .
        ?side {RDFS.label} ?sideLabel }} ORDER BY ?conflict ?side"""
    )
    sides: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for row in rows:
        key = (row["conflict"].value, row["label"].value, row["rule"].value)
        sides.setdefault(key, []).append((row["side"].value, row["sideLabel"].value))
    for (_, label, why), both in sides.items():
        found = tuple(iri for iri, _ in both)
        if not any(_is_ruled(store, iri) for iri in found):
            told = tuple(_behind(store, iri) for iri in found)
            yield Question(
                Topic.CONFLICT, found, f"{label} (followed by the rule: {why})", tuple(n for _, n in both), told
            )


def claims_of(store: Store, side: str) -> list[str]:
    """The claims (IRIs) behind a side of a conflict, which is a fact or a claim itself."""
    rows: Any = store.query(f"SELECT ?claim WHERE {{ <{side}> {RS.supportedBy} ?claim }} ORDER BY ?claim")
    return [row["claim"].value for row in rows] or [side]


def _is_ruled(store: Store, side: str) -> bool:
    values = " ".join(f"<{iri}>" for iri in claims_of(store, side))
    identity = Iris(store.base).identity
    return bool(
        store.query(f"ASK {{ VALUES ?claim {{ {values} }} GRAPH <{identity}> {{ ?claim {RS.ruled} ?holding }} }}")
    )


def _behind(store: Store, side: str) -> tuple[str, ...]:
    values = " ".join(f"<{iri}>" for iri in claims_of(store, side)[:_MOST_LINES])
    rows: Any = store.query(
        f"""SELECT ?quote ?title ?issued WHERE {{ VALUES ?claim {{ {values} }} ?claim {RS.quote} ?quote ;
        {RS.document} ?document . ?document {RDFS.label} ?title OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} }}"""
    )
    return tuple(
        f"“{row['quote'].value}” ({row['title'].value}{', ' + row['issued'].value if row['issued'] else ''})"
        for row in rows
    )
