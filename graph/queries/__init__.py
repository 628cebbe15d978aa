"""The saved queries: `ontology/queries/<name>.rq`, run by name with typed parameters.

    for row in run(store, "holders-on", post="Minister of Defence, Kazakhstan", date="2022-06-01"):
        print(row["person"].value, row["certainty"].value)

Adding a query is adding a file; `library` says what its header looks like and `binding` where its values go.
"""

from graph.queries.binding import bound
from graph.queries.library import Parameter, SavedQuery, saved, saved_query
from graph.queries.text import run_text
from graph.stores import Result, Store

__all__ = ["Parameter", "SavedQuery", "bound", "run", "run_text", "saved", "saved_query"]


def run(store: Store, name: str, /, **parameters: object) -> Result:
    """Run the saved query of that name over the knowledge graph.

    A parameter is given as text, as on the command line, or as a `date` or `int`; None is as good as left out. Raises
    UnknownName for the name of the query, ParameterError for a parameter that is missing, unknown or does not fit.
    """
    return store.query(bound(saved_query(name), parameters, store))
