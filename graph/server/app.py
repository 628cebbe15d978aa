"""The application: which address is answered by what."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from graph.server.current import Current
from graph.server.options import Options
from graph.server.security import Protected
from graph.server.sparql.endpoint import Endpoint
from graph.server.sparql.workers import Workers
from graph.settings import Settings


def application(settings: Settings, options: Options | None = None) -> Starlette:
    """The explorer over the store that the settings name. Raises StoreError where it cannot be opened."""
    options = options or Options()
    current = Current(settings)
    workers = Workers(options.limits)
    endpoint = Endpoint(current, workers, options)

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        await workers.start()
        try:
            yield
        finally:
            await workers.stop()
            current.close()

    return Starlette(
        routes=[Route("/sparql", endpoint.handle, methods=None)],
        middleware=[Middleware(Protected)],
        lifespan=running,
    )
