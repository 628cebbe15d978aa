"""Parameters: what they take, what is said when they do not fit, and that no value changes a query."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, QuerySolutions
from pyoxigraph import Store as Database

from graph.errors import ParameterError, UnknownName
from graph.queries import bound, run, saved_query
from graph.queries.library import Type, read
from graph.queries.values import day_bounds, integer, text
from graph.queries.who import documents, entities
from graph.stores import Store

ID = "https://w3id.org/reshuffle/id/"
DEFENCE = "Minister of Defence, Kazakhstan"


def found(value: str, kind: Type, store: Store) -> list[str]:
    return [node.value.removeprefix(ID) for node in entities(value, kind, store)]


def test_an_unknown_query_is_named_with_those_like_it(store: Store) -> None:
    with pytest.raises(UnknownName, match=r"no saved query is named 'hodlers'; did you mean holders"):
        run(store, "hodlers")


def test_a_missing_parameter_is_named_with_its_type_and_an_example(store: Store) -> None:
    with pytest.raises(ParameterError, match=r"holders-on needs the parameter date \(date\); example: reshuffle query"):
        run(store, "holders-on", post=DEFENCE)


def test_a_parameter_that_is_none_is_left_out(store: Store) -> None:
    with pytest.raises(ParameterError, match="needs the parameter date"):
        run(store, "holders-on", post=DEFENCE, date=None)


def test_an_unknown_parameter_is_named_with_those_there_are(store: Store) -> None:
    with pytest.raises(ParameterError, match=r"holders has no parameter 'pst'; it takes: post; example: "):
        run(store, "holders", pst="x", post=DEFENCE)


def test_a_value_of_the_wrong_type_is_told_with_query_parameter_and_example(store: Store) -> None:
    said = r"holders-on, parameter date: 'May' is not a date such as 2022, 2022-01 or 2022-01-19; example: reshuffle"
    with pytest.raises(ParameterError, match=said):
        run(store, "holders-on", post=DEFENCE, date="May")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        (" 2022-01-19 ", "2022-01-19", "2022-01-19"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        (2022, "2022-01-01", "2022-12-31"),
        (date(2022, 1, 19), "2022-01-19", "2022-01-19"),
        (datetime(2022, 1, 19, 23, 30), "2022-01-19", "2022-01-19"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(value: object, first: str, last: str) -> None:
    datatype = "^^<http://www.w3.org/2001/XMLSchema#date>"
    assert day_bounds(value) == (f'"{first}"{datatype}', f'"{last}"{datatype}')


@pytest.mark.parametrize(
    "value", ["", "May", "2022-13", "2022-02-30", "22", "2022-1-1", "0000", "２０２２", True, "2022-01-19Z"]
)
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ParameterError, match="is not a date such as"):
        day_bounds(value)


@pytest.mark.parametrize(("value", "written"), [("30", "30"), (30, "30"), (" +7 ", "7"), ("007", "7"), (0, "0")])
def test_a_whole_number_is_written_plainly(value: object, written: str) -> None:
    assert integer(value) == written


@pytest.mark.parametrize("value", ["-1", "1.5", "1e3", "", "many", True, "9" * 40, "3 } DELETE"])
def test_what_is_no_whole_number_is_refused(value: object) -> None:
    with pytest.raises(ParameterError, match="is not a whole number"):
        integer(value)


@given(st.text(min_size=1).filter(lambda said: bool(said.strip())))
def test_a_text_stays_a_text_whatever_is_in_it(said: str) -> None:
    try:
        said.encode()
    except UnicodeEncodeError:
        with pytest.raises(ParameterError):
            text(said)
        return
    answer = Database().query(f"SELECT ({text(said)} AS ?said) {{}}")
    assert isinstance(answer, QuerySolutions)
    assert [row["said"] for row in answer] == [Literal(said.strip())]


def test_a_text_is_safe_where_a_server_replaces_code_points_before_it_reads_strings() -> None:
    assert text("\\u0022 } #") == r'"\\\u00750022 } #"'


@pytest.mark.parametrize("value", ["", "  ", "\ud800"])
def test_a_text_that_cannot_be_looked_for_is_refused(value: str) -> None:
    with pytest.raises(ParameterError, match="is not a text to look for"):
        text(value)


@pytest.mark.parametrize("value", ['x" } #', "x' UNION { ?s ?p ?o }", "x\\", "$limit", "x\n} DROP ALL"])
def test_a_text_with_syntax_in_it_only_finds_nothing(store: Store, value: str) -> None:
    assert list(run(store, "ranks", rank=value)) == []


@pytest.mark.parametrize("value", ["x> } #", "<x> UNION", f"{ID}person/x> }} #", 'https://x/"', "a:b c"])
def test_a_name_or_an_iri_with_syntax_in_it_is_refused(store: Store, value: str) -> None:
    with pytest.raises(ParameterError, match="career, parameter person: "):
        run(store, "career", person=value)


@pytest.mark.parametrize(
    "name",
    ["Ruslan Zhaksylykov", "RUSLAN ZHAKSYLYKOV", "Zhaksylykov", f"{ID}person/zhaksylykov", f"<{ID}person/zhaksylykov>"],
)
def test_an_entity_is_found_by_name_other_name_or_iri(store: Store, name: str) -> None:
    assert found(name, Type.PERSON, store) == ["person/zhaksylykov"]


def test_a_part_of_a_name_will_do_where_only_one_has_it(store: Store) -> None:
    assert found("Bektanov", Type.PERSON, store) == ["person/bektanov"]


def test_a_part_of_a_name_that_several_have_is_refused_with_their_names(store: Store) -> None:
    with pytest.raises(
        ParameterError, match=r"no post is named exactly 'Defence'; there are: First Deputy.*; Minister of"
    ):
        found("Defence", Type.POST, store)


def test_a_misspelt_name_is_refused_with_those_like_it(store: Store) -> None:
    with pytest.raises(
        ParameterError, match=r"no person is named exactly 'Ruslan Zaksylykov'; there are: Ruslan Zhaks"
    ):
        found("Ruslan Zaksylykov", Type.PERSON, store)


def test_a_name_that_nobody_has_is_refused(store: Store) -> None:
    with pytest.raises(ParameterError, match="no person is named 'Qqq Xxx'"):
        found("Qqq Xxx", Type.PERSON, store)


def test_all_that_share_a_name_are_taken(store: Store) -> None:
    assert found("Chairman", Type.POST, store) == ["post/chairman-national-security-committee"]
    query = read("both", "# question: q\n# parameter: of (entity): e\n# example: x\nSELECT * { VALUES ?x { $of } }")
    sparql = bound(query, {"of": "Ministry of Defence"}, store)
    assert sparql.endswith(f"SELECT * {{ VALUES ?x {{ <{ID}body/ministry-of-defence> }} }}")


def test_an_entity_of_another_kind_is_refused_by_name(store: Store) -> None:
    with pytest.raises(ParameterError, match="no post is named"):
        found("Ruslan Zhaksylykov", Type.POST, store)


def test_an_entity_of_another_kind_is_refused_by_iri(store: Store) -> None:
    with pytest.raises(ParameterError, match=f"no post has the IRI {ID}person/zhaksylykov"):
        found(f"{ID}person/zhaksylykov", Type.POST, store)


@pytest.mark.parametrize(
    "name", ["https://example.org/defence-2022", f"{ID}document/defence-2022", "Changes at the Ministry of Defence"]
)
def test_a_document_is_found_by_id_or_url_iri_and_title(store: Store, name: str) -> None:
    assert [node.value for node in documents(name, store)] == [f"{ID}document/defence-2022"]


@pytest.mark.parametrize("name", ["nothing", 'x" } #', f"{ID}person/zhaksylykov", "http://x/>"])
def test_a_document_that_there_is_not_is_refused(store: Store, name: str) -> None:
    with pytest.raises(ParameterError, match="no document has the id, IRI, URL or title"):
        documents(name, store)


def test_a_line_with_an_optional_parameter_left_out_is_dropped(store: Store) -> None:
    query = saved_query("conflicts")
    assert "VALUES" not in bound(query, {}, store)
    assert f"VALUES ?of {{ <{ID}person/strakencz> }}" in bound(query, {"of": "Marshal Strakencz"}, store)


def test_a_default_is_taken_where_nothing_is_given(store: Store) -> None:
    assert "LIMIT 20" in bound(saved_query("reshuffles"), {}, store)
    assert "LIMIT 3" in bound(saved_query("reshuffles"), {"limit": 3}, store)


@pytest.mark.parametrize(
    "header",
    [
        "# question: q\n",
        "# example: e\n",
        "# question: q\n# question: r\n# example: e\n",
        "# question: q\n# example: e\n# parameter: post: no type\n",
        "# question: q\n# example: e\n# parameter: post (colour): no such type\n",
    ],
)
def test_a_file_with_another_header_is_a_defect(header: str) -> None:
    with pytest.raises(ValueError, match=r"x\.rq|colour"):
        read("x", header + "ASK {}")
