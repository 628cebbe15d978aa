from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from graph.errors import ParameterError, UnknownName
from graph.network import find, find_one, flat, network, paths
from graph.network.build import QUOTES
from graph.network.dates import stretch, years

BASE = "https://example.org/id/"
KAZAKHSTAN = Path(__file__).parent / "views" / "kazakhstan.ttl"

PREFIXES = """
@prefix rs: <https://w3id.org/reshuffle/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/id/> .
"""


class Knowledge:
    """As much of a store as a network asks for."""

    def __init__(self, turtle: str) -> None:
        self.store = Store()
        self.store.load(turtle.encode(), format=RdfFormat.TURTLE)

    def query(self, sparql: str):
        return self.store.query(sparql)


@pytest.fixture(scope="module")
def kazakhstan() -> Knowledge:
    return Knowledge(KAZAKHSTAN.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def graph(kazakhstan: Knowledge) -> nx.MultiDiGraph:
    return network(kazakhstan)


def edge(graph: nx.MultiDiGraph, kind: str, source: str, target: str) -> dict:
    found = [
        data for data in graph.get_edge_data(find_one(graph, source), find_one(graph, target)).values()
        if data["kind"] == kind
    ]  # fmt: skip
    assert len(found) == 1
    return found[0]


def labels(graph: nx.MultiDiGraph, kind: str) -> set[str]:
    return {data["short"] for data in graph.nodes.values() if data["kind"] == kind}


def test_people_posts_and_bodies_are_nodes_of_scalars(graph):
    assert {data["kind"] for data in graph.nodes.values()} == {"person", "post", "body"}
    assert all(isinstance(value, str | int) for data in graph.nodes.values() for value in data.values())
    minister = graph.nodes[BASE + "post/minister-of-defence-kazakhstan"]
    assert minister["label"] == "Minister of Defence, Kazakhstan"
    assert (minister["short"], minister["title"], minister["seats"]) == (
        "Minister of Defence",
        "Minister of Defence",
        1,
    )
    assert minister["jurisdiction"] == "Kazakhstan"


def test_only_the_commonest_jurisdiction_is_left_out_of_short_labels(graph):
    assert {"akim, Astana", "akim, Almaty", "President"} <= labels(graph, "post")


def test_a_tenure_carries_its_dates_and_its_evidence(graph):
    tenure = edge(graph, "tenure", "Murat Bektanov", "Minister of Defence")
    assert tenure["label"] == "Minister of Defence, 2021–2022"
    assert (tenure["start"], tenure["end_latest"], tenure["status"]) == ("2021-08-31", "2022-01-19", "ended")
    assert tenure["days"] == 141
    assert tenure["acting"] is False
    assert tenure["evidence_total"] == 2
    assert {piece["publisher"] for piece in tenure["evidence"]} == {"Akorda", "Kazinform"}
    assert set(tenure["evidence"][0]) == {"quote", "title", "publisher", "date", "url", "document"}


def test_edges_go_as_the_ontology_draws_them(graph):
    handover = edge(graph, "succession", "Murat Bektanov", "Ruslan Zhaksylykov")
    assert handover["label"] == "replaced by (Minister of Defence, 2022)"
    appointment = edge(graph, "appointment", "Tokayev", "Zhaksylykov")
    assert appointment["label"] == "appointed (Minister of Defence, 2022)"
    assert edge(graph, "post_in", "Minister of Defence", "Ministry of Defence")["evidence"] == []
    assert edge(graph, "relation", "Dariga Nazarbayeva", "Nursultan Nazarbayev")["relation"] == "daughter"


def test_a_part_that_a_source_states_is_one_edge_with_its_evidence(graph):
    assert edge(graph, "part_of", "Ministry of Defence", "Government, Kazakhstan")["evidence_total"] == 1


def test_a_fact_about_a_person_alone_is_a_loop(graph):
    birth = edge(graph, "birth", "Tokayev", "Tokayev")
    assert (birth["date"], birth["place"]) == ("1953-05-17", "Almaty")


def test_an_appointment_by_nobody_leads_to_the_post_unless_a_tenure_does():
    event = ":{0} a rs:Fact, rs:Appointment ; rs:person :ann ; rs:post :{1} ; rs:supportedBy :claim ; rs:sources 1 ."
    people = ':ann a rs:Person ; rdfs:label "Ann" . :a a rs:Post ; rdfs:label "A" . :b a rs:Post ; rdfs:label "B" .'
    tenure = ":t a rs:Fact, rs:Tenure ; rs:person :ann ; rs:post :a ; rs:supportedBy :claim ; rs:sources 1 ."
    graph = network(Knowledge(PREFIXES + people + tenure + event.format("e", "a") + event.format("f", "b")))
    assert {(data["kind"], target) for _, target, data in graph.edges(data=True)} == {
        ("tenure", BASE + "a"),
        ("appointment", BASE + "b"),
    }


def test_evidence_is_capped_and_hears_every_publisher_first():
    claims = "".join(
        f':c{n} a rs:Claim ; rs:quote "q{n}" ; rs:document :d{n} .'
        f':d{n} a rs:Document ; dcterms:identifier "d{n}" ; dcterms:publisher "{publisher}" ; dcterms:issued "201{n}" .'
        for n, publisher in enumerate(["Loud"] * 9 + ["Late"])
    )
    facts = (
        ':ann a rs:Person ; rdfs:label "Ann" . :p a rs:Post ; rdfs:label "P" .'
        ":t a rs:Fact, rs:Tenure ; rs:person :ann ; rs:post :p ; rs:sources 2 ; rs:supportedBy "
        + ", ".join(f":c{n}" for n in range(10)) + " ."
    )  # fmt: skip
    (tenure,) = (data for *_, data in network(Knowledge(PREFIXES + claims + facts)).edges(data=True))
    assert tenure["evidence_total"] == 10
    assert [piece["publisher"] for piece in tenure["evidence"]] == ["Loud", "Late"] + ["Loud"] * (QUOTES - 2)


def test_around_a_body_are_its_posts_and_their_holders(kazakhstan):
    part = network(kazakhstan, around=["Ministry of Defence"])
    assert labels(part, "person") == {"Nurlan Yermekbayev", "Murat Bektanov", "Ruslan Zhaksylykov"}
    assert labels(part, "post") == {"Minister of Defence"}
    assert labels(part, "body") == {"Ministry of Defence", "Government"}


def test_a_post_comes_with_its_body(kazakhstan):
    part = network(kazakhstan, around=["Madi Takiyev"])
    assert "Ministry of Finance" in labels(part, "body")


def test_depth_counts_steps(kazakhstan):
    near, far = (network(kazakhstan, around=["Yermek Sagimbayev"], depth=depth) for depth in (1, 2))
    assert set(near) < set(far)
    assert "Ruslan Zhaksylykov" in labels(far, "person") - labels(near, "person")


def test_a_period_keeps_what_may_have_held_in_it(kazakhstan):
    part = network(kazakhstan, since="2022-02", until="2022-02")
    assert {"Ruslan Zhaksylykov", "Alikhan Smailov"} <= labels(part, "person")
    assert not {"Askar Mamin", "Madi Takiyev"} & labels(part, "person")
    assert "Minister of Defence" in labels(part, "post")
    assert "Ministry of Defence" in labels(part, "body")


@pytest.mark.parametrize(("day", "holds"), [("2022-01-18", True), ("2022-01-19", False)])
def test_a_tenure_ends_before_its_last_day(kazakhstan, day, holds):
    part = network(kazakhstan, since=day, until=day)
    kinds = {data["kind"] for *_, data in part.out_edges(BASE + "person/murat-bektanov", data=True)}
    assert ("tenure" in kinds) is holds


def test_names_are_found_without_accents_by_words_and_by_other_names(graph):
    zhaksylykov = [BASE + "person/ruslan-zhaksylykov"]
    assert find(graph, "ruslan zhaksylykóv") == find(graph, "Zhaksylykov") == find(graph, "Руслан Жаксылыков")
    assert find(graph, zhaksylykov[0]) == find(graph, "Zhaksylykov") == zhaksylykov


def test_a_name_of_nobody_names_the_near_ones(kazakhstan):
    with pytest.raises(UnknownName, match="Murat Bektanov"):
        network(kazakhstan, around=["Murat Bektanof"])


def test_a_name_of_several_must_be_told_by_its_iri(graph):
    with pytest.raises(ParameterError, match=r"any of 2: .*person/"):
        find_one(graph, "Nurlan", "person")


@pytest.mark.parametrize("text", ["yesterday", "2022-13", "2022-02-30", "22-01-01"])
def test_what_is_no_date_is_an_error(kazakhstan, text):
    with pytest.raises(ParameterError, match="no date"):
        network(kazakhstan, since=text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022", ("2022-01-01", "2023-01-01")),
        ("2021-12", ("2021-12-01", "2022-01-01")),
        ("2024-02-29", ("2024-02-29", "2024-03-01")),
    ],
)
def test_a_partial_date_is_its_whole_stretch(text, expected):
    assert stretch(text) == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ({"start": "2022-01", "end": "2024"}, "2022–2024"),
        ({"start": "2022-01-05", "end": "2022-01-11"}, "2022"),
        ({"start": "2022", "status": "current"}, "since 2022"),
        ({"start": "2022", "status": "unknown"}, "from 2022"),
        ({"end": "../2019"}, "until 2019"),
        ({"first_attested": "2019-03-01", "last_attested": "2021-01-01"}, "in 2019–2021"),
        ({"date": "2022-01-19"}, "2022"),
        ({}, ""),
    ],
)
def test_years_say_what_is_known(fact, expected):
    assert years(fact) == expected


