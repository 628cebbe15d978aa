"""What the saved queries make of time: certainty, gaps, vacancies, periods, and the quote that stands for a fact."""

from datetime import date

import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions

from graph.queries import run
from graph.stores import Mode, Store, open_store

DEFENCE = "Minister of Defence, Kazakhstan"
PREMIER = "Prime Minister, Kazakhstan"
SECURITY = "Chairman, National Security Committee, Kazakhstan"
AKIM = "Akim, Almaty"
CHANCELLOR = "Chancellor, Council of State, Ruritania"
SECRETARY = "Secretary, Council of State, Ruritania"

Row = tuple[str | None, ...]


def rows(store: Store, name: str, columns: str, /, **parameters: object) -> list[Row]:
    answer = run(store, name, **parameters)
    assert isinstance(answer, QuerySolutions)
    return [tuple(row[column].value if row[column] else None for column in columns.split()) for row in answer]


@pytest.mark.parametrize(
    ("post", "day", "holders"),
    [
        pytest.param(DEFENCE, "2020-05-01", [("certain", "Nurlan Yermekbayev")], id="between start and end"),
        pytest.param(DEFENCE, "2022-01-18", [("certain", "Murat Bektanov")], id="on the last day"),
        pytest.param(DEFENCE, "2022-01-19", [("certain", "Ruslan Zhaksylykov")], id="on the day of a handover"),
        pytest.param(DEFENCE, "2024-05-07", [("certain", "Ruslan Zhaksylykov")], id="last seen on that day"),
        pytest.param(DEFENCE, "2024-05-08", [("probable", "Ruslan Zhaksylykov")], id="last seen before"),
        pytest.param(DEFENCE, "2016-09-12", [], id="before the first start"),
        pytest.param(PREMIER, "2018", [("possible", "Bakytzhan Sagintayev")], id="end bounded by the next start"),
        pytest.param(PREMIER, "2023-06-01", [("possible", "Alikhan Smailov")], id="end reported later"),
        pytest.param(PREMIER, "2022-01-07", [("certain", "Alikhan Smailov")], id="acting"),
        pytest.param(
            PREMIER, "2019-02-22", [("possible", "Bakytzhan Sagintayev"), ("possible", "Askar Mamin")], id="two"
        ),
        pytest.param(SECURITY, "2021-06-01", [("possible", "Karim Massimov")], id="start unknown"),
        pytest.param(
            AKIM, "2022-01-10", [("possible", "Bakytzhan Sagintayev"), ("possible", "Yerbolat Dosayev")], id="month"
        ),
        pytest.param(AKIM, "2022-02-10", [("probable", "Yerbolat Dosayev")], id="after the month"),
        pytest.param(AKIM, "2019-06-01", [("possible", "Bakytzhan Sagintayev")], id="within the year of the start"),
        pytest.param(CHANCELLOR, "1899-01-01", [("certain", "Marshal Strakencz")], id="one seat, taken for certain"),
        pytest.param(CHANCELLOR, "1897-04-01", [("possible", "Rupert of Hentzau")], id="one seat, empty"),
    ],
)
def test_holders_on_grades_its_certainty(store: Store, post: str, day: str, holders: list[Row]) -> None:
    assert rows(store, "holders-on", "certainty person", post=post, date=day) == holders


def test_holders_on_a_year_are_all_that_held_the_post_at_any_time_in_it(store: Store) -> None:
    found = rows(store, "holders-on", "certainty person", post=DEFENCE, date="2022")
    assert found == [("certain", "Murat Bektanov"), ("certain", "Ruslan Zhaksylykov")]


def test_a_day_can_be_given_as_a_python_date(store: Store) -> None:
    assert rows(store, "holders-on", "person", post=DEFENCE, date=date(2020, 5, 1)) == [("Nurlan Yermekbayev",)]


def test_in_office_grades_all_posts_of_a_place(store: Store) -> None:
    found = rows(store, "in-office", "certainty person", of="Ruritania", date="1901-03-01")
    assert found == [("certain", "Marshal Strakencz"), ("certain", "Count of Luzau-Rischenheim")]


def test_holders_tells_a_gap_only_where_both_days_are_known_and_nobody_is_seen_between(store: Store) -> None:
    assert rows(store, "holders", "person start end gap", post=CHANCELLOR) == [
        ("Colonel Sapt", "1890-05-03", "1897-03-01", None),
        ("Marshal Strakencz", "1897-06-10", "1901-10-12", "101"),
        ("Rupert of Hentzau", None, "../1901-11-02", None),
        ("Fritz von Tarlenheim", "1901-11-02", None, None),
    ]


def test_a_post_in_which_somebody_is_seen_was_not_vacant(store: Store) -> None:
    assert rows(store, "vacancies", "left came days", of=CHANCELLOR, days=0) == [
        ("Colonel Sapt", "Marshal Strakencz", "101")
    ]


def test_a_vacancy_counts_only_if_it_is_longer(store: Store) -> None:
    assert rows(store, "vacancies", "left", of=CHANCELLOR, days=101) == []


