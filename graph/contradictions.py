"""The graph's contradictions in words, with the quotes of both sides: for `check`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.errors import one_line
from graph.stores import Store
from graph.terms import DCTERMS, RDF, RDFS, RS


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: what it says, a quote with where it stands, and whether the graph follows it."""

    label: str
    quote: str
    source: str
    followed: bool


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A contradiction: what it is about, the rule by which a side is followed ("open" where none is), its sides."""

    iri: str
    label: str
    rule: str
    sides: tuple[Side, ...]

    def __str__(self) -> str:
        lines = (f"{one_line(side.label)}: “{one_line(side.quote)}” ({one_line(side.source)})" for side in self.sides)
        marks = ("→" if side.followed else " " for side in self.sides)
        sides = (f"  {mark} {line}" for mark, line in zip(marks, lines, strict=True))
        return "\n".join((f"{one_line(self.label)} [{self.rule}]", *sides))


def contradictions(store: Store) -> Iterator[Contradiction]:
    """All contradictions of the knowledge graph, by label."""
    rows: Any = store.query(
        f"""SELECT ?conflict ?label ?rule WHERE {{ ?conflict {RDF.type} {RS.Conflict} ; {RDFS.label} ?label ;
        {RS.rule} ?rule }} ORDER BY ?label ?conflict"""
    )
    for row in list(rows):
        iri = row["conflict"].value
        yield Contradiction(iri, row["label"].value, row["rule"].value, tuple(_sides(store, iri)))


def _sides(store: Store, conflict: str) -> Iterator[Side]:
    """Each side with one of its quotes: that of the first claim by IRI."""
    rows: Any = store.query(
        f"""SELECT ?side ?label ?quote ?title ?issued (EXISTS {{ <{conflict}> {RS.follows} ?side }} AS ?followed)
        WHERE {{ {{ SELECT ?side (MIN(STR(?each)) AS ?first) WHERE {{
        <{conflict}> {RS.between} ?side . ?side {RS.supportedBy}? ?each . ?each {RS.quote} ?any }} GROUP BY ?side }}
        BIND(IRI(?first) AS ?claim)
        ?side {RDFS.label} ?label . ?claim {RS.quote} ?quote ; {RS.document} ?document . ?document {RDFS.label} ?title
        OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} }} ORDER BY DESC(?followed) ?side"""
    )
    for row in rows:
        source = ", ".join([row["title"].value, *([row["issued"].value] if row["issued"] else [])])
        yield Side(row["label"].value, row["quote"].value, source, row["followed"].value == "true")
