"""Whose office it is, where a text leaves that unsaid."""

import pytest

from graph.extract.english import read
from graph.model import Document


def jurisdictions(text: str, title: str | None = None, publisher: str | None = None) -> list[str | bool | None]:
    """The jurisdictions of the claims of a text, in their order."""
    reading = read(Document("d", text, lang="en", title=title, publisher=publisher, published="2024-03-15"))
    return [claim.roles.get("jurisdiction") for claim in reading.claims]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("ABUJA — Health Minister Kofi Badu spoke.", "Nigeria"),
        ("TOKYO, Oct. 21 — The Diet elected Kofi Badu prime minister.", "Japan"),
        ("The Sejm met. Health Minister Kofi Badu spoke.", "Poland"),
        ("Health Minister Kofi Badu spoke on a tariff deal with Washington in Tashkent.", "Uzbekistan"),
        ("LIMA – Health Minister Kofi Badu met Kenya's health minister, Ana Lima.", "Peru"),
    ],
)
def test_dateline_and_institutions_tell_the_country(text: str, country: str) -> None:
    assert jurisdictions(text)[0] == country


def test_a_country_s_own_press_leaves_it_unsaid() -> None:
    assert jurisdictions("Health Minister Kofi Badu spoke.", publisher="The Astana Observer") == ["Kazakhstan"]


def test_a_paragraph_of_its_own_has_its_own_country() -> None:
    text = (
        "Kenya's president, Kofi Badu, spoke in Nairobi.\n\n"
        "Poland's president, Anna Kos, and Poland's premier, Jan Dub, met. Health Minister Ewa Lis was there."
    )
    assert jurisdictions(text) == ["Kenya", "Poland", "Poland", "Poland"]


def test_two_countries_told_of_alike_leave_it_open() -> None:
    assert jurisdictions("Talks in Lima and talks in Quito went on. Health Minister Kofi Badu spoke.") == [None]


def test_a_mayor_of_an_unnamed_place_is_not_the_country_s() -> None:
    assert jurisdictions("ABUJA — Mayor Kofi Badu spoke.") == [None]


def test_an_international_body_has_no_country() -> None:
    assert jurisdictions("PARIS – European Commission President Kofi Badu spoke.") == [None]
