import base64
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from graph import views
from graph.errors import UnknownName
from graph.views._page import safe_json, vis_network
from graph.views.network_html import network_html, payload

BLOCK = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def data_of(html: str) -> dict:
    (block,) = BLOCK.findall(html)
    return json.loads(block)


def test_the_data_of_the_page_is_the_graph(html, graph):
    data = data_of(html)
    assert [node["label"] for node in data["nodes"]] == [node["label"] for node in graph.nodes.values()]
    assert len(data["edges"]) == graph.number_of_edges()
    document, quote = data["edges"][0]["evidence"][0]
    assert quote
    assert {"title", "publisher", "date", "url", "document"} == set(data["documents"][document])


def test_every_node_has_a_place(html):
    nodes = data_of(html)["nodes"]
    assert all(math.isfinite(node["x"]) and math.isfinite(node["y"]) for node in nodes)
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)


def test_the_same_knowledge_gives_the_same_page_whatever_the_hash_seed():
    script = (
        "import hashlib, runpy;"
        f"module = runpy.run_path({str(Path(__file__).with_name('conftest.py'))!r});"
        "graph = module['network'](module['Knowledge'](), around=['Government, Kazakhstan'], depth=2, since='2019');"
        "print(hashlib.sha256(module['network_html'](graph, 'x').encode()).hexdigest())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", script], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1


def test_the_most_connected_person_is_drawn_largest(html):
    people = [node for node in data_of(html)["nodes"] if node["kind"] == "person"]
    assert max(people, key=lambda node: node["radius"])["label"] == "Kassym-Jomart Tokayev"


def test_the_page_refers_to_nothing_outside_itself(html):
    ours = html.replace(vis_network(), "").replace(BLOCK.search(html).group(), "")
    assert set(re.findall(r'\b(?:href|src)="([^"]*)"', ours)) == {"#stage", "data:,"}
    assert not re.search(
        r"url\(|@import|sourceMappingURL|<link rel=\"stylesheet|<iframe|\bfetch\(|XMLHttpRequest", ours
    )


def test_the_policy_allows_exactly_the_scripts_and_styles_of_the_page(html):
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL) + re.findall(
        r"<style>(.*?)</style>", html, re.DOTALL
    )
    hashes = {f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}" for text in inline}
    assert set(re.findall(r"'(sha256-[^']+)'", policy)) == hashes
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_json_in_a_script_cannot_end_it():
    value = "</script><!-- & \u2028 \u2029 {} \" '"
    text = safe_json(value)
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == value


def test_a_title_is_text(graph):
    html = network_html(nx.MultiDiGraph(), "</title><script>alert(1)</script> {{data}} {{text:search}}")
    assert "<script>alert" not in html
    assert "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{data}} {{text:search}}" in html


def test_an_empty_graph_is_a_page_without_nodes():
    assert payload(nx.MultiDiGraph()) == {"nodes": [], "edges": [], "documents": []}


def test_views_are_known_by_their_files_names():
    assert views.names() == ["network", "timeline"]
    assert views.view("network") is network_html
    with pytest.raises(UnknownName, match="network"):
        views.view("networ")
