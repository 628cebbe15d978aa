"""Judgements as YAML, to be edited and kept in git: what people have judged, and the open questions to be filled in.

A file holds a list of `judgements` and one of `rulings`. Documents stand by their own ids, so that a file fits any
store that has read them. An entry without a verdict is a question that nobody has answered yet, and is passed over.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import yaml

from graph.errors import ParameterError
from graph.judging import decisions
from graph.judging.claims import ruling
from graph.judging.doubtful import Topic, questions
from graph.judging.sides import side
from graph.judging.yaml_file import parsed
from graph.model import Anchor, EntityKind, Holding, Judgement, Reason, Ruling, Verdict
from graph.rdf import judgements, rulings
from graph.rdf.iris import Iris
from graph.stores import Store
from graph.terms import DCTERMS

_HEAD = """\
# Judgements on who is the same (same, different, unsure) and rulings on claims (rejected, confirmed).
# Fill in a verdict or a holding and say because of what; entries without one are left as they are.
"""


def write(store: Store, stream: TextIO, open_questions: bool = False) -> None:
    """Writes what people have judged, or the open questions with their evidence."""
    content = _questions(store) if open_questions else _judged(store)
    stream.write(_HEAD)
    yaml.safe_dump(content, stream, allow_unicode=True, sort_keys=False, width=120)


def _judged(store: Store) -> dict[str, list[dict[str, Any]]]:
    iris = Iris(store.base)
    query: Any = store.query
    ids = _Ids(store)
    return {
        "judgements": [_judgement(item, ids) for item in judgements.stored(query, iris, iris.judgements)],
        "rulings": [_ruling(item, ids) for item in rulings.stored(query, iris)],
    }


class _Ids:
    """Ids of documents by IRI."""

    def __init__(self, store: Store) -> None:
        rows: Any = store.query(f"SELECT ?document ?id WHERE {{ ?document {DCTERMS.identifier} ?id }}")
        self._ids = {row["document"].value: row["id"].value for row in rows}

    def of(self, iri: str) -> str:
        """The document's id; its IRI where the store no longer holds it."""
        return str(self._ids.get(iri, iri))


def _judgement(item: Judgement, ids: _Ids) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "left": _side(item.left, item.left_anchors, ids),
        "verdict": item.verdict.value,
        "right": _side(item.right, item.right_anchors, ids),
        "because": item.because,
        "by": item.by,
        "when": item.when,
    }


def _side(iri: str, anchors: Iterable[Anchor], ids: _Ids) -> dict[str, Any]:
    seen = [
        {"document": ids.of(each.document), "name": each.name, "exact": each.exact, "start": each.start}
        for each in anchors
    ]
    return {"iri": iri, "seen": [{key: value for key, value in one.items() if value is not None} for one in seen]}


def _ruling(item: Ruling, ids: _Ids) -> dict[str, Any]:
    return {
        "claim": item.claim,
        "document": ids.of(item.document),
        "kind": item.kind,
        "person": item.person,
        "quote": item.quote,
        "holding": item.holding.value,
        "because": item.reason.because,
        "by": item.reason.by,
        "when": item.reason.when,
    }


def _questions(store: Store) -> dict[str, list[dict[str, Any]]]:
    ids = _Ids(store)
    found: dict[str, list[dict[str, Any]]] = {"judgements": [], "rulings": []}
    for question in questions(store):
        evidence = [list(lines) for lines in question.evidence]
        if question.topic is Topic.PAIR:
            left, right = (side(store, iri) for iri in question.subjects)
            found["judgements"].append(
                {
                    "why": question.why,
                    "kind": left.kind.value,
                    "left": {"label": question.labels[0], "told": evidence[0], **_side(left.iri, left.anchors, ids)},
                    "verdict": None,
                    "right": {"label": question.labels[1], "told": evidence[1], **_side(right.iri, right.anchors, ids)},
                    "because": None,
                }
            )
        elif question.topic is Topic.CLAIM:
            entry = {"why": question.why, "claim": question.subjects[0], "told": evidence[0]}
            found["rulings"].append({**entry, "holding": None, "because": None})
    return found


def read(store: Store, path: Path, by: str, when: str) -> int:
    """Judges what a file says; how many entries had a verdict. `by` and `when` hold for those that do not say theirs.

    Raises ParameterError, naming file and entry, for what is no such file; then nothing of it is stored.
    """
    content = parsed(path)
    made = [
        _read_judgement(store, entry, _reason(entry, where, by, when), where)
        for entry, where in _entries(content, "judgements", path)
        if entry.get("verdict") is not None
    ]
    ruled = [
        _read_ruling(store, entry, _reason(entry, where, by, when), where)
        for entry, where in _entries(content, "rulings", path)
        if entry.get("holding") is not None
    ]
    if made:
        decisions.put(store, made)
    for item in ruled:
        decisions.rule(store, item)
    return len(made) + len(ruled)


def _entries(content: Mapping[str, Any], key: str, path: Path) -> list[tuple[dict[str, Any], str]]:
    """The entries of a list, each with what errors call it."""
    found = content.get(key) or []
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise ParameterError(f"{path}: {key!r} is no list of entries")
    return [(entry, f"{path}: entry {number} of {key!r}") for number, entry in enumerate(found, 1)]


def _reason(entry: Mapping[str, Any], where: str, by: str, when: str) -> Reason:
    because = entry.get("because")
    if because is None or not str(because).strip():
        raise ParameterError(f"{where}: say 'because'")
    at = entry.get("when") or when
    return Reason(str(entry.get("by") or by), at.isoformat() if isinstance(at, date) else str(at), str(because))


def _read_judgement(store: Store, entry: Mapping[str, Any], reason: Reason, where: str) -> Judgement:
    try:
        kind, verdict = EntityKind(str(entry.get("kind"))), Verdict(str(entry["verdict"]))
    except ValueError as error:
        raise ParameterError(f"{where}: {error}") from error
    left, right = (_read_side(store, entry.get(key), where, key) for key in ("left", "right"))
    if left == right:
        raise ParameterError(f"{where}: both sides are one")
    return Judgement(
        left[0], right[0], kind, verdict, reason.by, reason.because, reason.when,
        left_anchors=left[1], right_anchors=right[1],
    )  # fmt: skip


def _read_side(store: Store, value: object, where: str, key: str) -> tuple[str, tuple[Anchor, ...]]:
    if not isinstance(value, dict) or not isinstance(value.get("iri"), str):
        raise ParameterError(f"{where}: {key!r} has no 'iri'")
    iris = Iris(store.base)
    try:
        anchors = tuple(
            Anchor(iris.document(str(each["document"])), str(each["name"]), each.get("exact"), each.get("start"))
            for each in value.get("seen") or []
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ParameterError(f"{where}: {key!r} has an entry under 'seen' without document and name") from error
    return value["iri"], anchors


def _read_ruling(store: Store, entry: Mapping[str, Any], reason: Reason, where: str) -> Ruling:
    try:
        holding = Holding(str(entry["holding"]))
    except ValueError as error:
        raise ParameterError(f"{where}: {error}") from error
    if not entry.get("document"):  # an answered question, which has but the claim
        return ruling(store, str(entry.get("claim")), holding, reason)
    person = entry.get("person")
    document = Iris(store.base).document(str(entry["document"]))
    told = (document, str(entry.get("kind")), str(entry.get("quote")), None if person is None else str(person))
    return Ruling(str(entry.get("claim")), *told, holding, reason)
