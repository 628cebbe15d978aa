"""How well people are told together and apart: the identity test set by our rules and, where installed, by others.

Pairwise: of the pairs of sightings that are put together, how many are one person (precision); of the pairs that are
one person, how many are put together (recall). Other tools see the same pairs, and are given the threshold at which
their F1 is best.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.tables import table
from graph.model import EntityKind, Referent
from graph.rdf.records import record
from graph.resolve import entity, posts
from graph.resolve.clusters import cluster
from graph.resolve.records import Record

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "resolve" / "identity"
_Row = dict[str, str]
Pair = frozenset[int]


def rows(what: str) -> list[_Row]:
    """The sightings of a file of the test set, or of all files that begin so: "people", "posts", "bodies"."""
    found: list[_Row] = []
    for path in sorted(FOLDER.glob(f"{what}*.tsv")) if "." not in what else [FOLDER / what]:
        with path.open(encoding="utf-8", newline="") as file:
            found += csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return found


def person_record(row: _Row) -> Record:
    """A sighting as record linkage sees it."""
    held = frozenset(
        posts.key(title, body or None, place or None, row["lang"], row["doc"])
        for title, body, place in (told.split("|") for told in row["posts"].split(";") if told)
    )
    return record(Record("", row["name"], row["lang"], held, int(row["year"]), row["born"] or None))


def true_pairs(sightings: Sequence[_Row]) -> set[Pair]:
    """The pairs of sightings that are one person, by their places in the list."""
    return {frozenset((a, b)) for a, b in _pairs(sightings) if sightings[a]["id"] == sightings[b]["id"]}


def found_pairs(sightings: Sequence[_Row]) -> set[Pair]:
    """The pairs that our rules put together."""
    made = [person_record(row) for row in sightings]
    group = {item.key: number for number, group in enumerate(cluster(made).groups) for item in group}
    return {frozenset((a, b)) for a, b in _pairs(sightings) if group[made[a].key] == group[made[b].key]}


def found_things(sightings: Sequence[_Row], kind: EntityKind) -> set[Pair]:
    """The pairs of names of posts or bodies that our rules take for one."""
    keys = [_key(row, kind) for row in sightings]
    return {frozenset((a, b)) for a, b in _pairs(sightings) if keys[a] == keys[b]}


def _key(row: _Row, kind: EntityKind) -> str:
    name = row["title"] if kind is EntityKind.POST else row["name"]
    referent = Referent(kind, name, row.get("body") or None, row["place"] or None)
    found = entity(referent, row["lang"], f"urn:document/{row['doc']}")
    return found.iri or found.key


def _pairs(sightings: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    return combinations(range(len(sightings)), 2)


def scores(found: set[Pair], true: set[Pair]) -> tuple[float, float]:
    """Precision and recall."""
    right = len(found & true)
    return right / len(found) if found else 1.0, right / len(true)


def run(folder: Path) -> Iterator[str]:
    """The tables."""
    figures = []
    for file in ("people", "people.tsv", "people-2.tsv", "people-3.tsv"):
        sightings = rows(file)
        figures.append((file, "ours", *_told(*scores(found_pairs(sightings), true_pairs(sightings))), ""))
        for name, compare in _others() if "." in file else ():  # the whole is too much for others
            figures.append((file, *_at_best(name, compare, sightings, true_pairs(sightings))))
    for file, kind in (("posts", EntityKind.POST), ("bodies", EntityKind.BODY)):
        sightings = rows(file)
        figures.append((file, "ours", *_told(*scores(found_things(sightings, kind), true_pairs(sightings))), ""))
    yield table(("set", "by", "precision", "recall", "F1", "threshold"), figures)


def _told(precision: float, recall: float) -> tuple[str, str, str]:
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"


def _at_best(
    name: str, compare: Callable[[_Row, _Row], float], sightings: Sequence[_Row], true: set[Pair]
) -> tuple[str, str, str, str, str]:
    valued = {frozenset((a, b)): compare(sightings[a], sightings[b]) for a, b in _pairs(sightings)}
    best = max(
        ({pair for pair, value in valued.items() if value >= step / 20} for step in range(8, 20)),
        key=lambda found: _f1(*scores(found, true)),
    )
    least = min(valued[pair] for pair in best)
    return (name, *_told(*scores(best, true)), f"{least:.2f}")


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _others() -> Iterator[tuple[str, Callable[[_Row, _Row], float]]]:
    """Other tools, where they are installed: they need PyICU, which is built from source."""
    try:
        from followthemoney import model  # noqa: PLC0415
        from nomenklatura.matching import LogicV2  # noqa: PLC0415
    except ImportError:
        print("nomenklatura is not installed: pip install nomenklatura, for the comparison")
        return
    config = LogicV2.default_config()

    def entity(row: _Row) -> Any:
        held = [" ".join(part.split("|")) for part in row["posts"].split(";") if part]
        properties = {"name": [row["name"]], "position": held, "birthDate": [row["born"]] if row["born"] else []}
        told = {"id": f"{row['id']}-{row['doc']}", "schema": "Person", "properties": properties}
        return model.get_proxy(told, cleaned=False)

    made: dict[str, Any] = {}

    def logic(left: _Row, right: _Row) -> float:
        for row in (left, right):
            made.setdefault(row["doc"], entity(row))
        return float(LogicV2.compare(made[left["doc"]], made[right["doc"]], config).score)

    yield "nomenklatura logic-v2", logic
