"""Who the people that documents speak of are: clusters of the records that documents touch.

A record is clustered with all that it is linked to, directly or through others, and with nothing else; so a new
document costs as much as the people who may be the ones it speaks of, and the result is that of clustering all anew.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph import resolve
from graph.layers.agenda import DOCUMENT, NEW_DOCUMENT, RECORD, marks, new_in, news, news_of, pending
from graph.layers.sightings import read
from graph.model import EntityKind, Judgement, Verdict
from graph.rdf import judgements, records
from graph.rdf.claims import labels
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal
from graph.resolve.clusters import Doubt, Links, alike, cluster
from graph.resolve.identities import identities
from graph.resolve.records import Record
from graph.stores import Store
from graph.stores.updates import delete_data, insert_data, joined
from graph.terms import DCTERMS, RDF, RS

_DOCUMENTS, _RECORDS = 100, 2_000  # looked at together: records of one person had better meet in one step
RESOLVER = f"reshuffle-resolver/{resolve.VERSION}"
_Known = dict[Record, str | None]


def identify(store: Store, progress: Callable[[int], None] = lambda done: None) -> None:
    """Works off the documents and records on the agenda; `progress` is told how many records are done."""
    iris = Iris(store.base)
    for kind in (DOCUMENT, NEW_DOCUMENT):
        while documents := pending(store, iris, kind, _DOCUMENTS):
            read(store, iris, documents, kind)
    query: Any = store.query
    links = judgements.links(query, iris)
    done = 0
    while touched := pending(store, iris, RECORD, _RECORDS):
        if not _drop_orphans(store, iris, touched):
            _resolve(store, iris, touched, links)
            done += len(touched)
            progress(done)


def _drop_orphans(store: Store, iris: Iris, touched: list[str]) -> bool:
    """Takes out the records that no document supports any more; those they were compared with are looked at again."""
    values = " ".join(f"<{iri}>" for iri in touched)
    rows: Any = store.query(
        f"""SELECT ?record WHERE {{ VALUES ?record {{ {values} }}
        FILTER NOT EXISTS {{ GRAPH <{iris.identity}> {{ ?referent {RS.record} ?record }} }} }}"""
    )
    orphans = [row["record"].value for row in rows]
    if not orphans:
        return False
    values = " ".join(f"<{iri}>" for iri in orphans)
    mates: Any = store.query(
        f"""SELECT DISTINCT ?mate WHERE {{ VALUES ?record {{ {values} }}
        GRAPH <{iris.identity}> {{ ?record {RS.block} ?block . ?mate {RS.block} ?block }} }}"""
    )
    entities: Any = store.query(
        f"""SELECT DISTINCT ?entity WHERE {{ VALUES ?record {{ {values} }}
        GRAPH <{iris.identity}> {{ ?record {RS.standsFor} ?entity }} }}"""
    )
    agenda = {row["mate"].value: RECORD for row in mates if row["mate"].value not in orphans}
    gone = {row["entity"].value: EntityKind.PERSON for row in entities}
    doubts = _doubts_about(store, iris, gone)
    store.update(
        joined(
            f"DELETE {{ GRAPH <{iris.identity}> {{ ?record ?p ?o }} }} WHERE {{ VALUES ?record {{ {values} }}"
            f" GRAPH <{iris.identity}> {{ ?record ?p ?o }} }}",
            delete_data([*doubts, *marks(iris, dict.fromkeys(orphans, RECORD))]),
            insert_data(marks(iris, {**agenda, **gone})),
        )
    )
    return True


def _resolve(store: Store, iris: Iris, touched: list[str], links: Links) -> None:
    """Clusters the touched records with all that they are linked to, and notes whom each stands for."""
    query: Any = store.query
    known = _linked(store, iris, touched, links)
    found = cluster(known, links)
    meant: dict[Record, str] = {}
    for entity, group in identities(found.groups):
        meant |= dict.fromkeys(group, iris.entity(entity))
    changed = {item: iri for item, iri in meant.items() if known[item] != iri}
    entities = {iri for iri in (*known.values(), *meant.values()) if iri is not None}
    moved = {iris.record(item.key) for item in changed if known[item] is not None}
    met = {item: iri for item, iri in meant.items() if item in changed or iris.record(item.key) in touched}
    fresh = new_in(store, iris, touched)
    told_of = _told_of(iris, met, known, fresh)
    settled = labels(query, iris, told_of)
    agenda: dict[str, str] = {
        **dict.fromkeys(set(met.values()) - settled.keys(), EntityKind.PERSON),
        **{iri: EntityKind.PERSON for item in changed if (iri := known[item]) is not None},
        **_beside(store, iris, moved),
    }
    old = _doubts_about(store, iris, entities)
    new = [quad for doubt in found.doubts for quad in _doubt(doubt, meant, iris)]
    store.update(
        joined(
            *(_moved(iris, item, iri) for item, iri in sorted(changed.items(), key=lambda each: each[0].key)),
            delete_data(old),
            insert_data(new),
            *_replaced(iris, known, meant),
            insert_data(
                [
                    *marks(iris, agenda),
                    *(
                        mark
                        for iri in settled
                        for each in told_of[iri]
                        for mark in news(iris, {iri: news_of(EntityKind.PERSON)}, each)
                    ),
                ]
            ),
            delete_data([*marks(iris, dict.fromkeys(touched, RECORD)), *fresh]),
        )
    )


def _told_of(iris: Iris, met: Mapping[Record, str], known: _Known, fresh: Iterable[Quad]) -> dict[str, set[str]]:
    """The people who only gain records, all of them new with a new document; and these documents."""
    documents: dict[str, set[str]] = defaultdict(set)
    for quad in fresh:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            documents[quad.subject.value].add(quad.object.value)
    found: dict[str, set[str]] = defaultdict(set)
    for item, iri in met.items():
        found[iri] |= documents.get(iris.record(item.key), set())
    others = {iri for item, iri in met.items() if known[item] is not None or iris.record(item.key) not in documents}
    return {iri: told for iri, told in found.items() if iri not in others}


def _linked(store: Store, iris: Iris, touched: Iterable[str], links: Links) -> _Known:
    """The touched records with all that they are linked to by likeness, name or judgement, through any number."""
    query: Any = store.query
    values = " ".join(f"<{iri}>" for iri in touched)
    known: _Known = records.stored(query, iris, f"VALUES ?record {{ {values} }}")
    mates: _Known = dict(known)
    asked: set[str] = set()
    frontier = list(known)
    while frontier:
        blocks = {block for item in frontier for block in item.blocks} - asked
        judged = links.partners(item.key for item in frontier)
        asked |= blocks
        for pattern in _patterns(iris, blocks, judged):
            mates |= records.stored(query, iris, pattern)
        near = _near(frontier, mates, judged)
        frontier = [item for item in near if item not in known]
        known |= {item: mates[item] for item in frontier}
    return known


def _patterns(iris: Iris, blocks: Iterable[str], keys: Iterable[str]) -> Iterable[str]:
    if blocks:
        values = " ".join(str(literal(block)) for block in sorted(blocks))
        yield f"VALUES ?block {{ {values} }} GRAPH <{iris.identity}> {{ ?record {RS.block} ?block }}"
    if keys:
        values = " ".join(f"<{iris.record(key)}>" for key in sorted(keys))
        yield f"VALUES ?record {{ {values} }}"


def _near(frontier: Iterable[Record], mates: Iterable[Record], judged: frozenset[str]) -> list[Record]:
    """Those of the mates that may be one person with one of the frontier, or bear the same name, or are judged so."""
    blocks: dict[str, list[Record]] = defaultdict(list)
    for mate in mates:
        for block in mate.blocks:
            blocks[block].append(mate)
    found = {mate for mate in mates if mate.key in judged}
    for item in frontier:
        for block in item.blocks:
            found.update(mate for mate in blocks[block] if mate not in found and alike(item, mate))
    return sorted(found, key=lambda record: record.key)


def _moved(iris: Iris, item: Record, entity: str) -> str:
    """The update that lets a record, and all referents that it is the record of, stand for an entity."""
    record = f"<{iris.record(item.key)}>"
    return (
        f"DELETE {{ GRAPH <{iris.identity}> {{ {record} {RS.standsFor} ?old }} }}"
        f" WHERE {{ GRAPH <{iris.identity}> {{ {record} {RS.standsFor} ?old }} }} ;\n"
        f"DELETE {{ GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?old }} }}"
        f" WHERE {{ GRAPH <{iris.identity}> {{ ?referent {RS.record} {record} ; {RS.denotes} ?old }} }} ;\n"
        f"INSERT {{ GRAPH <{iris.identity}> {{"
        f" {record} {RS.standsFor} <{entity}> . ?referent {RS.denotes} <{entity}> }} }}"
        f" WHERE {{ GRAPH <{iris.identity}> {{ ?referent {RS.record} {record} }} }}"
    )


def _beside(store: Store, iris: Iris, moved: Iterable[str]) -> dict[str, str]:
    """The entities that claims name together with the people of some records: their facts name those people."""
    values = " ".join(f"<{iri}>" for iri in sorted(moved))
    if not values:
        return {}
    rows: Any = store.query(
        f"""SELECT DISTINCT ?entity ?kind WHERE {{ VALUES ?record {{ {values} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.record} ?record }}
        GRAPH ?g {{ ?claim ?p ?referent ; ?q ?other . ?other {RS.entityKind} ?kind }}
        GRAPH <{iris.identity}> {{ ?other {RS.denotes} ?entity }} }}"""
    )
    return {row["entity"].value: row["kind"].value for row in rows}


def _replaced(iris: Iris, known: _Known, meant: Mapping[Record, str]) -> Iterable[str]:
    """Updates that say by what an entity that is no more was replaced, and that one that is back was not."""
    now = set(meant.values())
    successors: dict[str, set[str]] = defaultdict(set)
    for item, old in known.items():
        if old is not None and old not in now:
            successors[old].add(meant[item])
    for iri in sorted(now):
        yield f"DELETE WHERE {{ GRAPH <{iris.history}> {{ <{iri}> {DCTERMS.isReplacedBy} ?new }} }}"
    graph = NamedNode(iris.history)
    yield insert_data(
        Quad(NamedNode(old), DCTERMS.isReplacedBy, NamedNode(min(new)), graph)
        for old, new in sorted(successors.items())
    )


def _doubt(doubt: Doubt, meant: Mapping[Record, str], iris: Iris) -> list[Quad]:
    by_key = {item.key: iri for item, iri in meant.items()}
    left, right = sorted((by_key[doubt.left], by_key[doubt.right]))
    judgement = Judgement(
        left, right, EntityKind.PERSON, Verdict.UNSURE, RESOLVER, doubt.score.because, score=doubt.score.value
    )
    return judgements.quads(judgement, iris, iris.identity)


def _doubts_about(store: Store, iris: Iris, entities: Iterable[str]) -> list[Quad]:
    """The statements of the machine's own judgements on any of the entities."""
    values = " ".join(f"<{iri}>" for iri in sorted(entities))
    rows: Any = store.query(
        f"""SELECT DISTINCT ?judgement ?p ?o WHERE {{
        VALUES ?entity {{ {values} }} VALUES ?side {{ {RS.left} {RS.right} }}
        GRAPH <{iris.identity}> {{ ?judgement ?side ?entity ; {RDF.type} {RS.Judgement} ; ?p ?o }} }}"""
    )
    return [Quad(row["judgement"], row["p"], row["o"], NamedNode(iris.identity)) for row in rows]
