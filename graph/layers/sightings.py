"""The people whom documents speak of get records: what each document tells of them, to compare people by."""

from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.layers.agenda import NEW_DOCUMENT, RECORD, marks, news, news_of
from graph.model import EntityKind, Verdict
from graph.rdf import judgements, records, rulings
from graph.rdf.claims import labels
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.resolve.records import Record
from graph.stores import Store
from graph.stores.updates import delete_data, insert_data, joined
from graph.terms import RS


def read(store: Store, iris: Iris, documents: list[str], kind: str) -> None:
    """Gives each person of the documents a record; one that was there before already says who it is.

    `kind` is how the documents stand on the agenda: whom a new one speaks of need not be derived anew.
    """
    query: Any = store.query
    anchors = judgements.anchored(query, iris, documents)
    apart = {each.referent for each in anchors if each.verdict is not Verdict.SAME}
    found = {
        person: item
        for document in documents
        for person, item in records.of_document(query, iris, document, apart).items()
    }
    ruled = _rulings(query, iris, documents)
    values = " ".join({f"<{iris.record(item.key)}>" for item in found.values()})
    known = {item.key: entity for item, entity in records.stored(query, iris, f"VALUES ?record {{ {values} }}").items()}
    who = {person: entity for person, item in found.items() if (entity := known.get(item.key)) is not None}
    now = {
        *(_link(iris, person, RS.record, iris.record(item.key)) for person, item in found.items()),
        *(_link(iris, person, RS.denotes, entity) for person, entity in who.items()),
        *(_link(iris, each.referent, RS.anchor, each.iri) for each in anchors),
        *ruled,
    }
    before = _links(store, iris, documents)
    reruled = {
        quad.subject.value
        for quad in before ^ now
        if quad.predicate == RS.ruled and isinstance(quad.subject, NamedNode)
    }
    new = [item for item in found.values() if known.get(item.key) is None]
    left = {
        link.object.value for link in before - now if isinstance(link.object, NamedNode) and link.predicate == RS.record
    }
    judged = {
        quad.subject.value
        for quad in before ^ now
        if quad.predicate == RS.anchor and isinstance(quad.subject, NamedNode)
    }
    agenda: dict[str, str] = {
        **{iris.record(item.key): RECORD for person, item in found.items() if item in new or person in judged},
        **dict.fromkeys(left, RECORD),
        **_of_claims(store, iris, reruled),
    }
    known_before = marks(iris, dict.fromkeys(who.values(), EntityKind.PERSON))
    spoken_of = _news(query, iris, found, who) if kind == NEW_DOCUMENT else known_before
    store.update(
        joined(
            delete_data(before - now),
            insert_data(
                [*now, *(quad for item in new for quad in records.quads(item, iris)), *marks(iris, agenda), *spoken_of]
            ),
            delete_data(marks(iris, dict.fromkeys(documents, kind))),
        )
    )


def _news(query: Any, iris: Iris, found: Mapping[str, Record], who: Mapping[str, str]) -> list[Quad]:
    """Puts those on the agenda whom a new document speaks of: people known by their records, else the records."""
    derived = labels(query, iris, set(who.values()))
    marked = []
    for person, item in found.items():
        entity, document = who.get(person), person.partition("#")[0]
        if entity is None:
            marked += news(iris, {iris.record(item.key): RECORD}, document)
        elif entity in derived:
            marked += news(iris, {entity: news_of(EntityKind.PERSON)}, document)
        else:
            marked += marks(iris, {entity: EntityKind.PERSON})
    return marked


def _link(iris: Iris, referent: str, key: NamedNode, value: str) -> Quad:
    return Quad(NamedNode(referent), key, NamedNode(value), NamedNode(iris.identity))


def _links(store: Store, iris: Iris, documents: Iterable[str]) -> set[Quad]:
    """What the identity graph says of the people and the claims of the documents."""
    found = set()
    for document in documents:
        rows: Any = store.query(
            f"""SELECT ?s ?p ?o WHERE {{ GRAPH <{iris.evidence_of(document)}> {{
            {{ ?s {RS.entityKind} "{EntityKind.PERSON}" }} UNION {{ ?s {RS.document} <{document}> }} }}
            GRAPH <{iris.identity}> {{ ?s ?p ?o }} }}"""
        )
        found |= {Quad(row["s"], row["p"], row["o"], NamedNode(iris.identity)) for row in rows}
    return found


def _rulings(query: Any, iris: Iris, documents: Iterable[str]) -> list[Quad]:
    graph = NamedNode(iris.identity)
    found = rulings.ruled(query, iris, documents)
    return [Quad(NamedNode(claim), RS.ruled, literal(holding.value), graph) for claim, holding in found.items()]


def _of_claims(store: Store, iris: Iris, claims: Iterable[str]) -> dict[str, str]:
    """The entities that claims (IRIs) name, with their kinds."""
    values = " ".join(f"<{iri}>" for iri in sorted(claims))
    if not values:
        return {}
    rows: Any = store.query(
        f"""SELECT DISTINCT ?entity ?kind WHERE {{ VALUES ?claim {{ {values} }}
        GRAPH ?g {{ ?claim ?p ?referent . ?referent {RS.entityKind} ?kind }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }} }}"""
    )
    return {row["entity"].value: row["kind"].value for row in rows}
