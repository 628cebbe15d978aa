"""The layers of a store and their atomic steps: evidence and identity by document, knowledge by entity.

A document's evidence, identity links and citations are one atomic step, which also puts the entities it touches on the
agenda: a graph of entities whose share of the knowledge is to be derived anew. Working off the agenda is a second kind
of atomic step. Whoever opens the store for writing first works off what an interrupted run has left there.
"""

from graph.layers.agenda import work_off
from graph.layers.documents import find, holds, put, remove
from graph.layers.rules import prepare

__all__ = ["find", "holds", "prepare", "put", "remove", "work_off"]
