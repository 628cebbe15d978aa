"""What the reader can do with the picture beside looking: play, find ways, grow, group, save."""

import xml.etree.ElementTree as ET

import pytest

SVG = "{http://www.w3.org/2000/svg}"


def search(page, name: str) -> None:
    page.fill("#search", name)
    page.press("#search", "Enter")


def downloaded(page, button: str) -> bytes:
    with page.expect_download() as waiting:
        page.click(button)
    return waiting.value.path().read_bytes()


def test_play_moves_the_date_on_until_it_is_paused(page):
    page.click("#play")
    first = page.input_value("#day")
    page.wait_for_function("first => document.getElementById('day').value > first", arg=first)
    assert page.get_attribute("#play", "aria-pressed") == "true"
    page.keyboard.press("Escape")
    assert page.get_attribute("#play", "aria-pressed") == "false"
    stopped = page.input_value("#slider")
    page.wait_for_timeout(1300)
    assert page.input_value("#slider") == stopped


def test_the_way_between_two_people_is_told_with_its_facts(page):
    search(page, "Zhaksylykov")
    page.fill(".way input", "Alikhan Smailov")
    page.press(".way input", "Enter")
    shown = page.inner_text("#panel")
    assert "Ruslan Zhaksylykov – Alikhan Smailov" in shown
    assert page.locator("#panel .fact").count() >= 2
    assert page.locator("#panel blockquote").count() >= 2
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")


def test_growing_shows_what_is_around_and_then_more(page):
    search(page, "Zhaksylykov")
    everything = page.inner_text("#tally")
    page.click("text=Only what is around")
    few = shapes(page)
    page.locator("#panel .to.post").first.click()
    page.click("#panel >> text=Expand")
    assert shapes(page) > few
    page.click("#panel >> text=Show everything")
    assert page.inner_text("#tally") == everything
    assert page.locator("#panel >> text=Only what is around").count() == 1


def shapes(page) -> int:
    """How many shapes the picture is made of."""
    return len(ET.fromstring(downloaded(page, "#save-svg")).findall(f".//{SVG}path"))


@pytest.mark.parametrize(("button", "beginning"), [("#save-png", b"\x89PNG"), ("#save-svg", b"<svg")])
def test_the_picture_is_saved(page, button, beginning):
    assert downloaded(page, button).startswith(beginning)


def test_the_svg_has_shapes_and_names_and_nothing_that_runs(page):
    root = ET.fromstring(downloaded(page, "#save-svg"))
    names = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    assert any("Tokayev" in name for name in names)
    assert len(root.findall(f".//{SVG}path")) > 30
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {"svg", "g", "rect", "path", "text"}


def test_grouping_by_body_moves_nodes_and_back(page):
    before = circles(page)
    page.click("#cluster")
    assert page.get_attribute("#cluster", "aria-pressed") == "true"
    assert circles(page) != before
    page.click("#cluster")
    assert circles(page) == before


def circles(page) -> list[str]:
    """The discs of the people: where each begins, in the units of the picture."""
    root = ET.fromstring(downloaded(page, "#save-svg"))
    paths = (path.get("d", "") for path in root.iter(f"{SVG}path"))
    return sorted(path.split(".")[0] for path in paths if "a" in path)
