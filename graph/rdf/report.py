"""One document as a store holds it: what it says of whom, read back from its evidence and from identity."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from graph.model import Modality
from graph.rdf.claims import Query
from graph.rdf.iris import Iris
from graph.terms import DCTERMS, RDF, RS

Said = Mapping[NamedNode, list[NamedNode | Literal]]


@dataclass(slots=True)
class Report:
    """What is said of a document's claims, referents and of itself, by IRI; whom its referents denote.

    `ruled` is whether somebody has ruled on any of its claims.
    """

    document: str
    said: dict[str, dict[NamedNode, list[NamedNode | Literal]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    denoted: dict[str, str] = field(default_factory=dict)
    ruled: bool = False

    @property
    def publisher(self) -> str | None:
        """Who published it."""
        return first(self.said[self.document], DCTERMS.publisher)

    @property
    def issued(self) -> str | None:
        """When it appeared."""
        return first(self.said[self.document], DCTERMS.issued)

    def referents(self, entity: str) -> list[Said]:
        """What is said of the referents that denote an entity."""
        return [self.said[referent] for referent, meant in self.denoted.items() if meant == entity]

    def claims(self, entity: str, subject: NamedNode, of_kinds: Iterable[str]) -> list[str]:
        """The asserted claims (IRIs) of some kinds whose role `subject` is the entity."""
        of_kinds = frozenset(of_kinds)
        return [
            iri
            for iri, said in self.said.items()
            if first(said, RS.kind) in of_kinds
            and first(said, RS.modality) == Modality.ASSERTED
            and any(self.denoted.get(term.value) == entity for term in said.get(subject, ()))
        ]


def first(said: Said, key: NamedNode) -> str | None:
    """The value of a property, if it is said."""
    return next((term.value for term in said.get(key, ())), None)


def report(query: Query, iris: Iris, document: str) -> Report:
    """What a store holds of a document (an IRI)."""
    graph = iris.evidence_of(document)
    found = Report(document)
    for subject in (
        f"?s {RS.document} <{document}>",
        f"?s {RDF.type} {RS.Referent}",
        f"VALUES ?s {{ <{document}> }}",
    ):
        for row in query(f"SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ {subject} . ?s ?p ?o }} }}"):
            found.said[row["s"].value][row["p"]].append(row["o"])
    rows = query(
        f"""SELECT ?s ?p ?o WHERE {{ GRAPH <{graph}> {{ ?s {RDF.type} ?class }}
        FILTER(?class IN ({RS.Referent}, {RS.Claim}))
        GRAPH <{iris.identity}> {{ ?s ?p ?o FILTER(?p IN ({RS.denotes}, {RS.ruled})) }} }}"""
    )
    for row in rows:
        if row["p"] == RS.denotes:
            found.denoted[row["s"].value] = row["o"].value
        else:
            found.ruled = True
    return found
