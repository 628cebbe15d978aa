"""The explorer in a real Chromium: what readers do, by hand, by keyboard, on a phone, and with a checker of access."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

PAGES = ["/", "/search?q=Tokayev", "/changes", "/in-office?date=2022-02", "/compare?first=2021-06&second=2022-03",
         "/path?from=Zhaksylykov&to=Mamin", "/network?around=Zhaksylykov", "/query", "/nothing",
         "/network/embed?around=Zhaksylykov"]  # fmt: skip


@pytest.fixture
def visit(browser, site):
    """Opens a page of the site; what it asks of other hosts, logs as an error or pops up fails the test."""
    contexts = []
    wrong: list[str] = []

    def opened(address: str, expected: int = 200, refusals: bool = False, **options) -> Page:
        context = browser.new_context(base_url=site, **({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on(
            "request", lambda request: request.url.startswith((site, "blob:", "data:")) or wrong.append(request.url)
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda message: (
                message.type == "error" and not (refusals or expected != 200) and wrong.append(message.text)
            ),
        )
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        response = page.goto(address)
        assert response is not None
        assert response.status == expected
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.mark.parametrize("typed", ["Zhaksylykov", "Жаксылыков", "Жақсылықов"])
def test_from_a_name_to_the_sentence_that_says_so(visit, typed):
    page = visit("/")
    page.fill("#q", typed)
    page.press("#q", "Enter")
    page.click("main .hits a >> nth=0")
    expect(page.locator("h1")).to_have_text("Ruslan Zhaksylykov")
    quote = page.locator("#content .fact blockquote a").first
    said = quote.inner_text()
    quote.click()
    expect(page.locator("p.sort")).to_have_text("document")
    marked = page.locator(".claim:target mark").first
    expect(marked).to_be_in_viewport()
    assert " ".join(marked.inner_text().split()) == " ".join(said.split())


def test_names_while_they_are_typed(visit):
    page = visit("/")
    page.locator("#q").press_sequentially("жақс", delay=10)
    expect(page.locator(".suggestions li").first).to_contain_text("Ruslan Zhaksylykov")
    page.press("#q", "ArrowDown")
    assert page.get_attribute("#q", "aria-activedescendant") == "suggestions-q-0"
    page.press("#q", "Enter")
    expect(page.locator("h1")).to_have_text("Ruslan Zhaksylykov")


def test_the_cabinet_on_two_dates(visit):
    page = visit("/in-office?date=2021-12-01")
    row = page.locator("tr", has=page.locator("th", has_text="Minister of Defence, Kazakhstan"))
    expect(row.first).to_contain_text("Murat Bektanov")
    page.fill("input[name=date]", "2022-02-01")
    page.click("main form button")
    expect(row.first).to_contain_text("Ruslan Zhaksylykov")


def test_a_query_is_run_edited_seen_in_every_view_and_kept(visit):
    page = visit("/query")
    page.click("#run")
    expect(page.locator("#shown table tbody tr")).to_have_count(50)
    for view, drawn in (("timeline", "svg .bar"), ("months", "svg .cell"), ("network", "canvas"), ("table", "table")):
        page.click(f"#views >> text={view}")
        expect(page.locator(f"#shown {drawn}").first).to_be_visible()
    page.evaluate("document.querySelector('.CodeMirror')?.CodeMirror.setValue('SELECT (7 AS ?seven) {}')")
    if not page.locator(".CodeMirror").count():
        page.fill("#query", "SELECT (7 AS ?seven) {}")
    page.click("#run")
    expect(page.locator("#shown td")).to_have_count(1)
    expect(page.locator("#shown td")).to_have_text("7")
    page.fill("#keep-name", "seven")
    page.click("#keep")
    page.reload()
    page.click("#kept >> text=seven")
    expect(page.locator("#shown td")).to_have_text("7")
    with page.expect_download() as waiting:
        page.click("#downloads >> text=csv")
    assert waiting.value.path().read_text() == "seven\n7\n" or waiting.value.path().read_bytes() == b"seven\r\n7\r\n"


def test_a_saved_query_takes_its_parameters(visit):
    page = visit("/query", refusals=True)
    page.click("summary >> text=holders-on")
    form = page.locator("form[action='/query/saved/holders-on']")
    form.locator("input[name=date]").fill("2021-12-01")
    form.locator("button").click()
    expect(page.locator("#shown tbody tr").first).to_contain_text("Murat Bektanov")
    form.locator("input[name=date]").fill("never")
    form.locator("button").click()
    expect(form.locator(".problem")).to_contain_text("not a date")


def test_a_wrong_query_is_told_where(visit):
    page = visit("/query?query=SELECT%0A%3Fx%20{", refusals=True)
    expect(page.locator("#told")).to_contain_text("line 2, column")


def test_the_network_is_searched_expanded_slid_played_and_saved(visit):
    page = visit("/network/embed?around=Zhaksylykov")
    page.wait_for_selector("html[data-ready]")
    before = page.inner_text("#tally")
    page.fill("#search", "Tokayev")
    page.press("#search", "Enter")
    page.click("#panel >> text=Expand")
    expect(page.locator("#tally")).not_to_have_text(before)
    page.fill("#search", "Smailov")
    page.press("#search", "Enter")
    expect(page.locator("#panel h2")).to_have_text("Alikhan Smailov")
    assert before.startswith("3 people")
    page.click("#date-toggle")
    page.click("#play")
    day = page.input_value("#day")
    page.wait_for_function("day => document.getElementById('day').value !== day", arg=day)
    page.keyboard.press("Escape")
    with page.expect_download() as waiting:
        page.click("#save-svg")
    assert waiting.value.path().read_bytes().startswith(b"<svg")


def test_everything_but_the_network_and_the_workbench_works_without_javascript(visit):
    page = visit("/", java_script_enabled=False)
    page.fill("#q", "Жаксылыков")
    page.press("#q", "Enter")
    page.click("main .hits a >> nth=0")
    assert page.locator("figure.timeline svg rect").count() >= 2
    page.click("summary >> nth=0")
    assert page.locator("details[open] blockquote").count() >= 1


@pytest.mark.parametrize("address", PAGES)
def test_no_serious_barrier_on_any_page(visit, address):
    page = visit(address, expected=404 if address == "/nothing" else 200)
    page.wait_for_timeout(300)
    found = Axe().run(page).response["violations"]
    serious = [each for each in found if each["impact"] in ("serious", "critical")]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in serious] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["Zhaksylykov&kind=person", "Minister+of+Defence&kind=post", "Majilis", "Astana&kind=place"]
)
def test_no_serious_barrier_on_pages_of_entities(visit, get, name, scheme):
    address = get(f"/search.json?q={name}").json()["hits"][0]["entity"]["path"]
    page = visit(address, color_scheme=scheme)
    serious = [each for each in Axe().run(page).response["violations"] if each["impact"] in ("serious", "critical")]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in serious] == []


@pytest.mark.parametrize("address", PAGES[:-1])
def test_nothing_is_wider_than_a_phone(visit, address):
    page = visit(address, expected=404 if address == "/nothing" else 200, viewport={"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_by_keyboard_alone(visit):
    page = visit("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_print_leaves_out_what_paper_cannot_do(visit):
    page = visit("/changes")
    page.emulate_media(media="print")
    assert page.locator("header.top").is_hidden()
    assert page.locator("main .changes").first.is_visible()
    assert re.match(r"^\S", page.inner_text("h1"))
