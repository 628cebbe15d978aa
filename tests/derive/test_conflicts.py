"""Contradictions: which are kept as such, which side is followed, and what is no contradiction."""

import random
from datetime import date
from typing import Any

import pytest
from builders import claim
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.derive import after_death, life, line
from graph.model import Conflict, Fact, ResolvedClaim

POST = "urn:post"


def conflicts(claims: list[ResolvedClaim], one_seat: bool = True) -> list[Conflict]:
    return [item for item in line(POST, claims, one_seat) if isinstance(item, Conflict)]


def appointed(number: int, day: str, who: str = "urn:a", **more: Any) -> ResolvedClaim:
    return claim(number, "appointment", person=who, post=POST, date=day, **more)


def left(number: int, day: str, who: str = "urn:a", **more: Any) -> ResolvedClaim:
    return claim(number, "dismissal", person=who, post=POST, date=day, **more)


def test_two_days_of_one_appointment_contradict_each_other_and_the_majority_is_followed() -> None:
    told = [
        appointed(1, "2021-08-31"),
        appointed(2, "2021-08-31", publisher="Gazette"),
        appointed(3, "2021-09-02", publisher="Herald"),
    ]
    (found,) = conflicts(told)
    assert (found.kind, found.rule) == ("dates", "publishers")
    assert isinstance(found.follows, Fact) and found.follows.roles["date"] == "2021-08-31"


def test_an_official_decree_is_followed_against_many_reports() -> None:
    reports = [appointed(number, "2021-09-02", publisher=f"Paper {number}") for number in range(1, 4)]
    decree = ResolvedClaim(
        "urn:claim:9", "appointment", {"person": "urn:a", "post": POST, "date": "2021-08-31"}, "Adilet", genre="decree"
    )
    (found,) = conflicts([*reports, decree])
    assert found.rule == "official"
    assert isinstance(found.follows, Fact) and found.follows.roles["date"] == "2021-08-31"


@pytest.mark.parametrize(
    "days",
    [("2021-08-31", "2021-08"), ("2021-08-31", "2021"), ("2021-08-31", "2021-08-31"), ("2015-03-01", "2021-08-31")],
)
def test_dates_that_agree_and_terms_years_apart_do_not_contradict(days: tuple[str, str]) -> None:
    told = [appointed(number, day) for number, day in enumerate(days)]
    assert not conflicts([*told, left(9, "2017-01-01")] if days[0] < "2016" else told)


def test_a_handover_on_one_day_is_no_contradiction() -> None:
    told = [
        appointed(1, "2018-08-07"),
        left(2, "2021-08-31"),
        appointed(3, "2021-08-31", who="urn:b"),
        left(4, "2022-01-19", who="urn:b"),
    ]
    assert not conflicts(told)


def test_two_in_a_post_of_one_seat_contradict_each_other_and_neither_is_followed() -> None:
    told = [
        appointed(1, "2018-08-07"),
        left(2, "2021-08-31"),
        appointed(3, "2020-01-10", who="urn:b"),
        left(4, "2022-01-19", who="urn:b"),
    ]
    (found,) = conflicts(told)
    assert (found.kind, found.rule, found.follows) == ("holders", "open", None)
    assert not conflicts(told, one_seat=False)


def test_who_acts_beside_a_holder_contradicts_nobody() -> None:
    told = [
        appointed(1, "2018-08-07"),
        left(2, "2021-08-31"),
        appointed(3, "2020-01-10", who="urn:b", acting=True),
        left(4, "2020-03-01", who="urn:b", acting=True),
    ]
    assert not conflicts(told)


def test_a_report_that_leaves_out_acting_contradicts_nobody() -> None:
    told = [
        appointed(1, "2022-01-05", acting=True),
        appointed(2, "2022-01-05", publisher="Gazette"),
        appointed(3, "2022-01-11"),
    ]
    assert not conflicts(told)


def test_two_dates_of_birth_contradict_each_other() -> None:
    told = [
        claim(1, "birth", person="urn:a", date="1959-04-01"),
        claim(2, "birth", person="urn:a", date="1959", publisher="Gazette"),
        claim(3, "birth", person="urn:a", date="1960-04-01", publisher="Herald"),
    ]
    (found,) = [item for item in life(told) if isinstance(item, Conflict)]
    assert found.about == "urn:a" and found.follows == "urn:claim:1"


def test_a_career_after_death_is_a_contradiction() -> None:
    (death,) = [item for item in life([claim(1, "death", person="urn:a", date="2020-01-10")]) if isinstance(item, Fact)]
    career = [appointed(2, "2019-01-01"), appointed(3, "2021-01-01")]
    (found,) = after_death("urn:a", death, career)
    assert found.sides == (death, "urn:claim:3")


_DAYS = [date(2020, month, day).isoformat() for month in (1, 6) for day in (5, 20)] + ["2020", "2021-03"]


@st.composite
def _claims(draw: st.DrawFn) -> list[ResolvedClaim]:
    made = []
    for number in range(draw(st.integers(1, 7))):
        maker = draw(st.sampled_from([appointed, left]))
        who, day = draw(st.sampled_from(["urn:a", "urn:b"])), draw(st.sampled_from(_DAYS))
        made.append(maker(number, day, who, publisher=draw(st.sampled_from(["Courier", "Gazette"]))))
    return made


@settings(max_examples=80, deadline=None)
@given(_claims(), st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(claims: list[ResolvedClaim], order: random.Random) -> None:
    shuffled = list(claims)
    order.shuffle(shuffled)
    assert set(map(str, line(POST, claims, True))) == set(map(str, line(POST, shuffled, True)))


@settings(max_examples=80, deadline=None)
@given(_claims())
def test_tenures_of_one_seat_overlap_for_certain_only_where_a_conflict_says_so(claims: list[ResolvedClaim]) -> None:
    found = line(POST, claims, True)
    told = {frozenset(map(str, item.sides)) for item in found if isinstance(item, Conflict) and item.kind == "holders"}
    held = [item for item in found if isinstance(item, Fact) and item.cls == "Tenure"]
    for one in held:
        for other in held:
            if one.roles["person"] < other.roles["person"] and _overlap(one, other):  # type: ignore[operator]
                assert frozenset((str(one), str(other))) in told


def _overlap(one: Fact, other: Fact) -> bool:
    spans = [(each.roles.get("startLatest"), each.roles.get("endEarliest")) for each in (one, other)]
    if any(day is None for span in spans for day in span) or not ("end" in one.roles and "end" in other.roles):
        return False
    (start, end), (begin, until) = spans
    return max(start, begin) < min(end, until)  # type: ignore[type-var,operator]
