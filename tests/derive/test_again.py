"""Which tenure one more report of somebody in office belongs to, and when only all the rest can tell."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.derive.again import Seen, home
from graph.derive.held import Held, Span

SEEN = Seen("tokayev", date(2022, 3, 1), {"jurisdiction": "kz"})
HELD = Held(
    "urn:tenure:1", "tokayev", "president", roles={"jurisdiction": "kz"},
    first_attested=date(2019, 4, 1), last_attested=date(2022, 1, 1),
)  # fmt: skip
CAME, LEFT = date(1991, 4, 24), date(2019, 3, 20)
OTHER = Held(
    "urn:tenure:2", "nazarbayev", "president", Span("1991-04-24", CAME, CAME, "2019-03-20", LEFT, LEFT),
    status="ended", roles={"jurisdiction": "kz"}, end_rule="stated",
    first_attested=date(2000, 1, 1), last_attested=date(2018, 1, 1),
)  # fmt: skip


@pytest.mark.parametrize("one_seat", [True, False])
def test_a_later_report_moves_what_is_current(one_seat: bool) -> None:
    assert home(SEEN, [OTHER, HELD], one_seat) is HELD


def test_a_report_in_between_supports_what_is_over() -> None:
    assert home(Seen("nazarbayev", date(2010, 1, 1), {}), [OTHER, HELD], one_seat=True) is OTHER


@pytest.mark.parametrize(
    "seen",
    [
        {"day": date(2019, 3, 1)},  # earlier than all reports: the first day of attestation moves
        {"person": "somebody else"},
        {"roles": {"jurisdiction": "kg"}},
        {"roles": {"organization": "administration"}},
    ],
)
def test_news_is_not_told_apart_here(seen: dict[str, Any]) -> None:
    assert home(replace(SEEN, **seen), [HELD], one_seat=True) is None


@pytest.mark.parametrize(
    "held",
    [
        {"acting": True},
        {"status": "unknown", "end_rule": "next-holder", "span": Span(end_latest=date(2023, 1, 1))},
        {"span": Span(start_earliest=date(2022, 6, 1))},
        {"first_attested": None, "last_attested": None},
    ],
)
def test_a_tenure_that_the_report_may_change_is_derived_anew(held: dict[str, Any]) -> None:
    assert home(SEEN, [replace(HELD, **held)], one_seat=True) is None


def test_somebody_else_in_the_seat_meanwhile_is_a_contradiction_to_be_derived() -> None:
    rival = replace(HELD, iri="urn:tenure:3", person="rival", last_attested=date(2022, 2, 1))
    assert home(SEEN, [HELD, rival], one_seat=True) is None
    assert home(SEEN, [HELD, rival], one_seat=False) is HELD


def test_of_two_terms_that_fit_none_is_chosen() -> None:
    assert home(SEEN, [HELD, replace(HELD, iri="urn:tenure:4")], one_seat=False) is None
