"""What English sentences say of posts, kind by kind."""

from collections.abc import Mapping

import pytest

from graph.extract.english import read
from graph.model import Document, Modality

PUBLISHED = "2024-03-15"  # a Friday


def rows(text: str, published: str | None = PUBLISHED) -> list[dict[str, str | bool]]:
    """The asserted claims of a text, as flat rows."""
    reading = read(Document("d", text, lang="en", published=published))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is Modality.ASSERTED]


def has(found: list[dict[str, str | bool]], **wanted: str | bool) -> bool:
    """Whether a row has all these values."""
    return any(all(row.get(key) == value for key, value in wanted.items()) for row in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ivan Sokolov was appointed minister of health.", {"post": "minister of health"}),
        ("Ivan Sokolov has been named deputy prime minister.", {"post": "deputy prime minister"}),
        ("The president appointed Ivan Sokolov as governor of Odesa.", {"post": "governor", "jurisdiction": "Odesa"}),
        ("Parliament elected Ivan Sokolov speaker on Monday.", {"date": "2024-03-11", "manner": "elected"}),
        ("Ivan Sokolov, 52, was sworn in as president of Georgia.", {"post": "president", "jurisdiction": "Georgia"}),
        ("Ivan Sokolov took over as head of the Border Service.", {"post": "head", "organization": "Border Service"}),
        ("Ivan Sokolov took charge of the National Guard in 2021.", {"organization": "National Guard", "date": "2021"}),
        ("The Energy Ministry goes to Ivan Sokolov.", {"post": "energy minister", "organization": "Energy Ministry"}),
        ("The appointment of Ivan Sokolov as finance minister surprised many.", {"post": "finance minister"}),
        ("Ivan Sokolov became acting chairman of the Statistics Committee.", {"acting": True}),
        ("Anna Kos (health) and Ivan Sokolov (justice) were reappointed.", {"post": "minister of justice"}),
    ],
)
def test_taking_a_post_is_an_appointment(text: str, wanted: Mapping[str, str | bool]) -> None:
    assert has(rows(text), kind="appointment", person="Ivan Sokolov", **wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Interior Minister Ivan Sokolov resigned on Thursday.", {"manner": "resigned", "date": "2024-03-14"}),
        ("Ivan Sokolov was dismissed as interior minister.", {"manner": "dismissed"}),
        ("Ivan Sokolov was relieved of the post of interior minister.", {"manner": "dismissed"}),
        ("Prime Minister Anna Kos fired Interior Minister Ivan Sokolov.", {"by": "Anna Kos"}),
        ("The president accepted the resignation of Interior Minister Ivan Sokolov.", {"manner": "resigned"}),
        ("Ivan Sokolov is no longer interior minister.", {}),
        ("Parliament voted to dismiss Interior Minister Ivan Sokolov.", {}),
        ("Interior Minister Ivan Sokolov died in Minsk on Monday.", {"manner": "died"}),
    ],
)
def test_leaving_a_post_is_a_dismissal(text: str, wanted: Mapping[str, str | bool]) -> None:
    assert any(
        str(row.get("post", "")).casefold() == "interior minister" and all(row.get(k) == v for k, v in wanted.items())
        for row in rows(text)
        if row["kind"] == "dismissal" and row["person"] == "Ivan Sokolov"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Sokolov may be appointed minister of health.",
        "Ivan Sokolov will be appointed minister of health.",
        "Ivan Sokolov was not appointed minister of health.",
        "The ministry denied that Ivan Sokolov had been appointed minister of health.",
        "According to rumours Ivan Sokolov was appointed minister of health.",
        "Was Ivan Sokolov appointed minister of health?",
        "If Ivan Sokolov had been appointed minister of health, much would be different.",
        "The opposition wants Ivan Sokolov to resign as minister of health.",
        "Ivan Sokolov is expected to become minister of health.",
    ],
)
def test_what_has_not_happened_is_no_fact(text: str) -> None:
    assert not [row for row in rows(text) if row["kind"] in ("appointment", "dismissal", "tenure")]


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Sokolov was appointed head coach of the national team.",
        "Ivan Sokolov was named chief executive of Acme Motors.",
        "Ivan Sokolov, an analyst at a bank, expects changes.",
        "The club named Ivan Sokolov as its captain.",
    ],
)
def test_private_and_sporting_posts_are_no_facts(text: str) -> None:
    assert rows(text) == []


