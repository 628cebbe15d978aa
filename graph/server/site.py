"""What all pages share: the reader's language, the form of the answer, templates, and answers kept while they hold."""

import dataclasses
import hashlib
import json
import os
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import urlencode

import jinja2
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.server.current import Current, Published
from graph.server.negotiation import language, preferred
from graph.server.options import Options, Texts
from graph.server.words import LANGUAGES, NAMES, Words

HTML, JSON, TURTLE, JSON_LD = "text/html", "application/json", "text/turtle", "application/ld+json"
TWINS: Mapping[str, str] = {".json": JSON, ".ttl": TURTLE, ".jsonld": JSON_LD}
_KEPT_BYTES = 100_000_000
_LONGEST_KEPT = 2_000_000
_MAKERS = 2
_COOKIE = "lang"
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a page: the published state to read, the reader, the words, and the media type to answer in."""

    request: Request
    published: Published
    reader: Reader
    words: Words
    media: str
    today: date

    def parameter(self, name: str) -> str:
        """A parameter of the address, without blanks around it; empty where it is not given."""
        return self.request.query_params.get(name, "").strip()

    def named(self, iris: Iterable[str]) -> tuple[Named, ...]:
        """The entities with these IRIs, in their order, with names for the reader."""
        listed = list(iris)
        known = named(self.published.store, listed, self.reader.lang)
        return tuple(known[iri] for iri in listed if iri in known)


@dataclass(frozen=True, slots=True)
class Page:
    """An answer before it is written: a template with its values, or `data`, which is what the JSON twin shows.

    `statements` writes the RDF twin in a media type, where there is one.
    """

    template: str
    title: str
    data: Any = None
    status: int = 200
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    statements: Callable[[str], bytes] | None = None


Make = Callable[[Asked], Page | Response]


class Site:
    """Turns makers of pages into handlers of requests."""

    def __init__(self, current: Current, options: Options) -> None:
        self.current = current
        self.options = options
        self._kept: OrderedDict[str, Response] = OrderedDict()
        self._kept_bytes = 0
        self._lock = Lock()
        self._makers = CapacityLimiter(_MAKERS)
        self._start = os.urandom(4).hex()
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def handler(self, make: Make, *, twins: bool = True) -> Callable[[Request], Awaitable[Response]]:
        """A handler that answers with the page, or with its JSON and RDF twins where these are asked for."""

        async def handle(request: Request) -> Response:
            with self.current.reading() as published:
                lang = self._language(request)
                media = _media(request, twins)
                tag = self._tag(request, published, lang, media)
                if request.headers.get("if-none-match") == tag:
                    return self._dressed(Response(status_code=304), request, tag, lang)
                response = self._recalled(tag)
                if response is None:
                    response = await self._in_thread(request, published, lang, media, make)
                    self._keep(tag, response)
                return self._dressed(_copy(response), request, tag, lang)

        return handle

    def url(self, request: Request) -> str:
        """The address of the site, without a slash at its end."""
        return (self.options.url or str(request.base_url)).rstrip("/")

    async def _in_thread(self, *given: Any) -> Response:
        """Pages are made by few threads: more would only take the interpreter from each other, and all be slower."""
        return await to_thread.run_sync(self._made, *given, limiter=self._makers)

    def _made(self, request: Request, published: Published, lang: str, media: str, make: Make) -> Response:
        reader = Reader(lang, self.options.texts is Texts.FULL)
        asked = Asked(request, published, reader, Words(lang), media, date.today())
        page = make(asked)
        if isinstance(page, Response):
            return page
        if media == JSON and page.data is not None:
            return Response(json_of(page.data), page.status, media_type=JSON)
        if media in (TURTLE, JSON_LD) and page.statements is not None:
            return Response(page.statements(media), page.status, media_type=media)
        return self._html(asked, page)

    def _html(self, asked: Asked, page: Page) -> Response:
        values = {
            "words": asked.words, "lang": asked.reader.lang, "languages": _switches(asked.request),
            "site": self.options, "url": self.url(asked.request), "path": asked.request.url.path, "title": page.title,
            "version": asked.published.version, "page": page.data, "twins": page.statements is not None,
            "twin": _twin(asked.request), **page.values,
        }  # fmt: skip
        return Response(self._environment.get_template(page.template).render(values), page.status, media_type=HTML)

    def _language(self, request: Request) -> str:
        given = request.query_params.get("lang", "")
        if given in LANGUAGES:
            return given
        kept = request.cookies.get(_COOKIE, "")
        return kept if kept in LANGUAGES else language(request.headers.get("accept-language"), LANGUAGES) or "en"

    def _tag(self, request: Request, published: Published, lang: str, media: str) -> str:
        told = f"{self._start} {published.version} {date.today()} {lang} {media} {request.url}"
        return f'"{hashlib.sha256(told.encode()).hexdigest()[:24]}"'

    def _dressed(self, response: Response, request: Request, tag: str, lang: str) -> Response:
        response.headers["vary"] = "Accept, Accept-Language, Cookie"
        if response.status_code in (200, 304):
            response.headers["etag"] = tag
            response.headers["cache-control"] = "no-cache"
        if request.query_params.get("lang") == lang:
            response.set_cookie(_COOKIE, lang, max_age=_YEAR, samesite="lax", httponly=True)
        return response

    def _recalled(self, tag: str) -> Response | None:
        with self._lock:
            if tag in self._kept:
                self._kept.move_to_end(tag)
            return self._kept.get(tag)

    def _keep(self, tag: str, response: Response) -> None:
        if response.status_code != 200 or len(response.body) > _LONGEST_KEPT:
            return
        with self._lock:
            if tag not in self._kept:
                self._kept[tag] = response
                self._kept_bytes += len(response.body)
            while self._kept_bytes > _KEPT_BYTES:
                _, oldest = self._kept.popitem(last=False)
                self._kept_bytes -= len(oldest.body)


def json_of(data: Any) -> str:
    """Profiles as JSON: objects of their fields."""
    return json.dumps(_plain(data), ensure_ascii=False, indent=1)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def _copy(response: Response) -> Response:
    """One to add headers to, apart from the one that is kept."""
    made = Response(response.body, response.status_code, media_type=None)
    made.raw_headers = list(response.raw_headers)
    return made


def _media(request: Request, twins: bool) -> str:
    if not twins:
        return HTML
    for ending, media in TWINS.items():
        if request.url.path.endswith(ending):
            return media
    return preferred(request.headers.get("accept"), (HTML, *TWINS.values())) or HTML


def _switches(request: Request) -> list[tuple[str, str, str]]:
    """The page in each language: its code, its name, and the address."""
    given = [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    return [(lang, NAMES[lang], f"{request.url.path}?{urlencode([*given, ('lang', lang)])}") for lang in LANGUAGES]


def _twin(request: Request) -> Callable[[str], str]:
    """The address of the page's twin with an ending such as .json."""
    query = request.url.query

    def address(ending: str) -> str:
        path = request.url.path.rstrip("/") or "/index"
        return f"{path}{ending}" + (f"?{query}" if query else "")

    return address
