"""Facts as edges: which two nodes each kind joins, what the edge carries, and what it is called."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from graph.network.dates import years
from graph.network.nodes import Records, place_names
from graph.network.rows import Record, one
from graph.schema import kinds

Nodes = Mapping[str, Mapping[str, Any]]

_TEXTS = {
    "start": "start", "startEarliest": "start_earliest", "startLatest": "start_latest",
    "end": "end", "endEarliest": "end_earliest", "endLatest": "end_latest",
    "date": "date", "dateEarliest": "date_earliest", "dateLatest": "date_latest",
    "firstAttested": "first_attested", "lastAttested": "last_attested",
    "startRule": "start_rule", "endRule": "end_rule", "status": "status",
    "manner": "manner", "basis": "basis", "reason": "reason", "effective": "effective",
    "rank": "rank", "degree": "degree", "partyRole": "party_role", "action": "action", "charge": "charge",
    "relation": "relation", "change": "change", "post": "post", "by": "by",
}  # fmt: skip
"""Properties that an edge carries as text, and under which name."""

_OWN_WORDS = ("relation", "rank", "action", "degree", "party_role", "change")


class Drawn(NamedTuple):
    """How a class of facts is drawn: the edge's kind, the properties that say where it goes from and to, its word."""

    kind: str
    source: str
    target: str
    word: str


class Edge(NamedTuple):
    """A fact between two nodes: their IRIs, the attributes, and the IRIs of the claims that support it."""

    source: str
    target: str
    attributes: dict[str, Any]
    claims: list[str]


def edges(records: Records, nodes: Nodes) -> list[Edge]:
    """Every fact whose ends are among the nodes, in the order of their IRIs, drawn as the ontology says.

    A fact about one person alone (a birth, a rank, an arrest by nobody named) is a loop. An appointment or dismissal
    by nobody named goes from the person to the post, and is left out where a tenure already joins the two.
    """
    facts, places = records["Fact"], place_names(records)
    held = {(one(record, "person"), one(record, "post")) for record in facts.values() if "Tenure" in record["type"]}
    found = []
    for iri, record in facts.items():
        drawn = next((drawings()[name] for name in record["type"] if name in drawings()), None)
        ends = drawn and _ends(drawn, record, nodes, held)
        if drawn and ends:
            attributes = _attributes(iri, drawn, record, nodes, places)
            found.append(Edge(*ends, attributes, record.get("supportedBy", [])))
    return found


@cache
def drawings() -> Mapping[str, Drawn]:
    """How each class of facts is drawn, by the class's local name: by the ontology, else from decider to person."""
    found = {}
    for kind in kinds().values():
        source, target, word = "by", "person", ""
        if kind.edge:
            source, target = (_local(kind.roles[role].property.value) for role in (kind.edge.source, kind.edge.target))
            word = kind.edge.labels["en"]
        found[_local(kind.cls.value)] = Drawn(kind.name, source, target, word)
    return found


def _ends(
    drawn: Drawn, record: Record, nodes: Nodes, held: Collection[tuple[str | None, str | None]]
) -> tuple[str, str] | None:
    source, target, person, post = (one(record, name) for name in (drawn.source, drawn.target, "person", "post"))
    if source in nodes and target in nodes:
        return str(source), str(target)
    if person is None or person not in nodes:
        return None
    if post in nodes:
        return None if (person, post) in held else (person, str(post))
    return person, person


def _attributes(iri: str, drawn: Drawn, record: Record, nodes: Nodes, places: Mapping[str, str]) -> dict[str, Any]:
    texts = {name: one(record, given) for given, name in _TEXTS.items()}
    found: dict[str, Any] = {"iri": iri, "kind": drawn.kind} | {name: text for name, text in texts.items() if text}
    found["acting"] = one(record, "acting") in ("true", "1")
    found["sources"] = int(one(record, "sources") or 0)
    place, days = one(record, "place"), one(record, "days")
    if place:
        found["place"] = places.get(place, "")
    if days:
        found["days"] = int(days)
    found["label"] = label(found, drawn.word, nodes)
    return found


def label(fact: Mapping[str, Any], word: str, nodes: Nodes) -> str:
    """What stands on the edge: `acting Minister of Defence, 2022`, `appointed (Minister of Defence, 2022)`."""
    post = nodes[fact["post"]]["short"] if fact.get("post") in nodes else ""
    if post and fact["acting"]:
        post = f"acting {post}"
    own = next((fact[name] for name in _OWN_WORDS if name in fact), "")
    details = ", ".join(part for part in (post, own if word else "", years(fact)) if part)
    if fact["kind"] == "tenure":
        return details
    said = word or own or str(fact["kind"])
    return f"{said} ({details})" if details else said


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
