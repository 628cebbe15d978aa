"""What one reading adds to a store."""

from dataclasses import replace

from builders import reading
from pyoxigraph import Literal, NamedNode

from graph.model import EntityKind, Mention, Modality, Span
from graph.rdf.evidence import evidence
from graph.rdf.iris import Iris
from graph.terms import OA, RDF, RS

IRIS = Iris("https://example.org/id/")
TOLD = {
    "kind": "appointment",
    "person": "Aida Bolatova",
    "post": "chair",
    "organization": "Water Agency",
    "jurisdiction": "Kazakhstan",
    "date": "2022-01-19",
}


def test_each_graph_gets_its_share() -> None:
    graphs = {quad.graph_name.value for quad in evidence(reading("doc", [TOLD]), IRIS).quads}
    assert graphs == {IRIS.evidence("doc"), IRIS.text("doc"), IRIS.identity, IRIS.knowledge}


def test_a_quote_is_a_slice_of_the_text_at_its_offsets() -> None:
    told = reading("doc", [TOLD, {**TOLD, "kind": "dismissal"}])
    quads = evidence(told, IRIS).quads
    by_subject = {
        (quad.subject.value, quad.predicate.value): quad.object.value
        for quad in quads
        if quad.graph_name.value == IRIS.evidence("doc")
    }
    quotes = {subject for subject, predicate in by_subject if "#quote" in subject}
    assert len(quotes) == 2
    for quote in quotes:
        start, end = int(by_subject[quote, OA.start.value]), int(by_subject[quote, OA.end.value])
        assert told.document.text[start:end] == by_subject[quote, OA.exact.value]


def test_the_entities_it_touches_are_named_with_their_kinds() -> None:
    touched = evidence(reading("doc", [TOLD]), IRIS).touched
    assert sorted(touched.values()) == [EntityKind.BODY, EntityKind.PLACE, EntityKind.POST]  # of people only later


def test_what_is_not_asserted_is_evidence_and_no_knowledge() -> None:
    told = reading("doc", [TOLD])
    denied = replace(told, claims=(replace(told.claims[0], modality=Modality.DENIED),))
    claims = [quad for quad in evidence(denied, IRIS).quads if quad.predicate == RDF.type and quad.object == RS.Claim]
    assert [quad.graph_name.value for quad in claims] == [IRIS.evidence("doc")]


def test_mentions_lead_to_the_referent_that_they_name() -> None:
    told = reading("doc", [TOLD])
    told = replace(told, mentions=(Mention(Span(0, 4), EntityKind.PERSON, "Aida Bolatova"),))
    quads = evidence(told, IRIS).quads
    (leads,) = [quad.object for quad in quads if quad.predicate == RS.refersTo]
    (name,) = [quad.object for quad in quads if quad.subject == leads and quad.predicate == RS.name]
    assert name == Literal("Aida Bolatova", language="en")


def test_text_that_no_rdf_syntax_can_carry_is_replaced_and_does_not_raise() -> None:
    told = reading("doc", [TOLD])
    odd = replace(told, document=replace(told.document, text=told.document.text + "\ud800", title="\ud800"))
    assert all(isinstance(quad.subject, NamedNode) for quad in evidence(odd, IRIS).quads)
