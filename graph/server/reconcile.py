"""The Reconciliation Service API 0.2, by which OpenRefine matches a column of names to entities of the graph.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs

from pyoxigraph import Literal, NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from graph.model import EntityKind
from graph.profiles.names import names
from graph.rdf.iris import is_iri
from graph.server.site import Asked, Page, Site
from graph.server.sparql.protocol import LONGEST
from graph.server.words import LANGUAGES, Words
from graph.stores import NameHit, Store
from graph.terms import PREFIXES, RDFS, RS

_MOST_QUERIES = 200
_MOST_RESULTS = 50
_SURE = 1.0
_NAME = "name-"
_PROPERTIES = {
    **{f"{_NAME}{lang}": f"name ({lang})" for lang in LANGUAGES},
    "born": "born",
    "current": "current post or holder",
}


class Wrong(Exception):
    """A request that is not one of the API's; the message says why."""


class Reconciliation:
    """Answers `/reconcile`."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def handle(self, request: Request) -> Response:
        """The manifest, or the answer to `queries` or `extend`."""
        try:
            given = await _parameters(request)
            if "queries" in given:
                return JSONResponse(await run_in_threadpool(self._matched, _object(given["queries"])))
            if "extend" in given:
                return JSONResponse(await run_in_threadpool(self._extended, _object(given["extend"])))
        except Wrong as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(self._manifest(request))

    def suggest(self, request: Request) -> Response:
        """Entities, types or properties whose names begin like `prefix`."""
        prefix = request.query_params.get("prefix", "").strip()[:200]
        what = request.path_params["what"]
        if what == "entity":
            with self._site.current.reading() as published:
                hits = published.store.names.search(prefix, limit=_MOST_RESULTS) if prefix else []
            return JSONResponse({"result": [_suggested(hit) for hit in hits]})
        offered = {"type": _types(), "property": _properties()}.get(what)
        if offered is None:
            return JSONResponse({"error": f"nothing suggests {what}"}, 404)
        return JSONResponse({"result": [each for each in offered if prefix.casefold() in each["name"].casefold()]})

    def propose(self, request: Request) -> Response:
        """The properties that can be added to a column."""
        return JSONResponse({"type": request.query_params.get("type", ""), "properties": _properties()})

    def _manifest(self, request: Request) -> dict[str, Any]:
        url = self._site.url(request)
        suggest = {
            what: {"service_url": url, "service_path": f"/reconcile/suggest/{what}"}
            for what in ("entity", "type", "property")
        }
        with self._site.current.reading() as published:
            base = published.store.base
        return {
            "versions": ["0.2"],
            "name": self._site.options.title,
            "identifierSpace": base,
            "schemaSpace": PREFIXES["rs"],
            "defaultTypes": _types(),
            "view": {"url": f"{url}/entity?iri={{{{id}}}}"},
            "preview": {"url": f"{url}/reconcile/preview?iri={{{{id}}}}", "width": 420, "height": 220},
            "suggest": suggest,
            "extend": {"propose_properties": {"service_url": url, "service_path": "/reconcile/properties"}},
        }

    def _matched(self, queries: Mapping[str, Any]) -> dict[str, Any]:
        if len(queries) > _MOST_QUERIES:
            raise Wrong(f"at most {_MOST_QUERIES} queries at a time")
        with self._site.current.reading() as published:
            return {key: {"result": _results(published.store, query)} for key, query in queries.items()}

    def _extended(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        ids, wanted = asked.get("ids", []), asked.get("properties", [])
        keys = [each["id"] for each in wanted if isinstance(each, dict) and each.get("id") in _PROPERTIES]
        if not isinstance(ids, list) or len(ids) > _MOST_QUERIES:
            raise Wrong(f"`ids` is a list of at most {_MOST_QUERIES}")
        with self._site.current.reading() as published:
            rows = {iri: _row(published.store, iri, keys) for iri in ids if isinstance(iri, str)}
        return {"meta": [{"id": key, "name": _PROPERTIES[key]} for key in keys], "rows": rows}


def preview(asked: Asked) -> Page:
    """A small page about one entity, for the frame of another program."""
    iri = asked.parameter("iri")
    found = next(iter(asked.named([iri] if is_iri(iri) else [])), None)
    lines = names(asked.published.store, found.iri) if found else ()
    current = _current(asked.published.store, found.iri) if found else []
    values = {"entity": found, "names": lines, "current": current}
    return Page("preview.html", found.name if found else asked.words("not_found"), None, 200 if found else 404, values)


async def _parameters(request: Request) -> dict[str, str]:
    given = dict(request.query_params)
    if request.method == "POST":
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > LONGEST:
                raise Wrong(f"the request has more than {LONGEST:,} bytes")
        try:
            fields = parse_qs(body.decode("utf-8"), errors="strict", max_num_fields=20)
        except ValueError:
            raise Wrong("the form is not encoded as UTF-8") from None
        given |= {key: values[0] for key, values in fields.items()}
    return given


def _object(text: str) -> dict[str, Any]:
    try:
        made = json.loads(text)
    except (ValueError, RecursionError):
        raise Wrong("this is not JSON") from None
    if not isinstance(made, dict):
        raise Wrong("this is not a JSON object")
    return made


def _results(store: Store, query: Any) -> list[dict[str, Any]]:
    if not isinstance(query, dict) or not isinstance(query.get("query"), str):
        raise Wrong("a query is an object with the text `query`")
    limit = query.get("limit")
    limit = min(limit, _MOST_RESULTS) if isinstance(limit, int) and limit > 0 else 10
    wanted = query.get("type")
    kinds = [wanted] if isinstance(wanted, str) else wanted if isinstance(wanted, list) else []
    kind = EntityKind(kinds[0]) if len(kinds) == 1 and kinds[0] in {each.value for each in EntityKind} else None
    hits = store.names.search(query["query"][:200], kind, limit)
    exact = [hit for hit in hits if hit.score == _SURE]
    return [_result(hit, len(exact) == 1 and hit is exact[0]) for hit in hits]


def _result(hit: NameHit, match: bool) -> dict[str, Any]:
    return {
        "id": hit.iri, "name": hit.label, "score": round(100 * hit.score, 1), "match": match,
        "type": [{"id": hit.kind.value, "name": Words("en")(hit.kind.value)}],
    }  # fmt: skip


def _suggested(hit: NameHit) -> dict[str, Any]:
    notable = [{"id": hit.kind.value, "name": Words("en")(hit.kind.value)}]
    return {"id": hit.iri, "name": hit.label, "notable": notable}


def _types() -> list[dict[str, str]]:
    return [{"id": kind.value, "name": Words("en")(kind.value)} for kind in EntityKind]


def _properties() -> list[dict[str, str]]:
    return [{"id": key, "name": _PROPERTIES[key]} for key in _PROPERTIES]


def _row(store: Store, iri: str, keys: Iterable[str]) -> dict[str, list[dict[str, str]]]:
    if not is_iri(iri):
        return {key: [] for key in keys}
    return {key: [{"str": value} for value in _values(store, iri, key)] for key in keys}


def _values(store: Store, iri: str, key: str) -> list[str]:
    if key == "current":
        return _current(store, iri)
    if key == "born":
        return _texts(store, f"?fact {RS.person} {NamedNode(iri)} ; a {RS.Birth} ; {RS.date} ?v")
    lang = key.removeprefix(_NAME)
    return [name for each in names(store, iri) if each.lang == lang for name in each.names[:1]]


def _current(store: Store, iri: str) -> list[str]:
    node = NamedNode(iri)
    return _texts(
        store,
        f"{{ ?fact {RS.person} {node} ; {RS.post} ?other }} UNION {{ ?fact {RS.post} {node} ; {RS.person} ?other }}"
        f" ?fact {RS.status} {Literal('current')} . ?other {RDFS.label} ?v",
    )


def _texts(store: Store, where: str) -> list[str]:
    rows: Any = store.query(f"SELECT DISTINCT ?v WHERE {{ {where} }} ORDER BY ?v LIMIT 50")
    return [row["v"].value for row in rows]
