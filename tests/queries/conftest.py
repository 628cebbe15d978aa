from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graph.stores import Mode, Store, open_store

KNOWLEDGE = Path(__file__).parent / "knowledge.ttl"


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with open_store("memory:", Mode.WRITE) as opened:
        graph = NamedNode(opened.knowledge)
        read = parse(path=KNOWLEDGE, format=RdfFormat.TURTLE)
        opened.load(Quad(quad.subject, quad.predicate, quad.object, graph) for quad in read)
        yield opened
