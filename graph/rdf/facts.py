"""Facts as RDF: what one entity's share of the knowledge graph holds besides its own node."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple

from graph.model import Conflict, Fact
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal, node
from graph.schema import Kind, Range, kinds
from graph.terms import ORG, RDF, RDFS, RS

_ALSO = {"Tenure": ORG.Membership, "BodyChange": ORG.ChangeEvent}


def facts(items: Iterable[Fact | Conflict], names: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    """The statements of facts and conflicts; `names` gives the labels of the entities in them, by IRI."""
    for item in items:
        yield from _conflict(item, names, iris) if isinstance(item, Conflict) else _fact(item, names, iris)


def named(items: Iterable[Fact | Conflict]) -> set[str]:
    """The entities (IRIs) that the labels of facts and conflicts name."""
    found = set()
    for item in items:
        facts_in = [item] if isinstance(item, Fact) else [side for side in item.sides if isinstance(side, Fact)]
        found |= {str(fact.roles[key]) for fact in facts_in for key in _telling(fact) if _is_entity(fact.cls, key)}
        found |= {item.about} if isinstance(item, Conflict) else set()
    return found


def _is_entity(cls: str, key: str) -> bool:
    role = _kinds_by_class()[cls].roles.get(key)
    return role is not None and role.range not in (Range.DATE, Range.TEXT, Range.FLAG)


def _conflict(item: Conflict, names: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    sides = [_side(side, iris) for side in item.sides]
    iri = node(iris.fact("conflict", "|".join((item.kind, item.what, item.about, *sides))))
    yield Triple(iri, RDF.type, RS.Conflict)
    yield Triple(iri, RDFS.label, literal(_conflict_label(item, names)))
    yield Triple(iri, RS.concerns, node(item.about))
    yield Triple(iri, RS.conflictKind, literal(item.kind))
    yield Triple(iri, RS.rule, literal(item.rule))
    for side in sides:
        yield Triple(iri, RS.between, node(side))
    if item.follows is not None:
        yield Triple(iri, RS.follows, node(_side(item.follows, iris)))


def _side(side: Fact | str, iris: Iris) -> str:
    return iris.fact(side.cls, side.key) if isinstance(side, Fact) else side


def _conflict_label(item: Conflict, names: Mapping[str, str]) -> str:
    """A conflict in one line: "Two dates of the appointment: Murat Bektanov, 2021-08-31 / 2021-09-01"."""
    facts = [side for side in item.sides if isinstance(side, Fact)]
    told = [label(side, names).partition(": ")[2] for side in facts] or [names.get(item.about, item.about)]
    what = {"dates": f"Two dates of the {item.what}", "holders": f"Two {item.what}"}.get(item.kind)
    return f"{what or item.what.capitalize()}: {' / '.join(told)}"


def _fact(fact: Fact, names: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    iri = node(iris.fact(fact.cls, fact.key))
    yield Triple(iri, RDF.type, RS.Fact)
    yield Triple(iri, RDF.type, getattr(RS, fact.cls))
    if fact.cls in _ALSO:
        yield Triple(iri, RDF.type, _ALSO[fact.cls])
    yield Triple(iri, RDFS.label, literal(label(fact, names)))
    yield Triple(iri, RS.sources, literal(fact.sources))
    for claim in fact.claims:
        yield Triple(iri, RS.supportedBy, node(claim))
    for key, value in fact.roles.items():
        term = node(iris.fact(value.cls, value.key)) if isinstance(value, Fact) else _value(fact.cls, key, value)
        yield Triple(iri, _property(fact.cls, key), term)
    yield from _shortcuts(fact)


def _shortcuts(fact: Fact) -> Iterator[Triple]:
    """What W3C ORG says in one triple: who holds a post now, what a body is part of."""
    if fact.cls == "Tenure" and fact.roles["status"] == "current":
        yield Triple(node(str(fact.roles["person"])), ORG.holds, node(str(fact.roles["post"])))
    if fact.cls == "PartOf":
        yield Triple(node(str(fact.roles["organization"])), ORG.subOrganizationOf, node(str(fact.roles["parent"])))


@cache
def _kinds_by_class() -> Mapping[str, Kind]:
    return {kind.cls.value.rsplit("#", 1)[-1]: kind for kind in kinds().values()}


def _property(cls: str, key: str) -> NamedNode:
    """The property of a role; what derivation adds beside the roles (bounds, rules) is named like its property."""
    role = _kinds_by_class()[cls].roles.get(key)
    prop: NamedNode = role.property if role else getattr(RS, key)
    return prop


def _value(cls: str, key: str, value: str | bool | int | date) -> NamedNode | Literal:
    return node(value) if isinstance(value, str) and _is_entity(cls, key) else literal(value)


def label(fact: Fact, names: Mapping[str, str]) -> str:
    """A fact in one line: class, who, what, when."""
    told = [names.get(str(fact.roles[key]), str(fact.roles[key])) for key in _telling(fact)]
    return f"{_SPOKEN.get(fact.cls, fact.cls)}: {', '.join([*told, *_dates(fact)])}"


def _telling(fact: Fact) -> list[str]:
    """The roles that a label tells; what a post is called says its body, too."""
    return [key for key in _TELLING if key in fact.roles and not (key == "organization" and "post" in fact.roles)]


_TELLING = (
    "person",
    "predecessor",
    "relative",
    "organization",
    "origin",
    "parent",
    "post",
    "rank",
    "institution",
    "action",
    "place",
)
_SPOKEN = {
    "RankAward": "Rank",
    "PartyMembership": "Party",
    "LegalAction": "Legal action",
    "PartOf": "Part of",
    "BodyChange": "Change",
}


def _dates(fact: Fact) -> list[str]:
    if "date" in fact.roles:
        return [str(fact.roles["date"])]
    start, end = fact.roles.get("start", ""), fact.roles.get("end", "")
    return [f"{start}–{end}"] if start or end else []
