"""Annotated documents as gold documents of the fact contract, so that one scorer measures on them too."""

from collections.abc import Iterator
from typing import Any

from graph.extract.labels import OFFICES
from graph.extract.segmentation import segment
from graph.schema import kind
from train.annotation import AnnotatedClaim, AnnotatedDocument, Value
from train.examples import example

_OFFICE_KEYS = {"org": "organization", "place": "jurisdiction"}
_QUOTE = 500


def gold(document: AnnotatedDocument) -> dict[str, Any]:
    """The document with its asserted claims as facts."""
    head = {key: document.head[key] for key in ("published", "publisher", "title")}
    facts = list(_facts(document))
    return {
        "id": f"{document.lang}-{document.id}",
        "lang": document.lang,
        **head,
        "text": document.text,
        "facts": facts,
    }


def _facts(document: AnnotatedDocument) -> Iterator[dict[str, Any]]:
    made = example(document)
    sentences = segment(document.text)
    seen = set()
    for claim in document.claims:
        if claim.modality != "asserted":
            continue
        anchor = made.anchors.get(id(claim))
        row = dict(_roles(document, claim))
        word = made.spans[anchor].first if anchor is not None else 0
        sentence = sentences.sentences[sentences.sentence_at(word)]
        start, end = sentences.words[sentence.first].start, sentences.words[sentence.last - 1].end
        fact = {"kind": claim.kind, **row}
        key = repr(sorted(fact.items()))
        if key not in seen:
            seen.add(key)
            yield {**fact, "quote": document.text[start : min(end, start + _QUOTE)]}


def _roles(document: AnnotatedDocument, claim: AnnotatedClaim) -> Iterator[tuple[str, str | bool]]:
    known = kind(claim.kind).roles
    for key, value in claim.roles.items():
        name = _OFFICE_KEYS.get(key, key) if claim.kind in OFFICES else {"org": "organization"}.get(key, key)
        if name in known:
            yield name, _text(document, value).replace("term-ended", "term ended")
    for flag in sorted(claim.flags & known.keys()):
        yield flag, True


def _text(document: AnnotatedDocument, value: Value) -> str:
    return document.value(value.id) if value.id else value.literal
