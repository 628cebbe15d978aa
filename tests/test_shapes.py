"""The shapes: strict where the graph must be, and content with a graph that is as it should be."""

import pyshacl
import pytest
from ontology_graphs import ontology, places
from rdflib import RDF, SH, Graph

PREFIXES = """
@prefix : <https://example.org/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix role: <https://w3id.org/reshuffle/role/> .
@prefix rs: <https://w3id.org/reshuffle/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
KNOWLEDGE = """
:aida a rs:Person ; rdfs:label "Aida Bolatova" ; org:holds :post .
:dana a rs:Person ; rdfs:label "Dana Serik" .
:water a rs:Body ; rdfs:label "Ministry of Water" ; rs:jurisdiction :land .
:land a rs:Place ; rdfs:label "Ruritania" .
:post a rs:Post ; rdfs:label "Minister of Water, Ruritania" ; rs:role role:minister ; rs:body :water ; rs:seats 1 .
role:minister a rs:Role .
:appointment a rs:Fact, rs:Appointment ; rdfs:label "Appointment: Aida Bolatova" ; rs:supportedBy :claim ;
    rs:sources 1 ; rs:person :aida ; rs:post :post ; rs:by :dana ;
    rs:manner "elected" ; rs:date "2022-01" ;
    rs:dateEarliest "2022-01-01"^^xsd:date ; rs:dateLatest "2022-01-31"^^xsd:date .
:tenure a rs:Fact, rs:Tenure ; rdfs:label "Tenure: Aida Bolatova" ; rs:supportedBy :claim ; rs:sources 1 ;
    rs:person :aida ; rs:post :post ; rs:startedBy :appointment ; rs:status "current" ; rs:acting false ;
    rs:start "2022-01" ; rs:startEarliest "2022-01-01"^^xsd:date ; rs:startLatest "2022-01-31"^^xsd:date .
:succession a rs:Fact, rs:Succession ; rdfs:label "Succession: Aida Bolatova" ; rs:supportedBy :claim ; rs:sources 1 ;
    rs:person :aida ; rs:predecessor :dana ; rs:post :post .
:claim a rs:Claim ; rdfs:label "appointment: elected" ; rs:kind "appointment" ; rs:quote "was elected" ;
    oa:start 3 ; oa:end 14 ; rs:confidence 0.9 ; rs:modality "asserted" ; rs:document :document .
:document a rs:Document ; rdfs:label "The news" ; dcterms:identifier "news-1" ; dcterms:issued "2022-01-20" .
:conflict a rs:Conflict ; rdfs:label "Conflict" ; rs:between :appointment, :claim ;
    rs:conflictKind "dates" ; rs:rule "first" .
"""
EVIDENCE = """
:document a rs:Document ; rdfs:label "The news" ; dcterms:identifier "news-1" ; rs:text "Aida was elected minister." ;
    rs:extractor "reshuffle-reader/1" .
:mention a rs:Mention ; oa:exact "Aida" ; oa:start 0 ; oa:end 4 ; rs:refersTo :referent .
:referent a rs:Referent ; rs:entityKind "person" ; rs:name "Aida Bolatova"@en .
:claim a rs:Claim ; rdfs:label "appointment" ; rs:document :document ; rs:kind "appointment" ;
    rs:person :referent ; rs:date "2022" ; rs:modality "asserted" ; rs:confidence 0.9 ; rs:evidence :quote .
:quote a rs:Evidence ; oa:exact "was elected" ; oa:start 5 ; oa:end 16 .
"""
IDENTITY = """
:referent rs:denotes :aida .
:aida rs:key "person|aida bolatova" .
:judgement a rs:Judgement ; rs:left :aida ; rs:right :dana ; rs:verdict "different" ; rs:judgedBy "an editor" ;
    <http://www.w3.org/ns/prov#generatedAtTime> "2022-01-20T12:00:00Z"^^xsd:dateTime ; rs:because "two ministers" .
"""


def complaints(data: Graph) -> list[tuple[str, str]]:
    """What the shapes say against the data: pairs of node and message."""
    shapes = Graph() + ontology()  # a copy, for pySHACL adds to what it is given
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=shapes)
    results = report.subjects(RDF.type, SH.ValidationResult)
    nodes = ((report.value(each, SH.focusNode), report.value(each, SH.resultMessage)) for each in results)
    return sorted((str(node).removeprefix("https://example.org/"), str(message)) for node, message in nodes)


def turtle(text: str) -> Graph:
    return Graph().parse(data=PREFIXES + text, format="turtle")


def test_the_shapes_are_shapes() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=Graph() + ontology(), meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize("graph", [KNOWLEDGE, EVIDENCE, IDENTITY], ids=["knowledge", "evidence", "identity"])
def test_each_layer_conforms_by_itself(graph: str) -> None:
    assert complaints(turtle(graph)) == []


def test_the_places_conform() -> None:
    assert complaints(places()) == []


DATE = '"2022-02-01"^^xsd:date'
PLANTED = [
    (':aida rdfs:label "A. Bolatova" .', "aida", "exactly one rdfs:label"),
    (":nobody a rs:Person .", "nobody", "exactly one rdfs:label"),
    (":tenure rs:person :dana .", "tenure", "The person of a fact is one rs:Person."),
    (":tenure rs:post :water .", "tenure", "The post of a fact is one rs:Post."),
    (':tenure rs:status "perhaps" .', "tenure", "current, ended or unknown"),
    (f":tenure rs:startEarliest {DATE} .", "tenure", "not after the latest start"),
    (':tenure rs:endLatest "2021-12-31"^^xsd:date .', "tenure", "cannot end before it starts"),
    (':tenure rs:end "soon" .', "tenure", "The end is one EDTF date"),
    (":tenure rs:days -1 .", "tenure", "0 or more"),
    (":tenure rs:startedBy :tenure .", "tenure", "started by events"),
    (f":appointment rs:dateEarliest {DATE} .", "appointment", "not after the latest"),
    (":appointment rs:by :land .", "appointment", "no holder is named, post"),
    (':appointment rs:manner "usurped" .', "appointment", "elected, confirmed or reappointed"),
    (":succession rs:predecessor :aida .", "succession", "who is not the successor"),
    (":succession rs:sources 0 .", "succession", "independent publishers"),
    (':post rs:seats "many" .', "post", "one whole number"),
    (":post rs:role :water .", "post", "a concept of the scheme of roles"),
    (":claim rs:confidence 1.5 .", "claim", "between 0 and 1"),
    (":claim oa:start 20 .", "claim", "before its end"),
    (':document dcterms:identifier "news-2" .', "document", "exactly one identifier"),
    (':birth a rs:Birth ; rdfs:label "Birth" ; rs:person :aida ; rs:sources 1 .', "birth", "at least one claim"),
    (':fact a rs:Tenure ; rdfs:label "T" ; rs:supportedBy :claim ; rs:sources 1 .', "fact", "exactly one person"),
    (':lone a rs:Conflict ; rdfs:label "C" ; rs:between :claim .', "lone", "between two or more"),
    (':said a rs:Claim ; rdfs:label "S" ; rs:kind "birth" .', "said", "its evidence or, in short"),
]


@pytest.mark.parametrize(("planted", "node", "message"), PLANTED, ids=[f"{node}: {text}" for _, node, text in PLANTED])
def test_a_planted_violation_is_found_and_named(planted: str, node: str, message: str) -> None:
    assert any(node == where and message in said for where, said in complaints(turtle(KNOWLEDGE + planted)))
