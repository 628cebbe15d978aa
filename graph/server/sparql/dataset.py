"""Which graphs a query may read: those that the request names, else those of the query, else what we publish.

The full texts of documents stand in graphs of their own; a server that does not show full texts keeps these to itself,
however they are asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from graph.errors import QueryError
from graph.rdf.iris import Iris
from graph.server.current import Published
from graph.server.options import Options, Texts
from graph.server.sparql.protocol import Question
from graph.stores import Store
from graph.stores.dataset import dataset_use
from graph.terms import PREFIXES


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs outside GRAPH, merged, and those that GRAPH reaches; None leaves the choice to the query."""

    default: tuple[str, ...] | None
    named: tuple[str, ...] | None


def dataset(question: Question, published: Published, options: Options) -> Dataset:
    """The dataset of a question. Raises QueryError for a query that asks other servers, or whose FROM is unreadable."""
    store = published.store
    texts_shown = options.texts is Texts.FULL
    use = dataset_use(question.text or "", options.services)
    if question.names_dataset:
        return Dataset(
            _allowed(question.default_graphs, store, texts_shown), _allowed(question.named_graphs, store, texts_shown)
        )
    if texts_shown:
        return Dataset(None if use.default else (store.knowledge,), None)
    if use.default or use.named_at is not None:
        default, named = _told(question.text or "")
        return Dataset(
            _allowed(default, store, texts_shown) if use.default else (store.knowledge,),
            _allowed(named, store, texts_shown),
        )
    return Dataset((store.knowledge,), _allowed(published.graphs, store, texts_shown) if use.graph else ())


def _allowed(graphs: Iterable[str], store: Store, texts_shown: bool) -> tuple[str, ...]:
    hidden = Iris(store.base).texts
    return tuple(graph for graph in graphs if texts_shown or not graph.startswith(hidden))


def _told(text: str) -> tuple[list[str], list[str]]:
    """The graphs that a query names with FROM and with FROM NAMED."""
    try:
        clauses: list[CompValue] = prepareQuery(text, initNs=dict(PREFIXES)).algebra.datasetClause or []
    except Exception as error:  # rdflib raises what its parser does, and plain Exception for an unknown prefix
        raise QueryError(f"the FROM of the query cannot be read ({error}); name graphs beside the query") from None
    default = [str(clause.default) for clause in clauses if clause.default]
    named = [str(clause.named) for clause in clauses if clause.named]
    return default, named
