"""How well people are told together and apart: the identity test set by our rules and, where installed, by others.

Pairwise: of the pairs of sightings that are put together, how many are one person (precision); of the pairs that are
one person, how many are put together (recall). Other tools see the same pairs, and are given the threshold at which
their F1 is best.
"""

import csv
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from bench import matchers
from bench.matchers import Matcher, Row
from bench.tables import table
from graph.model import EntityKind, Referent
from graph.rdf.records import record
from graph.resolve import entity, posts
from graph.resolve.clusters import cluster
from graph.resolve.records import Record

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "resolve" / "identity"
Pair = frozenset[int]


def rows(what: str) -> list[Row]:
    """The sightings of a file of the test set, or of all files that begin so: "people", "posts", "bodies"."""
    found: list[Row] = []
    for path in sorted(FOLDER.glob(f"{what}*.tsv")) if "." not in what else [FOLDER / what]:
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return found


def person_record(row: Row) -> Record:
    """A sighting as record linkage sees it."""
    held = frozenset(
        posts.key(title, body or None, place or None, row["lang"], row["doc"])
        for title, body, place in (told.split("|") for told in row["posts"].split(";") if told)
    )
    return record(Record("", row["name"], row["lang"], held, int(row["year"]), row["born"] or None))


def true_pairs(sightings: Sequence[Row]) -> set[Pair]:
    """The pairs of sightings that are one person, by their places in the list."""
    return {frozenset((a, b)) for a, b in _pairs(sightings) if sightings[a]["id"] == sightings[b]["id"]}


def found_pairs(sightings: Sequence[Row]) -> set[Pair]:
    """The pairs that our rules put together."""
    made = [person_record(row) for row in sightings]
    group = {item.key: number for number, group in enumerate(cluster(made).groups) for item in group}
    return {frozenset((a, b)) for a, b in _pairs(sightings) if group[made[a].key] == group[made[b].key]}


def found_things(sightings: Sequence[Row], kind: EntityKind) -> set[Pair]:
    """The pairs of names of posts or bodies that our rules take for one."""
    keys = [_key(row, kind) for row in sightings]
    return {frozenset((a, b)) for a, b in _pairs(sightings) if keys[a] == keys[b]}


def _key(row: Row, kind: EntityKind) -> str:
    name = row["title"] if kind is EntityKind.POST else row["name"]
    referent = Referent(kind, name, row.get("body") or None, row["place"] or None)
    found = entity(referent, row["lang"], f"urn:document/{row['doc']}")
    return found.iri or found.key


def _pairs(sightings: Sequence[Row]) -> Iterator[tuple[int, int]]:
    return combinations(range(len(sightings)), 2)


def scores(found: set[Pair], true: set[Pair]) -> tuple[float, float]:
    """Precision and recall."""
    right = len(found & true)
    return right / len(found) if found else 1.0, right / len(true)


def run(folder: Path) -> Iterator[str]:
    """The tables."""
    figures = []
    others = list(matchers.installed())
    for file in ("people", "people.tsv", "people-2.tsv", "people-3.tsv"):
        sightings = rows(file)
        figures.append((file, "ours", *_told(*scores(found_pairs(sightings), true_pairs(sightings))), ""))
        for matcher in others:
            if matcher.quick or "." in file:
                figures.append((file, *_at_best(matcher, sightings, true_pairs(sightings))))
    for file, kind in (("posts", EntityKind.POST), ("bodies", EntityKind.BODY)):
        sightings = rows(file)
        figures.append((file, "ours", *_told(*scores(found_things(sightings, kind), true_pairs(sightings))), ""))
    yield table(("set", "by", "precision", "recall", "F1", "threshold"), figures)


def _told(precision: float, recall: float) -> tuple[str, str, str]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"


def _at_best(matcher: Matcher, sightings: Sequence[Row], true: set[Pair]) -> tuple[str, str, str, str, str]:
    valued = {frozenset((a, b)): matcher.compare(sightings[a], sightings[b]) for a, b in _pairs(sightings)}
    best = max(
        ({pair for pair, value in valued.items() if value >= step / 20} for step in range(8, 20)),
        key=lambda found: _f1(*scores(found, true)),
    )
    least = min(valued[pair] for pair in best)
    return (matcher.name, *_told(*scores(best, true)), f"{least:.2f}")


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
