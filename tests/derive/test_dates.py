from datetime import date

import pytest

from graph.derive.dates import When, by, when


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-01-19", date(2022, 1, 19), date(2022, 1, 19)),
    ],
)
def test_a_partial_date_means_any_day_within_it(edtf: str, earliest: date, latest: date) -> None:
    assert when(edtf) == When(edtf, earliest, latest)


@pytest.mark.parametrize("text", ["", "soon", "2022-13", "2022-02-30"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        when(text)


def test_a_report_without_a_date_knows_only_what_had_happened_when_it_was_published() -> None:
    assert by("2022-01-20") == When(None, None, date(2022, 1, 20))
    assert by(None) == When()


def test_dates_overlap_where_one_day_fits_both() -> None:
    assert when("2022-01").overlaps(when("2022-01-19"))
    assert not when("2022-01").overlaps(when("2022-02-01"))
    assert by("2022-01-20").overlaps(when("2021"))
    assert not by("2022-01-20").overlaps(when("2022-01-21"))
