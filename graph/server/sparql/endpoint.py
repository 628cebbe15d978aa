"""The endpoint itself: from a request of the protocol to its answer."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from graph.errors import QueryError
from graph.server.current import Current
from graph.server.negotiation import preferred
from graph.server.options import Options
from graph.server.sparql.dataset import dataset
from graph.server.sparql.description import description
from graph.server.sparql.formats import STATEMENTS, Wanted, wanted
from graph.server.sparql.protocol import ProtocolError, Question, question
from graph.server.sparql.workers import Answer, Refused, Unparsable, Workers
from graph.stores.syntax import query_error
from graph.terms import PREFIXES

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_STATUS = {"time": 503, "memory": 503, "busy": 503, "large": 413, "unacceptable": 406, "failed": 400}
_SHARED = {"access-control-allow-origin": "*", "access-control-expose-headers": "*"}


class Endpoint:
    """Answers `/sparql`."""

    def __init__(self, current: Current, workers: Workers, options: Options) -> None:
        self._current = current
        self._workers = workers
        self._options = options

    async def handle(self, request: Request) -> Response:
        """The answer to a request, or why there is none, for any site's scripts to read."""
        try:
            response = await self._answered(request)
        except ProtocolError as error:
            response = _said(request, error.status, str(error))
        response.headers.update(_SHARED)
        response.headers["vary"] = "Accept"
        return response

    async def _answered(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            allowed = {"access-control-allow-methods": "GET, POST", "access-control-allow-headers": "*"}
            return Response(status_code=204, headers={**allowed, "access-control-max-age": "86400"})
        asked = await question(request)
        if asked.text is None:
            return self._described(request)
        accepted = wanted(request.headers.get("accept"), asked.form)
        if accepted.rows is None and accepted.statements is None:
            return _said(request, 406, "answers come as JSON, XML, CSV or TSV, statements as Turtle, N-Triples, …")
        try:
            answer = await self.run(asked, accepted)
        except (QueryError, Unparsable) as error:
            return _said(request, 400, str(error))
        except Refused as error:
            return _said(request, _STATUS[error.why], _reason(error))
        return Response(answer.content, media_type=answer.media)

    async def run(self, asked: Question, accepted: Wanted) -> Answer:
        """The answer to a question. Raises QueryError, with line and column where it does not parse, and Refused."""
        text = asked.text or ""
        with self._current.reading() as published:
            graphs = await run_in_threadpool(dataset, asked, published, self._options)
            task = {
                "folder": str(published.store.data), "query": text, "base": published.store.base,
                "prefixes": dict(PREFIXES), "default": graphs.default, "named": graphs.named,
                "rows": accepted.rows, "statements": accepted.statements,
            }  # fmt: skip
            try:
                return await self._workers.run(task)
            except Unparsable as error:
                raise query_error(str(error), text) from None

    def _described(self, request: Request) -> Response:
        media = preferred(request.headers.get("accept"), [*dict.fromkeys(STATEMENTS.values()), "text/html"])
        if media == "text/html":
            return RedirectResponse("query", 303)
        if media is None:
            return _said(request, 406, "the description of the service comes as Turtle, N-Triples, RDF/XML or JSON-LD")
        with self._current.reading() as published:
            url = self._options.url or str(request.base_url)
            knowledge = published.store.knowledge
            content = description(f"{url.rstrip('/')}/sparql", self._options.title, knowledge, media)
        return Response(content, media_type=media)


def _reason(error: Refused) -> str:
    if error.why == "unacceptable":
        return f"the query gives {error}, and none of the formats asked for can hold them"
    return str(error)


def _said(request: Request, status: int, message: str) -> Response:
    headers = {"retry-after": "5"} if status == 503 else None
    if preferred(request.headers.get("accept"), ("text/plain", "application/json")) == "application/json":
        return JSONResponse({"error": message}, status, headers)
    return PlainTextResponse(message + "\n", status, headers)
