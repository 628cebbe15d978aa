"""Judgements: what they do, that the machine never overrules them, and that undone they leave no trace."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from builders import memory_store, reading

from graph import exports, judging, layers, queries
from graph.errors import ParameterError, ReshuffleError
from graph.judging.claims import ruling
from graph.model import EntityKind, Holding, Mention, Reading, Reason, Span, Verdict
from graph.stores import Store
from graph.terms import RS

REASON = Reason("A. Reviewer", "2024-05-01T10:00:00+00:00", "the gazette says so")
MINISTER = {"kind": "tenure", "post": "Minister of Defence", "jurisdiction": "Kazakhstan"}
AKIM = {"kind": "tenure", "post": "akim", "jurisdiction": "Akmola Region"}


def store_of(*readings: Reading) -> Store:
    store = memory_store()
    layers.prepare(store)
    for item in readings:
        layers.put(store, item)
    layers.work_off(store)
    return store


def told(doc: str, name: str, claim: dict[str, str], published: str = "2022-05-01") -> Reading:
    found = reading(doc, [{**claim, "person": name}], published, doc)
    at = found.document.text.find(name)
    mention = Mention(Span(at, at + len(name)), EntityKind.PERSON, name)
    return replace(found, mentions=(mention,)) if at >= 0 else found


def canonical(store: Store) -> bytes:
    stream = io.BytesIO()
    exports.export(store, "nquads", stream, canonical=True)
    return stream.getvalue()


def people(store: Store) -> int:
    rows = store.query(f"SELECT DISTINCT ?person WHERE {{ ?person a {RS.Person} }}")
    return len(list(rows))  # type: ignore[arg-type]


@pytest.fixture
def store() -> Store:
    """Two who may be one, by initials and the same country."""
    return store_of(told("one", "Murat Bektanov", MINISTER), told("two", "M. Bektanov", AKIM))


def test_who_may_be_one_stays_two_and_is_asked_about(store: Store) -> None:
    assert people(store) == 2
    (question,) = judging.questions(store)
    assert {*question.labels} == {"Murat Bektanov", "M. Bektanov"}
    assert all(len(lines) == 1 for lines in question.evidence)


def test_judged_the_same_they_are_one_and_no_longer_asked_about(store: Store) -> None:
    judging.decide(store, "M. Bektanov", Verdict.SAME, "Murat Bektanov", REASON)
    assert people(store) == 1
    assert not list(judging.questions(store))
    assert len(list(queries.run(store, "career", person="Murat Bektanov"))) == 2


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_judgement_undone_leaves_no_trace(store: Store, verdict: Verdict) -> None:
    before = canonical(store)
    judging.decide(store, "M. Bektanov", verdict, "Murat Bektanov", REASON)
    assert canonical(store) != before
    judging.undecide(store, "M. Bektanov@two", "Murat Bektanov@one")
    assert canonical(store) == before


def test_a_judgement_outlives_reading_again_and_new_rules(store: Store) -> None:
    judging.decide(store, "M. Bektanov", Verdict.SAME, "Murat Bektanov", REASON)
    after = canonical(store)
    layers.put(store, told("two", "M. Bektanov", AKIM))
    layers.work_off(store)
    assert canonical(store) == after
    store.update(f"DELETE WHERE {{ GRAPH ?g {{ ?s {RS.rulesVersion} ?version }} }}")
    layers.prepare(store)
    layers.work_off(store)
    assert canonical(store) == after


def test_a_judgement_finds_its_person_again_under_a_fuller_name(store: Store) -> None:
    judging.decide(store, "M. Bektanov", Verdict.SAME, "Murat Bektanov", REASON)
    fuller = told("two", "M. Bektanov", AKIM)
    claims = tuple(replace(claim, roles={**claim.roles, "person": "Bektanov M. K."}) for claim in fuller.claims)
    mentions = tuple(replace(mention, name="Bektanov M. K.") for mention in fuller.mentions)
    layers.put(store, replace(fuller, claims=claims, mentions=mentions))
    layers.work_off(store)
    assert people(store) == 1


def test_two_of_one_name_and_post_are_told_apart_by_their_documents() -> None:
    store = store_of(*(told(doc, "Murat Bektanov", MINISTER) for doc in ("one", "two", "three")))
    before = canonical(store)
    assert people(store) == 1
    judging.decide(store, "Murat Bektanov@one", Verdict.DIFFERENT, "Murat Bektanov@two", REASON)
    assert people(store) > 1
    judging.undecide(store, "Murat Bektanov@one", "Murat Bektanov@two")
    assert canonical(store) == before


def test_the_machine_never_overrules_a_person() -> None:
    store = store_of(told("one", "Murat Bektanov", MINISTER), told("two", "Murat Bektanov", MINISTER))
    judging.decide(store, "Murat Bektanov@one", Verdict.DIFFERENT, "Murat Bektanov@two", REASON)
    for number in range(3):
        layers.put(store, told(f"more-{number}", "Murat Bektanov", MINISTER))
    layers.work_off(store)
    assert who(store, "one").isdisjoint(who(store, "two"))


def who(store: Store, doc: str) -> set[str]:
    """Whom a document's people are held to be."""
    rows = store.query(
        f"""SELECT ?entity WHERE {{ GRAPH ?g {{ ?document <http://purl.org/dc/terms/identifier> "{doc}" .
        ?referent {RS.entityKind} "person" }} GRAPH ?i {{ ?referent {RS.denotes} ?entity }} }}"""
    )
    return {row["entity"].value for row in rows}


