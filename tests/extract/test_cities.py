"""Cities and the regions called after them tell their country, where the name is plain."""

import pytest

from graph.extract.cities import country_code
from graph.ontology_files import folder


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Павлодар", "KZ"),
        ("Қостанай", "KZ"),
        ("Tartu", "EE"),
        ("the city of Tartu", "EE"),
        ("Термез", "UZ"),
        ("Челябинская область", "RU"),
        ("Тульская область", "RU"),
        ("Kyiv", "UA"),
    ],
)
def test_a_city_tells_its_country(place: str, code: str) -> None:
    assert country_code(place) == code


@pytest.mark.parametrize("place", ["Cambridge", "Victoria", "Нигденск", "", "он"])
def test_what_lies_in_several_countries_or_nowhere_tells_none(place: str) -> None:
    assert country_code(place) is None


def test_no_city_is_said_to_lie_in_two_countries() -> None:
    lines = (folder() / "lexicon" / "cities.tsv").read_text("utf-8").splitlines()
    names = [name for line in lines for name in line.split("\t")[1:]]
    assert len(names) > 50_000
    assert len(names) == len(set(names))
    assert all(len(line.split("\t")[0]) == 2 for line in lines)
