"""Records of the people that documents speak of: read from their evidence, and kept in the identity graph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Modality
from graph.rdf.claims import Query
from graph.rdf.iris import Iris, digest
from graph.rdf.terms_of import literal, node, text
from graph.resolve import posts
from graph.resolve.records import Record
from graph.terms import DCTERMS, RDF, RS

_HOLDING = ("appointment", "dismissal", "succession", "tenure")
_YEAR = 4
_KEY_LENGTH = 16


def of_documents(query: Query, documents: Iterable[str], anchored: Mapping[str, str]) -> dict[str, Record]:
    """The record of each person that the documents (IRIs) speak of, by the IRI of the referent.

    `anchored` are the referents that a judgement speaks of, with their document: they get a record of their own.
    """
    values = " ".join(f"<{iri}>" for iri in documents)
    held = _posts(query, values)
    lives = _lives(query, values)
    more = _more(query, values)
    found = {}
    for row in query(
        f"""SELECT ?person ?name ?issued WHERE {{ VALUES ?document {{ {values} }}
        GRAPH ?g {{ ?document a {RS.Document} . ?person {RS.entityKind} "person" ; {RS.name} ?name
        OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} }} }}"""
    ):
        person, issued = row["person"].value, row["issued"]
        found[person] = record(
            Record(
                "",
                row["name"].value,
                row["name"].language or "und",
                posts=frozenset(held.get(person, ())),
                year=int(issued.value[:_YEAR]) if issued else None,
                born=lives.get((person, "birth")),
                died=lives.get((person, "death")),
                aliases=tuple(sorted(more.get((person, RS.alias.value), ()))),
                identifiers=frozenset(more.get((person, RS.identifier.value), ())),
                document=anchored.get(person),
            )
        )
    return found


def record(content: Record) -> Record:
    """The record with its key, which is made of all that it holds."""
    told = (
        content.name, content.lang, sorted(content.posts), content.year, content.born, content.died,
        content.aliases, sorted(content.identifiers), content.document,
    )  # fmt: skip
    values = {name: getattr(content, name) for name in Record.__dataclass_fields__ if name not in ("key", "_hash")}
    return Record(digest(repr(told), _KEY_LENGTH), **values)


def _posts(query: Query, values: str) -> dict[str, set[str]]:
    """The keys of the posts that each person is said to hold or have held."""
    kinds = ", ".join(f'"{kind}"' for kind in _HOLDING)
    found: dict[str, set[str]] = defaultdict(set)
    for row in query(
        f"""SELECT DISTINCT ?person ?document ?title ?body ?place WHERE {{ VALUES ?document {{ {values} }}
        GRAPH ?g {{ ?claim {RS.document} ?document ; {RS.kind} ?kind ; {RS.modality} ?modality ; {RS.post} ?post .
        FILTER(?kind IN ({kinds}) && ?modality = "{Modality.ASSERTED}")
        {{ ?claim {RS.person} ?person }} UNION {{ ?claim {RS.predecessor} ?person }}
        ?post {RS.name} ?title
        OPTIONAL {{ ?post {RS.body}/{RS.name} ?body }} OPTIONAL {{ ?post {RS.jurisdiction}/{RS.name} ?place }} }} }}"""
    ):
        body, place = (row[name].value if row[name] else None for name in ("body", "place"))
        title: Literal = row["title"]
        key = posts.key(title.value, body, place, title.language or "und", row["document"].value)
        found[row["person"].value].add(key)
    return found


def _lives(query: Query, values: str) -> dict[tuple[str, str], str]:
    """When each person was born and died, by referent and kind of claim; the most precise date of a document."""
    found: dict[tuple[str, str], str] = {}
    for row in query(
        f"""SELECT ?person ?kind ?date WHERE {{ VALUES ?document {{ {values} }}
        GRAPH ?g {{ ?claim {RS.document} ?document ; {RS.kind} ?kind ; {RS.modality} ?modality ;
        {RS.person} ?person ; {RS.date} ?date .
        FILTER(?kind IN ("birth", "death") && ?modality = "{Modality.ASSERTED}") }} }}"""
    ):
        key, day = (row["person"].value, row["kind"].value), row["date"].value
        found[key] = max(found.get(key, ""), day, key=lambda value: (len(value), value))
    return found


def _more(query: Query, values: str) -> dict[tuple[str, str], set[str]]:
    """Aliases and identifiers of people, by referent and property."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in query(
        f"""SELECT ?person ?p ?value WHERE {{ VALUES ?document {{ {values} }} VALUES ?p {{ {RS.alias} {RS.identifier} }}
        GRAPH ?g {{ ?document a {RS.Document} . ?person {RS.entityKind} "person" ; ?p ?value }} }}"""
    ):
        found[row["person"].value, row["p"].value].add(row["value"].value)
    return found


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
