"""From mentions and edges to rows: who goes with which post, where one trigger serves several people."""

import numpy as np

from graph.extract.findings import Findings
from graph.extract.labels import ATTRIBUTES, EDGE, EDGES
from graph.extract.pairs import Span
from graph.extract.rows import Row, Rows
from graph.extract.segmentation import segment


def findings(text: str, mentions: dict[str, str], edges: list[tuple[str, str, str]], **attributes: str) -> Findings:
    """Findings of a text: sorts of its words, sure edges between them, sure attributes."""
    made = Findings(segment(text))
    words = [word.text for word in made.segmented.words]
    numbers = {}
    for word, sort in mentions.items():
        numbers[word] = len(made.spans)
        made.spans.append(Span(words.index(word), words.index(word) + 1, sort))
        made.attributes[numbers[word]] = np.zeros(len(ATTRIBUTES), np.float32)
    for source, target, edge in edges:
        chances = made.edges[numbers[source]].setdefault(numbers[target], np.zeros(len(EDGES), np.float32))
        chances[EDGE[edge]] = 0.9
    for word, attribute in attributes.items():
        made.attributes[numbers[word]][ATTRIBUTES.index(attribute)] = 0.9
    return made


def told(made: Findings, row: Row) -> dict[str, str]:
    return {role: made.text(mention) for role, mention in row.roles.items()}


def test_a_trigger_joins_person_post_and_date() -> None:
    made = findings(
        "Monday saw Kos appointed minister",
        {"Monday": "date", "Kos": "name", "appointed": "trigger", "minister": "post"},
        [
            ("appointed", "Kos", "appointment.person"),
            ("appointed", "minister", "appointment.post"),
            ("appointed", "Monday", "appointment.date"),
        ],
    )
    (row,) = Rows(made).all()
    assert (row.kind, told(made, row)) == ("appointment", {"person": "Kos", "post": "minister", "date": "Monday"})
    assert abs(row.chance - 0.81) < 1e-6


def test_respectively() -> None:
    made = findings(
        "Kos and Lem became minister and ambassador respectively",
        {"Kos": "name", "Lem": "name", "became": "trigger", "minister": "post", "ambassador": "post"},
        [
            *(("became", person, "appointment.person") for person in ("Kos", "Lem")),
            *(("became", post, "appointment.post") for post in ("minister", "ambassador")),
            ("minister", "Kos", "holder"),
            ("ambassador", "Lem", "holder"),
        ],
    )
    pairs = {tuple(told(made, row).values()) for row in Rows(made).all()}
    assert pairs == {("Kos", "minister"), ("Lem", "ambassador")}


def test_posts_and_people_in_turn_go_together_whatever_else_is_likely() -> None:
    made = findings(
        "minister Kos and ambassador Lem were appointed",
        {"minister": "post", "Kos": "name", "ambassador": "post", "Lem": "name", "appointed": "trigger"},
        [
            *(("appointed", person, "appointment.person") for person in ("Kos", "Lem")),
            *(("appointed", post, "appointment.post") for post in ("minister", "ambassador")),
            ("minister", "Lem", "holder"),
            ("ambassador", "Lem", "holder"),
        ],
    )
    pairs = {tuple(told(made, row).values()) for row in Rows(made).all() if row.kind == "appointment"}
    assert pairs == {("Kos", "minister"), ("Lem", "ambassador")}


def test_a_list_that_shares_one_title_keeps_places_apart() -> None:
    made = findings(
        "akims Kos (Abai) and Lem (Ulytau) stay",
        {"akims": "post", "Kos": "name", "Abai": "place", "Lem": "name", "Ulytau": "place"},
        [
            *(("akims", person, "tenure.person") for person in ("Kos", "Lem")),
            *(("akims", place, "office.place") for place in ("Abai", "Ulytau")),
            ("Abai", "Kos", "holder"),
            ("Ulytau", "Lem", "holder"),
        ],
    )
    assert {(told(made, r)["person"], told(made, r)["place"]) for r in Rows(made).all()} == {
        ("Kos", "Abai"),
        ("Lem", "Ulytau"),
    }


def test_the_head_of_a_body_needs_no_post() -> None:
    made = findings(
        "Kos heads Police",
        {"Kos": "name", "heads": "trigger", "Police": "body"},
        [("heads", "Kos", "tenure.person"), ("heads", "Police", "tenure.org")],
    )
    (row,) = Rows(made).all()
    assert row.implied is not None
    assert made.text(row.implied) == "Police"


def test_a_rumour_is_marked_as_one() -> None:
    made = findings(
        "Kos may become minister",
        {"Kos": "name", "become": "trigger", "minister": "post"},
        [("become", "Kos", "appointment.person"), ("become", "minister", "appointment.post")],
        become="rumoured",
    )
    (row,) = Rows(made).all()
    assert row.modality == "rumoured"


def test_a_person_alone_is_no_row_of_a_kind_that_needs_more() -> None:
    made = findings(
        "Kos studied somewhere", {"Kos": "name", "studied": "trigger"}, [("studied", "Kos", "education.person")]
    )
    assert list(Rows(made).all()) == []


def test_nobody_gets_the_post_of_anothers_title() -> None:
    made = findings(
        "treasurer Kos and secretary Lem were reappointed",
        {"treasurer": "post", "Kos": "name", "secretary": "post", "Lem": "name", "reappointed": "trigger"},
        [
            *(("reappointed", person, "appointment.person") for person in ("Kos", "Lem")),
            *(("reappointed", post, "appointment.post") for post in ("treasurer", "secretary")),
            ("treasurer", "Kos", "holder"),
            ("treasurer", "Kos", "tenure.person"),
            ("secretary", "Lem", "holder"),
        ],
    )
    pairs = {tuple(told(made, row).values()) for row in Rows(made).all() if row.kind == "appointment"}
    assert pairs == {("Kos", "treasurer"), ("Lem", "secretary")}


def test_each_succeeds_whom_the_text_names_in_the_same_place() -> None:
    made = findings(
        "Kos instead of Ten and Lem instead of Ray became akims",
        {"Kos": "name", "Ten": "name", "Lem": "name", "Ray": "name", "became": "trigger", "akims": "post"},
        [
            *(("became", person, "succession.person") for person in ("Kos", "Lem")),
            *(("became", person, "succession.predecessor") for person in ("Ten", "Ray")),
            ("became", "akims", "succession.post"),
        ],
    )
    pairs = {(told(made, row)["person"], told(made, row)["predecessor"]) for row in Rows(made).all()}
    assert pairs == {("Kos", "Ten"), ("Lem", "Ray")}
