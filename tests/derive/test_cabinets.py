"""Who has a seat in which cabinet, and for how much of its term."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from graph.derive.cabinets import Cabinet, Seat
from graph.derive.cabinets import cabinets as of_tenures
from graph.derive.held import Held, Span


def span(start: str | None, end: str | None = None) -> Span:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    return Span(start, first, first, end, last, last)


def held(who: str, told: Span, *, head: bool = False, acting: bool = False, **seen: Any) -> Held:
    days = {key: date.fromisoformat(day) for key, day in seen.items()}
    return Held(f"tenure of {who}", who, "head" if head else f"post of {who}", told, acting, **days)


def cabinets(tenures: Iterable[Held]) -> list[Cabinet]:
    return of_tenures(tenures, {"head"})


MAMIN = held("Mamin", span("2019-02-25", "2022-01-11"), head=True)
SMAILOV = held("Smailov", span("2022-01-11", "2024-02-05"), head=True)


def seats(of: Held, *others: Held) -> dict[str, Seat]:
    found = next(cabinet for cabinet in cabinets([of, *others]) if cabinet.head is of)
    return {seat.held.person: seat for seat in found.seats if seat.held is not of}


def test_the_head_sits_for_the_whole_term() -> None:
    (cabinet,) = cabinets([MAMIN])
    assert [(seat.held, seat.span) for seat in cabinet.seats] == [(MAMIN, MAMIN.span)]


def test_a_minister_who_stays_has_a_seat_in_both_cabinets() -> None:
    minister = held("Bektanov", span("2021-08-31", "2022-01-19"))
    before, after = (seats(head, minister)["Bektanov"].span for head in (MAMIN, SMAILOV))
    assert (before.start, before.end) == ("2021-08-31", "2022-01-11")
    assert (after.start, after.end) == ("2022-01-11", "2022-01-19")


def test_on_the_day_of_a_handover_nobody_sits_under_the_old_head() -> None:
    assert not seats(MAMIN, held("Newcomer", span("2022-01-11")))


def test_who_is_only_known_by_a_start_before_and_an_end_some_time_has_no_seat() -> None:
    vague = held("Vague", Span("2018", date(2018, 1, 1), date(2018, 12, 31), None, None, date(2023, 1, 1)))
    assert not seats(MAMIN, vague)


@pytest.mark.parametrize("day", ["2019-02-25", "2021-05-05"])
def test_who_was_seen_in_office_in_the_term_has_a_seat_of_unknown_dates(day: str) -> None:
    seen = held("Seen", Span(), first_attested=day, last_attested=day)
    assert seats(MAMIN, seen)["Seen"].span == Span(start_earliest=date(2019, 2, 25), end_latest=date(2022, 1, 11))


def test_who_was_seen_in_office_after_the_term_sat_to_its_end() -> None:
    seen = held("Seen", span("2020-01-01"), last_attested="2023-01-01")
    assert seats(MAMIN, seen)["Seen"].span.end == "2022-01-11"


def test_who_acts_as_head_leads_no_cabinet_but_sits_in_one() -> None:
    acting = held("Sklyar", span("2024-01-01", "2024-02-05"), head=True, acting=True)
    assert [cabinet.head for cabinet in cabinets([SMAILOV, acting])] == [SMAILOV]
    assert "Sklyar" in seats(SMAILOV, acting)


def test_of_two_starts_in_one_month_neither_is_known_to_be_the_later() -> None:
    month = Span("2019-02", date(2019, 2, 1), date(2019, 2, 28))
    told = seats(MAMIN, held("Monthly", month))["Monthly"].span
    assert (told.start, told.start_earliest, told.start_latest) == (None, date(2019, 2, 25), date(2019, 2, 28))


def test_it_does_not_matter_in_which_order_tenures_come() -> None:
    others = [held("A", span("2020-01-01")), held("B", span("2021-01-01", "2023-01-01"))]
    assert cabinets([MAMIN, SMAILOV, *others]) == cabinets([*reversed(others), SMAILOV, MAMIN])
