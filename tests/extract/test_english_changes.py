"""Changes of post that span clauses: object pronouns, replacements, lists, ends that have no verb of leaving."""

import pytest

from graph.extract.english import read
from graph.model import Document, Modality

Row = dict[str, str | bool]


def rows(text: str) -> list[Row]:
    """The asserted claims of a text published on Friday 15 March 2024, as flat rows."""
    reading = read(Document("d", text, lang="en", published="2024-03-15"))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is Modality.ASSERTED]


def has(found: list[Row], **wanted: str | bool) -> bool:
    """Whether a row has all these values."""
    return any(all(row.get(key) == value for key, value in wanted.items()) for row in found)


def people(found: list[Row], kind: str) -> set[str | bool]:
    """Who is told of in rows of a kind."""
    return {row["person"] for row in found if row["kind"] == kind}


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        (
            "Karl Voss is in custody. President Jan Hill dismissed him as head of the Border Service on Monday.",
            "dismissal",
            "Karl Voss",
        ),
        ("Anna Kos is a lawyer. Parliament approved her as minister of justice.", "appointment", "Anna Kos"),
        ("Anna Kos is a lawyer. President Jan Hill made her justice minister in May 2020.", "appointment", "Anna Kos"),
        (
            "Karl Voss, whom President Jan Hill appointed head of the Customs Service, is an engineer.",
            "appointment",
            "Karl Voss",
        ),
    ],
)
def test_an_object_pronoun_is_never_the_subject_of_its_verb(text: str, kind: str, person: str) -> None:
    assert people(rows(text), kind) == {person}


def test_he_is_still_the_one_whom_the_sentence_before_was_about() -> None:
    text = "Karl Voss was born in Bonn. Anna Kos took him to Berlin, where he became minister of energy in 2019."
    assert people(rows(text), "appointment") == {"Karl Voss"}


def test_the_one_who_announces_is_the_one_who_steps_down() -> None:
    text = "Ivan Sokolov became president of Georgia a day after Karl Voss announced that he was stepping down."
    assert "Ivan Sokolov" not in people(rows(text), "dismissal")


@pytest.mark.parametrize(
    "text",
    [
        "The president dismissed Karl Voss and appointed Ivan Sokolov minister of health.",
        "The king sacked the minister of health, Karl Voss, and named Ivan Sokolov as his replacement.",
        "The king accepted the resignation of minister of health Karl Voss and appointed Ivan Sokolov in his place.",
        "The president dismissed minister of health Karl Voss on Monday and appointed Ivan Sokolov to replace him.",
        "The king appointed Ivan Sokolov minister of health, succeeding Karl Voss.",
        "Ivan Sokolov was elected minister of health after Karl Voss resigned.",
        "Karl Voss held the post of minister of health until 2018. Ivan Sokolov succeeded him on 7 August 2018.",
        "The minister of health, Karl Voss, handed over the office to Ivan Sokolov on 1 June.",
    ],
)
def test_the_post_passes_from_one_to_the_other(text: str) -> None:
    found = rows(text)
    assert has(found, kind="appointment", person="Ivan Sokolov", post="minister of health")
    assert has(found, kind="succession", person="Ivan Sokolov", predecessor="Karl Voss", post="minister of health")


def test_a_bare_title_is_that_of_the_appointment_before() -> None:
    found = rows("Ivan Sokolov was appointed governor of Odesa on Monday. He succeeds Karl Voss as governor.")
    assert has(found, kind="succession", person="Ivan Sokolov", predecessor="Karl Voss", jurisdiction="Odesa")


def test_an_acting_successor_gets_the_place_of_the_one_dismissed() -> None:
    found = rows("Karl Voss was dismissed as mayor of Kyiv on Monday. Ivan Sokolov was appointed acting mayor.")
    assert has(found, kind="appointment", person="Ivan Sokolov", jurisdiction="Kyiv", acting=True)


def test_since_may_when_she_succeeded_him_is_about_the_post_held_since_may() -> None:
    text = "Anna Kos became chief justice in 2023. She had been ombudsman since May 2020, when she succeeded Karl Voss."
    assert has(rows(text), kind="succession", person="Anna Kos", predecessor="Karl Voss", post="ombudsman")


