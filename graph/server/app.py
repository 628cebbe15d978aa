"""The application: which address is answered by what."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from graph.server import reconcile
from graph.server.current import Current
from graph.server.errors import not_found
from graph.server.openapi import description
from graph.server.options import Options
from graph.server.pages import entities, lookup, machines, picture, time, ways, workbench
from graph.server.security import Protected
from graph.server.site import Make, Site
from graph.server.sparql.endpoint import METHODS, Endpoint
from graph.server.sparql.workers import Workers
from graph.settings import Settings
from graph.views import TOKENS

_STATIC = Path(__file__).parent / "static"


def application(settings: Settings, options: Options | None = None) -> Starlette:
    """The explorer over the store that the settings name. Raises StoreError where it cannot be opened."""
    options = options or Options()
    current = Current(settings)
    workers = Workers(options.limits)
    site = Site(current, options)
    missing = site.handler(lambda asked: not_found(asked, asked.request.url.path.strip("/")))

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        await workers.start()
        try:
            yield
        finally:
            await workers.stop()
            current.close()

    return Starlette(
        routes=[
            Route("/sparql", Endpoint(current, workers, options).handle, methods=METHODS),
            *_pages(site),
            Route("/static/tokens.css", _tokens),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ],
        middleware=[Middleware(Protected), Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers={404: _missing(missing)},
        lifespan=running,
    )


def _missing(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, _: Exception) -> Response:
        return await answer(request)

    return handle


def _pages(site: Site) -> list[BaseRoute]:
    made: dict[str, Make] = {
        "/": lookup.home,
        "/search": lookup.search,
        "/changes": time.changes_page,
        "/in-office": time.office_page,
        "/compare": time.compare_page,
        "/path": ways.path_page,
    }
    routes: list[BaseRoute] = []
    for address, make in made.items():
        handler = site.handler(make)
        name = "/index" if address == "/" else address
        routes += [Route(address, handler), Route(f"{name}.json", handler)]
    made = {
        "/network": picture.network_page,
        "/network/embed": picture.embedded,
        "/network.json": picture.network_data,
        "/query": workbench.query_page,
        "/query/saved/{name}": workbench.saved_text,
        "/changes.atom": machines.feed(site),
        "/opensearch.xml": machines.opensearch(site),
        "/robots.txt": machines.robots,
        "/reconcile/preview": reconcile.preview,
        "/entity": entities.anywhere,
    }
    routes += [Route(address, site.handler(make, twins=False)) for address, make in made.items()]
    reconciliation = reconcile.Reconciliation(site)
    routes += [
        Route("/openapi.json", lambda request: JSONResponse(description(site.options.title, site.url(request)))),
        Route("/reconcile", reconciliation.handle, methods=["GET", "POST"]),
        Route("/reconcile/suggest/{what}", reconciliation.suggest),
        Route("/reconcile/properties", reconciliation.propose),
        Route("/query/editor/{name}", workbench.editor_file),
        Route("/network/{name}", picture.asset),
    ]
    for kind in entities.KINDS:
        routes.append(Route(f"/{kind}/{{local:path}}", site.handler(entities.entity(kind))))
    return routes


def _tokens(_: Request) -> Response:
    return FileResponse(TOKENS, media_type="text/css")
