"""What every response says to a browser: nothing from elsewhere, no script but our files, no word of the reader."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'"
)
_FRAMED = ("/network/embed", "/reconcile/preview")
"""Pages made for the frames of other sites."""

_SHARED = ("application/json", "text/turtle", "application/ld+json", "application/atom+xml")
"""What scripts of other sites may read: there is nothing here that one reader may see and another may not."""

_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class Protected:
    """Adds the headers to whatever the application answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                if headers.get("content-type", "").split(";")[0] in _SHARED:
                    headers["access-control-allow-origin"] = "*"
                headers.setdefault("content-security-policy", _policy(scope["path"]))
            await send(message)

        await self._app(scope, receive, protected)


def _policy(path: str) -> str:
    return POLICY if path in _FRAMED else f"{POLICY}; frame-ancestors 'none'"
