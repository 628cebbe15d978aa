"""Values put into the text of a saved query.

`$post` stands where the value of the parameter `post` goes. A date has two places, its first and its last day: for
`date`, `$dateFirst` and `$dateLast` ("2022" asks for all of 2022). An entity goes into `VALUES ?x { $post }`, because
one name can mean several. A line with an optional parameter that is left out is not part of the query. The text is gone
through once, and what is put in is always a whole term that pyoxigraph has written: a value cannot change the query.
"""

import re
from collections.abc import Mapping

from graph.errors import ParameterError
from graph.queries.library import Parameter, SavedQuery, Type
from graph.queries.values import day_bounds, integer, text
from graph.queries.who import documents, entities
from graph.stores import Store

_PLACE = re.compile(r"\$([a-zA-Z]+)")


def bound(query: SavedQuery, given: Mapping[str, object], store: Store) -> str:
    """The SPARQL of the query with the values in their places; the store looks up names.

    Raises ParameterError for a parameter that is missing, unknown or does not fit.
    """
    known = {name: value for name, value in given.items() if value is not None}
    for name in known:
        if name not in query.parameters:
            there = ", ".join(query.parameters) or "none"
            raise ParameterError(f"{query.name} has no parameter {name!r}; it takes: {there}; example: {query.example}")
    places: dict[str, str | None] = {}
    for parameter in query.parameters.values():
        places |= _places(query, parameter, known.get(parameter.name, parameter.default), store)
    lines = (
        _PLACE.sub(lambda match: places[match[1]] or "", line)
        for line in query.text.splitlines()
        if _kept(line, places)
    )
    return "\n".join(lines)


def _kept(line: str, places: Mapping[str, str | None]) -> bool:
    return all(places[name] is not None for name in _PLACE.findall(line))


def _places(query: SavedQuery, parameter: Parameter, value: object, store: Store) -> dict[str, str | None]:
    name = parameter.name
    if value is None and parameter.required:
        raise ParameterError(f"{query.name} needs the parameter {name} ({parameter.type}); example: {query.example}")
    try:
        if parameter.type is Type.DATE:
            first, last = (None, None) if value is None else day_bounds(value)
            return {f"{name}First": first, f"{name}Last": last}
        return {name: None if value is None else _term(parameter.type, value, store)}
    except ParameterError as error:
        raise ParameterError(f"{query.name}, parameter {name}: {error}; example: {query.example}") from None


def _term(kind: Type, value: object, store: Store) -> str:
    if kind is Type.INTEGER:
        return integer(value)
    if kind is Type.TEXT:
        return text(value)
    found = documents(value, store) if kind is Type.DOCUMENT else entities(value, kind, store)
    return " ".join(str(node) for node in found)
