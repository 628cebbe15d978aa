"""Short ways to make what tests start from: claims, readings, stores."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import graph
from graph.model import Claim, Document, EntityKind, Mention, Reading, ResolvedClaim, Span
from graph.schema import kind
from graph.stores import Mode, Store, open_store


def claim(
    number: int, kind: str, publisher: str = "Courier", published: str | None = None, **roles: str | bool
) -> ResolvedClaim:
    """A resolved claim; the number is its IRI."""
    return ResolvedClaim(f"urn:claim:{number}", kind, roles, publisher, published)


def reading(
    document_id: str,
    claims: Iterable[Mapping[str, str | bool]],
    published: str | None = None,
    publisher: str | None = "Courier",
) -> Reading:
    """The reading of an invented document whose text is a line a claim; each claim is its kind and its roles."""
    spans, lines, made, mentions = [], [], [], []
    at = 0
    for item in claims:
        line = "; ".join(f"{key} {value}" for key, value in item.items())
        span = Span(at, at + len(line))
        at += len(line) + 1
        lines.append(line)
        spans.append(span)
        roles = {key: value for key, value in item.items() if key != "kind"}
        assert not kind(str(item["kind"])).check(roles), kind(str(item["kind"])).check(roles)
        made.append(Claim(str(item["kind"]), roles, span))
        mentions.append(Mention(span, EntityKind.PERSON, str(item.get("person", "nobody"))))
    document = Document(document_id, "\n".join(lines), "en", f"Title of {document_id}", publisher, published)
    return Reading(document, tuple(mentions), tuple(made), "by-hand/1")


def memory_store() -> Store:
    """An empty store in memory, open for writing."""
    return open_store("memory:", Mode.WRITE)


def sample_readings() -> Iterator[Reading]:
    """What the sample's own facts say, without the reader."""
    for file in sorted((Path(graph.__file__).parent / "sample").glob("*/*.json")):
        yield _sample_reading(json.loads(file.read_text("utf-8")))


def _sample_reading(document: dict[str, Any]) -> Reading:
    text = document["text"]
    claims, people = [], set()
    for fact in document["facts"]:
        roles = {key: value for key, value in fact.items() if key not in ("kind", "quote")}
        at = text.find(fact["quote"])
        claims.append(Claim(fact["kind"], roles, Span(at, at + len(fact["quote"]))))
        people |= {fact[role] for role in ("person", "predecessor", "by") if role in fact}
    mentions = tuple(Mention(Span(0, 1), EntityKind.PERSON, name) for name in sorted(people))
    told = Document(*(document[key] for key in ("id", "text", "lang", "title", "publisher", "published")))
    return Reading(told, mentions, tuple(claims), "by-hand/1")
