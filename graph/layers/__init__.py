"""The layers of a store and their atomic steps: evidence by document, identity by record, knowledge by entity.

A document's evidence, identity links and citations are one atomic step, which also puts the document and the entities
it touches on the agenda. Working off the agenda is made of atomic steps, too: first who the people of the documents
are, then the knowledge of each entity. Whoever opens the store for writing first works off what an interrupted run has
left there.
"""

from graph.layers.documents import find, holds, put, remove
from graph.layers.rules import prepare
from graph.layers.work import work_off

__all__ = ["find", "holds", "prepare", "put", "remove", "work_off"]
