"""Tenures from what is said of one person in one post."""

from dataclasses import replace
from datetime import date
from typing import Any

from builders import claim
from hypothesis import given
from hypothesis import strategies as st

from graph.derive.careers import tenures
from graph.model import Fact, ResolvedClaim

WHO, POST = "urn:zhaksylykov", "urn:defence"


def said(number: int, kind: str, **more: Any) -> ResolvedClaim:
    return claim(number, kind, **{"person": WHO, "post": POST, **more})


def told(*claims: ResolvedClaim) -> list[dict[str, Any]]:
    return [dict(fact.roles) for fact in tenures(WHO, POST, claims)]


def test_an_appointment_and_a_dismissal_bound_one_tenure_and_count_its_days() -> None:
    (tenure,) = told(said(1, "appointment", date="2022-01-19"), said(2, "dismissal", date="2022-01-29"))
    assert (tenure["start"], tenure["end"], tenure["days"], tenure["status"]) == (
        "2022-01-19",
        "2022-01-29",
        10,
        "ended",
    )


def test_days_are_not_counted_where_a_bound_is_not_a_day() -> None:
    (tenure,) = told(said(1, "appointment", date="2022-01"), said(2, "dismissal", date="2022-03-01"))
    assert "days" not in tenure
    assert (tenure["startEarliest"], tenure["startLatest"]) == (date(2022, 1, 1), date(2022, 1, 31))


def test_a_title_before_a_name_is_an_observation_and_no_start() -> None:
    (tenure,) = told(
        said(1, "tenure", published="2023-05-02"),
        said(2, "tenure", published="2022-03-01"),
        said(3, "tenure", published="2022-08-09"),
    )
    assert "startEarliest" not in tenure
    assert "start" not in tenure
    assert (tenure["firstAttested"], tenure["lastAttested"]) == (date(2022, 3, 1), date(2023, 5, 2))
    assert tenure["status"] == "current"


def test_a_vaguer_report_of_the_same_start_does_not_make_a_second_tenure() -> None:
    (tenure,) = told(
        said(1, "appointment", date="2022-01"),
        said(2, "tenure", start="2022"),
        said(3, "appointment", date="2022-01-19"),
    )
    assert tenure["start"] == "2022-01-19"


def test_a_second_term_after_an_end_is_a_second_tenure() -> None:
    first, second = told(
        said(1, "appointment", date="2007-01-10"),
        said(2, "dismissal", date="2012-09-24"),
        said(3, "appointment", date="2014-04-02"),
        said(4, "dismissal", date="2016-09-08"),
    )
    assert (first["start"], first["end"]) == ("2007-01-10", "2012-09-24")
    assert (second["start"], second["end"]) == ("2014-04-02", "2016-09-08")


def test_a_reappointment_without_an_end_between_continues_the_tenure() -> None:
    (tenure,) = told(
        said(1, "appointment", date="2021-08-31"), said(2, "appointment", date="2022-01-11", manner="reappointed")
    )
    assert tenure["start"] == "2021-08-31"
    assert tenure["status"] == "current"


def test_two_terms_told_in_one_document_by_years_stay_two() -> None:
    first, second = told(
        said(1, "tenure", start="2007", end="2012", former=True),
        said(2, "tenure", start="2014", end="2016", former=True),
    )
    assert (first["start"], first["end"], second["start"], second["end"]) == ("2007", "2012", "2014", "2016")


def test_a_former_holder_has_left_by_the_day_of_the_report() -> None:
    (tenure,) = told(said(1, "tenure", former=True, published="2022-02-01"))
    assert tenure["status"] == "ended"
    assert tenure["endLatest"] == date(2022, 2, 1)
    assert "end" not in tenure


def test_former_said_after_a_known_end_adds_a_source_and_no_tenure() -> None:
    (tenure,) = tenures(
        WHO,
        POST,
        [
            said(1, "appointment", date="2021-08-31"),
            said(2, "dismissal", date="2022-01-19", publisher="Gazette"),
            said(3, "tenure", former=True, published="2023-01-01", publisher="Herald"),
        ],
    )
    assert tenure.roles["end"] == "2022-01-19"
    assert tenure.sources == 3


def test_an_appointment_told_without_a_date_after_the_end_does_not_bring_the_holder_back() -> None:
    (tenure,) = told(said(1, "dismissal", date="2022-01-19"), said(2, "appointment", published="2023-05-01"))
    assert tenure["status"] == "ended"
    assert tenure["end"] == "2022-01-19"


def test_acting_stands_apart_and_ends_with_the_appointment() -> None:
    full, acting = told(
        said(1, "appointment", date="2022-01-05", acting=True), said(2, "appointment", date="2022-01-11")
    )
    assert (full["acting"], full["start"]) == (False, "2022-01-11")
    assert (acting["acting"], acting["start"], acting["end"], acting["endRule"]) == (
        True,
        "2022-01-05",
        "2022-01-11",
        "full-appointment",
    )


