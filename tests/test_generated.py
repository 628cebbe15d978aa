"""What is generated from the ontology is what its source says now."""

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import Graph

from graph import terms
from graph.ontology_files import folder
from graph.terms import RS

ROOT = Path(__file__).resolve().parent.parent

EVERY_VALUE = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix rs: <https://w3id.org/reshuffle/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://example.org/aida> a rs:Person ; rdfs:label "Aida" ; skos:prefLabel "Aida"@en, "Аида"@ru ;
    org:holds <https://example.org/post> .
<https://example.org/tenure> a rs:Tenure, org:Membership ; rs:person <https://example.org/aida> ; rs:acting true ;
    rs:start "2022-01" ; rs:startEarliest "2022-01-01"^^xsd:date ; rs:days 31 ; rs:status "current" ;
    rs:supportedBy <https://example.org/claim> , <https://example.org/claim-2> .
<https://example.org/claim> a rs:Claim ; rs:quote "He \\"took over\\" <b>" ; rs:confidence 0.95 ;
    oa:start 0 ; oa:end 9 ; rs:document <https://example.org/document> .
<https://example.org/document> dcterms:identifier "1" ; rs:url "https://example.org/1"^^xsd:anyURI .
"""


@pytest.fixture
def generated(monkeypatch: pytest.MonkeyPatch) -> dict[Path, str]:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from ontology_docs import generated  # noqa: PLC0415 - lies in scripts/, which only this fixture puts on the path

    return dict(generated(ROOT))


def test_the_generated_files_are_what_the_ontology_says(generated: dict[Path, str]) -> None:
    assert {path.name for path in generated} == {"terms.py", "context.jsonld", "REFERENCE.md"}
    stale = [path.name for path, text in generated.items() if path.read_text("utf-8") != text]
    assert stale == [], "run scripts/generate"


def test_a_misspelt_term_is_an_error() -> None:
    with pytest.raises(AttributeError):
        RS.Tenuer  # type: ignore[attr-defined]  # noqa: B018


def test_each_prefix_has_its_class_of_terms() -> None:
    for prefix, namespace in terms.PREFIXES.items():
        found = [term for name, term in vars(getattr(terms, prefix.upper())).items() if not name.startswith("__")]
        assert found
        assert all(term.value.startswith(namespace) for term in found)


def test_the_context_brings_turtle_through_json_and_back() -> None:
    """Read by another processor than the one that wrote it, so that both agree on what the context means."""
    triples = (quad.triple for quad in parse(as_json().encode(), format=RdfFormat.JSON_LD))
    back = Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
    assert sorted(back) == sorted(Graph().parse(data=EVERY_VALUE, format="turtle"))


def test_the_context_gives_terms_bare_names_and_plain_values() -> None:
    nodes = json.loads(as_json())["@graph"]
    tenure = next(node for node in nodes if node["id"].endswith("/tenure"))
    plain = {key: tenure[key] for key in ("person", "startEarliest", "start", "acting", "days")}
    assert plain == {
        "person": "https://example.org/aida",
        "startEarliest": "2022-01-01",
        "start": "2022-01",
        "acting": True,
        "days": 31,
    }


def as_json() -> str:
    graph = Graph().parse(data=EVERY_VALUE, format="turtle")
    context = json.loads((folder() / "context.jsonld").read_text("utf-8"))["@context"]
    return graph.serialize(format="json-ld", context=context, use_native_types=True)
