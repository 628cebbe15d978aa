"""Judgements as RDF, and what they say of records: anchors found again in their documents, links between records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Anchor, EntityKind, Judgement, Verdict
from graph.rdf.claims import Query
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal, node
from graph.resolve.clusters import Links, Pair
from graph.terms import OA, PROV, RDF, RS, XSD

_SIDES = ((RS.leftAnchor, "left"), (RS.rightAnchor, "right"))
_NEAR = 300  # characters by which a mention may have moved between two versions of a document


@dataclass(frozen=True, slots=True)
class Held:
    """An anchor (an IRI) that has found its referent again, in a document, and the verdict that it is for."""

    iri: str
    referent: str
    document: str
    verdict: Verdict


def quads(judgement: Judgement, iris: Iris, graph: str) -> list[Quad]:
    """The statements of a judgement in a graph."""
    subject = node(iris.judgement(judgement))
    told: list[tuple[NamedNode, NamedNode | Literal]] = [
        (RDF.type, RS.Judgement),
        (RS.left, node(judgement.left)),
        (RS.right, node(judgement.right)),
        (RS.entityKind, literal(judgement.kind.value)),
        (RS.verdict, literal(judgement.verdict.value)),
        (RS.judgedBy, literal(judgement.by)),
        (RS.because, literal(judgement.because)),
    ]
    if judgement.when is not None:
        told.append((PROV.generatedAtTime, Literal(judgement.when, datatype=XSD.dateTime)))
    if judgement.score is not None:
        told.append((RS.score, literal(judgement.score)))
    name = NamedNode(graph)
    found = [Quad(subject, key, value, name) for key, value in told]
    for (key, side), anchors in zip(_SIDES, (judgement.left_anchors, judgement.right_anchors), strict=True):
        for number, anchor in enumerate(anchors, 1):
            iri = node(f"{subject.value}#{side}-{number}")
            found += [Quad(subject, key, iri, name), *_anchor(iri, anchor, name)]
    return found


def _anchor(iri: NamedNode, anchor: Anchor, graph: NamedNode) -> Iterator[Quad]:
    yield Quad(iri, RS.ofDocument, node(anchor.document), graph)
    yield Quad(iri, RS.name, literal(anchor.name), graph)
    if anchor.exact is not None and anchor.start is not None:
        yield Quad(iri, OA.exact, literal(anchor.exact), graph)
        yield Quad(iri, OA.start, literal(anchor.start), graph)


def stored(query: Query, iris: Iris, graph: str) -> list[Judgement]:
    """The judgements in a graph, by their sides."""
    rows = query(
        f"""SELECT ?left ?right ?kind ?verdict ?by ?because ?when ?score ?judgement WHERE {{ GRAPH <{graph}> {{
        ?judgement {RDF.type} {RS.Judgement} ; {RS.left} ?left ; {RS.right} ?right ; {RS.entityKind} ?kind ;
        {RS.verdict} ?verdict ; {RS.judgedBy} ?by ; {RS.because} ?because
        OPTIONAL {{ ?judgement {PROV.generatedAtTime} ?when }} OPTIONAL {{ ?judgement {RS.score} ?score }} }} }}
        ORDER BY ?left ?right"""
    )
    anchors = _anchors(query, graph)
    return [
        Judgement(
            row["left"].value,
            row["right"].value,
            EntityKind(row["kind"].value),
            Verdict(row["verdict"].value),
            row["by"].value,
            row["because"].value,
            row["when"].value if row["when"] else None,
            float(row["score"].value) if row["score"] else None,
            *(tuple(anchors[row["judgement"].value, key.value]) for key, _ in _SIDES),
        )
        for row in rows
    ]


def _anchors(query: Query, graph: str) -> dict[tuple[str, str], list[Anchor]]:
    found: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for row in query(
        f"""SELECT ?judgement ?side ?document ?name ?exact ?start WHERE {{ GRAPH <{graph}> {{
        VALUES ?side {{ {RS.leftAnchor} {RS.rightAnchor} }} ?judgement ?side ?anchor .
        ?anchor {RS.ofDocument} ?document ; {RS.name} ?name
        OPTIONAL {{ ?anchor {OA.exact} ?exact ; {OA.start} ?start }} }} }} ORDER BY ?judgement ?anchor"""
    ):
        exact, start = row["exact"], row["start"]
        found[row["judgement"].value, row["side"].value].append(
            Anchor(
                row["document"].value,
                row["name"].value,
                exact.value if exact else None,
                int(start.value) if start else None,
            )
        )
    return found


def anchored(query: Query, iris: Iris, documents: Iterable[str]) -> list[Held]:
    """The anchors of judgements that hold on to a person of the documents (IRIs): by name, else by the words."""
    values = " ".join(f"<{iri}>" for iri in documents)
    rows = list(
        query(
            f"""SELECT ?anchor ?document ?verdict ?name ?exact ?start WHERE {{ VALUES ?document {{ {values} }}
            GRAPH <{iris.judgements}> {{ ?anchor {RS.ofDocument} ?document ; {RS.name} ?name .
            ?judgement {RS.leftAnchor}|{RS.rightAnchor} ?anchor ; {RS.verdict} ?verdict ; {RS.entityKind} "person"
            OPTIONAL {{ ?anchor {OA.exact} ?exact ; {OA.start} ?start }} }} }}"""
        )
    )
    found = []
    for row in rows:
        referent = _by_name(query, row["document"].value, row["name"].value)
        if referent is None and row["exact"]:
            referent = _by_words(query, row["document"].value, row["exact"].value, int(row["start"].value))
        if referent is not None:
            found.append(Held(row["anchor"].value, referent, row["document"].value, Verdict(row["verdict"].value)))
    return found


def _by_name(query: Query, document: str, name: str) -> str | None:
    rows = query(
        f"""SELECT ?person WHERE {{ GRAPH ?g {{ <{document}> a {RS.Document} .
        ?person {RS.entityKind} "person" ; {RS.name} ?name FILTER(STR(?name) = {literal(name)}) }} }}
        ORDER BY ?person"""
    )
    return next((row["person"].value for row in rows), None)


def _by_words(query: Query, document: str, exact: str, start: int) -> str | None:
    """The referent of the mention nearest to where the words stood."""
    rows = query(
        f"""SELECT ?person ?start WHERE {{ GRAPH ?g {{ <{document}> a {RS.Document} .
        ?mention {OA.exact} {literal(exact)} ; {OA.start} ?start ; {RS.refersTo} ?person .
        ?person {RS.entityKind} "person" }} }}"""
    )
    near = sorted((abs(int(row["start"].value) - start), row["person"].value) for row in rows)
    return near[0][1] if near and near[0][0] <= _NEAR else None


def links(query: Query, iris: Iris) -> Links:
    """What people have judged of records: every record of the one side with every record of the other."""
    rows = query(
        f"""SELECT ?judgement ?verdict ?side ?record WHERE {{ VALUES ?side {{ {RS.leftAnchor} {RS.rightAnchor} }}
        GRAPH <{iris.judgements}> {{ ?judgement {RS.verdict} ?verdict ; {RS.entityKind} "person" ; ?side ?anchor }}
        GRAPH <{iris.identity}> {{ ?referent {RS.anchor} ?anchor ; {RS.record} ?record }} }}"""
    )
    sides: dict[tuple[str, Verdict], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        key = row["record"].value.rsplit("/", 1)[-1]
        sides[row["judgement"].value, Verdict(row["verdict"].value)][row["side"].value].add(key)
    pairs: dict[Verdict, set[Pair]] = defaultdict(set)
    for (_, verdict), both in sides.items():
        left, right = both[RS.leftAnchor.value], both[RS.rightAnchor.value]
        pairs[verdict] |= {frozenset((a, b)) for a in left for b in right if a != b}
    return Links(*(frozenset(pairs[verdict]) for verdict in (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)))


def orphans(query: Query, iris: Iris) -> Iterator[tuple[str, str, str]]:
    """Anchors of judgements that hold on to nothing any more: judgement, document, name."""
    for row in query(
        f"""SELECT ?judgement ?document ?name WHERE {{
        GRAPH <{iris.judgements}> {{ ?judgement {RS.leftAnchor}|{RS.rightAnchor} ?anchor ; {RS.entityKind} "person" .
        ?anchor {RS.ofDocument} ?document ; {RS.name} ?name }}
        FILTER NOT EXISTS {{ GRAPH <{iris.identity}> {{ ?referent {RS.anchor} ?anchor }} }} }}
        ORDER BY ?judgement ?anchor"""
    ):
        yield row["judgement"].value, row["document"].value, row["name"].value


def canonical(query: Query, iris: Iris) -> dict[str, str]:
    """Posts, bodies and places that people have judged the same: each entity (IRI) by the one that stands for all."""
    rows = query(
        f"""SELECT ?left ?right WHERE {{ GRAPH <{iris.judgements}> {{ ?judgement {RS.left} ?left ; {RS.right} ?right ;
        {RS.verdict} "{Verdict.SAME}" ; {RS.entityKind} ?kind FILTER(?kind != "person") }} }}"""
    )
    groups: dict[str, set[str]] = {}
    for row in rows:
        left, right = row["left"].value, row["right"].value
        merged = groups.get(left, {left}) | groups.get(right, {right})
        groups |= dict.fromkeys(merged, merged)
    return {iri: min(group) for iri, group in groups.items()}
