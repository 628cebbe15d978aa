"""Rulings on claims as RDF, and the claims that they are found to be about."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Holding, Reason, Ruling
from graph.rdf.claims import Query
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal, node
from graph.terms import OA, PROV, RDF, RS, XSD


def quads(ruling: Ruling, iris: Iris) -> list[Quad]:
    """The statements of a ruling, in the graph of what people have judged."""
    subject, graph = node(iris.ruling(ruling.claim)), NamedNode(iris.judgements)
    told: list[tuple[NamedNode, NamedNode | Literal]] = [
        (RDF.type, RS.Ruling),
        (RS.claim, node(ruling.claim)),
        (RS.ofDocument, node(ruling.document)),
        (RS.kind, literal(ruling.kind)),
        (RS.quote, literal(ruling.quote)),
        (RS.holding, literal(ruling.holding.value)),
        (RS.judgedBy, literal(ruling.reason.by)),
        (RS.because, literal(ruling.reason.because)),
        (PROV.generatedAtTime, Literal(ruling.reason.when, datatype=XSD.dateTime)),
    ]
    if ruling.person is not None:
        told.append((RS.name, literal(ruling.person)))
    return [Quad(subject, key, value, graph) for key, value in told]


def stored(query: Query, iris: Iris) -> list[Ruling]:
    """All rulings, by claim."""
    rows = query(
        f"""SELECT ?claim ?document ?kind ?quote ?person ?holding ?by ?because ?when WHERE {{
        GRAPH <{iris.judgements}> {{ ?ruling {RDF.type} {RS.Ruling} ; {RS.claim} ?claim ; {RS.ofDocument} ?document ;
        {RS.kind} ?kind ; {RS.quote} ?quote ; {RS.holding} ?holding ; {RS.judgedBy} ?by ; {RS.because} ?because ;
        {PROV.generatedAtTime} ?when OPTIONAL {{ ?ruling {RS.name} ?person }} }} }} ORDER BY ?claim"""
    )
    return [
        Ruling(
            row["claim"].value, row["document"].value, row["kind"].value, row["quote"].value,
            row["person"].value if row["person"] else None, Holding(row["holding"].value),
            Reason(row["by"].value, row["when"].value, row["because"].value),
        )
        for row in rows
    ]  # fmt: skip


def ruled(query: Query, iris: Iris, documents: Iterable[str]) -> dict[str, Holding]:
    """The claims (IRIs) of the documents that people have ruled on: the same, else one like it of the same words."""
    asked = frozenset(documents)
    found = {}
    for ruling in stored(query, iris):
        if ruling.document in asked and (claim := _claim(query, ruling)) is not None:
            found[claim] = ruling.holding
    return found


def _claim(query: Query, ruling: Ruling) -> str | None:
    rows = query(
        f"""SELECT ?claim WHERE {{ GRAPH ?g {{
        ?claim {RS.document} <{ruling.document}> ; {RS.kind} {literal(ruling.kind)} ; {RS.evidence}/{OA.exact} ?quote .
        OPTIONAL {{ ?claim {RS.person}/{RS.name} ?name }}
        FILTER(?claim = <{ruling.claim}> || (STR(?quote) = {literal(ruling.quote)}
        && COALESCE(STR(?name), "") = {literal(ruling.person or "")})) }} }}"""
    )
    claims = sorted(row["claim"].value for row in rows)
    return ruling.claim if ruling.claim in claims else next(iter(claims), None)


def orphans(query: Query, iris: Iris) -> list[Ruling]:
    """Rulings whose claim is nowhere to be found any more."""
    return [ruling for ruling in stored(query, iris) if _claim(query, ruling) is None]
