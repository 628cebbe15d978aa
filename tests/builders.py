"""Short ways to make what tests start from: claims, readings, stores."""

from collections.abc import Iterable, Mapping

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
