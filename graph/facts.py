"""The facts of a knowledge graph one by one, each with its sources: for Python callers and the CSV export."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import Literal, NamedNode

from graph.schema import kind as kind_named
from graph.schema import kinds
from graph.stores import Store
from graph.terms import DCTERMS, RDF, RDFS, RS


@dataclass(frozen=True, slots=True)
class Citation:
    """One claim behind a fact: the exact words, and the document they stand in."""

    quote: str
    document: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact of the knowledge graph.

    `kind` is a kind of the contract ("tenure"); `properties` maps local names of its properties ("person",
    "startEarliest") to the labels of entities or to values as text, `entities` those that lead to an entity to its IRI.
    """

    iri: str
    kind: str
    label: str
    properties: Mapping[str, str] = field(hash=False)
    entities: Mapping[str, str] = field(hash=False)
    citations: tuple[Citation, ...]


def facts(store: Store, kind: str | None = None) -> Iterator[StoredFact]:
    """All facts, or those of one kind, sorted by kind and IRI. Raises UnknownName for a kind that there is not."""
    for each in [kind_named(kind)] if kind else kinds().values():
        yield from _of_class(store, each.name, each.cls)


def _of_class(store: Store, kind: str, cls: NamedNode) -> Iterator[StoredFact]:
    cited = _citations(store, cls)
    for iri, statements in sorted(_statements(store, cls).items()):
        properties, entities = {}, {}
        for name, (value, label) in statements.items():
            properties[name] = label or value.value
            if isinstance(value, NamedNode):
                entities[name] = value.value
        yield StoredFact(iri, kind, properties.pop("label"), properties, entities, tuple(cited[iri]))


def _statements(store: Store, cls: NamedNode) -> Mapping[str, dict[str, tuple[NamedNode | Literal, str | None]]]:
    found: dict[str, dict[str, tuple[NamedNode | Literal, str | None]]] = defaultdict(dict)
    rows: Any = store.query(
        f"SELECT ?fact ?p ?v ?label WHERE {{ ?fact a {cls} ; ?p ?v . FILTER(?p NOT IN ({RDF.type}, {RS.supportedBy}))"
        f" OPTIONAL {{ ?v {RDFS.label} ?label }} }}"
    )
    for row in rows:
        name = row["p"].value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
        found[row["fact"].value][name] = (row["v"], row["label"].value if row["label"] else None)
    return found


def _citations(store: Store, cls: NamedNode) -> Mapping[str, list[Citation]]:
    found: dict[str, list[Citation]] = defaultdict(list)
    rows: Any = store.query(
        f"""SELECT ?fact ?quote ?id ?title ?publisher ?issued ?url WHERE {{
        ?fact a {cls} ; {RS.supportedBy} ?claim . ?claim {RS.quote} ?quote ; {RS.document} ?document .
        ?document {DCTERMS.identifier} ?id
        OPTIONAL {{ ?document {DCTERMS.title} ?title }} OPTIONAL {{ ?document {DCTERMS.publisher} ?publisher }}
        OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} OPTIONAL {{ ?document {RS.url} ?url }} }}
        ORDER BY ?issued ?id ?quote"""
    )
    for row in rows:
        known = (row[name] for name in ("title", "publisher", "issued", "url"))
        origin = (term.value if term is not None else None for term in known)
        found[row["fact"].value].append(Citation(row["quote"].value, row["id"].value, *origin))
    return found
