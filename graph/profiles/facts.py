"""Facts as pages tell them: values, who and what they are about, sources."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.profiles.sources import Sources, sources
from graph.schema import kinds
from graph.stores import Store
from graph.terms import RDF, RS

MOST = 400
"""Facts of one list: a page with more would be no page any more."""

_FIRST = ("startEarliest", "dateEarliest", "startLatest", "firstAttested", "endEarliest", "dateLatest", "endLatest")


@dataclass(frozen=True, slots=True)
class Told:
    """A fact: `values` are its texts, dates (as given, and their bounds) and flags by the property's local name.

    `roles` are the entities in it, likewise. `kind` is a kind of the contract ("tenure").
    """

    iri: str
    kind: str
    values: Mapping[str, str]
    roles: Mapping[str, Named]
    sources: Sources

    @property
    def acting(self) -> bool:
        """Whether it is about somebody who only acts in a post."""
        return self.values.get("acting") in ("true", "1")

    @property
    def first_day(self) -> str:
        """The first day it can be about, for sorting; what is undated comes last."""
        return next((self.values[key] for key in _FIRST if key in self.values), "9999-99-99")


def facts(store: Store, where: str, reader: Reader, limit: int = MOST, *, cited: bool = True) -> list[Told]:
    """The facts that a SPARQL pattern finds as `?fact`, in the order of time; at most `limit`.

    `cited` says whether their sources are wanted, too: reading these takes longer than all else.
    The pattern must be made of terms that pyoxigraph has written.
    """
    left_out = "" if cited else f"FILTER(?p != {RS.supportedBy})"
    rows: Any = store.query(
        f"SELECT ?fact ?p ?v WHERE {{ {{ SELECT DISTINCT ?fact WHERE {{ {where} }} LIMIT {limit} }}"
        f" ?fact ?p ?v {left_out} }}"
    )
    records: dict[str, dict[NamedNode, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        records[row["fact"].value][row["p"]].append(row["v"])
    return sorted(_told(store, records, reader, cited), key=lambda fact: (fact.first_day, fact.kind, fact.iri))


def of_kind(told: Iterable[Told], *names: str) -> tuple[Told, ...]:
    """Those of the kinds with these names."""
    return tuple(fact for fact in told if fact.kind in names)


def _told(
    store: Store, records: Mapping[str, Mapping[NamedNode, list[Any]]], reader: Reader, cited: bool
) -> Iterable[Told]:
    claims = {iri: [claim.value for claim in record.get(RS.supportedBy, ())] for iri, record in records.items()}
    behind = sources(store, claims, reader.texts_shown) if cited else {}
    entities = named(store, _entities(records.values()), reader.lang)
    for iri, record in records.items():
        kind = next((_kinds()[cls] for cls in record[RDF.type] if cls in _kinds()), None)
        if kind is None:
            continue
        independent = int(record[RS.sources][0].value) if RS.sources in record else 0
        plain = {key: values for key, values in record.items() if key not in _APART}
        yield Told(
            iri,
            kind,
            {_local(key): values[0].value for key, values in plain.items() if not isinstance(values[0], NamedNode)},
            {_local(key): entities[values[0].value] for key, values in plain.items() if values[0].value in entities},
            Sources(behind.get(iri, ()), len(claims[iri]), independent),
        )


_APART = frozenset({RDF.type, RS.supportedBy, RS.sources})


def _entities(records: Iterable[Mapping[NamedNode, list[Any]]]) -> set[str]:
    return {
        value.value
        for record in records
        for key, values in record.items()
        if key not in _APART
        for value in values
        if isinstance(value, NamedNode)
    }


@cache
def _kinds() -> Mapping[NamedNode, str]:
    return {kind.cls: kind.name for kind in kinds().values()}


@cache
def _local(key: NamedNode) -> str:
    return key.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
