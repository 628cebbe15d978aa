"""Judgements made and undone: two entities are one or two, a claim holds or does not. Each says who, when and why."""

from collections.abc import Iterable
from typing import Any

from pyoxigraph import NamedNode, Quad

from graph.errors import ParameterError
from graph.judging.sides import Side, side
from graph.layers import work_off
from graph.layers.agenda import DOCUMENT, marks
from graph.layers.rules import links
from graph.model import EntityKind, Judgement, Reason, Ruling, Verdict
from graph.rdf import judgements as of_rdf
from graph.rdf import rulings
from graph.rdf.iris import Iris
from graph.stores import Store
from graph.stores.updates import delete_data, insert_data, joined
from graph.terms import RS

_Meant = tuple[str, frozenset[tuple[str, str]]]


def decide(store: Store, left: str, verdict: Verdict, right: str, reason: Reason) -> Judgement:
    """Judges two entities to be the same, different, or left open; a later judgement on the two takes the place of one.

    `left` and `right` are names, IRIs or `NAME@DOCUMENT`. Raises ParameterError where they are not clear, of two kinds,
    or one already where they are to be the same.
    """
    sides = sorted((side(store, left), side(store, right)), key=lambda each: (each.iri, str(each.anchors)))
    one, other = sides
    _check(one, other, verdict)
    judgement = Judgement(
        one.iri, other.iri, one.kind, verdict, reason.by, reason.because, reason.when,
        left_anchors=one.anchors, right_anchors=other.anchors,
    )  # fmt: skip
    put(store, [judgement])
    return judgement


def _check(one: Side, other: Side, verdict: Verdict) -> None:
    if one.kind is not other.kind:
        raise ParameterError(f"a {one.kind} and a {other.kind} cannot be judged: {one.iri} and {other.iri}")
    if one.anchors == other.anchors or (one.iri == other.iri and verdict is Verdict.SAME):
        raise ParameterError(f"both sides are one already: {one.iri}; say NAME@DOCUMENT for each to tell two apart")
    if one.kind is not EntityKind.PERSON and verdict is not Verdict.SAME:
        raise ParameterError(
            f"posts, bodies and places are apart by their names and places already, {one.iri} and {other.iri} too; "
            "undo a judgement that made them one, or amend the claim"
        )


def put(store: Store, made: Iterable[Judgement]) -> None:
    """Stores judgements, each in place of an earlier one on the same two, and works out what follows."""
    _exchange(store, [], list(made))


def judgements(store: Store) -> list[Judgement]:
    """What people have judged of entities."""
    iris = Iris(store.base)
    return of_rdf.stored(_query(store), iris, iris.judgements)


def undecide(store: Store, left: str, right: str) -> int:
    """Takes back the judgements on two entities, without a trace; how many there were.

    The sides are named as for `decide`, or by the IRIs that the judgement has. Raises ParameterError if there is none.
    """
    meant = [_meant(store, each) for each in (left, right)]
    found = [
        judgement
        for judgement in judgements(store)
        if _about(judgement, meant[0], meant[1]) or _about(judgement, meant[1], meant[0])
    ]
    if not found:
        raise ParameterError(f"no judgement on {left!r} and {right!r}; `reshuffle judgements` lists those there are")
    _exchange(store, found, [])
    return len(found)


def _exchange(store: Store, old: list[Judgement], new: list[Judgement]) -> None:
    """Takes judgements out and puts others in, and brings identity and knowledge up to date."""
    iris = Iris(store.base)
    before = of_rdf.canonical(_query(store), iris)
    gone = [quad for item in (*old, *new) for quad in _of(store, iris, iris.judgement(item))]
    come = [quad for item in new for quad in of_rdf.quads(item, iris, iris.judgements)]
    touched = [quad for item in (*old, *new) for quad in _touched(iris, item)]
    store.update(joined(delete_data(gone), insert_data([*come, *touched])))
    keyed = {iri for item in (*old, *new) if item.kind is not EntityKind.PERSON for iri in (item.left, item.right)}
    if keyed:
        after = of_rdf.canonical(_query(store), iris)
        _relink(store, iris, keyed | {names.get(iri, iri) for names in (before, after) for iri in keyed})
    _follow(store)


def _meant(store: Store, said: str) -> _Meant:
    """What somebody means by a side: an IRI as it stands, and the anchors of what it is now."""
    try:
        found = side(store, said)
    except ParameterError:
        return said.strip("<>"), frozenset()
    return found.iri, frozenset((anchor.document, anchor.name) for anchor in found.anchors)


