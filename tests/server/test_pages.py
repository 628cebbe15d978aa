"""Every page as HTML and as data, in three languages, and what becomes of bad addresses and hostile text."""

import json
import re

import httpx
import pytest
from pyoxigraph import RdfFormat, parse
from serving import serving

from graph import layers, pipeline
from graph.model import Claim, Document, EntityKind, Mention, Reading, Span
from graph.server.options import Options
from graph.stores import Mode, open_store

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
PAGES = [
    "/", "/search?q=Tokayev", "/changes", "/changes?by=day&since=2022&until=2022-02&of=Tokayev",
    "/in-office?date=2022-02", "/compare?first=2021-06&second=2022-03", "/path?from=Zhaksylykov&to=Mamin",
    "/network", "/query", "/network/embed?around=Zhaksylykov",
]  # fmt: skip


def path_of(get, name: str, kind: str) -> str:
    hits = get(f"/search.json?q={name}&kind={kind}").json()["hits"]
    return hits[0]["entity"]["path"]


@pytest.fixture(
    params=[
        ("Zhaksylykov", "person"),
        ("Minister of Defence", "post"),
        ("Majilis", "body"),
        ("Astana", "place"),
        ("Cabinet of Askar Mamin", "body"),
    ]
)
def entity(request, get) -> str:
    return path_of(get, *request.param)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_a_page(get, address):
    response = get(address)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "<title>" in response.text


def test_an_entity_has_its_page_and_its_twins(get, entity):
    page = get(entity)
    assert page.status_code == 200
    assert f'href="{entity}.ttl"' in page.text
    for ending, form in ((".ttl", RdfFormat.TURTLE), (".jsonld", RdfFormat.JSON_LD)):
        statements = list(parse(get(entity + ending).content, form))
        assert len(statements) > 3
    profile = get(f"{entity}.json").json()
    assert profile["entity"]["path"] == entity
    asked = get(entity, headers={"accept": "application/json"})
    assert asked.json() == profile
    assert get(entity, headers={"accept": "text/turtle"}).headers["content-type"].startswith("text/turtle")


def test_a_person_leads_to_the_sentence_in_its_document(get):
    career = get(path_of(get, "Zhaksylykov", "person") + ".json").json()["career"]
    minister = next(fact for fact in career if fact["roles"]["post"]["name"].startswith("Minister of Defence"))
    assert minister["values"]["start"] == "2022-01-19"
    source = minister["sources"]["shown"][0]
    address, _, claim = source["path"].partition("#")
    text = re.sub(r"<[^>]+>", "", get(address).text)
    assert source["quote"] in " ".join(text.split())
    assert f'id="{claim}"' in get(address).text


def test_a_posts_holders_stand_in_order(get):
    holders = get(path_of(get, "Minister of Defence", "post") + ".json").json()["holders"]
    names = [holder["tenure"]["roles"]["person"]["name"].split()[-1] for holder in holders]
    assert names == ["Zhasuzakov", "Yermekbayev", "Bektanov", "Zhaksylykov"]


def test_a_cabinet_has_its_term_and_its_seats(get):
    address = path_of(get, "Cabinet of Askar Mamin", "body")
    term = get(address + ".json").json()["term"]
    assert (term["start"], term["end"]) == ("2019-02-25", "2022-01-11")
    defence = [seat for seat in term["seats"] if seat["post"]["name"].startswith("Minister of Defence")]
    assert [(seat["person"]["name"], seat["start"], seat["end"]) for seat in defence] == [
        ("Nurlan Yermekbayev", "2019-02-25", "2021-08-31"),
        ("Murat Bektanov", "2021-08-31", "2022-01-11"),
    ]
    assert all(seat["source"] for seat in defence)
    assert "25 February 2019 – 11 January 2022" in get(address).text


def test_a_cabinet_is_no_node_of_the_network(get):
    assert "/network?around=" not in get(path_of(get, "Cabinet of Askar Mamin", "body")).text
    assert "Cabinet of" not in get("/network.json").text


def test_the_cabinet_on_two_dates(get):
    def minister(day: str) -> set[str]:
        found = get(f"/in-office.json?date={day}").json()["office"]["holdings"]
        return {
            each["person"]["name"]
            for each in found
            if each["post"]["name"].startswith("Minister of Defence") and each["certainty"] != "possible"
        }

    assert minister("2021-12-01") == {"Murat Bektanov"}
    assert minister("2022-02-01") == {"Ruslan Zhaksylykov"}
    changed = get("/compare.json?first=2021-12-01&second=2022-02-01").json()["comparison"]["changes"]
    assert "Minister of Defence, Kazakhstan" in {each["post"]["name"] for each in changed}


