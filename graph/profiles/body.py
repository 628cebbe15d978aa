"""A body: what it belongs to, what belongs to it, its posts, and what it was called before."""

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.facts import Told, facts
from graph.profiles.named import Named, named
from graph.profiles.names import Names, names
from graph.profiles.offices import Office, in_office
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.profiles.seats import Term, term
from graph.stores import Store
from graph.terms import ORG, RDF, RS

_MOST = 300


@dataclass(frozen=True, slots=True)
class BodyProfile:
    """All that the graph knows of a body; `office` is who was in office on a day, `term` the term of a cabinet."""

    entity: Named
    names: tuple[Names, ...]
    jurisdiction: Named | None
    parents: tuple[Named, ...]
    parts: tuple[Named, ...]
    structure: tuple[Told, ...]
    changes: tuple[Told, ...]
    office: Office
    term: Term | None
    posts: tuple[Named, ...]
    people: tuple[Told, ...]


def body(overview: Overview, entity: Named, day: str, reader: Reader) -> BodyProfile:
    """The profile of a body on a day. Raises ParameterError where that is no date."""
    store = overview.store
    node = NamedNode(entity.iri)
    links = {
        "jurisdiction": _linked(store, f"{node} {RS.jurisdiction} ?e"),
        "parents": _linked(store, f"{node} {ORG.subOrganizationOf} ?e"),
        "parts": _linked(store, f"?e {ORG.subOrganizationOf} {node}"),
        "posts": _linked(store, f"?e {RS.body} {node} ; {RDF.type} {RS.Post}"),
    }
    known = named(store, (iri for of in links.values() for iri in of), reader.lang)
    of = {key: _sorted(known, iris) for key, iris in links.items()}
    return BodyProfile(
        entity=entity,
        names=names(store, entity.iri),
        jurisdiction=next(iter(of["jurisdiction"]), None),
        parents=of["parents"],
        parts=of["parts"],
        structure=tuple(facts(store, f"?fact {RS.body}|{RS.parent} {node} ; {RDF.type} {RS.PartOf}", reader)),
        changes=_changes(store, node, reader),
        office=in_office(overview, entity.iri, day, reader),
        term=term(store, entity.iri, reader),
        posts=of["posts"],
        people=tuple(facts(store, _members(node), reader, limit=100)),
    )


def _changes(store: Store, node: NamedNode, reader: Reader) -> tuple[Told, ...]:
    """All changes in the line of a body: of those it came from and of those that came from it, too."""
    known: set[NamedNode] = set()
    found: set[NamedNode] = set()
    waiting = {node}
    while waiting and len(known) < _MOST:
        known |= waiting
        listed = " ".join(map(str, sorted(waiting, key=str)))
        rows: Any = store.query(
            f"SELECT ?fact ?a ?b WHERE {{ VALUES ?x {{ {listed} }}"
            f" {{ ?fact {RS.origin} ?x }} UNION {{ ?fact {RS.body} ?x }} ?fact {RS.origin} ?a ; {RS.body} ?b }}"
        )
        waiting = set()
        for row in rows:
            found.add(row["fact"])
            waiting |= {row["a"], row["b"]} - known
    if not found:
        return ()
    return tuple(facts(store, f"VALUES ?fact {{ {' '.join(map(str, sorted(found, key=str)))} }}", reader))


def _members(node: NamedNode) -> str:
    """Members of a party and alumni of a school."""
    return (
        f"{{ ?fact {RS.body} {node} ; {RDF.type} {RS.PartyMembership} }} UNION"
        f" {{ ?fact {RS.institution} {node} ; {RDF.type} {RS.Education} }}"
    )


def _linked(store: Store, where: str) -> list[str]:
    rows: Any = store.query(f"SELECT DISTINCT ?e WHERE {{ {where} }} LIMIT {_MOST}")
    return [row["e"].value for row in rows if isinstance(row["e"], NamedNode)]


def _sorted(known: dict[str, Named], iris: list[str]) -> tuple[Named, ...]:
    return tuple(sorted((known[iri] for iri in iris if iri in known), key=lambda entity: (entity.name, entity.iri)))
