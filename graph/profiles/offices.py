"""Who was in office on a day: in a body, a place, or one post; and what two days have different."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pyoxigraph import NamedNode

from graph.network.dates import stretch
from graph.profiles.named import Named, named
from graph.profiles.reader import Reader
from graph.profiles.sources import Source, sources
from graph.stores import Store
from graph.terms import RDF, RS

MOST = 200
_GRADES = ("certain", "probable", "possible")
_CLAIMS = 1
"""Claims of a tenure that are looked at for the one to show: a cabinet has hundreds of tenures."""

_OPTIONAL = {
    "start": RS.start, "startEarliest": RS.startEarliest, "startLatest": RS.startLatest, "end": RS.end,
    "endEarliest": RS.endEarliest, "endLatest": RS.endLatest, "firstAttested": RS.firstAttested,
    "lastAttested": RS.lastAttested, "status": RS.status, "acting": RS.acting,
}  # fmt: skip


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
class Tenure:
    """A tenure: its IRI, those of post and person, and its dates with their bounds by the property's local name."""

    iri: str
    post: str
    person: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tenures:
    """All tenures by what their posts belong to (an IRI), and the posts that one person at a time can hold."""

    by_host: Mapping[str, Sequence[Tenure]]
    one_seat: frozenset[str]

    def is_taken(self, tenure: Tenure, taken: Mapping[str, list[str]]) -> bool:
        """Whether the one seat of a post was another's; `taken` are those who certainly held each post."""
        return tenure.post in self.one_seat and any(iri != tenure.iri for iri in taken.get(tenure.post, ()))


@dataclass(frozen=True, slots=True)
class Change:
    """A post whose holders on two days are not the same."""

    post: Named
    before: tuple[Holding, ...]
    after: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days: the posts that changed hands, and how many did not."""

    changes: tuple[Change, ...]
    unchanged: int


def in_office(store: Store, known: Tenures, of: str, day: str, reader: Reader) -> tuple[Holding, ...]:
    """Who held the posts of a body or place (an IRI) on a day; a month or a year means any time in it; at most `MOST`.

    By the rules of the saved query in-office, over the tenures of the store held in memory: a country has too many for
    one query. Raises ParameterError where it is no date.
    """
    first, after = stretch(day)
    last = (date.fromisoformat(after) - timedelta(days=1)).isoformat()
    found = [
        (tenure, _grade(tenure.values, first, last))
        for tenure in known.by_host.get(of, ())
        if _can_have_run(tenure.values, first, last)
    ]
    taken = _taken((tenure for tenure, _ in found), first, last)
    held = [(tenure, grade) for tenure, grade in found if grade != "possible" or not known.is_taken(tenure, taken)]
    ranked = sorted(held, key=lambda item: (_GRADES.index(item[1]), item[0].post, item[0].iri))[:MOST]
    return tuple(sorted(_holdings(store, ranked, reader), key=_order))


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
    return Tenures(*_hosts(store, by_post))


def _hosts(store: Store, by_post: Mapping[str, list[Tenure]]) -> tuple[Mapping[str, list[Tenure]], frozenset[str]]:
    by_host: dict[str, list[Tenure]] = defaultdict(list)
    rows: Any = store.query(f"SELECT DISTINCT ?post ?host WHERE {{ ?post {RS.body}|{RS.jurisdiction} ?host }}")
    for row in rows:
        by_host[row["host"].value] += by_post.get(row["post"].value, ())
    rows = store.query(f"SELECT ?post WHERE {{ ?post {RS.seats} 1 }}")
    return by_host, frozenset(row["post"].value for row in rows)


def compared(before: Sequence[Holding], after: Sequence[Holding]) -> Comparison:
    """What two answers of `in_office` have different. A post that merely may have been held is left out."""
    sides = (_by_post(before), _by_post(after))
    changes = []
    unchanged = 0
    for iri in {**sides[0], **sides[1]}:
        old, new = (tuple(side.get(iri, ())) for side in sides)
        if {each.person.iri for each in old} == {each.person.iri for each in new}:
            unchanged += 1
        else:
            changes.append(Change((old or new)[0].post, old, new))
    return Comparison(tuple(sorted(changes, key=lambda change: (change.post.name, change.post.iri))), unchanged)


def _by_post(holdings: Iterable[Holding]) -> Mapping[str, list[Holding]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        if holding.certainty != "possible":
            found[holding.post.iri].append(holding)
    return found


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


def _holdings(store: Store, held: Sequence[tuple[Tenure, str]], reader: Reader) -> Iterable[Holding]:
    known = named(store, (iri for tenure, _ in held for iri in (tenure.post, tenure.person)), reader.lang)
    behind = sources(store, _claims(store, [tenure.iri for tenure, _ in held]), reader.texts_shown)
    for tenure, grade in held:
        if tenure.post in known and tenure.person in known:
            yield Holding(
                post=known[tenure.post],
                person=known[tenure.person],
                certainty=grade,
                start=_told(tenure.values, "start"),
                end=_told(tenure.values, "end"),
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


def _told(values: Mapping[str, str], side: str) -> str | None:
    """A date as it was given; one of which only the latest day is known as EDTF."""
    latest = values.get(f"{side}Latest")
    return values.get(side) or (f"../{latest}" if latest else None)