def test_the_way_between_two_people(get):
    steps = get("/path.json?from=Zhaksylykov&to=Alikhan Smailov").json()["steps"]
    assert steps
    assert all(step["facts"] for step in steps)
    assert steps[0]["left"]["name"] == "Ruslan Zhaksylykov"
    assert steps[-1]["right"]["name"] == "Alikhan Smailov"


@pytest.mark.parametrize("typed", ["Zhaksylykov", "Жаксылыков", "жақсылықов", "Zhaksilikov", "Jaqsylyqov"])
def test_search_finds_people_in_any_script_and_misspelt(get, typed):
    hits = get("/search.json", params={"q": typed}).json()["hits"]
    assert hits[0]["entity"]["name"] == "Ruslan Zhaksylykov"


@pytest.mark.parametrize(
    ("headers", "address", "said"),
    [
        ({"accept-language": "ru"}, "/", "Последние перестановки"),
        ({"accept-language": "kk-KZ, ru;q=0.5"}, "/", "Соңғы ауыс-түйістер"),
        ({"accept-language": "de"}, "/", "Latest changes"),
        ({"accept-language": "ru", "cookie": "lang=kk"}, "/", "Соңғы ауыс-түйістер"),
        ({"cookie": "lang=kk"}, "/?lang=ru", "Последние перестановки"),
    ],
)
def test_the_readers_language(get, headers, address, said):
    assert said in get(address, headers=headers).text


def test_names_are_in_the_readers_language(get):
    address = path_of(get, "Minister of Defence", "post")
    assert '<h1 class="post">Министр обороны, Казахстан</h1>' in get(f"{address}?lang=ru").text
    assert "Қорғаныс министрі" in get(f"{address}?lang=kk").text


def test_the_network_speaks_the_readers_language(get):
    page = get("/network/embed?around=Zhaksylykov&lang=kk").text
    assert "Органдар бойынша" in page
    assert "Қорғаныс министрі" in page


