"""Who is meant: pronouns, surnames, initials, descriptions, acronyms; and how much of it is marked in the text."""

import pytest

from graph.extract.english import read
from graph.model import Claim, Document, EntityKind, Modality


def claims(text: str) -> list[Claim]:
    """The asserted claims of a text."""
    return [
        c
        for c in read(Document("d", text, lang="en", published="2024-03-15")).claims
        if c.modality is Modality.ASSERTED
    ]


def people(text: str, kind: str) -> list[str | bool]:
    """The people of the claims of one kind."""
    return [c.roles["person"] for c in claims(text) if c.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Petrovich Sokolov came late. Sokolov was appointed mayor of Kyiv.",
        "Ivan Petrovich Sokolov came late. I. Sokolov was appointed mayor of Kyiv.",
        "Ivan Petrovich Sokolov came late. He was appointed mayor of Kyiv.",
        "Ivan Petrovich Sokolov, who was appointed mayor of Kyiv, came late.",
        "President Anna Kos named Ivan Petrovich Sokolov governor of Odesa. Later he became mayor of Kyiv.",
    ],
)
def test_the_fullest_name_is_given(text: str) -> None:
    assert people(text, "appointment")[-1] == "Ivan Petrovich Sokolov"


def test_she_is_the_woman() -> None:
    assert people("Prime Minister John Brown met Olga Petrova. She was appointed mayor of Kyiv.", "appointment") == [
        "Olga Petrova"
    ]


def test_the_minister_is_the_one_named_before() -> None:
    assert people("Health Minister Ivan Sokolov was ill. The minister resigned on Monday.", "dismissal") == [
        "Ivan Sokolov"
    ]


def test_an_acronym_stands_for_its_name() -> None:
    text = "The National Security Committee (NSC) met. Ivan Sokolov was appointed deputy chairman of the NSC."
    assert claims(text)[0].roles["organization"] == "National Security Committee"


def test_the_agency_is_the_body_named_before() -> None:
    found = claims("The Anti-Corruption Agency opened an office. Ivan Sokolov was appointed head of the agency.")
    assert found[0].roles["organization"] == "Anti-Corruption Agency"


def test_the_country_of_the_text_is_the_jurisdiction() -> None:
    found = claims("KYIV – Ukraine has a new government. Ivan Sokolov was appointed minister of health.")
    assert found[0].roles["jurisdiction"] == "Ukraine"


def test_every_entity_of_a_claim_has_a_mention_of_its_name() -> None:
    text = "President Anna Kos of Poland named Ivan Sokolov head of the Border Service. He was born in Kraków."
    reading = read(Document("d", text, lang="en"))
    known = {(m.kind, m.name) for m in reading.mentions}
    for claim in reading.claims:
        assert (EntityKind.PERSON, claim.roles["person"]) in known
        if "post" in claim.roles:
            assert (EntityKind.POST, claim.roles["post"]) in known
        if "organization" in claim.roles:
            assert (EntityKind.BODY, claim.roles["organization"]) in known


def test_a_pronoun_is_a_mention() -> None:
    reading = read(Document("d", "Ivan Sokolov spoke. He left.", lang="en"))
    assert [m.name for m in reading.mentions if m.span.of(reading.document) == "He"] == ["Ivan Sokolov"]
