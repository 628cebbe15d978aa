"""The Reconciliation Service API 0.2."""

import json

import httpx
import pytest


@pytest.fixture
def service(site) -> str:
    return f"{site}/reconcile"


def ask(service: str, **queries: object) -> dict:
    return httpx.post(service, data={"queries": json.dumps(queries)}).json()


def test_the_manifest(service, site):
    manifest = httpx.get(service).json()
    assert manifest["versions"] == ["0.2"]
    assert manifest["name"] == "Sample"
    assert {each["id"] for each in manifest["defaultTypes"]} == {"person", "post", "body", "place"}
    assert "{{id}}" in manifest["view"]["url"]
    assert "{{id}}" in manifest["preview"]["url"]
    assert manifest["suggest"]["entity"]["service_url"] == site


def test_names_are_matched(service):
    answer = ask(
        service,
        q0={"query": "Ruslan Zhaksylykov"},
        q1={"query": "Жаксылыков", "type": "person", "limit": 1},
        q2={"query": "xyzzyqwerty"},
    )
    exact = answer["q0"]["result"][0]
    assert exact["name"] == "Ruslan Zhaksylykov"
    assert exact["match"] is True
    assert exact["score"] == 100
    assert exact["type"] == [{"id": "person", "name": "person"}]
    (near,) = answer["q1"]["result"]
    assert near["id"] == exact["id"]
    assert near["match"] is False
    assert answer["q2"]["result"] == []


def test_a_match_has_a_page_and_a_preview(service, site):
    iri = ask(service, q={"query": "Ruslan Zhaksylykov"})["q"]["result"][0]["id"]
    page = httpx.get(f"{site}/entity", params={"iri": iri})
    assert page.status_code == 302
    preview = httpx.get(f"{site}/reconcile/preview", params={"iri": iri})
    assert "Ruslan Zhaksylykov" in preview.text
    assert "frame-ancestors" not in preview.headers["content-security-policy"]


def test_columns_are_extended(service):
    iri = ask(service, q={"query": "Ruslan Zhaksylykov"})["q"]["result"][0]["id"]
    asked = {"ids": [iri, "not an iri"], "properties": [{"id": "born"}, {"id": "current"}, {"id": "name-kk"}]}
    answer = httpx.post(service, data={"extend": json.dumps(asked)}).json()
    assert [each["id"] for each in answer["meta"]] == ["born", "current", "name-kk"]
    row = answer["rows"][iri]
    assert row["born"] == [{"str": "1966"}]
    assert {"str": "Minister of Defence, Kazakhstan"} in row["current"]
    assert "Жақсылықов" in row["name-kk"][0]["str"]
    assert answer["rows"]["not an iri"] == {"born": [], "current": [], "name-kk": []}


def test_suggestions(service):
    entities = httpx.get(f"{service}/suggest/entity", params={"prefix": "zhaks"}).json()["result"]
    assert entities[0]["name"] == "Ruslan Zhaksylykov"
    assert httpx.get(f"{service}/suggest/type", params={"prefix": "pers"}).json()["result"][0]["id"] == "person"
    assert httpx.get(f"{service}/suggest/property", params={"prefix": "born"}).json()["result"][0]["id"] == "born"
    assert httpx.get(f"{service}/suggest/nothing").status_code == 404
    assert len(httpx.get(f"{service}/properties", params={"type": "person"}).json()["properties"]) == 5


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "1", '{"q": 1}', '{"q": {}}', '{"q": {"query": 5}}', "[" * 9999]
)
def test_what_is_no_query_is_refused(service, text):
    response = httpx.post(service, data={"queries": text})
    assert response.status_code == (200 if not text else 400)


def test_other_sites_may_ask(service):
    assert httpx.get(service).headers["access-control-allow-origin"] == "*"