def test_chains_between_people_are_the_shortest_with_their_facts(graph):
    (chain,) = paths(graph, "Ruslan Zhaksylykov", "Nurlan Yermekbayev", limit=1)
    assert chain.names[0] == "Ruslan Zhaksylykov"
    assert chain.names[-1] == "Nurlan Yermekbayev"
    assert len(chain.steps) == 2
    assert all(fact["evidence"] for step in chain.steps for fact in step.facts)
    assert str(chain).splitlines() == [
        "Ruslan Zhaksylykov – Murat Bektanov – Nurlan Yermekbayev",
        "  Murat Bektanov → Ruslan Zhaksylykov: replaced by (Minister of Defence, 2022)",
        "  Nurlan Yermekbayev → Murat Bektanov: replaced by (Minister of Defence, 2021)",
    ]


def test_chains_stop_at_the_limit(graph):
    assert len(paths(graph, "Zhaksylykov", "Massimov", limit=2)) == 2


def test_no_chain_joins_strangers():
    people = ':ann a rs:Person ; rdfs:label "Ann" . :bob a rs:Person ; rdfs:label "Bob" .'
    assert paths(network(Knowledge(PREFIXES + people)), "Ann", "Bob") == []


def test_a_chain_needs_two_people(graph):
    with pytest.raises(ParameterError, match="same person"):
        paths(graph, "Zhaksylykov", "Ruslan Zhaksylykov")


def test_a_flat_network_can_be_written_as_graphml(graph, tmp_path):
    nx.write_graphml(flat(graph), tmp_path / "network.graphml")
    read = nx.read_graphml(tmp_path / "network.graphml", force_multigraph=True)
    assert read.number_of_edges() == graph.number_of_edges()
    quotes = {data.get("evidence_quote") for *_, data in read.edges(data=True)}
    assert "Kassym-Jomart Tokayev took the oath as President on 20 March 2019." in quotes
