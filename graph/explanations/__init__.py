"""A document with everything that the reader marked in it: why a fact is there, or missing."""

from graph.explanations.page import page
from graph.explanations.text import write

__all__ = ["page", "write"]
