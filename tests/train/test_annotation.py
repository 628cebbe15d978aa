"""The annotated corpora keep to their guide, and what the network learns from them is what they say."""

from pathlib import Path

import pytest
from train.annotation import AnnotationError, parse, read
from train.corpora import ROOT, Split, corpus
from train.examples import example
from train.gold import gold

from graph.extract.labels import ATTRIBUTES, EDGES, fills
from graph.schema import kind

FILES = sorted(ROOT.glob("*/*.txt"))
DOCUMENT = """=== one
published: 2022-01-20
publisher: Courier
country: Kazakhstan
genre: news
title: A new minister
---
{t1|President} {p1|Aidar Sultanov} {x1|appointed} {p2|Bolat Karimov} {t2|Minister of Defence} on {d1|Wednesday}.

{p2|He} {x2|may} become {t3|premier}.
---
d1 = 2022-01-19
tenure - person=p1 post=t1 place="Kazakhstan"
appointment x1 person=p2 post=t2 place="Kazakhstan" date=d1 by=p1
appointment?rumoured x2 person=p2 post=t3
"""


def lines(text: str) -> list[str]:
    return text.splitlines()


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_file_keeps_to_the_guide(file: Path) -> None:
    for document in read(file):
        made = example(document)
        for source, target, edge in made.edges:
            assert made.spans[target].sort in fills(EDGES[edge]), (
                document.id,
                EDGES[edge],
                made.spans[source],
                made.spans[target],
            )
        facts = gold(document)
        for fact in facts["facts"]:
            roles = {key: value for key, value in fact.items() if key not in ("kind", "quote")}
            assert kind(fact["kind"]).check(roles) == (), document.id
            assert fact["quote"] in facts["text"]


def test_the_splits_share_no_document_and_leave_none_out() -> None:
    parts = [{document.id for document in corpus(["en", "ru", "kk"], split)} for split in Split]
    assert sum(map(len, parts)) == len(set().union(*parts)) == sum(1 for file in FILES for _ in read(file))
    assert all(parts)


def test_an_example_has_the_edges_of_its_claims() -> None:
    made = example(parse(Path("en/one.txt"), 1, lines(DOCUMENT)))
    text = [" ".join(w.text for w in made.segmented.words[s.first : s.last]) for s in made.spans]
    edges = {(text[a], text[b], EDGES[e]) for a, b, e in made.edges}
    assert ("appointed", "Bolat Karimov", "appointment.person") in edges
    assert ("appointed", "Minister of Defence", "appointment.post") in edges
    assert ("appointed", "Aidar Sultanov", "appointment.by") in edges
    assert ("President", "Aidar Sultanov", "tenure.person") in edges
    assert ("He", "Bolat Karimov", "same") in edges
    assert {(text[a], ATTRIBUTES[n]) for a, n in made.attributes} == {("may", "rumoured")}


def test_only_asserted_claims_are_gold() -> None:
    facts = gold(parse(Path("en/one.txt"), 1, lines(DOCUMENT)))["facts"]
    assert [fact["kind"] for fact in facts] == ["tenure", "appointment"]
    assert facts[1]["date"] == "2022-01-19"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("by=p1", "by=p9"), "p9 is not in the text"),
        (("date=d1", "start=d1"), "no key 'start'"),
        (("d1 = 2022-01-19\n", ""), "d1 needs a date"),
        (("{p2|He}", "{p2|{p2|He}}"), "nested mention"),
        (("post=t2 ", ""), "lacks post"),
        (("title: A new minister\n", ""), "lacks title"),
    ],
)
def test_errors_name_the_line_and_the_reason(change: tuple[str, str], reason: str) -> None:
    with pytest.raises(AnnotationError, match=reason):
        parse(Path("en/one.txt"), 1, lines(DOCUMENT.replace(*change)))
