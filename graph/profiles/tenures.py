"""All tenures of a store, held in memory for questions that are about many of them at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.stores import Store
from graph.terms import RDF, RS

_OPTIONAL = {
    "start": RS.start, "startEarliest": RS.startEarliest, "startLatest": RS.startLatest, "end": RS.end,
    "endEarliest": RS.endEarliest, "endLatest": RS.endLatest, "firstAttested": RS.firstAttested,
    "lastAttested": RS.lastAttested, "status": RS.status, "acting": RS.acting,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tenure:
    """A tenure: its IRI, those of post and person, and its dates with their bounds by the property's local name."""

    iri: str
    post: str
    person: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tenures:
    """All tenures by the bodies and places that their posts belong to; all by IRI.

    `body_of` is the body of each post that has one, `one_seat` the posts that one person at a time can hold.
    """

    by_host: Mapping[str, Sequence[Tenure]]
    body_of: Mapping[str, str]
    one_seat: frozenset[str]

    def is_taken(self, tenure: Tenure, taken: Mapping[str, list[str]]) -> bool:
        """Whether the one seat of a post was another's; `taken` are those who certainly held each post."""
        return tenure.post in self.one_seat and any(iri != tenure.iri for iri in taken.get(tenure.post, ()))


def tenures(store: Store) -> Tenures:
    """All tenures of a store, by the bodies and places that their posts belong to."""
    keys = {RS.post: "post", RS.person: "person", **{key: name for name, key in _OPTIONAL.items()}}
    values: dict[str, dict[str, str]] = defaultdict(dict)
    rows: Any = store.query(
        f"SELECT ?tenure ?p ?v WHERE {{ ?tenure {RDF.type} {RS.Tenure} ; ?p ?v ."
        f" FILTER(?p IN ({', '.join(map(str, keys))})) }}"
    )
    for row in rows:
        values[row["tenure"].value][keys[row["p"]]] = row["v"].value
    by_post: dict[str, list[Tenure]] = defaultdict(list)
    for iri, told in sorted(values.items()):
        if "post" in told and "person" in told:
            by_post[told["post"]].append(Tenure(iri, told.pop("post"), told.pop("person"), told))
    by_host: dict[str, list[Tenure]] = defaultdict(list)
    rows = store.query(f"SELECT DISTINCT ?post ?host WHERE {{ ?post {RS.body}|{RS.jurisdiction} ?host }}")
    for row in rows:
        by_host[row["host"].value] += by_post.get(row["post"].value, ())
    bodies: Any = store.query(f"SELECT ?post ?body WHERE {{ ?post {RS.body} ?body ; {RDF.type} {RS.Post} }}")
    single: Any = store.query(f"SELECT ?post WHERE {{ ?post {RS.seats} 1 }}")
    body_of = {row["post"].value: row["body"].value for row in bodies}
    return Tenures(by_host, body_of, frozenset(row["post"].value for row in single))
