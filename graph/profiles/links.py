"""Who is joined to whom by a fact, held in memory for finding the way between two people."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RDF, RS

Links = Mapping[str, frozenset[str]]
"""The neighbours of each person, post and body, by IRI."""

_PAIRS = (
    (RS.person, RS.post), (RS.person, RS.predecessor), (RS.person, RS.relative), (RS.person, RS.institution),
    (RS.person, RS.body), (RS.person, RS.by),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """Two neighbours and some of the facts that join them."""

    left: Named
    right: Named
    facts: tuple[Told, ...]


def links(store: Store) -> Links:
    """All links of a knowledge graph: by a tenure, a succession, a relation, a school, a party, a decision."""
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in _PAIRS:
        rows: Any = store.query(f"SELECT DISTINCT ?a ?b WHERE {{ ?fact {first} ?a ; {second} ?b }}")
        _join(found, rows)
    rows = store.query(f"SELECT ?a ?b WHERE {{ ?a {RS.body} ?b ; {RDF.type} {RS.Post} }}")
    _join(found, rows)
    return {iri: frozenset(near) for iri, near in found.items()}


def way(store: Store, joined: Links, start: str, goal: str, reader: Reader) -> tuple[Step, ...]:
    """The shortest chain of facts from one person to another (IRIs); empty where nothing joins them."""
    chain = _shortest(joined, start, goal)
    known = named(store, chain, reader.lang)
    return tuple(
        Step(known[left], known[right], _between(store, left, right, reader))
        for left, right in pairwise(chain)
        if left in known and right in known
    )


def _join(found: dict[str, set[str]], rows: Any) -> None:
    for row in rows:
        a, b = row["a"].value, row["b"].value
        if a != b:
            found[a].add(b)
            found[b].add(a)


def _shortest(joined: Links, start: str, goal: str) -> list[str]:
    before: dict[str, str] = {start: start}
    waiting = deque([start])
    while waiting and goal not in before:
        here = waiting.popleft()
        for there in sorted(joined.get(here, ())):
            if there not in before:
                before[there] = here
                waiting.append(there)
    if goal not in before:
        return []
    chain = [goal]
    while chain[-1] != start:
        chain.append(before[chain[-1]])
    return chain[::-1]


def _between(store: Store, left: str, right: str, reader: Reader) -> tuple[Told, ...]:
    a, b = NamedNode(left), NamedNode(right)
    return tuple(facts(store, f"?fact ?p {a} ; ?q {b}", reader, limit=5))