def test_each_part_of_a_gapped_sentence_has_its_own_date() -> None:
    text = "Karl Voss was dismissed as mayor of Kyiv on 5 January, and Ivan Sokolov as finance minister on 19 January."
    assert has(rows(text), person="Karl Voss", date="2024-01-05")
    assert has(rows(text), person="Ivan Sokolov", date="2024-01-19")


def test_respectively_pairs_people_and_posts() -> None:
    found = rows("Anna Kos and Karl Voss were appointed minister of culture and minister of sport respectively.")
    assert [(r["person"], r["post"]) for r in found] == [
        ("Anna Kos", "minister of culture"),
        ("Karl Voss", "minister of sport"),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Anna Kos – minister of finance;",
        "– Minister of finance: Anna Kos",
        "• Anna Kos, minister of finance",
        "Finance: Anna Kos",
        "- Anna Kos (finance)",
    ],
)
def test_items_under_a_heading_are_appointments(item: str) -> None:
    found = rows(
        f"On Monday the president appointed the following ministers:\n\n{item}\n\nKarl Voss is minister of sport."
    )
    assert has(found, kind="appointment", person="Anna Kos", date="2024-03-11")
    assert people(found, "appointment") == {"Anna Kos"}


def test_a_colon_lists_those_who_get_one_post() -> None:
    found = rows(
        "On Monday parliament elected three judges of the Constitutional Court: Anna Kos, Karl Voss and Jo Hill."
    )
    assert people(found, "appointment") == {"Anna Kos", "Karl Voss", "Jo Hill"}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Governor Anna Kos's term expired in May 2023.", "term ended"),
        ("The government of Prime Minister Anna Kos resigned on Monday.", "resigned"),
        ("Anna Kos, chair of the Central Election Commission, stepped aside last week.", "resigned"),
        ("Minister of health Anna Kos has handed in her resignation.", "resigned"),
        ("Anna Kos, ambassador to France since 2018, has been recalled.", "dismissed"),
    ],
)
def test_ways_to_go(text: str, manner: str) -> None:
    assert has(rows(text), kind="dismissal", person="Anna Kos", manner=manner)


def test_a_nomination_without_a_post_is_for_the_post_just_taken() -> None:
    text = "Parliament approved Anna Kos as prime minister on Monday. President Jan Hill had nominated her in a speech."
    assert has(rows(text), kind="nomination", person="Anna Kos", post="prime minister", by="Jan Hill")


def test_a_holder_is_re_elected_to_their_own_post() -> None:
    found = rows("Governor Anna Kos was re-elected on 3 March.")
    assert has(found, kind="appointment", person="Anna Kos", post="Governor", date="2024-03-03", manner="reappointed")


@pytest.mark.parametrize(
    "text",
    [
        "A report on Saturday said that Anna Kos had been appointed minister of health.",
        "A profile of the lawyer Anna Kos said that she had once been ambassador to Ghana.",
    ],
)
def test_what_a_paper_says_of_a_paper_is_no_fact(text: str) -> None:
    assert not rows(text)


def test_days_after_something_else_are_not_the_same_day() -> None:
    text = (
        "Minister of health Karl Voss resigned on Tuesday, five days after a fire. The king appointed Jo Hill minister "
    )
    assert has(rows(text + "of health the same day."), kind="appointment", person="Jo Hill", date="2024-03-12")


def test_a_man_named_jan_is_no_month() -> None:
    assert has(rows("Interior minister Jan Peeters was dismissed on Monday."), person="Jan Peeters", kind="dismissal")


def test_a_relative_clause_keeps_its_subject_and_its_date_to_itself() -> None:
    text = "President Jan Hill dismissed Karl Voss, who was appointed minister of health in 2020, and appointed Jo Lee "
    found = [row for row in rows(text + "minister of sport.") if row["person"] == "Jo Lee"]
    assert found == [{"kind": "appointment", "person": "Jo Lee", "post": "minister of sport", "by": "Jan Hill"}]
