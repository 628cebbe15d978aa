"""The boundary to libraries that parse untrusted bytes: their chatter stays inside, their failures become ours."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from graph.errors import SourceError, one_line
from graph.sources.source import Source

_TALKATIVE = ("charset_normalizer", "courlan", "htmldate", "justext", "pypdf", "trafilatura")


@contextmanager
def silent() -> Iterator[None]:
    """Within it, the libraries that we parse with neither log nor warn. Never hold it across a `yield`."""
    loggers = [logging.getLogger(name) for name in _TALKATIVE]
    levels = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for logger in loggers:
                logger.setLevel(logging.CRITICAL + 1)
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)


@contextmanager
def parsing(source: Source, what: str) -> Iterator[None]:
    """`silent`, and whatever a library raises on bytes that are no proper `what` becomes a `SourceError`."""
    with silent():
        try:
            yield
        except SourceError:
            raise
        # These libraries promise no closed set of errors: damaged files raise KeyError, RecursionError and the like.
        except Exception as error:
            detail = one_line(error, 80) or type(error).__name__
            raise source.error(f"damaged {what} ({detail})") from error
