"""The tests of the SPARQL 1.1 Protocol's suite that are about queries, and what a read-only service answers to updates.

https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/
"""

from collections.abc import Iterator

import httpx
import pytest
from pyoxigraph import NamedNode, Quad
from serving import serving
from SPARQLWrapper import JSON, SPARQLWrapper

from graph.server.options import Options
from graph.stores import Mode, open_store
from graph.terms import RDF

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
FORM = "application/x-www-form-urlencoded"
ONE_GRAPH = "ASK WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?g = <http://kasei.us/2009/09/sparql/data/data1.rdf>) }"
TWO_TYPES = "SELECT DISTINCT ?o WHERE { ?s a ?o } ORDER BY ?o"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("protocol") / "store"
    with open_store(str(folder), Mode.WRITE) as store:
        store.load(
            Quad(NamedNode(f"urn:s{n}"), RDF.type, NamedNode(f"urn:class{n}"), NamedNode(DATA.format(n)))
            for n in (1, 2, 3)
        )
        store.load([Quad(NamedNode("urn:known"), RDF.type, NamedNode("urn:known"), NamedNode(store.knowledge))])
        store.publish()
    with serving(folder, Options()) as url:
        yield f"{url}/sparql"


def post(endpoint: str, **form: object) -> httpx.Response:
    return httpx.post(endpoint, data=form)


def direct(endpoint: str, query: str, kind: str = "application/sparql-query", **parameters: object) -> httpx.Response:
    return httpx.post(endpoint, content=query.encode(), headers={"content-type": kind}, params=parameters)


def classes(response: httpx.Response) -> list[str]:
    assert response.status_code == 200, response.text
    return [row["o"]["value"] for row in response.json()["results"]["bindings"]]


def test_query_by_get_by_form_and_by_body(endpoint):
    for response in (
        httpx.get(endpoint, params={"query": "ASK {}"}),
        post(endpoint, query="ASK {}"),
        direct(endpoint, "ASK {}"),
    ):
        assert response.status_code == 200
        assert response.json()["boolean"] is True


@pytest.mark.parametrize("send", [post, direct])
def test_a_dataset_of_one_default_graph(endpoint, send):
    form = {"default-graph-uri": DATA.format(1)}
    response = post(endpoint, query=TWO_TYPES, **form) if send is post else direct(endpoint, TWO_TYPES, **form)
    assert classes(response) == ["urn:class1"]


def test_a_dataset_of_several_default_graphs_is_their_merge(endpoint):
    asked = {"query": TWO_TYPES, "default-graph-uri": [DATA.format(1), DATA.format(2)]}
    assert classes(httpx.get(endpoint, params=asked)) == ["urn:class1", "urn:class2"]


def test_a_dataset_of_named_graphs_has_an_empty_default_graph(endpoint):
    asked = {"named-graph-uri": [DATA.format(1), DATA.format(2)]}
    names = "SELECT DISTINCT (?g AS ?o) WHERE { GRAPH ?g { ?s ?p ?x } } ORDER BY ?o"
    assert classes(httpx.get(endpoint, params={"query": names, **asked})) == [DATA.format(1), DATA.format(2)]
    assert classes(httpx.get(endpoint, params={"query": TWO_TYPES, **asked})) == []


def test_a_full_dataset_has_both(endpoint):
    both = "SELECT ?o WHERE { ?s a ?o . GRAPH ?g { ?x a <urn:class3> } }"
    asked = {"query": both, "default-graph-uri": DATA.format(1), "named-graph-uri": DATA.format(3)}
    assert classes(httpx.get(endpoint, params=asked)) == ["urn:class1"]


def test_the_requests_dataset_goes_before_the_querys(endpoint):
    text = f"SELECT ?o FROM <{DATA.format(1)}> {{ ?s a ?o }}"
    assert classes(httpx.get(endpoint, params={"query": text})) == ["urn:class1"]
    asked = {"query": text, "default-graph-uri": DATA.format(2)}
    assert classes(httpx.get(endpoint, params=asked)) == ["urn:class2"]


