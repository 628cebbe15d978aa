"""Bodies that change, and bodies that are part of others, in English."""

import pytest

from graph.extract.english import read
from graph.model import Document, Modality


def rows(text: str, modality: Modality = Modality.ASSERTED) -> list[dict[str, str | bool]]:
    """The claims of a text, as flat rows."""
    reading = read(Document("d", text, lang="en", published="2024-03-15"))
    return [{"kind": c.kind, **c.roles} for c in reading.claims if c.modality is modality]


@pytest.mark.parametrize(
    ("text", "new", "old", "change"),
    [
        ("The Water Agency was split into the Water Committee and the Fisheries Agency.", 2, "Water Agency", "split"),
        ("A decree divided the Ministry of Health into the Ministry of Sport and the Ministry of Medicine.", 2,
         "Ministry of Health", "split"),
        ("The Roads Agency was created on the basis of the Bridges Department.", 1, "Bridges Department", "created"),
        ("The Statistics Agency was abolished and its functions passed to the Ministry of Economy.", 1,
         "Statistics Agency", "abolished"),
        ("The Ministry of Ports was split off from the Ministry of Transport.", 1, "Ministry of Transport", "split"),
        ("The Cyber Agency, which was carved out of the Security Council, grew.", 1, "Security Council", "split"),
        ("The Committee for Tourism was transformed into the Ministry of Tourism.", 1, "Committee for Tourism",
         "renamed"),
        ("The Rail Service merged with the Roads Service.", 1, "Rail Service", "merged"),
    ],
)  # fmt: skip
def test_a_body_comes_of_another(text: str, new: int, old: str, change: str) -> None:
    found = [row for row in rows(text) if row["kind"] == "body_change"]
    assert [(row["origin"], row["change"]) for row in found] == [(old, change)] * new


def test_a_change_has_its_date() -> None:
    found = rows("By decree of 1 June 2021 the Water Agency was transformed into the Water Committee.")
    assert [row["date"] for row in found if row["kind"] == "body_change"] == ["2021-06-01"]


def test_a_change_to_come_is_a_plan() -> None:
    text = "The Space Agency will be called the National Space Agency."
    assert rows(text) == []
    assert [row["kind"] for row in rows(text, Modality.PLANNED)] == ["body_change"]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament was divided on Monday.",
        "The Ministry of Finance is divided over the plan of the Ministry of Economy.",
        "Anna Kos called the Ministry of Health on Monday.",
        "The Ministry of Labour split from the union last year.",
    ],
)
def test_a_quarrel_or_a_call_is_no_change(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Cyber Agency, under the Ministry of Defence, has a new head.",
        "The Cyber Agency is subordinate to the Ministry of Defence.",
        "The Cyber Agency is a division of the Ministry of Defence.",
    ],
)
def test_a_body_under_another_is_part_of_it(text: str) -> None:
    assert {"kind": "part_of", "organization": "Cyber Agency", "parent": "Ministry of Defence"} in rows(text)
