"""Claims read back from a store for derivation: all that documents say of some entities, with identity applied."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graph.model import Holding, Modality, ResolvedClaim
from graph.rdf.iris import Iris
from graph.resolve.publishers import genre
from graph.schema import kinds
from graph.terms import DCTERMS, RDFS, RS, XSD

Query = Callable[[str], QuerySolutions]


def told(
    query: Query, iris: Iris, entities: Iterable[str], subject: NamedNode, of_kinds: Iterable[str]
) -> dict[str, list[ResolvedClaim]]:
    """The asserted claims of some kinds whose role `subject` is one of the entities, by entity; none is left out."""
    of_kinds = frozenset(of_kinds)
    about = _about(iris, entities, subject, of_kinds)
    confirmed = _confirmed(query, iris)
    found: dict[str, list[ResolvedClaim]] = defaultdict(list)
    said = _statements(query, iris, about, of_kinds)
    sources = _sources(query, {statements[RS.document.value].value for statements in said.values()})
    for (entity, claim), statements in said.items():
        resolved = _resolved(claim, statements, sources, claim in confirmed)
        if not _of_itself(resolved):
            found[entity].append(resolved)
    return found


def _about(iris: Iris, entities: Iterable[str], subject: NamedNode, of_kinds: Iterable[str]) -> str:
    """The pattern that binds ?entity, ?claim and the graph ?g of its document.

    Kind and modality stand in filters, because as objects of the pattern Oxigraph's planner takes them for rare, and
    goes through half the store from there; as it is, it goes from the entities to their referents to the claims.
    """
    values = " ".join(f"<{iri}>" for iri in entities)
    spoken = ", ".join(f'"{kind}"' for kind in sorted(of_kinds))
    return f"""VALUES ?entity {{ {values} }}
      GRAPH <{iris.identity}> {{ ?subject {RS.denotes} ?entity }}
      GRAPH ?g {{ ?claim {subject} ?subject ; {RS.kind} ?kind ; {RS.modality} ?modality }}
      FILTER(?kind IN ({spoken})) FILTER(?modality IN ("{Modality.ASSERTED}"))
      FILTER NOT EXISTS {{ GRAPH <{iris.identity}> {{ ?claim {RS.ruled} "{Holding.REJECTED}" }} }}"""


def _statements(
    query: Query, iris: Iris, about: str, of_kinds: Iterable[str]
) -> Mapping[tuple[str, str], dict[str, NamedNode | Literal]]:
    """What derivation needs of each claim, by entity and claim: roles (entities for referents), kind, document."""
    found: dict[tuple[str, str], dict[str, NamedNode | Literal]] = defaultdict(dict)
    roles = {role.property for kind in of_kinds for role in kinds()[kind].roles.values()}
    needed = ", ".join(sorted(map(str, {*roles, RS.kind, RS.document, RS.asOf, RS.wording, RS.confidence})))
    for entity, claim, key, value in query(
        f"""SELECT ?entity ?claim ?p (COALESCE(?denoted, ?v) AS ?value) WHERE {{ {about}
        GRAPH ?g {{ ?claim ?p ?v }} FILTER(?p IN ({needed}))
        OPTIONAL {{ GRAPH <{iris.identity}> {{ ?v {RS.denotes} ?denoted }} }} }}"""
    ):
        found[entity.value, claim.value][key.value] = value
    return found


class _Source(NamedTuple):
    """What derivation needs of a document: publisher (else the document itself), date, genre, whether it corrects."""

    publisher: str
    issued: str | None
    genre: str | None
    corrects: bool


def _sources(query: Query, documents: Iterable[str]) -> dict[str, _Source]:
    """The source of each of the documents (IRIs)."""
    values = " ".join(f"<{iri}>" for iri in sorted(documents))
    rows = query(
        f"""SELECT ?document ?publisher ?issued ?title WHERE {{ VALUES ?document {{ {values} }}
        OPTIONAL {{ ?document {DCTERMS.publisher} ?publisher }} OPTIONAL {{ ?document {DCTERMS.issued} ?issued }}
        OPTIONAL {{ ?document {DCTERMS.title} ?title }} }}"""
    )
    return {
        row["document"].value: _Source(
            (publisher := _text(row["publisher"])) or row["document"].value,
            _text(row["issued"]),
            genre(publisher),
            bool(_CORRECTION.search(_text(row["title"]) or "")),
        )
        for row in rows
    }


# how the titles of corrections say that they are such
_CORRECTION = re.compile(
    r"\b(?:correction|corrigendum|clarification|уточнени\w+|поправк\w+|исправлени\w+|опровержени\w+|түзету\w*)\b",
    re.IGNORECASE,
)


def _confirmed(query: Query, iris: Iris) -> frozenset[str]:
    """The claims that people have confirmed."""
    rows = query(f'SELECT ?claim WHERE {{ GRAPH <{iris.identity}> {{ ?claim {RS.ruled} "{Holding.CONFIRMED}" }} }}')
    return frozenset(row["claim"].value for row in rows)


def _text(term: Literal | None) -> str | None:
    return term.value if term is not None else None


def _resolved(
    claim: str, statements: Mapping[str, NamedNode | Literal], sources: Mapping[str, _Source], confirmed: bool
) -> ResolvedClaim:
    kind = statements[RS.kind.value].value
    source = sources[statements[RS.document.value].value]
    roles = {
        key: _value(statements[role.property.value])
        for key, role in kinds()[kind].roles.items()
        if role.property.value in statements
    }
    day, wording = (statements.get(key.value) for key in (RS.asOf, RS.wording))
    return ResolvedClaim(
        claim, kind, roles, source.publisher, day.value if day is not None else source.issued,
        genre=source.genre, corrects=source.corrects, wording=wording.value if wording is not None else None,
        confirmed=confirmed, confidence=float(statements[RS.confidence.value].value),
    )  # fmt: skip


def _of_itself(claim: ResolvedClaim) -> bool:
    """Whether a claim sets beside each other what identity has found to be one: then it tells nothing."""
    return any(
        left in claim.roles and claim.roles[left] == claim.roles.get(right)
        for left, right in (
            ("person", "predecessor"),
            ("person", "relative"),
            ("organization", "origin"),
            ("organization", "parent"),
        )
    )


def _value(term: NamedNode | Literal) -> str | bool:
    if isinstance(term, Literal) and term.datatype == XSD.boolean:
        return term.value == "true"
    return term.value


def labels(query: Query, iris: Iris, entities: Iterable[str]) -> dict[str, str]:
    """What the nodes of the entities are called, by IRI."""
    values = " ".join(f"<{iri}>" for iri in sorted(entities))
    rows = query(
        f"SELECT ?e ?label WHERE {{ VALUES ?e {{ {values} }} GRAPH <{iris.knowledge}> {{ ?e {RDFS.label} ?label }} }}"
    )
    return {row["e"].value: row["label"].value for row in rows}


def names(query: Query, iris: Iris, entities: Iterable[str]) -> Iterator[tuple[str, str, str, int]]:
    """Every name of the entities: entity IRI, name, language, and in how many documents' referents it stands."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(
        f"""SELECT ?entity ?name (COUNT(*) AS ?n) WHERE {{ VALUES ?entity {{ {values} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }} GRAPH ?g {{ ?referent {RS.name} ?name }} }}
        GROUP BY ?entity ?name"""
    )
    for row in rows:
        yield row["entity"].value, row["name"].value, row["name"].language or "und", int(row["n"].value)