def _about(judgement: Judgement, left: _Meant, right: _Meant) -> bool:
    sides = ((judgement.left, judgement.left_anchors, left), (judgement.right, judgement.right_anchors, right))
    return all(
        iri == meant[0] or {(anchor.document, anchor.name) for anchor in anchors} & meant[1]
        for iri, anchors, meant in sides
    )


def rule(store: Store, ruling: Ruling) -> None:
    """Rejects or confirms a claim, in place of an earlier ruling on it."""
    iris = Iris(store.base)
    new = rulings.quads(ruling, iris)
    touched = marks(iris, {ruling.document: DOCUMENT})
    store.update(joined(delete_data(_of(store, iris, iris.ruling(ruling.claim))), insert_data([*new, *touched])))
    _follow(store)


def unrule(store: Store, claim: str) -> None:
    """Takes back the ruling on a claim (an IRI). Raises ParameterError where there is none."""
    iris = Iris(store.base)
    found = [ruling for ruling in rulings.stored(_query(store), iris) if ruling.claim == claim]
    if not found:
        raise ParameterError(f"no ruling on {claim}; `reshuffle judgements` lists those there are")
    documents = {ruling.document: DOCUMENT for ruling in found}
    store.update(joined(delete_data(_of(store, iris, iris.ruling(claim))), insert_data(marks(iris, documents))))
    _follow(store)


def _query(store: Store) -> Any:
    return store.query


def _of(store: Store, iris: Iris, iri: str) -> list[Quad]:
    """All statements of a judgement and its anchors."""
    rows: Any = store.query(
        f"""SELECT ?s ?p ?o WHERE {{ GRAPH <{iris.judgements}> {{ ?s ?p ?o
        FILTER(?s = <{iri}> || STRSTARTS(STR(?s), "{iri}#")) }} }}"""
    )
    return [Quad(row["s"], row["p"], row["o"], NamedNode(iris.judgements)) for row in rows]


def _touched(iris: Iris, judgement: Judgement) -> list[Quad]:
    """What is to be looked at again: the documents that a judgement on people holds on to, the entities of others."""
    if judgement.kind is EntityKind.PERSON:
        anchors = (*judgement.left_anchors, *judgement.right_anchors)
        return marks(iris, {anchor.document: DOCUMENT for anchor in anchors})
    return marks(iris, {judgement.left: judgement.kind, judgement.right: judgement.kind})


def _follow(store: Store) -> None:
    work_off(store)
    store.publish()


def _relink(store: Store, iris: Iris, entities: set[str]) -> None:
    """Lets the referents that denote some posts, bodies or places denote what judgements now say."""
    values = " ".join(f"<{iri}>" for iri in sorted(entities))
    among = f"VALUES ?was {{ {values} }} GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?was }}"
    now = {quad.subject: quad.object for quad in links(store, iris, among)}
    rows: Any = store.query(
        f"SELECT ?referent ?was ?kind WHERE {{ {among} GRAPH ?g {{ ?referent {RS.entityKind} ?kind }} }}"
    )
    stale, fresh = [], []
    touched: dict[str, str] = {}
    for row in rows:
        meant: Any = now[row["referent"]]
        if meant != row["was"]:
            stale.append(Quad(row["referent"], RS.denotes, row["was"], NamedNode(iris.identity)))
            fresh.append(Quad(row["referent"], RS.denotes, meant, NamedNode(iris.identity)))
            touched |= dict.fromkeys((row["was"].value, meant.value), row["kind"].value)
    beside = _beside(store, iris, among) if fresh else {}
    store.update(joined(delete_data(stale), insert_data([*fresh, *marks(iris, touched | beside)])))


def _beside(store: Store, iris: Iris, among: str) -> dict[str, str]:
    """The entities that claims name together with some referents, or that they tell apart."""
    rows: Any = store.query(
        f"""SELECT DISTINCT ?entity ?kind WHERE {{ {among}
        GRAPH ?g {{ {{ ?claim ?p ?referent ; ?q ?other }} UNION {{ ?other ?p ?referent }}
        ?other {RS.entityKind} ?kind }}
        GRAPH <{iris.identity}> {{ ?other {RS.denotes} ?entity }} }}"""
    )
    return {row["entity"].value: row["kind"].value for row in rows}
