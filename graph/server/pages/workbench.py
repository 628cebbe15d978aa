"""The workbench for those who write SPARQL, and the saved queries with values in their places."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from graph.errors import ParameterError
from graph.queries import Parameter, bound, saved
from graph.server.assets import editor_files
from graph.server.errors import not_found
from graph.server.site import Asked, Page
from graph.terms import PREFIXES

_DEFAULT = """SELECT ?person ?post ?start ?end ?personIri ?postIri WHERE {
  ?tenure a rs:Tenure ; rs:person ?personIri ; rs:post ?postIri .
  ?personIri rdfs:label ?person .
  ?postIri rdfs:label ?post .
  OPTIONAL { ?tenure rs:start ?start }
  OPTIONAL { ?tenure rs:end ?end }
}
ORDER BY DESC(?start)
LIMIT 50"""
_LONGEST = 20_000
_HEADER = re.compile(r"\A(#[^\n]*\n)+\s*")


@dataclass(frozen=True, slots=True)
class Example:
    """A saved query, as the workbench offers it, with the values that its own example gives to its parameters."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    values: dict[str, str]


def query_page(asked: Asked) -> Page:
    """The editor with the query of the address, or one to begin with."""
    text = asked.parameter("query")[:_LONGEST] or _DEFAULT
    examples = tuple(
        Example(each.name, each.question, tuple(each.parameters.values()), _values(each.example))
        for each in saved().values()
    )
    values = {
        "text": text, "examples": examples, "prefixes": dict(PREFIXES), "editor": bool(editor_files()),
        "base": asked.published.store.base,
    }  # fmt: skip
    return Page("query.html", asked.words("nav_query"), None, values=values)


def saved_text(asked: Asked) -> Page | Response:
    """A saved query as SPARQL text, the parameters of the request in their places."""
    name = asked.request.path_params["name"]
    if name not in saved():
        return not_found(asked, name)
    given = {key: value for key, value in asked.request.query_params.items() if value and key != "lang"}
    try:
        text = bound(saved()[name], given, asked.published.store)
    except ParameterError as error:
        return PlainTextResponse(str(error), 400)
    return PlainTextResponse(_HEADER.sub("", text), media_type="application/sparql-query")


def editor_file(request: Request) -> Response:
    """A file of the editor; 404 where it is not installed."""
    found = editor_files().get(request.path_params["name"])
    if found is None:
        return PlainTextResponse("the editor is not installed\n", 404)
    media, path = found
    return FileResponse(path, media_type=media, headers={"cache-control": "max-age=3600"})


def _values(example: str) -> dict[str, str]:
    """The parameters of `reshuffle query NAME --param a="b" --param c=d`."""
    return {key: quoted or plain for key, quoted, plain in re.findall(r'--param (\w+)=(?:"([^"]*)"|(\S+))', example)}
