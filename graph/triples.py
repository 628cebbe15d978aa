"""Triples in a dictionary: enough to read the ontology's own files with, in milliseconds and without a store."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from graph.terms import RDF

Term = NamedNode | BlankNode | Literal | Triple


class Triples:
    """Triples by subject and predicate, in the order in which the files give them."""

    def __init__(self, triples: Iterable[Quad | Triple]) -> None:
        self._objects: dict[Term, dict[NamedNode, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            self._objects[triple.subject][triple.predicate].append(triple.object)

    @classmethod
    def of_files(cls, paths: Iterable[Path]) -> "Triples":
        """The triples of Turtle files together; blank nodes of different files stay different."""
        return cls(
            triple for path in paths for triple in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True)
        )

    def subjects(self, predicate: NamedNode, value: Term) -> list[Term]:
        """All subjects that have the value."""
        return [subject for subject, rows in self._objects.items() if value in rows.get(predicate, ())]

    def values(self, subject: Term, predicate: NamedNode) -> tuple[Term, ...]:
        """All values of a property."""
        return tuple(self._objects.get(subject, {}).get(predicate, ()))

    def value(self, subject: Term, predicate: NamedNode) -> Term | None:
        """The first value of a property, else None."""
        return next(iter(self.values(subject, predicate)), None)

    def text(self, subject: Term, predicate: NamedNode) -> str | None:
        """The first value that is a literal, as a string, else None."""
        return next((term.value for term in self.values(subject, predicate) if isinstance(term, Literal)), None)

    def texts(self, subject: Term, predicate: NamedNode) -> tuple[str, ...]:
        """The literals of the RDF list that is the value of a property; empty where there is no list."""
        found = []
        rest = self.value(subject, predicate)
        while rest is not None and rest != RDF.nil:
            found.append(self.text(rest, RDF.first) or "")
            rest = self.value(rest, RDF.rest)
        return tuple(found)

    def labels(self, subject: Term, predicate: NamedNode) -> dict[str, str]:
        """The values of a property by language tag."""
        found = self.values(subject, predicate)
        return {term.language: term.value for term in found if isinstance(term, Literal) and term.language}
