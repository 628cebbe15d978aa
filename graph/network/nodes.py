"""People, posts and bodies as nodes; places only as the name of a jurisdiction."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.network.rows import Record, one

_KINDS = {"person": "Person", "post": "Post", "body": "Body"}

Records = Mapping[str, Mapping[str, Record]]
"""The records of each class, by the class's local name and the subject's IRI."""


def nodes(records: Records) -> dict[str, dict[str, Any]]:
    """The attributes of each node, by its IRI; all of them text or whole numbers.

    `iri`, `kind`, `label`, `title` (a post's name alone), `short` (the label without the jurisdiction that most of
    them share) and, where known, `aliases` (joined by ` | `), `jurisdiction` (a place's name), `seats`, `body` (IRI).
    A cabinet is no node: its seats are the tenures that are drawn already.
    """
    places = place_names(records)
    found = {
        iri: _attributes(iri, kind, record, places)
        for kind, name in _KINDS.items()
        for iri, record in records[name].items()
        if one(record, "tenure") is None
    }
    _shorten(found)
    return found


def place_names(records: Records) -> dict[str, str]:
    """The label of each place, by its IRI."""
    return {iri: one(record, "label") or iri for iri, record in records["Place"].items()}


def _attributes(iri: str, kind: str, record: Record, places: Mapping[str, str]) -> dict[str, Any]:
    label = one(record, "label") or iri
    aliases = [name for name in record.get("altLabel", []) if name != label]
    seats = one(record, "seats")
    optional = {
        "aliases": " | ".join(aliases),
        "jurisdiction": places.get(one(record, "jurisdiction") or "", ""),
        "seats": int(seats) if seats else None,
        "body": one(record, "body"),
    }
    found: dict[str, Any] = {"iri": iri, "kind": kind, "label": label, "title": one(record, "prefLabel") or label}
    return found | {name: value for name, value in optional.items() if value}


def _shorten(found: Mapping[str, dict[str, Any]]) -> None:
    counted = Counter(data["jurisdiction"] for data in found.values() if data.get("jurisdiction"))
    common = min(counted, key=lambda place: (-counted[place], place)) if counted else None
    for data in found.values():
        data["short"] = data["label"].removesuffix(f", {common}") if common else data["label"]
