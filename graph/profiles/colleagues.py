"""Whom a person served with: in the same body at the same time, by the rules of the saved query served-together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.profiles.facts import Told
from graph.profiles.named import Named, named
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.profiles.tenures import Tenure

_MOST = 60


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who served in the same body at the same time; `certainty` is certain or probable."""

    person: Named
    post: Named
    certainty: str


def colleagues(overview: Overview, person: str, career: Iterable[Told], reader: Reader) -> tuple[Colleague, ...]:
    """The colleagues of a person (an IRI) with these tenures, each with a post that they met in."""
    tenures = overview.tenures
    found: dict[str, tuple[str, str]] = {}
    for mine in career:
        body = tenures.body_of.get(mine.roles["post"].iri)
        for theirs in tenures.by_host.get(body, ()) if body else ():
            grade = None if theirs.person == person else _met(mine, theirs)
            if grade and (theirs.person not in found or grade < found[theirs.person][1]):
                found[theirs.person] = (theirs.post, grade)
    ranked = sorted(found.items(), key=lambda item: (item[1][1], item[0]))[:_MOST]
    known = named(overview.store, [iri for other, (post, _) in ranked for iri in (other, post)], reader.lang)
    return tuple(
        Colleague(known[other], known[post], grade)
        for other, (post, grade) in ranked
        if other in known and post in known
    )


def _met(mine: Told, theirs: Tenure) -> str | None:
    """How sure it is that two met; holders of one and the same post only where they certainly did."""
    grade = _grade(mine.values, theirs.values)
    return None if grade == "probable" and mine.roles["post"].iri == theirs.post else grade


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
