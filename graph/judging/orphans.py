"""Judgements that have lost their hold: their document is gone, or no longer speaks of whom they were about."""

from collections.abc import Iterator
from typing import Any

from graph.errors import one_line
from graph.rdf import judgements, rulings
from graph.rdf.iris import Iris
from graph.stores import Store
from graph.terms import DCTERMS


def orphans(store: Store) -> Iterator[str]:
    """One line for each anchor of a judgement and each ruling that finds nothing any more; they are kept."""
    iris = Iris(store.base)
    query: Any = store.query
    for judgement, document, name in judgements.orphans(query, iris):
        yield one_line(f"judgement <{judgement}> no longer finds {name!r} in {_called(store, document)}")
    for ruling in rulings.orphans(query, iris):
        where = _called(store, ruling.document)
        yield one_line(f"ruling on a {ruling.kind} no longer finds its claim in {where}: “{ruling.quote}”")


def _called(store: Store, document: str) -> str:
    """The document's id, else that it is gone."""
    rows: Any = store.query(f"SELECT ?id WHERE {{ <{document}> {DCTERMS.identifier} ?id }}")
    return next((row["id"].value for row in rows), "a document that is gone")