def known(query: Query, iris: Iris, entities: Iterable[str]) -> Iterator[tuple[str, NamedNode, str]]:
    """What structured sources know of the entities besides claims: entity, `rs:alias` or `rs:identifier`, the value."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(
        f"""SELECT DISTINCT ?entity ?p ?value WHERE {{ VALUES ?entity {{ {values} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }}
        VALUES ?p {{ {RS.alias} {RS.identifier} }} GRAPH ?g {{ ?referent ?p ?value }} }}"""
    )
    for row in rows:
        yield row["entity"].value, row["p"], row["value"].value


def companions(query: Query, iris: Iris, entities: Iterable[str]) -> Iterator[tuple[str, NamedNode, str, str, int]]:
    """What tells posts and bodies apart: entity, property, its body or place, its name, in how many referents."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(
        f"""SELECT ?entity ?p ?companion ?name (COUNT(*) AS ?n) WHERE {{ VALUES ?entity {{ {values} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }}
        GRAPH ?g {{ ?referent ?p ?other . ?other {RS.name} ?name }}
        GRAPH <{iris.identity}> {{ ?other {RS.denotes} ?companion }}
        FILTER(?p IN ({RS.body}, {RS.jurisdiction})) }} GROUP BY ?entity ?p ?companion ?name"""
    )
    for row in rows:
        yield row["entity"].value, row["p"], row["companion"].value, row["name"].value, int(row["n"].value)