def test_without_a_dataset_the_default_graph_is_the_knowledge_and_every_graph_has_its_name(endpoint):
    assert classes(httpx.get(endpoint, params={"query": TWO_TYPES})) == ["urn:known"]
    assert httpx.get(endpoint, params={"query": ONE_GRAPH}).json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        ("SELECT (1 AS ?x) {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT (1 AS ?x) {}", "application/sparql-results+json", "application/sparql-results+json"),
        ("SELECT (1 AS ?x) {}", "text/csv", "text/csv"),
        ("SELECT (1 AS ?x) {}", "text/tab-separated-values", "text/tab-separated-values"),
        ("SELECT (1 AS ?x) {}", "text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK {}", "text/csv, application/json;q=0.1", "text/csv"),
        ("DESCRIBE <urn:known>", "text/turtle", "text/turtle"),
        ("CONSTRUCT { <urn:a> <urn:b> 1 } {}", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT { <urn:a> <urn:b> 1 } {}", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT { <urn:a> <urn:b> 1 } {}", "application/ld+json", "application/ld+json"),
        ("CONSTRUCT { <urn:a> <urn:b> 1 } {}", "*/*", "text/turtle"),
    ],
)
def test_the_format_is_what_was_asked_for(endpoint, query, accept, media):
    response = httpx.get(endpoint, params={"query": query}, headers={"accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].split(";")[0] == media
    assert response.content


def test_a_format_that_cannot_hold_the_answer_is_not_acceptable(endpoint):
    for accept in ("image/png", "text/turtle"):
        response = httpx.get(endpoint, params={"query": "SELECT (1 AS ?x) {}"}, headers={"accept": accept})
        assert response.status_code == 406


@pytest.mark.parametrize(
    ("response", "status"),
    [
        (lambda url: httpx.put(url, params={"query": "ASK {}"}), 405),
        (httpx.delete, 405),
        (lambda url: httpx.get(url, params={"query": ["ASK {}", "SELECT * {}"]}), 400),
        (lambda url: direct(url, "ASK {}", "text/plain"), 415),
        (lambda url: httpx.post(url, content=b"query=ASK%20%7B%7D"), 415),
        (lambda url: direct(url, "query=ASK%20%7B%7D"), 400),
        (lambda url: post(url, wrong="ASK {}"), 400),
        (lambda url: httpx.post(url, content="ASK {}".encode("utf-16"), headers={"content-type": FORM}), 400),
        (
            lambda url: httpx.post(
                url, content="ASK {}".encode("utf-16"), headers={"content-type": "application/sparql-query"}
            ),
            400,
        ),
        (lambda url: httpx.get(url, params={"query": "ASK {"}), 400),
        (lambda url: post(url, update="CLEAR ALL"), 403),
        (lambda url: direct(url, "CLEAR ALL", "application/sparql-update"), 403),
        (lambda url: post(url, query="INSERT DATA { <urn:a> <urn:b> 1 }"), 400),
        (lambda url: post(url, query="SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"), 400),
        (lambda url: post(url, query="x" * 1_100_000), 413),
    ],
)
def test_what_is_no_query_is_refused_with_the_right_status_and_a_reason(endpoint, response, status):
    answer = response(endpoint)
    assert answer.status_code == status
    assert answer.text.strip()


def test_a_malformed_query_is_told_with_line_and_column(endpoint):
    response = post(endpoint, query="SELECT ?x\nWHERE { ?x ?y }")
    assert response.status_code == 400
    assert "line 2, column" in response.text


def test_without_a_query_the_service_describes_itself(endpoint):
    response = httpx.get(endpoint, headers={"accept": "text/turtle"})
    assert response.status_code == 200
    assert "sd:Service" in response.text
    assert "SPARQL11Query" in response.text
    page = httpx.get(endpoint, headers={"accept": "text/html,*/*;q=0.1"})
    assert page.status_code == 303


def test_scripts_of_other_sites_may_ask(endpoint):
    assert httpx.get(endpoint, params={"query": "ASK {}"}).headers["access-control-allow-origin"] == "*"
    assert httpx.options(endpoint).headers["access-control-allow-methods"] == "GET, POST"


def test_sparqlwrapper_asks_unchanged(endpoint):
    wrapper = SPARQLWrapper(endpoint)
    wrapper.setQuery("SELECT ?o { ?s a ?o }")
    wrapper.setReturnFormat(JSON)
    rows = wrapper.query().convert()["results"]["bindings"]
    assert [row["o"]["value"] for row in rows] == ["urn:known"]


def test_rdflibs_store_asks_unchanged(endpoint):
    import rdflib  # noqa: PLC0415 - used by this test alone

    graph = rdflib.Graph("SPARQLStore")
    graph.open(endpoint)
    assert [str(row[0]) for row in graph.query("SELECT ?o { ?s a ?o }")] == ["urn:known"]
    assert (rdflib.URIRef("urn:known"), rdflib.RDF.type, rdflib.URIRef("urn:known")) in graph


def test_the_texts_of_documents_are_kept_back_however_they_are_asked_for(quoting_site, site):
    text = "SELECT ?t WHERE { GRAPH ?g { ?d rs:text ?t } } LIMIT 1"
    assert len(httpx.get(f"{site}/sparql", params={"query": text}).json()["results"]["bindings"]) == 1
    graph = httpx.get(f"{site}/sparql", params={"query": "SELECT ?g { GRAPH ?g { ?d rs:text ?t } } LIMIT 1"}).json()[
        "results"
    ]["bindings"][0]["g"]["value"]
    plain = "SELECT ?t WHERE { ?d rs:text ?t }"
    for asked in (
        {"query": text},
        {"query": plain, "default-graph-uri": graph},
        {"query": text, "named-graph-uri": graph},
        {"query": f"SELECT ?t FROM <{graph}> {{ ?d rs:text ?t }}"},
        {"query": f"SELECT ?t FROM NAMED <{graph}> {{ GRAPH ?g {{ ?d rs:text ?t }} }}"},
        {"query": f"SELECT ?t {{ GRAPH <{graph}> {{ ?d rs:text ?t }} }}"},
        {"query": f"PREFIX g: <{graph[:-4]}> SELECT ?t FROM g:{graph[-4:]} {{ ?d rs:text ?t }}"},
    ):
        answer = httpx.get(f"{quoting_site}/sparql", params=asked)
        assert answer.status_code == 200, answer.text
        assert answer.json()["results"]["bindings"] == []