def test_posts_can_be_judged_the_same_and_apart_again() -> None:
    special = {**MINISTER, "post": "Minister Without Portfolio"}
    store = store_of(told("one", "Murat Bektanov", MINISTER), told("two", "Aida Serikova", special))
    before = canonical(store)
    left, right = "Minister of Defence, Kazakhstan", "Minister Without Portfolio, Kazakhstan"
    judging.decide(store, left, Verdict.SAME, right, REASON)
    assert _posts(store) == 1
    (judgement,) = judging.judgements(store)
    judging.undecide(store, judgement.left, judgement.right)
    assert _posts(store) == 2
    assert canonical(store) == before


def _posts(store: Store) -> int:
    return len(list(store.query(f"SELECT DISTINCT ?post WHERE {{ ?tenure a {RS.Tenure} ; {RS.post} ?post }}")))


def test_a_rejected_claim_supports_nothing_until_the_ruling_is_taken_back(store: Store) -> None:
    before = canonical(store)
    claim = _claim(store, "one")
    judging.rule(store, ruling(store, claim, Holding.REJECTED, REASON))
    assert not list(store.query(f"SELECT ?t WHERE {{ ?t a {RS.Tenure} ; {RS.supportedBy} <{claim}> }}"))
    layers.put(store, told("one", "Murat Bektanov", MINISTER))
    layers.work_off(store)
    assert not list(store.query(f"SELECT ?t WHERE {{ ?t a {RS.Tenure} ; {RS.supportedBy} <{claim}> }}"))
    judging.unrule(store, claim)
    assert canonical(store) == before


def test_an_amended_claim_says_the_new_and_not_the_old_until_it_is_taken_back(store: Store) -> None:
    before = canonical(store)
    claim = _claim(store, "one")
    judging.amend(store, claim, {"post": "Minister of Energy", "start": "2021"}, REASON)
    (row,) = queries.run(store, "career", person="Murat Bektanov")  # type: ignore[misc]
    assert row["post"].value.startswith("Minister of Energy")
    judging.forget(store, claim)
    judging.unrule(store, claim)
    assert canonical(store) == before


def test_an_amendment_that_does_not_fit_changes_nothing(store: Store) -> None:
    before = canonical(store)
    with pytest.raises(ParameterError, match="date"):
        judging.amend(store, _claim(store, "one"), {"start": "soon"}, REASON)
    assert canonical(store) == before


