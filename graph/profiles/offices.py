"""Who was in office on a day: in a body, a place, or one post; and what two days have different."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pyoxigraph import NamedNode

from graph.network.dates import stretch
from graph.profiles.named import Named, named
from graph.profiles.overview import Overview
from graph.profiles.reader import Reader
from graph.profiles.sources import Source, sources
from graph.profiles.tenures import Tenure, Tenures
from graph.stores import Store
from graph.terms import RS

MOST = 200
_GRADES = ("certain", "probable", "possible")
_CLAIMS = 1
"""Claims of a tenure that are looked at for the one to show: a cabinet has hundreds of tenures."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A post and who held it; `certainty` is certain, probable or possible, dates are EDTF."""

    post: Named
    person: Named
    certainty: str
    start: str | None
    end: str | None
    acting: bool
    last_seen: str | None
    source: Source | None


@dataclass(frozen=True, slots=True)
class Office:
    """Who was in office on a day (an ISO date, maybe partial): the surest `MOST` of `total`, by post."""

    day: str
    total: int
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A post whose holders on two days are not the same."""

    post: Named
    before: tuple[Holding, ...]
    after: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days: `MOST` of the posts that changed hands, and how many did, did not, or may have."""

    changes: tuple[Change, ...]
    total: int
    unchanged: int
    unclear: int


Graded = tuple[Tenure, str]
"""A tenure and how sure it is that it was running: certain, probable or possible."""


def in_office(overview: Overview, of: str, day: str, reader: Reader) -> Office:
    """Who held the posts of a body or place (an IRI) on a day; a month or a year means any time in it.

    By the rules of the saved query in-office, over the tenures of the store held in memory: a country has too many for
    one query. Raises ParameterError where it is no date.
    """
    held = _held(overview.tenures, of, day)
    shown = sorted(held, key=lambda item: (_GRADES.index(item[1]), item[0].post, item[0].iri))[:MOST]
    return Office(day, len(held), tuple(sorted(holdings(overview.store, shown, reader), key=_order)))


def compared(overview: Overview, of: str, days: tuple[str, str], reader: Reader) -> Comparison:
    """What two days have different in a body or place.

    A post changed hands where somebody who held it on one day can not have held it on the other; where the same people
    surely or probably did, it did not; all else is unclear. Raises ParameterError where a day is no date.
    """
    held = [_held(overview.tenures, of, day) for day in days]
    before, after = (_by_post(item for item in side if item[1] != "possible") for side in held)
    maybe_before, maybe_after = (_by_post(side) for side in held)
    posts = sorted({**before, **after})
    unchanged = {post for post in posts if _people(before, post) == _people(after, post)}
    changed = [
        post
        for post in posts
        if _people(before, post) - _people(maybe_after, post) or _people(after, post) - _people(maybe_before, post)
    ]
    old, new = (_told_of(overview.store, side, changed[:MOST], reader) for side in (before, after))
    changes = (Change((old[post] or new[post])[0].post, old[post], new[post]) for post in changed[:MOST])
    ordered = sorted(changes, key=lambda change: (change.post.name, change.post.iri))
    unclear = len(posts) - len(changed) - len(unchanged)
    return Comparison(tuple(ordered), len(changed), len(unchanged), unclear)


def _held(known: Tenures, of: str, day: str) -> list[Graded]:
    first, after = stretch(day)
    last = (date.fromisoformat(after) - timedelta(days=1)).isoformat()
    found = [
        (tenure, _grade(tenure.values, first, last))
        for tenure in known.by_host.get(of, ())
        if _can_have_run(tenure.values, first, last)
    ]
    taken = _taken((tenure for tenure, _ in found), first, last)
    return [(tenure, grade) for tenure, grade in found if grade != "possible" or not known.is_taken(tenure, taken)]


def _by_post(held: Iterable[Graded]) -> Mapping[str, list[Graded]]:
    found: dict[str, list[Graded]] = defaultdict(list)
    for tenure, grade in held:
        found[tenure.post].append((tenure, grade))
    return found


def _people(held: Mapping[str, list[Graded]], post: str) -> frozenset[str]:
    return frozenset(tenure.person for tenure, _ in held.get(post, ()))


def _can_have_run(values: Mapping[str, str], first: str, last: str) -> bool:
    return values.get("startEarliest", "") <= last and values.get("endLatest", "9999") > first


def _grade(values: Mapping[str, str], first: str, last: str) -> str:
    begun = values.get("startLatest", "9999") <= last or values.get("firstAttested", "9999") <= last
    lasted = values.get("endEarliest", "") > first or values.get("lastAttested", "") >= first
    if begun and lasted:
        return "certain"
    return "probable" if begun and values.get("status") == "current" else "possible"


def _taken(tenures: Iterable[Tenure], first: str, last: str) -> Mapping[str, list[str]]:
    """The tenures that certainly held their posts for all of the time, not only acting, by post."""
    found: dict[str, list[str]] = defaultdict(list)
    for tenure in tenures:
        values = tenure.values
        until = max(values.get("endEarliest", ""), values.get("lastAttested", ""))
        if values.get("acting") == "false" and values.get("startLatest", "9999") <= first and until > last:
            found[tenure.post].append(tenure.iri)
    return found


def _told_of(
    store: Store, held: Mapping[str, list[Graded]], posts: Sequence[str], reader: Reader
) -> Mapping[str, tuple[Holding, ...]]:
    """The holdings of each of the posts; none for one that nobody held."""
    found: dict[str, list[Holding]] = {post: [] for post in posts}
    for holding in holdings(store, [item for post in posts for item in held.get(post, ())], reader):
        found[holding.post.iri].append(holding)
    return {post: tuple(of) for post, of in found.items()}


def holdings(store: Store, held: Sequence[Graded], reader: Reader) -> Iterable[Holding]:
    """A holding for each tenure, in order."""
    known = named(store, (iri for tenure, _ in held for iri in (tenure.post, tenure.person)), reader.lang)
    behind = sources(store, _claims(store, [tenure.iri for tenure, _ in held]), reader.texts_shown)
    for tenure, grade in held:
        yield Holding(
            post=known[tenure.post],
            person=known[tenure.person],
            certainty=grade,
            start=told(tenure.values, "start"),
            end=told(tenure.values, "end"),
            acting=tenure.values.get("acting") == "true",
            last_seen=tenure.values.get("lastAttested"),
            source=next(iter(behind.get(tenure.iri, ())), None),
        )


def _order(holding: Holding) -> tuple[str, int, str]:
    return holding.post.name, _GRADES.index(holding.certainty), holding.person.name


def _claims(store: Store, iris: Iterable[str]) -> Mapping[str, list[str]]:
    """Some of the claims behind each tenure."""
    found: dict[str, list[str]] = defaultdict(list)
    listed = " ".join(str(NamedNode(iri)) for iri in iris)
    rows: Any = store.query(
        f"SELECT ?tenure ?claim WHERE {{ VALUES ?tenure {{ {listed} }} ?tenure {RS.supportedBy} ?claim }}"
    )
    for row in rows:
        found[row["tenure"].value].append(row["claim"].value)
    return {iri: sorted(claims)[:_CLAIMS] for iri, claims in found.items()}


def told(values: Mapping[str, str], side: str) -> str | None:
    """A date as it was given; one of which only the latest day is known as EDTF."""
    latest = values.get(f"{side}Latest")
    return values.get(side) or (f"../{latest}" if latest else None)
