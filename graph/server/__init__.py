"""The explorer: a SPARQL endpoint, a workbench and pages over HTTP. `application` builds it, `serve` runs it."""

from graph.server.app import application
from graph.server.options import Limits, Options, Texts
from graph.server.run import serve

__all__ = ["Limits", "Options", "Texts", "application", "serve"]
