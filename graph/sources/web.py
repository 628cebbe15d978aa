"""Pages and files at http and https addresses that the user names; never at one found in a document."""

import io
import re
import time
from urllib.parse import urlsplit

import httpx

from graph.errors import SourceError
from graph.sources import formats
from graph.sources.sniff import HEAD, sniff
from graph.sources.source import Defaults, Source, size

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_PATIENCE = 30.0
_DEADLINE = 120.0
_REDIRECTS = 10
# Servers say these of anything.
_VAGUE = frozenset({"", "application/octet-stream", "binary/octet-stream", "text/plain"})


def is_address(location: str) -> bool:
    """Whether a location is a URL of any scheme, not a path."""
    return _SCHEME.match(location) is not None


def fetch(url: str, defaults: Defaults, limit: int) -> tuple[str, Source]:
    """The name of the format that an address serves, and the source to read.

    Follows redirects; gives up after 30 s without an answer, 120 s in all, or at more than `limit` bytes. Raises
    `SourceError` with what went wrong.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise SourceError(url, "only http and https addresses are read")
    try:
        with (
            httpx.Client(follow_redirects=True, max_redirects=_REDIRECTS, timeout=_PATIENCE) as client,
            client.stream("GET", url, headers={"User-Agent": "reshuffle"}) as response,
        ):
            if response.is_error:
                raise SourceError(url, f"the server answers {response.status_code} {response.reason_phrase}")
            data = _body(response, url, limit)
    except httpx.TimeoutException as error:
        raise SourceError(url, f"no answer within {_PATIENCE:.0f} seconds") from error
    except httpx.TooManyRedirects as error:
        raise SourceError(url, f"redirects more than {_REDIRECTS} times") from error
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise SourceError(url, f"cannot be fetched ({error or type(error).__name__})") from error
    source = Source(url, io.BytesIO(data), defaults, limit, response.charset_encoding, _address(response))
    return _format(response, url, data), source


def _body(response: httpx.Response, url: str, limit: int) -> bytes:
    body = bytearray()
    deadline = time.monotonic() + _DEADLINE
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limit:
            raise SourceError(url, f"larger than {size(limit)}")
        if time.monotonic() > deadline:
            raise SourceError(url, f"takes more than {_DEADLINE:.0f} seconds to load; save it and read the file")
    return bytes(body)


def _address(response: httpx.Response) -> str:
    """Where the answer came from, without the fragment, which no server sees, and the password, which nobody should."""
    return str(response.url.copy_with(fragment=None, userinfo=b""))


def _format(response: httpx.Response, url: str, data: bytes) -> str:
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in formats.MEDIA_TYPES:
        return formats.MEDIA_TYPES[media_type]
    if media_type not in _VAGUE:
        raise SourceError(url, f"is {media_type}, which cannot be read; there are: {formats.readable()}")
    return formats.named_by(urlsplit(str(response.url)).path) or sniff(data[:HEAD])
