"""The line of a post: what one holder says of another."""

from typing import Any

from builders import claim

from graph.derive import line
from graph.model import Fact, ResolvedClaim

A, B, C, POST = "urn:a", "urn:b", "urn:c", "urn:post"


def said(number: int, kind: str, person: str, **more: Any) -> ResolvedClaim:
    return claim(number, kind, **{"person": person, "post": POST, **more})


def of(facts: list[Fact], cls: str) -> list[Fact]:
    return [fact for fact in facts if fact.cls == cls]


def test_a_later_holder_of_the_one_seat_bounds_the_end_of_an_earlier_one() -> None:
    facts = line(
        POST,
        [said(1, "appointment", A, date="2019-02-25"), said(2, "appointment", B, date="2022-01-11")],
        one_seat=True,
    )
    first = next(fact.roles for fact in of(facts, "Tenure") if fact.roles["person"] == A)
    assert first["status"] == "unknown"
    assert first["endRule"] == "next-holder"
    assert str(first["endLatest"]) == "2022-01-11"
    assert "end" not in first


def test_many_seats_leave_each_other_alone() -> None:
    facts = line(
        POST,
        [said(1, "appointment", A, date="2019-02-25"), said(2, "appointment", B, date="2022-01-11")],
        one_seat=False,
    )
    assert {fact.roles["status"] for fact in of(facts, "Tenure")} == {"current"}


def test_a_same_day_handover_is_a_succession_that_no_text_needs_to_state() -> None:
    facts = line(
        POST, [said(1, "dismissal", A, date="2022-01-19"), said(2, "appointment", B, date="2022-01-19")], one_seat=True
    )
    (succession,) = of(facts, "Succession")
    assert (succession.roles["person"], succession.roles["predecessor"], succession.roles["rule"]) == (
        B,
        A,
        "same-day-handover",
    )
    assert succession.claims == ("urn:claim:1", "urn:claim:2")


def test_a_stated_succession_is_not_derived_again() -> None:
    facts = line(
        POST,
        [
            said(1, "dismissal", A, date="2022-01-19"),
            said(2, "appointment", B, date="2022-01-19"),
            said(3, "succession", B, predecessor=A, date="2022-01-19"),
        ],
        one_seat=True,
    )
    assert len(of(facts, "Succession")) == 1


def test_a_gap_makes_no_succession() -> None:
    facts = line(
        POST, [said(1, "dismissal", A, date="2022-01-19"), said(2, "appointment", B, date="2022-01-25")], one_seat=True
    )
    assert not of(facts, "Succession")


def test_one_appointment_reported_by_three_publishers_is_one_event_with_three_sources() -> None:
    facts = line(
        POST,
        [
            said(1, "appointment", A, publisher="Courier", date="2022-01-19", by=B),
            said(2, "appointment", A, publisher="Gazette", date="2022-01", by=B),
            said(3, "appointment", A, publisher="Herald", published="2022-01-20", by=C),
            said(4, "appointment", A, publisher="Courier", date="2022-01-19"),
        ],
        one_seat=True,
    )
    (event,) = of(facts, "Appointment")
    assert (event.roles["date"], event.roles["by"], event.sources) == ("2022-01-19", B, 3)


def test_appointments_years_apart_are_two_events() -> None:
    facts = line(
        POST,
        [said(1, "appointment", A, date="2014-04-02"), said(2, "appointment", A, date="2022-01-19")],
        one_seat=True,
    )
    assert [fact.roles["date"] for fact in of(facts, "Appointment")] == ["2014-04-02", "2022-01-19"]


def test_a_nomination_is_an_event_and_no_tenure() -> None:
    facts = line(POST, [said(1, "nomination", A, date="2022-01-10")], one_seat=True)
    assert [fact.cls for fact in facts] == ["Nomination"]


def test_a_tenure_names_the_events_that_started_and_ended_it() -> None:
    facts = line(
        POST, [said(1, "appointment", A, date="2021-08-31"), said(2, "dismissal", A, date="2022-01-19")], one_seat=True
    )
    (tenure,) = of(facts, "Tenure")
    assert tenure.roles["startedBy"] == of(facts, "Appointment")[0]
    assert tenure.roles["endedBy"] == of(facts, "Dismissal")[0]
