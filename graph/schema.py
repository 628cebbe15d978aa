"""The ontology as Python: which kinds of fact there are, their roles, names and examples.

All of it is read from the files of `ontology/`; a kind is added there (`ontology/facts/<kind>.ttl`), never here.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

from graph.errors import UnknownName
from graph.ontology_files import folder
from graph.terms import RDF, RDFS, RS, SH, SKOS, XSD
from graph.triples import Term, Triples


class Range(StrEnum):
    """What the value of a role is: a sort of entity, a decider (person, body or post), a date, text, or a flag."""

    PERSON = "person"
    POST = "post"
    BODY = "body"
    DECIDER = "decider"
    PLACE = "place"
    DATE = "date"
    TEXT = "text"
    FLAG = "flag"


_RANGES = MappingProxyType(
    {
        RS.Person: Range.PERSON,
        RS.Post: Range.POST,
        RS.Body: Range.BODY,
        RS.Decider: Range.DECIDER,
        RS.Place: Range.PLACE,
        RS.EdtfDate: Range.DATE,
        XSD.boolean: Range.FLAG,
    }
)


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in each language: `labels` maps a language tag to the name."""

    labels: Mapping[str, str] = field(hash=False)

    def label(self, lang: str = "en") -> str:
        """The name in that language, in English where it has none."""
        return self.labels.get(lang) or self.labels["en"]


@dataclass(frozen=True, slots=True)
class Role(Named):
    """A role of a kind of fact. `key` is its key in claims; `property` its property in the graph; `values`, where it
    has any, the only ones it takes."""

    key: str
    property: NamedNode
    range: Range
    required: bool
    values: tuple[str, ...] = ()

    def problem(self, value: str | bool) -> str | None:
        """What is wrong with a value, as a clause; None where it fits."""
        if self.range is Range.FLAG:
            return None if value is True else f"{self.key} is a flag: true, or left out"
        if not isinstance(value, str) or not value.strip():
            return f"{self.key} is not a text that says something"
        if self.range is Range.DATE and not _edtf().fullmatch(value):
            return f"{self.key} is not a date such as 2022, 2022-01 or 2022-01-19: {value}"
        if self.values and value not in self.values:
            return f"{self.key} is {value!r}, not one of {', '.join(self.values)}"
        return None


@dataclass(frozen=True, slots=True)
class Edge(Named):
    """How a kind is drawn: an edge from the entity in role `source` to the one in role `target`, with a verb on it."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the row of roles that a perfect reader writes down; relative dates count from `published`."""

    lang: str
    sentence: str
    published: str | None
    expects: Mapping[str, str | bool] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Kind(Named):
    """A kind of fact. `roles` maps keys to roles, in the order in which tables show them."""

    name: str
    cls: NamedNode
    comment: str
    roles: Mapping[str, Role] = field(hash=False)
    edge: Edge | None
    examples: tuple[Example, ...]

    @property
    def required(self) -> tuple[str, ...]:
        """The keys that every claim of this kind has."""
        return tuple(key for key, role in self.roles.items() if role.required)

    def check(self, roles: Mapping[str, str | bool]) -> tuple[str, ...]:
        """What is wrong with the roles of a claim of this kind, a clause each; empty where nothing is."""
        missing = [f"{key} is missing" for key in self.required if key not in roles]
        unknown = [f"{key} is not a role of {self.name}" for key in roles if key not in self.roles]
        wrong = (self.roles[key].problem(value) for key, value in roles.items() if key in self.roles)
        return (*missing, *unknown, *(clause for clause in wrong if clause))


def kind(name: str) -> Kind:
    """The kind of that name; raises UnknownName."""
    try:
        return kinds()[name]
    except KeyError:
        raise UnknownName("kind of fact", name, kinds()) from None


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds of fact by name, sorted."""
    ontology = _definitions()
    found = [_kind(ontology, cls) for cls in ontology.subjects(RDF.type, RS.FactKind)]
    return MappingProxyType({kind.name: kind for kind in sorted(found, key=lambda kind: kind.name)})


def definition_files() -> list[Path]:
    """The files that say what there can be: classes with their shapes, kinds of fact, concepts. SHACL validation takes
    them all, as shapes and as ontology; places are data and not among them."""
    return sorted([*folder().glob("*.ttl"), *folder().glob("facts/*.ttl")])


@cache
def _definitions() -> Triples:
    return Triples.of_files(definition_files())


@cache
def _edtf() -> re.Pattern[str]:
    return re.compile(_definitions().text(RS.EdtfDate, SH.pattern) or "")


def _kind(ontology: Triples, cls: Term) -> Kind:
    assert isinstance(cls, NamedNode)
    shapes = ontology.values(cls, SH.property)
    keyed = [shape for shape in shapes if ontology.text(shape, RS.roleKey)]
    keyed.sort(key=lambda shape: int(ontology.text(shape, SH.order) or 0))
    roles = [_role(ontology, shape, shapes) for shape in keyed]
    keys = {role.property: role.key for role in roles}
    source, target = (ontology.value(cls, end) for end in (RS.edgeFrom, RS.edgeTo))
    edge = None
    if isinstance(source, NamedNode) and isinstance(target, NamedNode):
        edge = Edge(ontology.labels(cls, RS.edgeLabel), keys[source], keys[target])
    return Kind(
        labels=ontology.labels(cls, RDFS.label),
        name=ontology.text(cls, SKOS.notation) or "",
        cls=cls,
        comment=ontology.labels(cls, RDFS.comment)["en"],
        roles=MappingProxyType({role.key: role for role in roles}),
        edge=edge,
        examples=tuple(_example(ontology, node) for node in ontology.values(cls, RS.example)),
    )


def _role(ontology: Triples, shape: Term, siblings: tuple[Term, ...]) -> Role:
    """The role that a shape is, narrowed by what its kind says of the same property elsewhere in `siblings`."""
    path = ontology.value(shape, SH.path)
    assert isinstance(path, NamedNode)
    same = [sibling for sibling in siblings if ontology.value(sibling, SH.path) == path]
    ends = [ontology.value(shape, constraint) for constraint in (SH.class_, SH.node, SH.datatype)]
    range_ = next((_RANGES[end] for end in ends if isinstance(end, NamedNode) and end in _RANGES), Range.TEXT)
    names = ontology.labels(shape, SH.name)
    for sibling in same:
        names |= ontology.labels(sibling, SH.name) if sibling != shape else {}
    counts = (int(ontology.text(sibling, SH.minCount) or 0) for sibling in same)
    return Role(
        labels=MappingProxyType(names),
        key=ontology.text(shape, RS.roleKey) or "",
        property=path,
        range=range_,
        # The graph always says whether a tenure is acting; a claim leaves out a flag that is false.
        required=any(counts) and range_ is not Range.FLAG,
        values=tuple(value for sibling in same for value in ontology.texts(sibling, SH.in_)),
    )


def _example(ontology: Triples, node: Term) -> Example:
    sentence = ontology.value(node, RS.sentence)
    assert isinstance(sentence, Literal)
    return Example(
        lang=sentence.language or "en",
        sentence=sentence.value,
        published=ontology.text(node, RS.published),
        expects=MappingProxyType(json.loads(ontology.text(node, RS.expects) or "{}")),
    )
