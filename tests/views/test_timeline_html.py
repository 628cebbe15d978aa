import re
from datetime import date

import networkx as nx
import pytest

from graph.views._timeline import chart, spell
from graph.views.timeline_html import timeline_html

HOSTILE = "<script>alert(1)</script>\"'>"


@pytest.fixture
def timeline(graph) -> str:
    return timeline_html(graph, "Who held what", today=date(2024, 6, 1))


def test_every_tenure_has_its_sentence(timeline, graph):
    tenures = [data for *_, data in graph.edges(data=True) if data["kind"] == "tenure"]
    assert timeline.count('<li id="tenure-') == len(tenures)
    assert timeline.count("<blockquote>") >= len(tenures)
    assert "Kassym-Jomart Tokayev appointed Ruslan Zhaksylykov Minister of Defence." in timeline


def test_bars_lead_to_what_stands_below(timeline):
    for link in re.findall(r'href="#([^"]+)"', timeline):
        assert f'id="{link}"' in timeline


def test_it_needs_no_script_and_nothing_from_elsewhere(show, timeline):
    page = show_plain(show, timeline)
    assert page.locator("rect.bar").count() > 5
    page.locator("svg a").first.click()
    assert page.locator("li:target").count() == 1
    assert "<script" not in timeline
    assert "script-src 'none'" in timeline


def show_plain(show, html: str):
    """The page of pictures waits until a script says that it is ready; here none does."""
    return show(html.replace("<html ", '<html data-ready="0" '))


def test_names_never_become_markup():
    graph = nx.MultiDiGraph()
    graph.add_node("p", kind="person", label=HOSTILE)
    graph.add_node("q", kind="post", label=HOSTILE)
    evidence = [{"quote": HOSTILE, "title": HOSTILE, "url": "javascript:alert(2)"}]
    graph.add_edge("p", "q", key="t", kind="tenure", iri="t", start_earliest="2020-01-01", evidence=evidence)
    made = timeline_html(graph, HOSTILE, today=date(2024, 1, 1))
    assert "<script>alert" not in made
    assert "javascript:alert" not in re.findall(r'href="([^"]*)"', made)


def test_an_empty_network_has_an_empty_timeline():
    assert "0 / 0" in timeline_html(nx.MultiDiGraph(), "Nobody")


def spelt(**values: object):
    return spell(values, "A", "", "#a")


def test_bars_stand_where_their_days_are():
    known = spelt(
        startEarliest="2020-01-01", startLatest="2020-01-01", endEarliest="2022-01-01", endLatest="2022-01-01"
    )
    current = spelt(startEarliest="2022-01-01", startLatest="2022-12-31", status="current")
    drawn = chart([known, current], date(2024, 1, 1))
    assert [(bar.x, bar.width) for bar in drawn.bars] == [(0, 50), (50, 50)]
    assert [bar.told for bar in drawn.bars] == [50, 0.6]  # nobody has seen the second since it began
    assert [year for year, _ in drawn.ticks] == [2020, 2021, 2022, 2023, 2024]
    assert (known.sure_start, known.sure_end) == (True, True)
    assert (current.sure_start, current.open) == (False, True)


def test_of_an_open_bar_only_what_was_seen_is_told():
    seen = spelt(startEarliest="2020-01-01", startLatest="2020-01-01", lastAttested="2022-01-01", status="current")
    (bar,) = chart([seen], date(2024, 1, 1)).bars
    assert (bar.width, bar.told) == (100, 50)


def test_an_unknown_start_is_no_time_before_the_end():
    (bar,) = chart([spelt(endEarliest="2020-01-01", endLatest="2020-01-01")], date(2024, 1, 1)).bars
    assert bar.width < 1


def test_what_has_no_time_has_no_bar():
    assert chart([spelt()], date(2024, 1, 1)).bars == ()


def test_an_unknown_end_is_no_open_one():
    seen = spelt(startEarliest="2020-01-01", startLatest="2020-01-01", lastAttested="2020-06-01", status="unknown")
    assert seen.end == "2020-06-01"
    assert not seen.open
    assert not seen.sure_end
