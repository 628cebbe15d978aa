"""The data that travel with the ontology: places, publishers, roles and portfolios."""

from collections import Counter

import pytest
from ontology_graphs import LANGUAGES, RS, languages, ontology, places
from rdflib import DCTERMS, RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

PLACE = Namespace("https://w3id.org/reshuffle/place/")


def test_a_country_has_its_names_code_capital_and_adjective() -> None:
    countries = set(places().subjects(RS.placeKind, Literal("country")))
    assert len(countries) == 197
    lacking = [
        country
        for country in countries
        if languages(places(), country, SKOS.prefLabel) != LANGUAGES
        or country != PLACE[str(places().value(country, SKOS.notation))]
        or not {"en"} == languages(places(), country, RS.capital) == languages(places(), country, RS.adjective)
    ]
    assert lacking == []


def test_kazakhstan_has_seventeen_regions_and_three_cities_of_national_significance() -> None:
    within = list(places().subjects(RS.within, PLACE.KZ))
    kinds = Counter(str(places().value(place, RS.placeKind)) for place in within)
    assert kinds == {"region": 17, "city": 3}


@pytest.mark.parametrize("kind", ["country", "region", "city"])
def test_no_name_is_that_of_two_places_of_a_kind(kind: str) -> None:
    same = list(places().subjects(RS.placeKind, Literal(kind)))
    assert shared_names(places(), same) == []


def test_a_body_has_its_names_kind_country_and_source() -> None:
    bodies = set(places().subjects(RDF.type, RS.Body))
    assert len(bodies) > 40
    words = {str(word).rsplit("/", 1)[-1] for word in ontology().subjects(RDF.type, RS.BodyWord)}
    for body in bodies:
        assert languages(places(), body, SKOS.prefLabel) == LANGUAGES, body
        assert str(places().value(body, RS.bodyKind)) in words, body
        assert places().value(body, RS.jurisdiction) == PLACE.KZ
        assert places().value(body, DCTERMS.source) is not None, body


def test_no_name_is_that_of_two_bodies() -> None:
    assert shared_names(places(), list(places().subjects(RDF.type, RS.Body))) == []


@pytest.mark.parametrize("cls", [RS.Role, RS.Portfolio, RS.BodyWord], ids=["roles", "portfolios", "words"])
def test_no_name_is_that_of_two_concepts(cls: URIRef) -> None:
    assert shared_names(ontology(), list(ontology().subjects(RDF.type, cls))) == []


@pytest.mark.parametrize("cls", [RS.Role, RS.Portfolio, RS.BodyWord], ids=["roles", "portfolios", "words"])
def test_a_concept_has_a_name_in_every_language_and_a_place_in_its_scheme(cls: URIRef) -> None:
    concepts = set(ontology().subjects(RDF.type, cls))
    assert [each for each in concepts if languages(ontology(), each, SKOS.prefLabel) != LANGUAGES] == []
    assert [each for each in concepts if ontology().value(each, SKOS.inScheme) is None] == []
    assert {broader for each in concepts for broader in ontology().objects(each, SKOS.broader)} <= concepts


def test_a_deputy_says_whose_deputy_it_is() -> None:
    role = Namespace("https://w3id.org/reshuffle/role/")
    deputies = {each for each in ontology().transitive_subjects(SKOS.broader, role.deputy) if each is not None}
    assert [each for each in deputies if ontology().value(each, RS.deputyTo) is None] == []


def test_a_publisher_of_a_domain_is_one() -> None:
    domains = Counter(str(domain) for domain in places().objects(None, RS.domain))
    assert [domain for domain, count in domains.items() if count > 1] == []


def shared_names(graph: Graph, nodes: list[Node]) -> list[tuple[str, str]]:
    """The names, with their language, that more than one of the nodes bears."""
    names = Counter(
        name
        for node in nodes
        for name in {
            (str(value).casefold(), str(value.language))
            for predicate in (SKOS.prefLabel, SKOS.altLabel)
            for value in graph.objects(node, predicate)
            if isinstance(value, Literal)
        }
    )
    return sorted(name for name, count in names.items() if count > 1)


def test_what_became_of_a_body_fits_its_days() -> None:
    org = Namespace("http://www.w3.org/ns/org#")
    events = list(places().subjects(RDF.type, org.ChangeEvent))
    assert events
    for event in events:
        day = str(places().value(event, RS.date))
        old = set(places().objects(event, org.originalOrganization))
        new = set(places().objects(event, org.resultingOrganization))
        assert old and new and not old & new
        assert all((body, RDF.type, RS.Body) in places() for body in old | new)
        ends = {str(end) for body in old if (end := places().value(body, RS.end))}
        starts = {str(start) for body in new if (start := places().value(body, RS.start))}
        assert ends | starts <= {day}, event
