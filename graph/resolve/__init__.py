"""Which mentions denote the same person, body, post or place."""

from graph.resolve.entities import entity
from graph.resolve.referents import Context, context, referents

VERSION = 3  # raise it when the same referents come to denote other entities: stores then resolve theirs anew

__all__ = ["VERSION", "Context", "context", "entity", "referents"]