def test_claims_of_low_confidence_are_asked_about_until_ruled_on() -> None:
    unsure = told("one", "Murat Bektanov", MINISTER)
    store = store_of(replace(unsure, claims=tuple(replace(claim, confidence=0.4) for claim in unsure.claims)))
    (question,) = judging.questions(store)
    assert question.topic == "claim"
    judging.rule(store, ruling(store, question.subjects[0], Holding.CONFIRMED, REASON))
    assert not list(judging.questions(store))


def _claim(store: Store, doc: str) -> str:
    rows = store.query(
        f"SELECT ?claim WHERE {{ ?claim {RS.document} ?d . ?d <http://purl.org/dc/terms/identifier> '{doc}' }}"
    )
    return next(row["claim"].value for row in rows)


def test_a_judgement_whose_document_is_gone_is_reported_and_kept(store: Store) -> None:
    judging.decide(store, "M. Bektanov", Verdict.SAME, "Murat Bektanov", REASON)
    judging.rule(store, ruling(store, _claim(store, "two"), Holding.REJECTED, REASON))
    assert not list(judging.orphans(store))
    layers.remove(store, "two")
    layers.work_off(store)
    assert len(list(judging.orphans(store))) == 2
    layers.put(store, told("two", "M. Bektanov", AKIM))
    layers.work_off(store)
    assert not list(judging.orphans(store)) and people(store) == 1


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        ("Murat Bektanov", "Murat Bektanov", "one already"),
        ("Murat Bektanov", "Nobody Atall", "no entity"),
        ("Murat Bektanov", "Minister of Defence, Kazakhstan", "cannot be judged"),
        ("Murat Bektanov@nowhere", "M. Bektanov", "no document"),
        ("Somebody@one", "M. Bektanov", "calls nobody"),
    ],
)
def test_what_is_not_clear_is_said(store: Store, left: str, right: str, because: str) -> None:
    with pytest.raises(ReshuffleError, match=because):
        judging.decide(store, left, Verdict.SAME, right, REASON)


def test_a_file_carries_judgements_to_another_store(store: Store, tmp_path: Path) -> None:
    judging.decide(store, "M. Bektanov", Verdict.SAME, "Murat Bektanov", REASON)
    judging.rule(store, ruling(store, _claim(store, "one"), Holding.CONFIRMED, REASON))
    file = tmp_path / "judgements.yaml"
    with file.open("w", encoding="utf-8") as stream:
        judging.write(store, stream)
    other = store_of(told("one", "Murat Bektanov", MINISTER), told("two", "M. Bektanov", AKIM))
    assert judging.read(other, file, "nobody", "2024-01-01") == 2
    assert canonical(other) == canonical(store)


def test_questions_can_be_answered_in_a_file(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "questions.yaml"
    with file.open("w", encoding="utf-8") as stream:
        judging.write(store, stream, open_questions=True)
    assert judging.read(store, file, "somebody", REASON.when) == 0
    text = file.read_text("utf-8").replace("verdict: null", "verdict: same").replace("because: null", "because: seen")
    file.write_text(text, "utf-8")
    assert judging.read(store, file, "somebody", REASON.when) == 1
    assert people(store) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a",
        "judgements: 3",
        "judgements: [{verdict: same}]",
        "judgements: [{kind: person, verdict: maybe, because: x}]",
        "judgements: [{kind: person, verdict: same, because: x, left: {iri: a}, right: {}}]",
        "rulings: [{claim: 'x y', holding: rejected, because: x}]",
        "rulings: [{claim: x, holding: rejected}]",
        "a: [",
        "a: !!python/object/apply:os.system ['true']",
    ],
)
def test_a_file_that_is_none_is_named_and_changes_nothing(store: Store, tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, "utf-8")
    before = canonical(store)
    with pytest.raises(ParameterError):
        judging.read(store, file, "somebody", REASON.when)
    assert canonical(store) == before
