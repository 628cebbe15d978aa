"""The files of `ontology/queries/`, and what their headers say.

# question: Who held a post on a date, and how sure is that?
# parameter: post (post): whose holders are asked for
# parameter: since (date, default 0001): the first day
# parameter: of (entity, optional): only what concerns this person, post, body or place
# example: reshuffle query holders-on --param post="Prime Minister of Kazakhstan" --param date=2022-06-01
#
# Notes for readers: which rules the answer follows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from graph.errors import UnknownName
from graph.ontology_files import folder


class Type(StrEnum):
    """What a parameter takes. An entity is a person, post, body or place; each is given by name or IRI."""

    PERSON = "person"
    POST = "post"
    BODY = "body"
    PLACE = "place"
    ENTITY = "entity"
    DOCUMENT = "document"
    DATE = "date"
    INTEGER = "integer"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a saved query: without a `default`, and not `optional`, it has to be given."""

    name: str
    type: Type
    meaning: str
    default: str | None = None
    optional: bool = False

    @property
    def required(self) -> bool:
        """Whether the query cannot be run without it."""
        return self.default is None and not self.optional


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A question that is asked again and again: `text` is the file, with places for the values of the parameters."""

    name: str
    question: str
    parameters: Mapping[str, Parameter]
    example: str
    text: str


@cache
def saved() -> Mapping[str, SavedQuery]:
    """The saved queries by name, in alphabetical order."""
    files = sorted((folder() / "queries").glob("*.rq"))
    return MappingProxyType({file.stem: read(file.stem, file.read_text("utf-8")) for file in files})


def saved_query(name: str) -> SavedQuery:
    """The saved query of that name. Raises UnknownName."""
    if name not in saved():
        raise UnknownName("saved query", name, saved())
    return saved()[name]


_TAGGED = re.compile(r"^# (question|parameter|example): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(
    r"(?P<name>[a-z]+) \((?P<type>[a-z]+)(?:, (?:(?P<optional>optional)|default (?P<default>[^)]+)))?\): "
    r"(?P<meaning>.+)"
)


def read(name: str, text: str) -> SavedQuery:
    """A query from the text of its file. Raises ValueError where the header is not in the form above."""
    tagged: dict[str, list[str]] = {"question": [], "parameter": [], "example": []}
    for tag, value in _TAGGED.findall(text):
        tagged[tag].append(value)
    if len(tagged["question"]) != 1 or len(tagged["example"]) != 1:
        raise ValueError(f"{name}.rq: its header needs one question and one example")
    parameters = [_parameter(name, value) for value in tagged["parameter"]]
    by_name = MappingProxyType({parameter.name: parameter for parameter in parameters})
    return SavedQuery(name, tagged["question"][0], by_name, tagged["example"][0], text)


def _parameter(query: str, said: str) -> Parameter:
    match = _PARAMETER.fullmatch(said)
    if match is None:
        raise ValueError(f"{query}.rq: this is not `name (type[, optional | , default x]): meaning`: {said}")
    return Parameter(
        match["name"], Type(match["type"]), match["meaning"], match["default"], match["optional"] is not None
    )
