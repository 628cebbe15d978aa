import re

import networkx as nx

from graph.views.network_html import network_html

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}


def search(page, name: str) -> None:
    page.fill("#search", name)
    page.press("#search", "Enter")


def panel(page) -> str:
    return page.inner_text("#panel")


def painted(page) -> int:
    """How many pixels of the picture are not empty."""
    return page.evaluate(
        """() => { const c = document.querySelector("#stage canvas");
        const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return n; }"""
    )


def clickable(page) -> list[list[float]]:
    """Points of the window, a few pixels apart, over which the pointer says that there is something to click."""
    return page.evaluate(
        """() => { const stage = document.getElementById("stage"), box = stage.getBoundingClientRect(), found = [];
        for (let clientY = box.top + 5; clientY < box.bottom; clientY += 8)
          for (let clientX = box.left + 5; clientX < box.right; clientX += 8) {
            const move = new PointerEvent("pointermove", { clientX, clientY, bubbles: true });
            stage.querySelector("canvas").dispatchEvent(move);
            if (stage.style.cursor === "pointer") found.push([clientX, clientY]);
          }
        return found; }"""
    )


def test_the_picture_is_drawn_and_counted(page):
    assert int(page.get_attribute("html", "data-ready")) > 0
    assert page.inner_text("#tally").startswith("29 people · 14 posts · 16 bodies")
    assert painted(page) > 10_000


def test_search_needs_no_accents_and_opens_the_details(page):
    page.fill("#search", "zháksyly")
    assert page.inner_text("#results li").startswith("Ruslan Zhaksylykov")
    page.press("#search", "Enter")
    shown = panel(page)
    assert "Minister of Defence" in shown
    assert "since 19 Jan 2022" in shown
    assert "Kassym-Jomart Tokayev appointed Ruslan Zhaksylykov Minister of Defence." in shown
    assert "Akorda, 19 Jan 2022" in shown
    link = page.locator("#panel .source a").first
    assert link.get_attribute("href") == "https://example.org/news/akorda-2022-01-19"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_list_of_results_is_worked_by_keyboard(page):
    page.fill("#search", "nurlan")
    names = page.locator("#results .result-name").all_inner_texts()
    assert sorted(names) == ["Nurlan Nigmatulin", "Nurlan Yermekbayev"]
    page.press("#search", "ArrowDown")
    assert page.get_attribute("#search", "aria-activedescendant") == "result-1"
    page.press("#search", "Enter")
    assert page.inner_text("#panel h2") == names[1]


def test_search_says_when_there_is_nothing(page):
    page.fill("#search", "nobody at all")
    assert page.inner_text("#results") == "Nothing of that name"
    assert page.inner_text("#live") == "Nothing of that name"


def test_dates_are_as_precise_as_the_source(page):
    search(page, "Olzhas Bektenov")
    shown = panel(page)
    assert "Feb 2022 – 3 Apr 2023" in shown
    search(page, "Alikhan Smailov")
    shown = panel(page)
    assert "until May 2020, by 25 Feb 2019" in shown
    assert re.search(r"5 Jan 2022 – 11 Jan 2022 · 6 days\s*acting", shown)


def test_a_kind_that_is_switched_off_is_gone(page):
    before = painted(page)
    page.uncheck('#node-kinds input[data-kind="person"]')
    assert painted(page) < before * 0.7
    page.click("#reset")
    assert page.is_checked('#node-kinds input[data-kind="person"]')


def test_a_body_narrows_to_its_posts_and_their_holders(page):
    page.select_option("#body", label="Ministry of Defence")
    assert page.inner_text("#live") == "5 of 59 shown"


def test_a_period_narrows_to_what_held_in_it(page):
    page.fill("#from", "2023-06-01")
    page.fill("#to", "2023-06-30")
    shown, _, total = re.fullmatch(r"(\d+) (of) (\d+) shown", page.inner_text("#live")).groups()
    assert 20 < int(shown) < int(total)


def test_a_date_shows_who_was_in_office(page):
    page.fill("#day", "2022-02-01")
    shown = panel(page)
    assert "1 Feb 2022" in shown
    for name in ("Ruslan Zhaksylykov", "Yerlan Koshanov", "Alikhan Smailov"):
        assert name in shown
    assert "Murat Bektanov" not in shown
    assert page.locator("#panel .chip.certain").count() == 1


def test_a_date_after_the_last_source_is_only_probable(page):
    page.fill("#day", "2024-12-01")
    assert page.locator("#panel .chip.certain").count() == 0
    assert "Olzhas Bektenov" in page.inner_text("#panel .day-group:has(.chip.probable)")


def test_the_slider_moves_by_months_with_the_keys(page):
    page.focus("#slider")
    page.keyboard.press("ArrowLeft")
    first = page.inner_text("#panel h2")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#panel h2") != first
    assert page.get_attribute("#slider", "aria-valuetext") == page.inner_text("#panel h2")


