"""The ontology's own terms: declared, named and explained, and stated once."""

from collections.abc import Iterator

import pytest
from ontology_graphs import LANGUAGES, RS, languages, ontology, places
from rdflib import OWL, RDF, RDFS, SH, URIRef
from rdflib.term import Node


def ours(*types: Node) -> Iterator[URIRef]:
    for type_ in types:
        yield from (term for term in ontology().subjects(RDF.type, type_) if isinstance(term, URIRef) and term in RS)


TERMS = sorted(set(ours(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)))


def namespace(term: Node) -> str:
    return str(term)[: max(str(term).rfind("#"), str(term).rfind("/")) + 1]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: str(term).removeprefix(RS))
def test_a_term_is_labelled_in_every_language_and_explained(term: URIRef) -> None:
    assert languages(ontology(), term, RDFS.label) == LANGUAGES
    assert "en" in languages(ontology(), term, RDFS.comment)


def test_a_class_is_a_shape_unless_it_classifies_classes() -> None:
    assert {cls for cls in ours(OWL.Class) if (cls, RDF.type, SH.NodeShape) not in ontology()} == {RS.FactKind}


def test_a_range_is_stated_in_shapes_only() -> None:
    assert not list(ontology().subject_objects(RDFS.range))
    assert not list(ontology().subject_objects(RDFS.domain))


def test_every_property_shape_of_a_class_has_its_message() -> None:
    shapes = {shape for cls in ours(SH.NodeShape) for shape in ontology().objects(cls, SH.property)}
    assert not [shape for shape in shapes if ontology().value(shape, SH.message) is None]


def test_every_term_of_ours_in_use_is_declared() -> None:
    triples = [*ontology(), *places()]
    used = {str(term) for triple in triples for term in triple if isinstance(term, URIRef) and term in RS}
    assert used - set(map(str, [*TERMS, *ours(SH.NodeShape, SH.PropertyShape, OWL.NamedIndividual)])) == set()


def test_every_foreign_term_in_use_is_listed() -> None:
    listed = set(ontology().objects(None, RS.usesTerm))
    spaces = {namespace(term) for term in listed}
    used = {term for triple in ontology() for term in triple if isinstance(term, URIRef) and term not in SH}
    known = {term for term in used if namespace(term) in spaces and str(term) != namespace(term)}
    assert {str(term) for term in known - listed} == set()