def test_a_career_is_in_the_order_of_the_starts_with_acting_spells(store: Store) -> None:
    assert rows(store, "career", "post start end acting", person="Alikhan Smailov") == [
        (PREMIER, "2022-01-05", "2022-01-11", "true"),
        (PREMIER, "2022-01-11", "../2024-02-06", "false"),
    ]


def test_appointments_of_a_period_are_those_certainly_within_it(store: Store) -> None:
    found = rows(store, "appointed-by", "person", by="Kassym-Jomart Tokayev", since="2022-01-02", until="2022-01-31")
    assert ("Yerbolat Dosayev",) not in found
    assert ("Yermek Sagimbayev",) in found


def test_changes_can_be_narrowed_to_a_post(store: Store) -> None:
    found = rows(store, "changes", "date change person", since="2018", until="2021", of=DEFENCE)
    assert found == [
        ("2018-08-07", "left", "Saken Zhasuzakov"),
        ("2018-08-07", "appointed", "Nurlan Yermekbayev"),
        ("2021-08-31", "left", "Nurlan Yermekbayev"),
        ("2021-08-31", "appointed", "Murat Bektanov"),
    ]


def test_months_can_be_narrowed_to_what_one_decided(store: Store) -> None:
    found = rows(store, "appointments-by-month", "month appointments departures", of="Nursultan Nazarbayev")
    assert found == [("2016-09", "1", "0"), ("2018-08", "1", "1"), ("2019-02", "1", "0")]


def test_days_with_most_changes_are_cut_at_the_limit(store: Store) -> None:
    assert rows(store, "reshuffles", "day changes", limit=1) == [("2022-01-05", "4")]


def test_deputies_can_be_narrowed_to_a_date(store: Store) -> None:
    assert rows(store, "deputies", "person", body="Ministry of Defence", date="2023") == [("Sultan Kamaletdinov",)]


def test_those_who_served_one_after_the_other_in_a_body_did_not_serve_together(store: Store) -> None:
    assert rows(store, "served-together", "colleague", person="Murat Bektanov") == [("Sultan Kamaletdinov",)]


def test_those_who_may_have_overlapped_are_possible_colleagues(store: Store) -> None:
    assert rows(store, "served-together", "certainty colleague post", person="Rupert of Hentzau") == [
        ("possible", "Count of Luzau-Rischenheim", SECRETARY)
    ]


def test_the_line_of_a_body_is_followed_from_any_of_its_names(store: Store) -> None:
    assert rows(store, "body-changes", "origin body", body="Otan") == [("Otan", "Nur Otan"), ("Nur Otan", "Amanat")]


def test_a_structure_goes_over_all_levels(store: Store) -> None:
    assert rows(store, "structure", "side part whole", body="Government of Kazakhstan") == [
        ("below", "Ministry of Defence", "Government of Kazakhstan"),
        ("below", "General Staff", "Ministry of Defence"),
    ]


@pytest.mark.parametrize(
    ("person", "life"),
    [
        (
            "Nurlan Yermekbayev",
            [("birth", "1963-01-01", "Zhambyl Region", None), ("rank", "2019-05", "Major General", None)],
        ),
        ("Ruslan Zhaksylykov", [("rank", "../2023-06-01", "Lieutenant General", None)]),
        ("Yerlan Koshanov", [("party", "2022-04-26/..", "Amanat", "chairman")]),
        (
            "Rupert of Hentzau",
            [("relation", None, "cousin", "Fritz von Tarlenheim"), ("legal", "1898", "arrested", "treason")],
        ),
    ],
)
def test_a_biography_tells_each_kind_of_fact_in_its_own_words(store: Store, person: str, life: list[Row]) -> None:
    assert rows(store, "biography", "fact date what detail", person=person) == life


def test_all_conflicts_are_told_where_nobody_is_asked_for(store: Store) -> None:
    assert rows(store, "conflicts", "followed quote") == [
        ("true", "He resigned on 12 October 1901."),
        ("false", "Strakencz resigned as Chancellor on 14 October 1901."),
    ]


def test_facts_with_no_more_than_the_asked_sources_are_not_corroborated(store: Store) -> None:
    assert rows(store, "corroborated", "fact", more=2) == []


def test_a_quote_is_of_an_appointment_whatever_else_supports_the_tenure(store: Store) -> None:
    quotes = rows(store, "career", "quote", person="Murat Bektanov")
    assert quotes == [("By the President's order Murat Bektanov was appointed Minister of Defence.",)]


def test_answers_do_not_depend_on_the_order_in_which_the_graph_was_filled(store: Store) -> None:
    with open_store("memory:", Mode.WRITE) as other:
        graph = NamedNode(other.knowledge)
        turned = sorted(store.quads(store.knowledge), key=str, reverse=True)
        other.load(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in turned)
        columns = "person start quote documentIri"
        assert rows(other, "holders", columns, post=DEFENCE) == rows(store, "holders", columns, post=DEFENCE)
