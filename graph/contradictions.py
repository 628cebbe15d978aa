"""The graph's contradictions in words, with the quotes of both sides: for `check` and for pages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pyoxigraph import NamedNode

from graph.errors import one_line
from graph.stores import Store
from graph.terms import DCTERMS, RDF, RDFS, RS

_BATCH = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction: what it says, a quote with where it stands, and whether the graph follows it.

    `claim` is the IRI of the claim that the quote is of.
    """

    label: str
    claim: str
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


def contradictions(store: Store, among: Sequence[str] | None = None) -> Iterator[Contradiction]:
    """The contradictions of the knowledge graph, by label; or only those among some, given by their IRIs."""
    of = f"VALUES ?conflict {{ {_listed(among)} }}" if among is not None else ""
    rows: Any = store.query(
        f"""SELECT ?conflict ?label ?rule WHERE {{ {of} ?conflict {RDF.type} {RS.Conflict} ; {RDFS.label} ?label ;
        {RS.rule} ?rule }} ORDER BY ?label ?conflict"""
    )
    for batch in _batches([(row["conflict"].value, row["label"].value, row["rule"].value) for row in rows]):
        sides = _sides(store, [iri for iri, _, _ in batch])
        for iri, label, rule in batch:
            yield Contradiction(iri, label, rule, tuple(sides.get(iri, ())))


def disputes(store: Store) -> Mapping[str, Sequence[str]]:
    """The contradictions about each person and post, all by IRI: between facts about them, or claims behind these."""
    found: dict[str, set[str]] = defaultdict(set)
    sides = f"{{ SELECT ?conflict ?side WHERE {{ ?conflict {RS.between} ?side }} }}"
    for fact in (f"{sides} ?side", f"{sides} ?fact {RS.supportedBy} ?side ;"):
        rows: Any = store.query(f"SELECT DISTINCT ?conflict ?about WHERE {{ {fact} {RS.person}|{RS.post} ?about }}")
        for row in rows:
            found[row["about"].value].add(row["conflict"].value)
    return {about: sorted(conflicts) for about, conflicts in found.items()}


def _sides(store: Store, conflicts: Sequence[str]) -> Mapping[str, list[Side]]:
    """The sides of each conflict, the one that is followed first, each with the quote of its first claim by IRI."""
    rows: Any = store.query(
        f"SELECT ?conflict ?side ?label (EXISTS {{ ?conflict {RS.follows} ?side }} AS ?followed) WHERE {{"
        f" VALUES ?conflict {{ {_listed(conflicts)} }} ?conflict {RS.between} ?side . ?side {RDFS.label} ?label }}"
    )
    told = [(row["followed"].value != "true", row["side"].value, row) for row in rows]
    first = _first_claims(store, {side for _, side, _ in told})
    quotes = _quotes(store, set(first.values()))
    found: dict[str, list[Side]] = {}
    for _, side, row in sorted(told, key=lambda item: item[:2]):
        claim = first[side]
        if claim in quotes:
            quote, source = quotes[claim]
            shown = Side(row["label"].value, claim, quote, source, row["followed"].value == "true")
            found.setdefault(row["conflict"].value, []).append(shown)
    return found


def _first_claims(store: Store, sides: Iterable[str]) -> dict[str, str]:
    """The first claim behind each side; a side that nothing is said to support is a claim itself."""
    listed = sorted(sides)
    found = {side: side for side in listed}
    for batch in _batches(listed):
        rows: Any = store.query(
            f"SELECT ?side ?claim WHERE {{ VALUES ?side {{ {_listed(batch)} }} ?side {RS.supportedBy} ?claim }}"
        )
        for row in rows:
            side, claim = row["side"].value, row["claim"].value
            found[side] = claim if found[side] == side else min(found[side], claim)
    return found


def _quotes(store: Store, claims: Iterable[str]) -> dict[str, tuple[str, str]]:
    found = {}
    for batch in _batches(sorted(claims)):
        rows: Any = store.query(
            f"SELECT ?claim ?quote ?title ?issued WHERE {{ VALUES ?claim {{ {_listed(batch)} }}"
            f" ?claim {RS.quote} ?quote ; {RS.document} ?document . ?document {RDFS.label} ?title"
            f" OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} }}"
        )
        for row in rows:
            source = ", ".join([row["title"].value, *([row["issued"].value] if row["issued"] else [])])
            found[row["claim"].value] = (row["quote"].value, source)
    return found


def _listed(iris: Iterable[str]) -> str:
    return " ".join(str(NamedNode(iri)) for iri in iris)


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))
