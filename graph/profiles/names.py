"""All names of an entity, by language."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.stores import Store
from graph.terms import SKOS


@dataclass(frozen=True, slots=True)
class Names:
    """The names in one language, the usual one first."""

    lang: str
    names: tuple[str, ...]


def names(store: Store, iri: str) -> tuple[Names, ...]:
    """The names of an entity in each language that it has some in, in the order of the languages' codes."""
    rows: Any = store.query(
        f"SELECT ?key ?name WHERE {{ VALUES ?key {{ {SKOS.prefLabel} {SKOS.altLabel} }} {NamedNode(iri)} ?key ?name }}"
    )
    found: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for row in rows:
        found[row["name"].language or ""].append((row["key"] != SKOS.prefLabel, row["name"].value))
    return tuple(
        Names(lang, tuple(dict.fromkeys(name for _, name in sorted(of)))) for lang, of in sorted(found.items())
    )
