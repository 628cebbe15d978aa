"""Tenures read back from the knowledge graph, as they were derived."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from pyoxigraph import NamedNode

from graph.derive.held import Held, Span
from graph.rdf.claims import Query
from graph.rdf.iris import Iris
from graph.schema import kinds
from graph.terms import RDF, RS

PLACE_OF_POST = ("organization", "jurisdiction")


def tenures(query: Query, iris: Iris, posts: Iterable[str]) -> list[Held]:
    """All tenures of some posts."""
    values = " ".join(f"<{iri}>" for iri in posts)
    told: dict[str, dict[NamedNode, str]] = defaultdict(dict)
    rows = query(
        f"""SELECT ?t ?p ?o WHERE {{ VALUES ?post {{ {values} }} GRAPH <{iris.knowledge}> {{
        ?t {RS.post} ?post ; {RDF.type} {RS.Tenure} ; ?p ?o FILTER(?p != {RS.supportedBy}) }} }}"""
    )
    for row in rows:
        told[row["t"].value][row["p"]] = row["o"].value
    return [_held(iri, values) for iri, values in told.items()]


def _held(iri: str, values: Mapping[NamedNode, str]) -> Held:
    def day(key: NamedNode) -> date | None:
        return date.fromisoformat(values[key]) if key in values else None

    roles = kinds()["tenure"].roles
    return Held(
        iri,
        values[RS.person],
        values[RS.post],
        Span(
            values.get(RS.start),
            day(RS.startEarliest),
            day(RS.startLatest),
            values.get(RS.end),
            day(RS.endEarliest),
            day(RS.endLatest),
        ),
        values.get(RS.acting) == "true",
        values[RS.status],
        {key: values[roles[key].property] for key in PLACE_OF_POST if roles[key].property in values},
        values.get(RS.endRule),
        day(RS.firstAttested),
        day(RS.lastAttested),
    )
