"""Whom a person served with: in the same body at the same time, by the rules of the saved query served-together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from graph.profiles.facts import Told
from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.stores import Store
from graph.terms import RDF, RS

_MOST = 60
_LOOKED_AT = 1000
_PROPERTIES = {
    "startEarliest": RS.startEarliest, "startLatest": RS.startLatest, "firstAttested": RS.firstAttested,
    "endEarliest": RS.endEarliest, "endLatest": RS.endLatest, "lastAttested": RS.lastAttested, "status": RS.status,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who served in the same body at the same time; `certainty` is certain or probable."""

    person: Named
    post: Named
    certainty: str


def colleagues(store: Store, person: str, career: Iterable[Told], reader: Reader) -> tuple[Colleague, ...]:
    """The colleagues of a person (an IRI) with these tenures, each with the first post that they met in."""
    mine = [tenure for tenure in career if "body" in tenure.roles and "post" in tenure.roles]
    found: dict[str, tuple[str, str]] = {}
    for row in _tenures(store, {tenure.roles["body"].iri for tenure in mine}):
        other, post = row["person"].value, row["post"].value
        theirs = {key: row[key].value for key in _PROPERTIES if row[key] is not None}
        grade = _best(_grades(mine, row["body"].value, post, theirs))
        if grade and other != person and (other not in found or found[other][1] != "certain"):
            found[other] = (post, grade)
    ranked = sorted(found.items(), key=lambda item: (item[1][1], item[0]))[:_MOST]
    known = named(store, [iri for other, (post, _) in ranked for iri in (other, post)], reader.lang)
    return tuple(
        Colleague(known[other], known[post], grade)
        for other, (post, grade) in ranked
        if other in known and post in known
    )


def _tenures(store: Store, bodies: Iterable[str]) -> Iterator[Any]:
    listed = " ".join(str(NamedNode(body)) for body in sorted(bodies))
    if not listed:
        return iter(())
    optional = " ".join(f"OPTIONAL {{ ?tenure {_PROPERTIES[key]} ?{key} }}" for key in _PROPERTIES)
    rows: Any = store.query(
        f"SELECT * WHERE {{ {{ SELECT ?tenure ?body WHERE {{ VALUES ?body {{ {listed} }}"
        f" ?tenure {RS.body} ?body ; {RDF.type} {RS.Tenure} }} LIMIT {_LOOKED_AT} }}"
        f" ?tenure {RS.person} ?person ; {RS.post} ?post . {optional} }}"
    )
    return iter(rows)


def _grades(mine: Iterable[Told], body: str, post: str, theirs: Mapping[str, str]) -> Iterator[str]:
    for tenure in mine:
        if tenure.roles["body"].iri == body:
            grade = _grade(tenure.values, theirs)
            if grade == "certain" or (grade == "probable" and tenure.roles["post"].iri != post):
                yield grade


def _best(grades: Iterable[str]) -> str | None:
    return min(grades, default=None)


def _grade(mine: Mapping[str, str], theirs: Mapping[str, str]) -> str | None:
    """Certain, where known bounds say that each began before the other ended; probable, if current holders stay."""
    if _before(mine, theirs) or _before(theirs, mine):
        return None
    sides = ((mine, theirs), (theirs, mine))
    if all(_within(one, other) for one, other in sides):
        return "certain"
    likely = all(_within(one, other) or (_began(one) and other.get("status") == "current") for one, other in sides)
    return "probable" if likely else None


def _before(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether one had ended before the other can have begun."""
    return "endLatest" in one and "startEarliest" in other and one["endLatest"] <= other["startEarliest"]


def _within(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Whether one is known to have begun while the other is known to have lasted."""
    began = _began(one)
    if began is None:
        return False
    ended, seen = other.get("endEarliest"), other.get("lastAttested")
    return (ended is not None and began < ended) or (seen is not None and began <= seen)


def _began(one: Mapping[str, str]) -> str | None:
    return one.get("startLatest") or one.get("firstAttested")
