"""What the knowledge graph says, row by row: a record for each subject of a class, and the evidence of its claims."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Protocol

from pyoxigraph import BlankNode, Literal, NamedNode

PREFIXES = """\
PREFIX rs: <https://w3id.org/reshuffle/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

_DESCRIBED = "SELECT ?s ?p ?o WHERE {{ ?s a rs:{kind} ; ?p ?o }}"

_EVIDENCE = """\
SELECT ?claim ?quote ?document ?title ?publisher ?date ?url WHERE {{
  VALUES ?claim {{ {claims} }}
  ?claim rs:quote ?quote ; rs:document ?doc .
  ?doc dcterms:identifier ?document .
  OPTIONAL {{ ?doc dcterms:title ?title }}
  OPTIONAL {{ ?doc dcterms:publisher ?publisher }}
  OPTIONAL {{ ?doc dcterms:issued ?date }}
  OPTIONAL {{ ?doc rs:url ?url }}
}}"""

BATCH = 500
"""Claims asked for in one query: few enough for the longest text a SPARQL server takes."""

Term = NamedNode | BlankNode | Literal

Record = dict[str, list[str]]
"""What is said of one subject: the local name of each property with its values, sorted (`{"type": ["Tenure"]}`)."""

Evidence = dict[str, str]
"""Who said so: `quote`, `document` (its id) and, where known, `title`, `publisher`, `date` (EDTF) and `url`."""


class Queryable(Protocol):
    """All that a network asks of a store."""

    def query(self, sparql: str) -> Any:
        """The solutions of a SELECT over the knowledge graph, as pyoxigraph gives them."""


def described(store: Queryable, kind: str) -> dict[str, Record]:
    """Everything said of each subject of class `rs:{kind}`, by its IRI, in the order of the IRIs.

    A text in several languages is told in English where it has that, else in the first of the others.
    """
    found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in store.query(PREFIXES + _DESCRIBED.format(kind=kind)):
        found[subject.value][_local(predicate.value)].append(value)
    return {iri: {name: _texts(name, found[iri][name]) for name in found[iri]} for iri in sorted(found)}


def evidence(store: Queryable, claims: Iterable[str]) -> dict[str, Evidence]:
    """The evidence of each claim, by the claim's IRI."""
    names = ("quote", "document", "title", "publisher", "date", "url")
    found: dict[str, Evidence] = {}
    for batch in _batches(sorted(set(claims))):
        listed = " ".join(f"<{iri}>" for iri in batch)
        for row in store.query(PREFIXES + _EVIDENCE.format(claims=listed)):
            found[row["claim"].value] = {name: row[name].value for name in names if row[name] is not None}
    return found


def one(record: Record, name: str) -> str | None:
    """The value of a property that has one; the first of those that have more."""
    values = record.get(name)
    return values[0] if values else None


def _texts(name: str, values: list[Term]) -> list[str]:
    if name == "type":
        return sorted(_local(value.value) for value in values)
    languages = {value.language for value in values if isinstance(value, Literal) and value.language}
    if not languages or name == "altLabel":
        return sorted({value.value for value in values})
    spoken = "en" if "en" in languages else min(languages)
    return sorted(value.value for value in values if isinstance(value, Literal) and value.language == spoken)


@cache
def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _batches(items: Sequence[str]) -> Iterator[Sequence[str]]:
    return (items[start : start + BATCH] for start in range(0, len(items), BATCH))
