"""What a request asks, by the SPARQL 1.1 Protocol: https://www.w3.org/TR/sparql11-protocol/#query-operation."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

LONGEST = 1_000_000
"""Bytes of a request's body: no query that a person or a tool writes comes near."""

_FORM = "application/x-www-form-urlencoded"
_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"


class ProtocolError(Exception):
    """A request that is not one of the protocol's queries: `status` is the HTTP status that says so."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the dataset that the request names beside it; `form` is the name of a format, if one is given.

    Without a `text`, the request asks what the service is.
    """

    text: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    form: str | None = None

    @property
    def names_dataset(self) -> bool:
        """Whether the request says which graphs to read; what the query says of them then does not count."""
        return bool(self.default_graphs or self.named_graphs)


async def question(request: Request) -> Question:
    """What the request asks. Raises ProtocolError."""
    parameters = _decoded(request.url.query.encode("ascii", "replace"))
    if request.method in ("GET", "HEAD"):
        return _question(parameters)
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == _UPDATE:
        raise _read_only()
    if kind not in (_FORM, _DIRECT):
        raise ProtocolError(415, f"send a query as {_FORM} or as {_DIRECT}, not as {kind or 'nothing'}")
    body = await _body(request)
    if kind == _FORM:
        asked = _question([*parameters, *_decoded(body)])
    else:
        asked = _question([*parameters, ("query", _utf8(body))])
    if asked.text is None:
        raise ProtocolError(400, "the query is missing: give it as the parameter `query`")
    return asked


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST:
            raise ProtocolError(413, f"the request has more than {LONGEST:,} bytes")
    return bytes(body)


def _question(parameters: Iterable[tuple[str, str]]) -> Question:
    given: dict[str, list[str]] = {}
    for name, value in parameters:
        given.setdefault(name, []).append(value)
    if "update" in given:
        raise _read_only()
    queries = given.get("query", [])
    if len(queries) > 1:
        raise ProtocolError(400, f"one query at a time: {len(queries)} are given")
    form = next((given[name][0] for name in ("format", "output", "results") if name in given), None)
    return Question(
        queries[0] if queries else None,
        tuple(given.get("default-graph-uri", ())),
        tuple(given.get("named-graph-uri", ())),
        form,
    )


def _decoded(text: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(_utf8(text), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise ProtocolError(400, "the parameters are not encoded as UTF-8, or too many") from None


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise ProtocolError(400, "the query is not encoded as UTF-8") from None


def _read_only() -> ProtocolError:
    return ProtocolError(403, "this endpoint is read-only: it takes queries and no updates")
