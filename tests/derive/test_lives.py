"""Facts about people and bodies besides posts."""

from builders import claim

from graph.derive import life

A, B = "urn:a", "urn:b"


def test_the_same_birth_from_two_documents_is_one_fact_with_the_more_precise_date() -> None:
    (birth,) = life(
        [
            claim(1, "birth", publisher="Courier", person=A, date="1974"),
            claim(2, "birth", publisher="Gazette", person=A, date="1974-03-08", place="urn:place"),
        ]
    )
    assert (birth.roles["date"], birth.roles["place"], birth.sources) == ("1974-03-08", "urn:place", 2)


def test_ranks_differ_by_their_words_and_not_by_case() -> None:
    facts = life(
        [
            claim(1, "rank", person=A, rank="Colonel"),
            claim(2, "rank", person=A, rank="colonel"),
            claim(3, "rank", person=A, rank="Major General"),
        ]
    )
    assert sorted(len(fact.claims) for fact in facts) == [1, 2]


def test_arrests_years_apart_are_two() -> None:
    facts = life(
        [
            claim(1, "legal", person=A, action="arrested", date="2019-05-02"),
            claim(2, "legal", person=A, action="arrested", date="2022-01-08"),
            claim(3, "legal", person=A, action="arrested", date="2022-01"),
        ]
    )
    assert [fact.roles["date"] for fact in facts] == ["2019-05-02", "2022-01-08"]


def test_a_date_that_no_claim_states_is_left_out() -> None:
    (fact,) = life([claim(1, "legal", person=A, action="arrested", published="2022-01-09")])
    assert not {"date", "dateLatest"} & set(fact.roles)


def test_a_merger_is_one_change_for_each_old_body() -> None:
    facts = life(
        [
            claim(1, "body_change", organization=A, origin=B, change="merged", date="2020-09"),
            claim(2, "body_change", organization=A, origin="urn:c", change="merged", date="2020-09"),
        ]
    )
    assert {fact.roles["origin"] for fact in facts} == {B, "urn:c"}