def test_the_successor_ends_the_tenure_of_the_predecessor() -> None:
    (tenure,) = told(
        said(1, "appointment", date="2022-01-19"),
        claim(2, "succession", person="urn:kosanov", predecessor=WHO, post=POST, date="2025-06-08"),
    )
    assert (tenure["start"], tenure["end"]) == ("2022-01-19", "2025-06-08")


def test_the_last_day_of_work_and_the_day_of_the_decree_are_one_end() -> None:
    (tenure,) = told(
        said(1, "tenure", start="2019-02", end="2024-12-31", former=True), said(2, "dismissal", date="2025-01-01")
    )
    assert tenure["start"] == "2019-02"


_dates = st.none() | st.sampled_from(["2019", "2020-03", "2020-03-17", "2021", "2022-01-19", "2022-01"])
_kinds = st.sampled_from(["appointment", "dismissal", "tenure"])


@st.composite
def _claims(draw: st.DrawFn) -> list[ResolvedClaim]:
    found = []
    for number in range(draw(st.integers(1, 7))):
        kind, day = draw(_kinds), draw(_dates)
        roles: dict[str, Any] = {"published": draw(_dates)}
        if day:
            roles[draw(st.sampled_from(["start", "end"])) if kind == "tenure" else "date"] = day
        if kind != "dismissal" and draw(st.booleans()):
            roles["acting"] = True
        found.append(said(number, kind, **roles))
    return found


def _comparable(facts: list[Fact]) -> list[str]:
    return [f"{fact.key} {sorted(fact.roles.items(), key=str)} {fact.claims}" for fact in facts]


@given(_claims(), st.randoms())
def test_the_order_of_claims_never_matters(claims: list[ResolvedClaim], random: Any) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert _comparable(tenures(WHO, POST, claims)) == _comparable(tenures(WHO, POST, shuffled))


@given(_claims())
def test_every_claim_supports_a_tenure_and_no_two_tenures_are_one_node(claims: list[ResolvedClaim]) -> None:
    found = tenures(WHO, POST, claims)
    assert {iri for fact in found for iri in fact.claims} == {c.iri for c in claims}
    assert len({fact.key for fact in found}) == len(found)


@given(_claims())
def test_bounds_are_in_order(claims: list[ResolvedClaim]) -> None:
    for fact in tenures(WHO, POST, claims):
        for name in ("start", "end"):
            earliest, latest = fact.roles.get(f"{name}Earliest"), fact.roles.get(f"{name}Latest")
            assert not (isinstance(earliest, date) and isinstance(latest, date)) or earliest <= latest
        for bound in ("Earliest", "Latest"):
            start, end = fact.roles.get(f"start{bound}"), fact.roles.get(f"end{bound}")
            assert not (isinstance(start, date) and isinstance(end, date)) or start <= end


def test_who_succeeds_another_comes_anew() -> None:
    first, second = told(
        said(1, "appointment", date="2010-03-01"), said(2, "succession", date="2022-01-11", predecessor="urn:other")
    )
    assert (first["status"], first["endRule"], second["start"]) == ("unknown", "own-next-start", "2022-01-11")


def test_who_is_appointed_for_good_on_the_day_acts_no_day() -> None:
    (tenure,) = told(said(1, "appointment", date="2022-01-11"), said(2, "appointment", date="2022-01-11", acting=True))
    assert (tenure["acting"], tenure["start"]) == (False, "2022-01-11")


def test_an_election_after_some_months_in_office_is_no_second_coming() -> None:
    (tenure,) = told(
        said(1, "succession", date="2019-03-20", predecessor="urn:other"),
        said(2, "succession", date="2021-06-09", predecessor="urn:other"),
    )
    assert tenure["start"] == "2019-03-20"
    (tenure,) = told(
        said(1, "appointment", date="2019-03-20"), said(2, "succession", date="2019-06-09", predecessor="urn:other")
    )
    assert tenure["start"] == "2019-03-20"


def test_an_end_that_is_only_hinted_at_ends_nothing() -> None:
    start, hint = said(1, "appointment", date="2022-01-11"), said(2, "tenure", former=True, published="2023-01-01")
    assert told(start, hint)[0]["status"] == "ended"
    assert told(start, replace(hint, confidence=0.4))[0]["status"] == "current"


def test_a_start_that_is_likely_misread_gives_way_to_a_surer_one() -> None:
    doubtful, sure = said(1, "tenure", start="2018-09"), said(2, "appointment", date="2022-01-11")
    (tenure,) = told(replace(doubtful, confidence=0.4), sure)
    assert tenure["start"] == "2022-01-11"
    (tenure,) = told(replace(doubtful, confidence=0.4), replace(sure, confidence=0.4))
    assert tenure["start"] == "2018-09"
    again = replace(said(3, "tenure", start="2018-09"), publisher="Gazette", confidence=0.4)
    (tenure,) = told(replace(doubtful, confidence=0.4), again, sure)
    assert tenure["start"] == "2018-09"
