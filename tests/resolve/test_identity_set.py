"""The identity test set: who is put together and who is kept apart, above the bars; every miss is listed by name."""

import pytest
from bench.identity import found_pairs, found_things, rows, scores, true_pairs

from graph.model import EntityKind


def test_people_are_put_together_and_kept_apart() -> None:
    sightings = rows("people")
    precision, recall = scores(found_pairs(sightings), true_pairs(sightings))
    assert precision >= 0.99
    assert recall >= 0.95


@pytest.mark.parametrize("kind", [EntityKind.POST, EntityKind.BODY])
def test_posts_and_bodies_are_put_together_and_kept_apart(kind: EntityKind) -> None:
    sightings = rows({EntityKind.POST: "posts", EntityKind.BODY: "bodies"}[kind])
    precision, recall = scores(found_things(sightings, kind), true_pairs(sightings))
    assert precision >= 0.98
    assert recall >= 0.93


def test_homonyms_stay_apart_but_for_two_half_a_life_apart() -> None:
    sightings = rows("people")
    wrong = found_pairs(sightings) - true_pairs(sightings)
    trapped = [
        [sightings[at]["name"] for at in sorted(pair)] for pair in wrong if all(sightings[at]["trap"] for at in pair)
    ]
    assert trapped == [["Тулегенов Сабит", "Тулегенов Сабит"]]  # of 1994 and 2023


def test_the_set_is_as_large_as_it_says() -> None:
    people = rows("people")
    assert len({row["doc"] for row in people}) == len(people)
    assert {row["lang"] for row in people} == {"en", "ru", "kk"}
    assert len({row["id"] for row in people}) >= 400
    assert all(len({row["id"] for row in rows(what)}) >= 150 for what in ("posts", "bodies"))
    traps: dict[str, set[str]] = {}
    for row in people:
        if row["trap"]:
            traps.setdefault(row["trap"], set()).add(row["id"])
    assert len(traps) >= 60
    assert all(len(homonyms) > 1 for homonyms in traps.values())
