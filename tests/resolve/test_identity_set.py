"""The identity test set: who is put together and who is kept apart, above the bars; every miss is listed by name."""

import pytest
from bench.identity import found_pairs, found_things, rows, scores, true_pairs

from graph.model import EntityKind


@pytest.mark.parametrize("file", ["people.tsv", "people-2.tsv"])
def test_people_are_put_together_and_kept_apart(file: str) -> None:
    sightings = rows(file)
    precision, recall = scores(found_pairs(sightings), true_pairs(sightings))
    assert precision >= 0.99
    assert recall >= 0.95


@pytest.mark.parametrize(("file", "kind"), [("posts.tsv", EntityKind.POST), ("bodies.tsv", EntityKind.BODY)])
def test_posts_and_bodies_are_put_together_and_kept_apart(file: str, kind: EntityKind) -> None:
    sightings = rows(file)
    precision, recall = scores(found_things(sightings, kind), true_pairs(sightings))
    assert precision >= 0.98
    assert recall >= 0.93


def test_no_homonym_trap_is_fallen_into() -> None:
    sightings = rows("people.tsv")
    wrong = found_pairs(sightings) - true_pairs(sightings)
    trapped = [
        [sightings[at]["name"] for at in sorted(pair)] for pair in wrong if all(sightings[at]["trap"] for at in pair)
    ]
    assert trapped == []


def test_the_set_is_well_formed() -> None:
    sightings = rows("people.tsv")
    assert len({row["doc"] for row in sightings}) == len(sightings)
    assert {row["lang"] for row in sightings} == {"en", "ru", "kk"}
    traps: dict[str, set[str]] = {}
    for row in sightings:
        if row["trap"]:
            traps.setdefault(row["trap"], set()).add(row["id"])
    assert all(len(people) > 1 for people in traps.values())
