"""Who has died holds no post any more."""

from datetime import date
from typing import Any

from builders import claim

from graph.derive import line
from graph.model import Fact, ResolvedClaim

POST = "urn:post"


def tenure(*claims: ResolvedClaim, deaths: list[ResolvedClaim]) -> dict[str, Any]:
    found = line(POST, claims, one_seat=True, deaths={"urn:kos": deaths})
    (held,) = [fact for fact in found if isinstance(fact, Fact) and fact.cls == "Tenure"]
    return dict(held.roles)


def held(number: int, published: str, **roles: str | bool) -> ResolvedClaim:
    return claim(number, "tenure", published=published, person="urn:kos", post=POST, **roles)


def died(published: str = "2021-05-02", **roles: str) -> ResolvedClaim:
    return claim(9, "death", published=published, person="urn:kos", **roles)


def test_a_death_ends_what_nobody_else_has_ended() -> None:
    found = tenure(held(1, "2020-01-01", start="2019-01-10"), deaths=[died(date="2021-05-01")])
    assert (found["status"], found["end"], found["endRule"], found["days"]) == ("ended", "2021-05-01", "death", 842)
    assert found["endedBy"].cls == "Death"


def test_a_title_in_an_obituary_attests_no_day_after_the_death() -> None:
    found = tenure(held(1, "2020-01-01"), held(2, "2021-05-02"), deaths=[died(date="2021-05-01")])
    assert (found["firstAttested"], found["lastAttested"]) == (date(2020, 1, 1), date(2021, 5, 1))


def test_a_death_without_a_date_bounds_the_end_by_its_report() -> None:
    found = tenure(held(1, "2020-01-01"), deaths=[died()])
    assert found["status"] == "ended"
    assert "end" not in found
    assert found["endLatest"] == date(2021, 5, 2)


def test_who_had_left_before_is_left_alone() -> None:
    found = tenure(held(1, "2020-01-01", start="2019", end="2020-06-01"), deaths=[died(date="2021-05-01")])
    assert (found["end"], found["endRule"]) == ("2020-06-01", "stated")


def test_a_tenure_told_to_begin_after_the_death_is_a_contradiction_and_no_end() -> None:
    found = tenure(held(1, "2023-01-01", start="2022-01-10"), deaths=[died(date="2021-05-01")])
    assert found["status"] == "current"


def test_a_death_likelier_misread_than_not_ends_nothing() -> None:
    doubtful = ResolvedClaim("urn:claim:9", "death", {"person": "urn:kos", "date": "2021-05-01"}, "C", confidence=0.4)
    assert tenure(held(1, "2020-01-01"), deaths=[doubtful])["status"] == "current"
