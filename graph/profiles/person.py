"""A person: career, life, and whom they served with."""

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.colleagues import Colleague, colleagues
from graph.profiles.conflicts import Conflict, conflicts
from graph.profiles.facts import MOST, Told, facts, of_kind
from graph.profiles.named import Named
from graph.profiles.names import Names, names
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RDF, RS


@dataclass(frozen=True, slots=True)
class PersonProfile:
    """All that the graph knows of a person. Lists of facts are in the order of time.

    Where it is not `complete`, there are more facts than were read.
    """

    entity: Named
    names: tuple[Names, ...]
    life: tuple[Told, ...]
    career: tuple[Told, ...]
    events: tuple[Told, ...]
    nominations: tuple[Told, ...]
    ranks: tuple[Told, ...]
    education: tuple[Told, ...]
    parties: tuple[Told, ...]
    relations: tuple[Told, ...]
    legal: tuple[Told, ...]
    predecessors: tuple[Told, ...]
    successors: tuple[Told, ...]
    colleagues: tuple[Colleague, ...]
    conflicts: tuple[Conflict, ...]
    decisions: int
    complete: bool


def person(overview: Overview, entity: Named, reader: Reader) -> PersonProfile:
    """The profile of a person."""
    store = overview.store
    node = NamedNode(entity.iri)
    told = facts(store, f"?fact {RS.person}|{RS.predecessor}|{RS.relative} {node}", reader)
    career = of_kind(told, "tenure")
    successions = of_kind(told, "succession")
    return PersonProfile(
        entity=entity,
        names=names(store, entity.iri),
        life=of_kind(told, "birth", "death"),
        career=career,
        events=of_kind(told, "appointment", "dismissal"),
        nominations=of_kind(told, "nomination"),
        ranks=of_kind(told, "rank"),
        education=of_kind(told, "education"),
        parties=of_kind(told, "party"),
        relations=of_kind(told, "relation"),
        legal=of_kind(told, "legal"),
        predecessors=tuple(fact for fact in successions if _is(fact, "person", entity)),
        successors=tuple(fact for fact in successions if _is(fact, "predecessor", entity)),
        colleagues=colleagues(overview, entity.iri, career, reader),
        conflicts=conflicts(store, overview.disputes.get(entity.iri, ()), reader),
        decisions=_decisions(store, node),
        complete=len(told) < MOST,
    )


def _is(fact: Told, role: str, entity: Named) -> bool:
    return role in fact.roles and fact.roles[role].iri == entity.iri


def _decisions(store: Store, node: NamedNode) -> int:
    rows: Any = store.query(f"SELECT (COUNT(*) AS ?n) WHERE {{ ?fact {RS.by} {node} ; {RDF.type} {RS.Appointment} }}")
    return int(next(iter(rows))["n"].value)