def test_what_has_not_changed_is_not_sent_again(get):
    first = get("/changes")
    again = get("/changes", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert not again.content
    assert get("/changes?lang=ru").headers["etag"] != first.headers["etag"]


def test_an_unknown_entity_is_told_with_near_names(get):
    response = get("/person/ruslan-zhaksilykov-00000000")
    assert response.status_code == 404
    assert "Ruslan Zhaksylykov" in response.text
    assert get("/nothing/here").status_code == 404
    assert get("/person/x.json").json()["near"] == []


@pytest.mark.parametrize(
    "address",
    ["/in-office?date=tomorrow", "/changes?since=2022-13", "/changes?by=year", "/compare?first=x", "/place/KZ?date=%00",
     "/network/embed?around=Nobody%20At%20All"],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_told(get, address):
    response = get(address)
    assert response.status_code == 400
    assert "<title>" in response.text


@pytest.mark.parametrize("typed", [HOSTILE, 'a/"b', "person/<x>", "http://[", "http://a.b/%zz", "urn:a b", "\\"])
@pytest.mark.parametrize("name", ["q", "of", "from", "to", "date", "since", "around", "query", "lang", "kind", "iri"])
@pytest.mark.parametrize("page", ["/search", "/changes", "/path", "/network", "/query", "/in-office", "/entity"])
def test_what_is_typed_never_becomes_markup(get, page, name, typed):
    response = get(page, params={name: typed})
    assert response.status_code < 500
    assert "<script>alert" not in response.text
    assert "<img src=x" not in response.text


@pytest.mark.parametrize(
    "address",
    [
        "/../../etc/passwd", "/static/../app.py", "/static/%2e%2e/app.py", "/person/..%2f..%2fetc", "/person/%00",
        "/person/%ff", "/document/<script>", "/static/%00", "/query/editor/../../app.py", "/query/saved/../x",
        "/person/a%0d%0ax:y", "/search?q=%ff%fe", "/person/" + "x" * 3000, "/search?q=" + "%D0%B6" * 2000,
    ],
)  # fmt: skip
def test_strange_addresses_are_no_errors_of_ours(get, address):
    response = get(address)
    assert response.status_code < 500
    assert "root:" not in response.text
    assert "def application" not in response.text


def test_every_answer_is_protected(get):
    for address in ("/", "/static/site.css", "/search.json?q=x", "/nothing", "/sparql"):
        headers = get(address, headers={"accept": "*/*"}).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors" not in get("/network/embed?around=Zhaksylykov").headers["content-security-policy"]


def test_only_quotes_are_shown_unless_a_publisher_allows_more(quoting_site, site, get):
    address = get("/search.json?q=Zhaksylykov").json()["hits"][0]["entity"]["path"]
    source = get(f"{address}.json").json()["career"][0]["sources"]["shown"][0]
    document = source["path"].partition("#")[0]
    full, quotes = (httpx.get(f"{url}{document}.json").json() for url in (site, quoting_site))
    assert (full["display"], quotes["display"]) == ("full", "quotes")
    texts = [_text(each) for each in (full, quotes)]
    assert len(texts[1]) < len(texts[0])
    assert all(passage["claims"] for passage in quotes["passages"])


def _text(document) -> str:
    return "".join(piece["text"] for passage in document["passages"] for piece in passage["pieces"])


def test_the_feed_and_the_other_files_for_programs(get):
    feed = get("/changes.atom")
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert feed.text.count("<entry>") > 10
    assert "Disallow: /sparql" in get("/robots.txt").text
    assert "searchTerms" in get("/opensearch.xml").text
    assert get("/openapi.json").json()["openapi"] == "3.1.0"


def test_a_saved_query_with_its_values(get):
    text = get("/query/saved/holders-on", params={"post": "Minister of Defence, Kazakhstan", "date": "2022"}).text
    assert "VALUES ?postIri { <https://" in text
    assert get("/query/saved/holders-on").status_code == 400
    assert get("/query/saved/nothing").status_code == 404


def hostile(document_id: str) -> Reading:
    text = f"{HOSTILE} was appointed Minister of {HOSTILE} on 1 May 2020."
    roles = {"person": HOSTILE, "post": f"Minister of {HOSTILE}", "date": "2020-05-01"}
    document = Document(document_id, text, "en", HOSTILE, HOSTILE, "2020-05-02", "javascript:alert(3)")
    mentions = (Mention(Span(0, len(HOSTILE)), EntityKind.PERSON, HOSTILE),)
    return Reading(document, mentions, (Claim("appointment", roles, Span(0, len(text))),), "by-hand/1")


def test_hostile_documents_stay_text(tmp_path):
    with open_store(str(tmp_path / "store"), Mode.WRITE) as store:
        layers.prepare(store)
        layers.put(store, hostile("hostile"))
        layers.work_off(store)
        store.publish()
    with serving(tmp_path / "store", Options(title=HOSTILE)) as url, httpx.Client(base_url=url) as client:
        latest = client.get("/changes.json").json()[0]["changes"][0]
        pages = ["/", "/changes", "/network/embed", "/query", latest["roles"]["person"]["path"]]
        pages += [latest["roles"]["post"]["path"], latest["sources"]["shown"][0]["path"].partition("#")[0]]
        for page in pages:
            response = client.get(page, headers={"accept": "text/html"})
            assert response.status_code == 200, page
            assert "<script>alert" not in response.text
            assert "<img src=x" not in response.text
            assert 'href="javascript:' not in response.text


def test_readers_see_the_newest_published_state_while_the_next_is_written(tmp_path):
    location = str(tmp_path / "store")
    with open_store(location, Mode.WRITE) as store:
        pipeline.build(store, [hostile("one")])
    with serving(tmp_path / "store", Options()) as url, open_store(location, Mode.WRITE) as store:

        def count() -> int:
            asked = {"query": "SELECT (COUNT(*) AS ?n) { ?d a rs:Document }"}
            return int(httpx.get(f"{url}/sparql", params=asked).json()["results"]["bindings"][0]["n"]["value"])

        assert count() == 1
        layers.prepare(store)
        layers.put(store, hostile("two"))
        assert count() == 1
        store.publish()
        wait_for(lambda: count() == 2)
        assert len(json.loads(httpx.get(f"{url}/changes.json").text)) == 1


def wait_for(true) -> None:
    import time  # noqa: PLC0415 - for this alone

    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.2)


def test_an_address_that_was_replaced_leads_on(tmp_path):
    from pyoxigraph import NamedNode, Quad  # noqa: PLC0415

    from graph.rdf.iris import Iris  # noqa: PLC0415 - for this alone
    from graph.stores import updates  # noqa: PLC0415
    from graph.terms import DCTERMS  # noqa: PLC0415

    with open_store(str(tmp_path / "store"), Mode.WRITE) as store:
        pipeline.build(store, [hostile("one")])
        person = store.names.find("alert")[0].iri
        old = NamedNode(f"{store.base}person/old-name-12345678")
        store.update(
            updates.insert_data(
                [Quad(old, DCTERMS.isReplacedBy, NamedNode(person), NamedNode(Iris(store.base).history))]
            )
        )
        store.publish()
    with serving(tmp_path / "store", Options()) as url:
        response = httpx.get(f"{url}/person/old-name-12345678")
        assert response.status_code == 301
        assert response.headers["location"].startswith("/person/")
