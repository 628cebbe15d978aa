"""Records of the people that documents speak of: read from their evidence, and kept in the identity graph."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import EntityKind, Modality
from graph.rdf.claims import Query
from graph.rdf.iris import Iris, digest
from graph.rdf.terms_of import literal, node, text
from graph.resolve import posts
from graph.resolve.records import Record
from graph.terms import DCTERMS, RDF, RS

_HOLDING = frozenset({"appointment", "dismissal", "succession", "tenure"})
_NEEDED = (
    RS.entityKind, RS.name, RS.alias, RS.identifier, RS.body, RS.jurisdiction, RS.kind, RS.modality, RS.person,
    RS.predecessor, RS.post, RS.date, DCTERMS.issued,
)  # fmt: skip
_YEAR = 4
_KEY_LENGTH = 16


def of_document(query: Query, iris: Iris, document: str, apart: Collection[str] = ()) -> dict[str, Record]:
    """The record of each person that a document (an IRI) speaks of, by the IRI of the referent.

    The referents in `apart` are those that a judgement tells from others of their name: they get records of their own.
    """
    told = _Told(query, iris, document)
    return {person: record(told.record(person, document if person in apart else None)) for person in told.people}


class _Told:
    """What a document's graph holds, by subject and predicate."""

    def __init__(self, query: Query, iris: Iris, document: str) -> None:
        self.document = document
        self._values: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
        needed = ", ".join(map(str, _NEEDED))
        rows = query(
            f"SELECT ?s ?p ?o WHERE {{ GRAPH <{iris.evidence_of(document)}> {{ ?s ?p ?o FILTER(?p IN ({needed})) }} }}"
        )
        for subject, key, value in rows:
            self._values[subject.value][key.value].append(value)
        self.people = sorted(
            subject for subject in self._values if self._text(subject, RS.entityKind) == EntityKind.PERSON
        )
        self._claims = [
            subject
            for subject in sorted(self._values)
            if self._text(subject, RS.modality) == Modality.ASSERTED and self._text(subject, RS.kind) is not None
        ]

    def record(self, person: str, document: str | None) -> Record:
        """What is told of a person, as a record without a key."""
        name = self._values[person][RS.name.value][0]
        issued = self._text(self.document, DCTERMS.issued)
        return Record(
            "",
            name.value,
            (name.language if isinstance(name, Literal) else None) or "und",
            posts=frozenset(self._posts(person)),
            year=int(issued[:_YEAR]) if issued else None,
            born=self._day(person, "birth"),
            died=self._day(person, "death"),
            aliases=tuple(sorted(term.value for term in self._values[person][RS.alias.value])),
            identifiers=frozenset(term.value for term in self._values[person][RS.identifier.value]),
            document=document,
        )

    def _posts(self, person: str) -> Iterator[str]:
        """The keys of the posts that the person is said to hold or have held."""
        for claim in self._claims:
            holders = {self._text(claim, RS.person), self._text(claim, RS.predecessor)}
            post = self._text(claim, RS.post)
            if post is not None and person in holders and self._text(claim, RS.kind) in _HOLDING:
                title = self._values[post][RS.name.value][0]
                lang = (title.language if isinstance(title, Literal) else None) or "und"
                body, place = (self._name(self._text(post, key)) for key in (RS.body, RS.jurisdiction))
                yield posts.key(title.value, body, place, lang, self.document)

    def _day(self, person: str, kind: str) -> str | None:
        """When the person was born or died: the most precise date."""
        days = [
            day
            for claim in self._claims
            if self._text(claim, RS.kind) == kind and self._text(claim, RS.person) == person
            if (day := self._text(claim, RS.date)) is not None
        ]
        return max(days, key=lambda day: (len(day), day), default=None)

    def _text(self, subject: str, key: NamedNode) -> str | None:
        return (
            next((term.value for term in self._values[subject][key.value]), None) if subject in self._values else None
        )

    def _name(self, referent: str | None) -> str | None:
        return self._text(referent, RS.name) if referent is not None else None


def record(content: Record) -> Record:
    """The record with its key, which is made of all that it holds."""
    told = (
        content.name, content.lang, sorted(content.posts), content.year, content.born, content.died,
        content.aliases, sorted(content.identifiers), content.document,
    )  # fmt: skip
    values = {name: getattr(content, name) for name in Record.__dataclass_fields__ if name not in ("key", "_hash")}
    return Record(digest(repr(told), _KEY_LENGTH), **values)


def quads(item: Record, iris: Iris) -> list[Quad]:
    """The statements that keep a record, but for what it stands for."""
    subject, graph = node(iris.record(item.key)), NamedNode(iris.identity)
    told: list[tuple[NamedNode, str | int | None]] = [
        (RS.reportedIn, item.year),
        (RS.bornOn, item.born),
        (RS.diedOn, item.died),
        *((RS.heldPost, post) for post in sorted(item.posts)),
        *((RS.alias, alias) for alias in item.aliases),
        *((RS.identifier, identifier) for identifier in sorted(item.identifiers)),
        *((RS.block, block) for block in sorted(item.blocks)),
    ]
    return [
        Quad(subject, RDF.type, RS.Record, graph),
        Quad(subject, RS.name, text(item.name, item.lang), graph),
        *(Quad(subject, RS.ofDocument, node(iri), graph) for iri in [item.document] if iri),
        *(Quad(subject, key, literal(value), graph) for key, value in told if value is not None),
    ]


def stored(query: Query, iris: Iris, pattern: str) -> dict[Record, str | None]:
    """The records that a pattern binds to ?record, each with the entity (IRI) that it stands for, if any."""
    told: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for row in query(
        f"""SELECT ?record ?p ?o WHERE {{ {{ SELECT DISTINCT ?record WHERE {{ {pattern} }} }}
        GRAPH <{iris.identity}> {{ ?record {RDF.type} {RS.Record} ; ?p ?o FILTER(?p != {RS.block}) }} }}"""
    ):
        told[row["record"].value][row["p"].value].append(row["o"])
    return {_record(iri, values): _first(values, RS.standsFor) for iri, values in told.items()}


def _first(values: Mapping[str, list[NamedNode | Literal]], key: NamedNode) -> str | None:
    return next((term.value for term in values.get(key.value, ())), None)


def _record(iri: str, values: Mapping[str, list[NamedNode | Literal]]) -> Record:
    (name,) = values[RS.name.value]
    year = _first(values, RS.reportedIn)
    return Record(
        iri.rsplit("/", 1)[-1],
        name.value,
        name.language or "und" if isinstance(name, Literal) else "und",
        posts=frozenset(term.value for term in values.get(RS.heldPost.value, ())),
        year=int(year) if year else None,
        born=_first(values, RS.bornOn),
        died=_first(values, RS.diedOn),
        aliases=tuple(sorted(term.value for term in values.get(RS.alias.value, ()))),
        identifiers=frozenset(term.value for term in values.get(RS.identifier.value, ())),
        document=_first(values, RS.ofDocument),
    )
