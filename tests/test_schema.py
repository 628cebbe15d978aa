"""The ontology as Python: kinds of fact, their roles, their examples."""

import re

import pytest

from graph.errors import UnknownName
from graph.schema import Example, Kind, Range, kind, kinds

CONTRACT = {
    "appointment": ("person post", "organization jurisdiction date by acting basis manner consent effective"),
    "dismissal": ("person post", "organization jurisdiction date by manner reason effective"),
    "nomination": ("person post", "organization jurisdiction date by"),
    "tenure": ("person post", "organization jurisdiction start end former acting"),
    "rank": ("person rank", "date by"),
    "education": ("person institution", "end degree"),
    "party": ("person organization", "start end role"),
    "birth": ("person", "date place"),
    "succession": ("person predecessor post", "organization jurisdiction date"),
    "part_of": ("organization parent", ""),
    "body_change": ("organization origin", "change date"),
    "death": ("person", "date place"),
    "legal": ("person action", "date by charge"),
    "relation": ("person relative relation", ""),
}
LANGUAGES = ("en", "ru", "kk")
EXAMPLES = [
    pytest.param(kind, each, id=f"{kind.name}-{each.lang}") for kind in kinds().values() for each in kind.examples
]


def test_there_are_the_kinds_of_the_contract() -> None:
    assert set(kinds()) == set(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_a_kind_has_the_roles_of_the_contract(name: str) -> None:
    required, optional = (set(keys.split()) for keys in CONTRACT[name])
    assert set(kind(name).required) == required
    assert set(kind(name).roles) == required | optional


@pytest.mark.parametrize("name", CONTRACT)
def test_a_kind_and_its_roles_are_named_in_every_language(name: str) -> None:
    named = [kind(name), *kind(name).roles.values()]
    assert all(set(each.labels) == set(LANGUAGES) for each in named)


def test_a_role_is_named_as_its_kind_names_it() -> None:
    assert kind("succession").roles["person"].label("ru") == "преемник"
    assert kind("tenure").roles["person"].label("ru") == "персона"


def test_a_name_in_another_language_is_the_english_one() -> None:
    assert kind("tenure").label("fr") == "tenure"


def test_a_role_maps_to_its_property_and_range() -> None:
    roles = kind("appointment").roles
    assert roles["organization"].property.value.endswith("#body")
    ranges = {key: role.range for key, role in roles.items()}
    assert ranges["organization"] is Range.BODY
    assert ranges["by"] is Range.DECIDER
    assert ranges["date"] is Range.DATE
    assert ranges["acting"] is Range.FLAG
    assert ranges["manner"] is Range.TEXT


def test_roles_come_in_the_order_of_tables() -> None:
    assert list(kind("succession").roles)[:3] == ["person", "predecessor", "post"]


@pytest.mark.parametrize("each", kinds().values(), ids=lambda each: each.name)
def test_an_edge_joins_two_entities_of_its_kind(each: Kind) -> None:
    if each.edge is not None:
        ends = (each.roles[each.edge.source].range, each.roles[each.edge.target].range)
        assert not {Range.DATE, Range.TEXT, Range.FLAG} & set(ends)


def test_an_unknown_kind_is_an_error_that_names_the_near_one() -> None:
    with pytest.raises(UnknownName, match=r"no kind of fact is named 'tenur'.*tenure"):
        kind("tenur")


RIGHT = {"person": "A", "post": "minister"}


@pytest.mark.parametrize(
    ("roles", "clause"),
    [
        ({"person": "A"}, "post is missing"),
        ({**RIGHT, "salary": "1"}, "salary is not a role of appointment"),
        ({**RIGHT, "manner": "usurped"}, "manner is 'usurped', not one of elected, confirmed, reappointed"),
        ({**RIGHT, "acting": False}, "acting is a flag: true, or left out"),
        ({**RIGHT, "post": " "}, "post is not a text that says something"),
        ({**RIGHT, "date": "19 January"}, "date is not a date such as 2022, 2022-01 or 2022-01-19: 19 January"),
    ],
)
def test_check_says_what_is_wrong(roles: dict[str, str | bool], clause: str) -> None:
    assert kind("appointment").check(roles) == (clause,)


@pytest.mark.parametrize(
    "date", ["2022", "2022-01", "2022-01-19", "199X", "19XX", "2022?", "../2019", "2019/..", "2022-XX"]
)
def test_a_date_may_be_as_vague_as_its_source(date: str) -> None:
    assert kind("appointment").check({**RIGHT, "date": date}) == ()


@pytest.mark.parametrize(
    "date", ["", "22", "2022-13", "2022-01-32", "2022-1-9", "..", "2022-01-19T00:00:00Z", "2022\n"]
)
def test_what_is_no_date_is_refused(date: str) -> None:
    assert len(kind("appointment").check({**RIGHT, "date": date})) == 1


@pytest.mark.parametrize("each", kinds().values(), ids=lambda each: each.name)
def test_a_kind_has_one_example_a_language(each: Kind) -> None:
    assert tuple(example.lang for example in each.examples) == LANGUAGES


@pytest.mark.parametrize(("of", "example"), EXAMPLES)
def test_an_example_has_the_roles_of_its_kind(of: Kind, example: Example) -> None:
    assert of.check(example.expects) == ()


@pytest.mark.parametrize(("of", "example"), EXAMPLES)
def test_the_values_of_an_example_stand_in_its_sentence(of: Kind, example: Example) -> None:
    unsaid = [key for key, value in example.expects.items() if not _stands_in(example, of, key, value)]
    assert unsaid == []


def _stands_in(example: Example, of: Kind, key: str, value: str | bool) -> bool:
    """Whether a sentence says a value: a closed list's need not be said, a date's year must, a text's words must, in
    Russian and Kazakh as far as inflection leaves them alone."""
    role = of.roles[key]
    if role.values or role.range is Range.FLAG:
        return True
    said = example.sentence.casefold()
    if role.range is Range.DATE:
        return str(value)[:4] in said
    return all(_stem(word, example.lang) in said for word in re.findall(r"\w+", str(value).casefold()))


def _stem(word: str, lang: str) -> str:
    return word if lang == "en" else word[: max(3, len(word) - 3)]