def test_those_not_in_office_fade_and_can_be_hidden(page):
    page.fill("#day", "2022-02-01")
    faded = painted(page)
    page.check("#hide-others")
    assert painted(page) < faded


def test_all_dates_come_back(page):
    page.click("#date-toggle")
    assert page.inner_text("#date-toggle") == "All dates"
    page.click("#date-toggle")
    assert page.is_hidden("#panel")


def test_the_arrow_keys_walk_from_neighbour_to_neighbour(page):
    page.focus("#stage")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#panel h2") == "Kassym-Jomart Tokayev"
    seen = {page.inner_text("#panel h2")}
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(page.inner_text("#panel h2"))
    assert len(seen) > 2
    assert page.inner_text("#live").split(".")[0].split(" ", 1)[1] in seen


def test_enter_goes_to_the_details_and_escape_comes_back(page):
    page.focus("#stage")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    assert page.evaluate("document.activeElement.id") == "stage"


def test_the_tab_key_passes_search_filters_stage_and_slider_in_order(page):
    page.evaluate("document.querySelector('.skip').focus()")
    order = []
    for _ in range(40):
        page.keyboard.press("Tab")
        order.append(page.evaluate("document.activeElement.id"))
    places = [order.index(name) for name in ("search", "theme", "body", "stage", "date-toggle", "slider")]
    assert places == sorted(places)


def test_a_click_opens_a_node(page):
    for kind in ("person", "body"):
        page.uncheck(f'#node-kinds input[data-kind="{kind}"]')
    page.mouse.click(*clickable(page)[0])
    assert page.inner_text("#panel .eyebrow").lower() == "post"
    assert page.locator("#panel .fact.tenure").count() > 0


def test_a_click_opens_an_edge(page):
    for box in page.locator("#edge-kinds input").all():
        box.set_checked(box.get_attribute("data-kind") == "tenure")
    with_edges = clickable(page)
    page.uncheck('#edge-kinds input[data-kind="tenure"]')
    nodes = {tuple(point) for point in clickable(page)}
    page.check('#edge-kinds input[data-kind="tenure"]')
    page.mouse.click(*next(point for point in with_edges if tuple(point) not in nodes))
    assert page.inner_text("#panel .eyebrow").lower() == "held a post"
    assert page.locator("#panel .fact").count() == 1
    assert page.locator("#panel blockquote").count() >= 1


def test_on_a_phone_the_panel_is_a_sheet_and_the_filters_open(show, html):
    page = show(html, **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.tap("#filters-open")
    assert page.is_visible("#reset")
    page.tap("#filters-close")
    search(page, "Bektenov")
    box = page.locator("#panel").bounding_box()
    assert box["width"] == 390
    assert box["y"] + box["height"] == 844


def test_dark_follows_the_system_and_the_switch(show, html):
    page = show(html, color_scheme="dark")

    def background() -> str:
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert background() == "rgb(20, 24, 28)"
    page.click("#theme")
    assert background() == "rgb(251, 250, 247)"


def test_an_empty_network_opens(show):
    page = show(network_html(nx.MultiDiGraph(), "Nothing yet"))
    assert page.inner_text("h1") == "Nothing yet"
    assert page.is_hidden(".time")


HOSTILE = '</script><script>alert("x")</script><img src=x onerror=alert(1)>{{data}}${alert(2)}"\'`&amp;\u2028'


def test_hostile_names_titles_and_quotes_are_only_text(show):
    graph = nx.MultiDiGraph()
    for iri, kind in (("javascript:alert(3)", "person"), ('"><script>', "post"), (HOSTILE, "body")):
        graph.add_node(iri, iri=iri, kind=kind, label=HOSTILE, short=HOSTILE, title=HOSTILE, aliases=HOSTILE)
    evidence = [
        {"quote": HOSTILE, "document": HOSTILE, "title": HOSTILE, "publisher": HOSTILE, "date": HOSTILE, "url": url}
        for url in (
            "javascript:alert(4)",
            "data:text/html,<script>alert(5)</script>",
            'https://x.example/"onclick="alert(6)',
        )
    ]
    facts = {"status": "current", "acting": False, "start": HOSTILE, "manner": HOSTILE, "label": HOSTILE, "sources": 1}
    graph.add_edge(
        "javascript:alert(3)", '"><script>', key=HOSTILE, kind="tenure", evidence=evidence, evidence_total=3, **facts
    )
    page = show(network_html(graph, HOSTILE))
    assert page.inner_text("h1") == HOSTILE
    page.fill("#search", "alert")
    assert page.locator("#results .result-name").first.text_content() == HOSTILE
    page.press("#search", "Enter")
    page.click("#panel summary")
    assert page.locator("#panel blockquote").first.text_content() == HOSTILE
    assert page.locator("#panel a").evaluate_all("all => all.map((a) => a.protocol)") == ["https:"]
    assert page.locator("#panel img, #panel script, #panel [onclick]").count() == 0