def test_title_before_a_name_is_a_tenure() -> None:
    assert has(
        rows("Defence Minister Ivan Sokolov spoke."), kind="tenure", person="Ivan Sokolov", post="Defence Minister"
    )


def test_apposition_is_a_tenure_with_its_years() -> None:
    found = rows("Ivan Sokolov, former governor of Odesa (2015–2018), spoke.")
    assert has(found, kind="tenure", post="governor", jurisdiction="Odesa", former=True, start="2015", end="2018")


def test_past_service_has_its_bounds() -> None:
    found = rows("Ivan Sokolov served as deputy mayor of Kyiv from May 2010 to 2014.")
    assert has(found, kind="tenure", post="deputy mayor", start="2010-05", end="2014", former=True)


def test_each_post_of_a_career_keeps_its_own_years() -> None:
    found = rows("Ivan Sokolov was prime minister from 1999 to 2002 and chairman of the Senate from 2007 to 2011.")
    assert has(found, post="prime minister", start="1999", end="2002")
    assert has(found, post="chairman", organization="Senate", start="2007", end="2011")


def test_present_service_is_not_former() -> None:
    found = rows("Ivan Sokolov has headed the Border Service since 2019.")
    assert has(found, kind="tenure", post="head", organization="Border Service", start="2019")
    assert not has(found, former=True)


def test_tenure_is_not_repeated_beside_a_change_of_the_same_post() -> None:
    found = rows("Defence Minister Ivan Sokolov was dismissed as minister of defence.")
    assert [row["kind"] for row in found] == ["dismissal"]


def test_replacing_someone_is_a_succession_and_tells_the_past_tenure() -> None:
    found = rows("Ivan Sokolov was appointed head of the Border Service, replacing Anna Kos.")
    assert has(found, kind="succession", person="Ivan Sokolov", predecessor="Anna Kos", organization="Border Service")
    assert has(found, kind="tenure", person="Anna Kos", former=True)


def test_succession_follows_from_an_appointment_and_a_dismissal() -> None:
    found = rows("Anna Kos was dismissed as mayor of Kyiv. Ivan Sokolov was appointed mayor of Kyiv.")
    assert has(found, kind="succession", person="Ivan Sokolov", predecessor="Anna Kos", post="mayor")


def test_the_president_who_replaces_a_minister_does_not_succeed_him() -> None:
    found = rows("President Anna Kos has replaced central bank governor Ivan Sokolov with Petr Dub.")
    assert has(found, kind="succession", person="Petr Dub", predecessor="Ivan Sokolov")
    assert not has(found, kind="succession", person="Anna Kos")


def test_nomination_is_not_an_appointment() -> None:
    found = rows("President Anna Kos nominated Ivan Sokolov as attorney general.")
    assert has(found, kind="nomination", person="Ivan Sokolov", post="attorney general", by="Anna Kos")
    assert not has(found, kind="appointment")


def test_lists_without_a_verb_share_it() -> None:
    found = rows("Anna Kos was named minister of energy and Ivan Sokolov minister of justice.")
    assert has(found, kind="appointment", person="Ivan Sokolov", post="minister of justice")


def test_ambassador_keeps_the_receiving_state_in_the_post() -> None:
    found = rows("Ivan Sokolov was appointed Ambassador of Poland to Japan.")
    assert has(found, kind="appointment", post="Ambassador to Japan", jurisdiction="Poland")


def test_decree_names_the_basis_and_the_head_of_state() -> None:
    found = rows("By presidential decree, Ivan Sokolov was appointed governor of Odesa.")
    assert has(found, kind="appointment", basis="decree", by="Head of State")
