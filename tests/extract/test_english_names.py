"""What names name in English: offices and their bodies, ranks, people and companies."""

import pytest

from graph.extract.english import read
from graph.model import Document, EntityKind, Modality


def rows(text: str) -> list[dict[str, str | bool]]:
    """The asserted claims of a text, as flat rows."""
    reading = read(Document("d", text, lang="en", published="2024-03-15"))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is Modality.ASSERTED]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bank of Ghana governor Kofi Badu spoke.",
         {"post": "governor", "organization": "Bank of Ghana", "jurisdiction": "Ghana"}),
        ("Central Bank of Peru Governor Kofi Badu spoke.",
         {"post": "Governor", "organization": "Central Bank of Peru", "jurisdiction": "Peru"}),
        ("National Bank Governor Kofi Badu spoke.", {"post": "Governor", "organization": "National Bank"}),
        ("Kofi Badu, head of the Prime Minister's Office, spoke.",
         {"post": "head", "organization": "Prime Minister's Office"}),
        ("Prime Minister's Office spokesman Kofi Badu spoke.",
         {"post": "spokesman", "organization": "Prime Minister's Office"}),
        ("Bundestag President Kofi Badu spoke.",
         {"post": "President", "organization": "Bundestag", "jurisdiction": "Germany"}),
        ("Russian Security Council Secretary Kofi Badu spoke.",
         {"post": "Secretary", "organization": "Security Council", "jurisdiction": "Russia"}),
        ("Kofi Badu, speaker of the Serbian parliament, spoke.",
         {"post": "speaker", "organization": "parliament", "jurisdiction": "Serbia"}),
        ("Chief Secretary to the Treasury Kofi Badu spoke.", {"post": "Chief Secretary to the Treasury"}),
        ("Lagos State Governor Kofi Badu spoke.", {"post": "Governor", "jurisdiction": "Lagos State"}),
        ("Gov. Kofi Badu of Oregon spoke.", {"post": "governor"}),
        ("Kofi Badu, the member for Leeds East, spoke.", {"post": "member of parliament"}),
        ("Kenya's consul in Accra, Kofi Badu, spoke.", {"post": "consul in Accra", "jurisdiction": "Kenya"}),
        ("The minister of finance, budget and national planning, Kofi Badu, spoke.",
         {"post": "minister of finance, budget and national planning"}),
        ("Kofi Badu headed the airline company Air Astana from 2001 to 2005.",
         {"organization": "Air Astana", "start": "2001", "end": "2005"}),
        ("Kofi Badu spent six years as finance minister.", {"post": "finance minister", "former": True}),
    ],
)  # fmt: skip
def test_an_office_is_read_whole(text: str, wanted: dict[str, str | bool]) -> None:
    found = [row for row in rows(text) if row["kind"] == "tenure" and row["person"] == "Kofi Badu"]
    assert [{key: row.get(key) for key in wanted} for row in found] == [wanted]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Kofi Badu was appointed Chief of Defence Intelligence.", "Chief of Defence Intelligence"),
        ("Kofi Badu was appointed Minister for Religious Affairs and Civil Society.",
         "Minister for Religious Affairs and Civil Society"),
        ("Kofi Badu was appointed Minister of Ecology, Geology and Natural Resources.",
         "Minister of Ecology, Geology and Natural Resources"),
    ],
)  # fmt: skip
def test_a_portfolio_is_not_cut(text: str, post: str) -> None:
    assert [(row["kind"], row["person"], row["post"]) for row in rows(text)] == [("appointment", "Kofi Badu", post)]


def test_whom_an_adviser_serves_is_no_adviser() -> None:
    found = {
        (row["kind"], row["person"], row["post"]) for row in rows("Kofi Badu, an aide to President Ana Lima, spoke.")
    }
    assert found == {("tenure", "Kofi Badu", "aide to the President"), ("tenure", "Ana Lima", "President")}


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Police Lieutenant Colonel Kofi Badu spoke.", "Police Lieutenant Colonel"),
        ("Major General of Justice Kofi Badu spoke.", "Major General of Justice"),
        ("Brigadier General Kofi Badu spoke.", "Brigadier General"),
    ],
)
def test_a_rank_with_its_service(text: str, rank: str) -> None:
    assert rows(text) == [{"kind": "rank", "person": "Kofi Badu", "rank": rank}]


@pytest.mark.parametrize(
    "text",
    [
        "Captain Kofi Badu said that the team would win.",
        "She joined Morgan Stanley in 1999 and was named treasury secretary in 2009.",
        "He is the head of a border agency.",
        "Kofi Badu, Lindqvist's chief of accounts, spoke.",
    ],
)
def test_what_is_no_office_or_no_person_gives_nothing(text: str) -> None:
    assert rows(text) == []


def test_an_office_in_the_plural_is_that_of_each_of_a_list() -> None:
    found = rows("Former senators Kofi Badu, Ana Lima and Ivo Dub spoke.")
    assert [(row["person"], row["post"], row["former"]) for row in found] == [
        ("Kofi Badu", "senator", True),
        ("Ana Lima", "senator", True),
        ("Ivo Dub", "senator", True),
    ]


def test_an_office_that_decides_is_mentioned_as_one() -> None:
    reading = read(Document("d", "Kofi Badu was appointed mayor of Accra by the Head of State.", lang="en"))
    assert ("Head of State", EntityKind.POST) in {(m.name, m.kind) for m in reading.mentions}
    assert ("Head of State", EntityKind.BODY) not in {(m.name, m.kind) for m in reading.mentions}
