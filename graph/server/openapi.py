"""The OpenAPI description of the JSON twins, its schemas read from the profiles themselves."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any, Union, get_args, get_origin, get_type_hints

from graph.profiles.body import BodyProfile
from graph.profiles.changes import Stretch
from graph.profiles.document import DocumentProfile
from graph.profiles.named import Named
from graph.profiles.offices import Comparison, Office
from graph.profiles.person import PersonProfile
from graph.profiles.place import PlaceProfile
from graph.profiles.post import PostProfile
from graph.profiles.ways import Step
from graph.server.pages.lookup import Hit
from graph.server.words import LANGUAGES

_ENTITIES = {"person": PersonProfile, "post": PostProfile, "body": BodyProfile, "place": PlaceProfile,
             "document": DocumentProfile}  # fmt: skip
_LANG = {"name": "lang", "in": "query", "schema": {"type": "string", "enum": list(LANGUAGES)}}
_PLAIN: Mapping[Any, dict[str, Any]] = {
    str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"},
}  # fmt: skip


def description(title: str, url: str) -> dict[str, Any]:
    """The description of the site with that title at that address."""
    schemas: dict[str, Any] = {"Error": _object({"error": _PLAIN[str], "near": _array({})}, ("error",))}
    paths = {
        address: {"get": _operation(address, summary, parameters, schema(schemas))}
        for address, (summary, parameters, schema) in _addresses().items()
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": version("reshuffle"),
            "description": "Pages as JSON. SPARQL is at /sparql.",
        },
        "servers": [{"url": url}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


@cache
def _addresses() -> Mapping[str, tuple[str, tuple[Any, ...], Callable[[dict[str, Any]], dict[str, Any]]]]:
    """Each address with what it answers, its parameters, and the schema of the answer."""
    local = {"name": "local", "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[^/.]+$"}}
    day = _text("date", "2022, 2022-01 or 2022-01-19")
    of = _text("of", "a name, an IRI, or the address of a page")
    entities: dict[str, Any] = {
        f"/{kind}/{{local}}.json": (
            f"A {kind}",
            (local, *((day,) if kind in ("body", "place") else ())),
            lambda schemas, profile=profile: _reference(profile, schemas),
        )
        for kind, profile in _ENTITIES.items()
    }
    return entities | {
        "/search.json": (
            "Entities by name, in any script, misspelt names included",
            (_text("q", "a name or a part of one"), _text("kind", "person, post, body or place")),
            lambda schemas: _object({"query": _PLAIN[str], "hits": _array(_reference(Hit, schemas))}),
        ),
        "/changes.json": (
            "Appointments and departures, the newest first",
            (_text("since", "a date"), _text("until", "a date"), of, _text("by", "day, week or month")),
            lambda schemas: _array(_reference(Stretch, schemas)),
        ),
        "/in-office.json": (
            "Who held the posts of a body or place on a day",
            (of, day),
            lambda schemas: _object({"of": _maybe(_reference(Named, schemas)), "office": _reference(Office, schemas)}),
        ),
        "/compare.json": (
            "The posts that other people hold on one day than on another",
            (of, _text("first", "a date"), _text("second", "a date")),
            lambda schemas: _object(
                {
                    "first": _PLAIN[str],
                    "second": _PLAIN[str],
                    "of": _maybe(_reference(Named, schemas)),
                    "comparison": _maybe(_reference(Comparison, schemas)),
                }
            ),
        ),
        "/path.json": (
            "The shortest chain of facts between two people",
            (_text("from", "a person"), _text("to", "a person")),
            lambda schemas: _object(
                {
                    "from": _maybe(_reference(Named, schemas)),
                    "to": _maybe(_reference(Named, schemas)),
                    "steps": _maybe(_array(_reference(Step, schemas))),
                }
            ),
        ),
    }


def _operation(address: str, summary: str, parameters: tuple[Any, ...], schema: dict[str, Any]) -> dict[str, Any]:
    def answer(words: str, of: dict[str, Any]) -> dict[str, Any]:
        return {"description": words, "content": {"application/json": {"schema": of}}}

    error = {"$ref": "#/components/schemas/Error"}
    replies = {"200": answer(summary, schema), "400": answer("A value that does not fit", error)}
    if "{" in address:
        replies |= {
            "404": answer("Nothing is there; near names are told", error),
            "301": {"description": "It is another entity's by now"},
        }
    return {"summary": summary, "parameters": [*parameters, _LANG], "responses": replies}


def _text(name: str, words: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": words, "schema": {"type": "string"}}


def _reference(cls: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    """The reference to the schema of a dataclass, which is added to the others with all that it refers to."""
    if cls.__name__ not in schemas:
        schemas[cls.__name__] = {}
        hints = get_type_hints(cls)
        fields = {each.name: _schema(hints[each.name], schemas) for each in dataclasses.fields(cls)}
        schemas[cls.__name__] = _object(fields) | {"description": (cls.__doc__ or "").split("\n")[0]}
    return {"$ref": f"#/components/schemas/{cls.__name__}"}


def _schema(hint: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if dataclasses.is_dataclass(hint):
        return _reference(hint, schemas)
    origin, given = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = next(each for each in given if each is not type(None))
        return _maybe(_schema(inner, schemas))
    if origin is tuple:
        return _array(_schema(given[0], schemas))
    return {"type": "object", "additionalProperties": _schema(given[1], schemas)}


def _object(properties: Mapping[str, Any], required: tuple[str, ...] | None = None) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "required": list(required or properties)}


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _maybe(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
