"""A cabinet: its term, and who had which seat for how much of it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.offices import Holding, holdings, told
from graph.profiles.reader import Reader
from graph.profiles.tenures import Tenure
from graph.stores import Store
from graph.terms import RS

_DATES = {
    RS.start: "start", RS.startEarliest: "startEarliest", RS.startLatest: "startLatest",
    RS.end: "end", RS.endEarliest: "endEarliest", RS.endLatest: "endLatest",
}  # fmt: skip
_IS_DATE = f"FILTER(?p IN ({', '.join(map(str, _DATES))}))"


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when a cabinet was in office (EDTF), and its seats by post."""

    start: str | None
    end: str | None
    seats: tuple[Holding, ...]


def term(store: Store, body: str, reader: Reader) -> Term | None:
    """The term and the seats of a body (an IRI); None where it is no cabinet."""
    node = NamedNode(body)
    if not store.query(f"ASK {{ {node} {RS.tenure} ?tenure }}"):
        return None
    rows: Any = store.query(f"SELECT ?p ?v {{ {node} ?p ?v {_IS_DATE} }}")
    values = {_DATES[row["p"]]: row["v"].value for row in rows}
    seats = holdings(store, [(seat, "certain") for seat in _seats(store, node)], reader)
    ordered = sorted(seats, key=lambda each: (each.post.name, each.start or "", each.person.name))
    return Term(told(values, "start"), told(values, "end"), tuple(ordered))


def _seats(store: Store, node: NamedNode) -> list[Tenure]:
    """The tenures behind the seats, each with the dates of the seat."""
    dates: Any = store.query(f"SELECT ?seat ?p ?v {{ ?seat {RS.seatIn} {node} ; ?p ?v {_IS_DATE} }}")
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for row in dates:
        values[row["seat"].value][_DATES[row["p"]]] = row["v"].value
    rows: Any = store.query(
        f"""SELECT ?seat ?tenure ?post ?person ?acting {{ ?seat {RS.seatIn} {node} ; {RS.tenure} ?tenure .
        ?tenure {RS.post} ?post ; {RS.person} ?person ; {RS.acting} ?acting }} ORDER BY ?seat"""
    )
    return [
        Tenure(
            row["tenure"].value,
            row["post"].value,
            row["person"].value,
            {**values[row["seat"].value], "acting": row["acting"].value},
        )
        for row in rows
    ]
