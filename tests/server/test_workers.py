"""Limits: what one query may cost, and that it costs nobody else."""

import asyncio
import os
import signal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.server.options import Limits
from graph.server.sparql.workers import Answer, Refused, Unparsable, Workers
from graph.stores import Mode, open_store
from graph.stores.disk import DiskReader

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LIMITS = Limits(seconds=1, memory=150, rows=50, size=1, workers=2, patience=0.1, long=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    location = str(tmp_path_factory.mktemp("limits") / "store")
    with open_store(location, Mode.WRITE) as store:
        graph = NamedNode(store.knowledge)
        store.load(Quad(NamedNode(f"urn:{n}"), NamedNode("urn:p"), Literal(f"{n}" * 20), graph) for n in range(2000))
        store.publish()
    reader = open_store(location)
    assert isinstance(reader, DiskReader)
    data = str(reader.data)
    reader.close()
    return data


def task(folder: str, query: str) -> dict[str, object]:
    return {
        "folder": folder, "query": query, "base": "urn:base", "prefixes": {},
        "default": ["https://w3id.org/reshuffle/id/graph/knowledge"], "named": None,
        "rows": "application/sparql-results+json", "statements": "text/turtle",
    }  # fmt: skip


def run(work, limits: Limits = LIMITS):
    """What the coroutine function gives that is handed the workers."""

    async def main():
        workers = Workers(limits)
        await workers.start()
        try:
            return await asyncio.wait_for(work(workers), 30)
        finally:
            await workers.stop()

    return asyncio.run(main())


def refusal(folder: str, query: str, limits: Limits = LIMITS) -> str:
    with pytest.raises(Refused) as caught:
        run(lambda workers: workers.run(task(folder, query)), limits)
    assert str(caught.value)
    return caught.value.why


def test_an_ordinary_query_is_answered(folder):
    answer = run(lambda workers: workers.run(task(folder, "SELECT * { ?s ?p ?o } LIMIT 3")))
    assert isinstance(answer, Answer)
    assert answer.content.count(b'"s":') == 3


def test_a_query_that_does_not_parse_says_so(folder):
    with pytest.raises(Unparsable):
        run(lambda workers: workers.run(task(folder, "SELECT")))


@pytest.mark.parametrize(
    "query",
    [
        ENDLESS,
        "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
        "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(?c, ?f, ?i)) = 7) }",
        "CONSTRUCT { ?a ?b ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(?c, ?f, ?i)) = 7) }",
        "SELECT (MAX(CONCAT(?c, ?f, ?i)) AS ?m) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    ],
)
def test_a_runaway_query_is_stopped_on_time(folder, query):
    assert refusal(folder, query) in ("time", "memory", "large")


def test_more_rows_than_allowed_are_refused(folder):
    assert refusal(folder, "SELECT * { ?s ?p ?o } LIMIT 60") == "large"
    assert refusal(folder, "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 60") == "large"
    assert (
        refusal(
            folder,
            "SELECT (REPLACE(STR(?o), '.', ?o) AS ?x) (CONCAT(?x, ?x, ?x, ?x) AS ?y) (CONCAT(?y, ?y,"
            " ?y, ?y, ?y, ?y) AS ?z) { ?s ?p ?o FILTER(STRLEN(?o) > 60) } LIMIT 45",
        )
        == "large"
    )


def test_memory_is_limited(folder):
    query = "SELECT ?a ?d (CONCAT(?c, ?f, ?c, ?f) AS ?x) { ?a ?b ?c . ?d ?e ?f } ORDER BY ?x"
    assert refusal(folder, query, Limits(seconds=20, memory=50, workers=1)) == "memory"


def test_others_are_served_while_runaways_run_and_the_killed_are_replaced(folder):
    async def work(workers: Workers):
        runaways = [asyncio.create_task(workers.run(task(folder, ENDLESS))) for _ in range(4)]
        await asyncio.sleep(0)
        answers = [await workers.run(task(folder, "ASK { ?s ?p ?o }")) for _ in range(20)]
        ended = await asyncio.gather(*runaways, return_exceptions=True)
        after = await workers.run(task(folder, "ASK { ?s ?p ?o }"))
        return answers, ended, after

    answers, ended, after = run(work)
    assert len(answers) == 20
    assert {error.why for error in ended} <= {"time", "busy"}
    assert after.content == answers[0].content


def test_a_worker_that_dies_costs_its_query_alone(folder):
    async def work(workers: Workers):
        await workers.run(task(folder, "ASK {}"))
        for worker in workers._idle:
            os.kill(worker.process.pid, signal.SIGKILL)
        outcomes = await asyncio.gather(
            *(workers.run(task(folder, "ASK {}")) for _ in range(2)), return_exceptions=True
        )
        return outcomes, await workers.run(task(folder, "ASK {}"))

    outcomes, after = run(work)
    assert all(isinstance(each, Answer | Refused) for each in outcomes)
    assert isinstance(after, Answer)


def test_the_worker_stands_alone():
    """It starts in the time that pyoxigraph takes only as long as it imports nothing of ours."""
    source = (Path(__file__).parents[2] / "graph/server/sparql/worker.py").read_text("utf-8")
    assert "from graph" not in source
    assert "import graph" not in source
