"""Knowledge worked off the agenda: what entities are called; the facts, whose labels name them; cabinets from tenures.

An entity that only a new document speaks of is derived anew only where the document brings news of it: one more report
that names the President costs as much as the report, not as all that was ever said of him.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from pyoxigraph import NamedNode, Quad, Triple

from graph.layers.agenda import facts_of, marks, new_in, news_of, pending
from graph.model import EntityKind
from graph.rdf import cabinets
from graph.rdf.again import said_again
from graph.rdf.iris import Iris
from graph.rdf.report import Report, report
from graph.rdf.shares import SUBJECTS, facts, nodes, owners, posts_of_the_dead, stored_facts, stored_nodes
from graph.rdf.terms_of import quads
from graph.stores import Store
from graph.stores.updates import delete_data, insert_data, joined
from graph.terms import RDFS, RS

_CHUNK = 50  # entities derived in one atomic step: enough to share the cost of a query, few enough to hold in memory
_FEW = 5  # new documents that are looked at one by one; more are looked at with all else that is said of an entity
Progress = Callable[[int], None]


def derive(store: Store, progress: Progress) -> None:
    """Derives the knowledge of every entity on the agenda, some in one atomic step that also strikes them off.

    `progress` is told how many are done.
    """
    iris = Iris(store.base)
    for kind in EntityKind:
        while entities := pending(store, iris, news_of(kind), _CHUNK):
            _look_for_news(store, iris, kind, entities)
    done = 0
    for kind in EntityKind:
        while entities := pending(store, iris, kind, _CHUNK):
            _derive_nodes(store, iris, kind, entities)
            done += len(entities)
            progress(done)
    for kind in SUBJECTS:
        while entities := pending(store, iris, facts_of(kind), _CHUNK):
            _derive_facts(store, iris, kind, entities)
    while places := pending(store, iris, facts_of(EntityKind.PLACE), _CHUNK):
        _derive_cabinets(store, iris, places)


def _look_for_news(store: Store, iris: Iris, kind: EntityKind, entities: list[str]) -> None:
    """Adds to the knowledge what new documents only say again of some entities.

    Of whom they may say more, or many are new, is to be derived anew.
    """
    query: Any = store.query
    new = new_in(store, iris, entities)
    documents: dict[str, list[str]] = defaultdict(list)
    for quad in new:
        documents[_iri(quad.subject)].append(_iri(quad.object))
    few = {entity: found for entity, found in documents.items() if len(found) <= _FEW}
    reports = {each: report(query, iris, each) for each in sorted(set(chain(*few.values())))}
    known = {
        entity
        for entity, found in few.items()
        if all(_add(store, iris, reports[document], entity, kind) for document in found)
    }
    store.update(
        joined(
            insert_data(marks(iris, {entity: kind for entity in entities if entity not in known})),
            delete_data([*new, *marks(iris, dict.fromkeys(entities, news_of(kind)))]),
        )
    )


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _add(store: Store, iris: Iris, told: Report, entity: str, kind: EntityKind) -> bool:
    """Adds what a document says again of an entity; False where it may say more."""
    query: Any = store.query
    change = said_again(query, iris, told, entity, kind)
    if change is not None:
        store.update(
            joined(
                delete_data(quads(change.old, iris.knowledge)),
                insert_data([*quads(change.new, iris.knowledge), *_of_cabinets(store, iris, change.moved)]),
            )
        )
    return change is not None


def _derive_nodes(store: Store, iris: Iris, kind: EntityKind, entities: list[str]) -> None:
    query: Any = store.query
    old = stored_nodes(query, iris, entities)
    new = nodes(query, iris, kind, entities)
    agenda: dict[str, str] = dict.fromkeys(entities, facts_of(kind)) if kind in SUBJECTS else {}
    store.update(
        joined(
            delete_data(quads(old - new, iris.knowledge)),
            insert_data(quads(new - old, iris.knowledge)),
            insert_data([*marks(iris, {**agenda, **_moved(old, new)}), *_naming(store, iris, _renamed(old, new))]),
            delete_data(marks(iris, dict.fromkeys(entities, kind))),
        )
    )


def _moved(old: set[Triple], new: set[Triple]) -> dict[str, str]:
    """The places, as the agenda has them, that a post came to or left, or in which it has another role now.

    Whether it is of their cabinets follows from both.
    """
    changed = {triple.subject for triple in old ^ new if triple.predicate in (RS.jurisdiction, RS.role)}
    return {
        triple.object.value: facts_of(EntityKind.PLACE)
        for triple in old | new
        if triple.subject in changed and triple.predicate == RS.jurisdiction and isinstance(triple.object, NamedNode)
    }


def _of_cabinets(store: Store, iris: Iris, posts: Iterable[str]) -> list[Quad]:
    """Puts the places on the agenda whose cabinets some posts belong to."""
    query: Any = store.query
    return marks(iris, dict.fromkeys(cabinets.hosts(query, iris, posts), facts_of(EntityKind.PLACE)))


def _naming(store: Store, iris: Iris, renamed: list[str]) -> list[Quad]:
    """Puts the facts that name some entities on the agenda: their labels say what those are called."""
    query: Any = store.query
    found = owners(query, iris, renamed) if renamed else ()
    return [quad for owner, kind in found for quad in marks(iris, {owner: facts_of(kind)})]


def _renamed(old: set[Triple], new: set[Triple]) -> list[str]:
    """Those that were called otherwise before."""
    return sorted(
        triple.subject.value
        for triple in old - new
        if triple.predicate == RDFS.label and isinstance(triple.subject, NamedNode)
    )


def _derive_facts(store: Store, iris: Iris, kind: EntityKind, entities: list[str]) -> None:
    query: Any = store.query
    old = stored_facts(query, iris, kind, entities)
    new = facts(query, iris, kind, entities)
    following: list[Quad] = []
    if kind is EntityKind.POST and old != new:
        following = _of_cabinets(store, iris, entities)
    elif kind is EntityKind.PERSON:
        dead = posts_of_the_dead(query, iris, old, new)
        following = marks(iris, dict.fromkeys(dead, facts_of(EntityKind.POST)))
    store.update(
        joined(
            delete_data(quads(old - new, iris.knowledge)),
            insert_data(quads(new - old, iris.knowledge)),
            insert_data(following),
            delete_data(marks(iris, dict.fromkeys(entities, facts_of(kind)))),
        )
    )


def _derive_cabinets(store: Store, iris: Iris, places: list[str]) -> None:
    query: Any = store.query
    old, new = cabinets.stored(query, iris, places), cabinets.of_places(query, iris, places)
    store.update(
        joined(
            delete_data(quads(old - new, iris.knowledge)),
            insert_data(quads(new - old, iris.knowledge)),
            delete_data(marks(iris, dict.fromkeys(places, facts_of(EntityKind.PLACE)))),
        )
    )
