"""The network of a store: nodes, edges, the part asked for, and the evidence of what stays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import networkx as nx

from graph.network.facts import Edge, edges
from graph.network.names import find
from graph.network.nodes import nodes
from graph.network.paths import plain
from graph.network.rows import Evidence, Queryable, Record, described, evidence
from graph.network.scope import between, near

_CLASSES = ("Person", "Post", "Body", "Place", "Fact")

QUOTES = 5
"""How many pieces of evidence an edge carries at most; `evidence_total` says how many there are."""


def network(
    store: Queryable,
    around: Iterable[str] = (),
    depth: int = 1,
    since: str | None = None,
    until: str | None = None,
) -> nx.MultiDiGraph:
    """People, posts and bodies and the facts between them, whole or in part.

    `around` are IRIs or names, from which the part reaches `depth` steps; `since` and `until` are ISO dates, maybe
    partial and both included. Nodes carry `iri`, `kind`, `label` and more (`graph.network.nodes`), all scalars. Edges
    have the fact's IRI as key and carry `kind`, `label` (post and years), `acting`, `sources` (independent ones), the
    dates as given with their bounds, and `evidence`, a list of dicts of which `evidence_total` says the full number:

    tenure and nomination person → post; appointment, dismissal, rank and legal decider → person; succession
    predecessor → successor; education and party person → body; relation person → person; body_change old → new;
    post_in post → body; part_of body → parent. A fact about a person alone is a loop.

    Raises UnknownName for a name in `around` that nothing has, ParameterError for what is no date.
    """
    return part(whole(store), around, depth, since, until)


@dataclass(frozen=True)
class Whole:
    """The network of a whole store without its evidence, and the claims behind each fact, by IRI."""

    store: Queryable
    graph: nx.MultiDiGraph
    claims: Mapping[str, list[str]]

    @cached_property
    def plain(self) -> nx.Graph:
        """Who is joined to whom."""
        return plain(self.graph)


def whole(store: Queryable) -> Whole:
    """The whole network of a store, to take parts from."""
    records = {name: described(store, name) for name in _CLASSES}
    known = nodes(records)
    facts = edges(records, known)
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(known.items())
    for edge in facts:
        graph.add_edge(edge.source, edge.target, key=edge.attributes["iri"], **edge.attributes)
    for edge in _structure(known, records["Body"], facts):
        graph.add_edge(edge.source, edge.target, key=edge.attributes["kind"], **edge.attributes)
    return Whole(store, graph, {edge.attributes["iri"]: edge.claims for edge in facts})


def part(
    of: Whole,
    around: Iterable[str] = (),
    depth: int = 1,
    since: str | None = None,
    until: str | None = None,
) -> nx.MultiDiGraph:
    """A part of the network with its evidence, as `network` describes it; the whole stays as it is. Raises likewise."""
    seeds = [node for name in around for node in find(of.graph, name)]
    graph = between(of.graph, since, until) if since or until else of.graph
    graph = near(graph, [node for node in seeds if node in graph], depth) if seeds else graph.copy()
    _attach(of.store, graph, of.claims)
    return graph


def _structure(known: Mapping[str, Mapping[str, Any]], bodies: Mapping[str, Record], facts: list[Edge]) -> list[Edge]:
    told = {(edge.source, edge.target) for edge in facts if edge.attributes["kind"] == "part_of"}
    pairs = [("post_in", "in", iri, str(data["body"])) for iri, data in known.items() if data.get("body")]
    pairs += [
        ("part_of", "part of", body, parent)
        for body, record in bodies.items()
        for parent in record.get("subOrganizationOf", [])
    ]
    return [
        Edge(source, target, {"kind": kind, "label": label, "acting": False, "sources": 0}, [])
        for kind, label, source, target in pairs
        if source in known and target in known and (source, target) not in told
    ]


def _attach(store: Queryable, graph: nx.MultiDiGraph, claims: Mapping[str, list[str]]) -> None:
    kept = [key for *_, key in graph.edges(keys=True)]
    found = evidence(store, (claim for key in kept for claim in claims.get(key, ())))
    for *_, key, data in graph.edges(keys=True, data=True):
        pieces = [found[claim] for claim in claims.get(key, ()) if claim in found]
        data["evidence"] = _best(pieces)
        data["evidence_total"] = len(pieces)


def _best(pieces: list[Evidence]) -> list[Evidence]:
    """Oldest first, one of each publisher before the second of any: what a reader should see of many."""
    ordered = sorted(pieces, key=lambda piece: (piece.get("date", "9999"), piece["document"], piece["quote"]))
    heard: dict[str, int] = {}
    ranked = []
    for place, piece in enumerate(ordered):
        publisher = piece.get("publisher") or piece["document"]
        heard[publisher] = heard.get(publisher, 0) + 1
        ranked.append((heard[publisher], place, piece))
    return [piece for _, _, piece in sorted(ranked, key=lambda item: item[:2])[:QUOTES]]
