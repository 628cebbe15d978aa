"""Who was in office on a day: in a body, a place, or one post; and what two days have different."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.profiles.named import Named, named, path
from graph.profiles.reader import Reader
from graph.queries import run
from graph.resolve.publishers import display
from graph.stores import Store

MOST = 500


@dataclass(frozen=True, slots=True)
class Holding:
    """A post and who held it; `certainty` is certain, probable or possible, dates are EDTF."""

    post: Named
    person: Named
    certainty: str
    start: str | None
    end: str | None
    acting: bool
    last_seen: str | None
    quote: str | None
    document: Named


@dataclass(frozen=True, slots=True)
class Change:
    """A post whose holders on two days are not the same."""

    post: Named
    before: tuple[Holding, ...]
    after: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days: the posts that changed hands, and how many did not."""

    changes: tuple[Change, ...]
    unchanged: int


def in_office(store: Store, of: str, day: str, reader: Reader) -> tuple[Holding, ...]:
    """Who held the posts of a body or place (an IRI) on a day; a month or a year means any time in it.

    Raises ParameterError where it is no date.
    """
    return _holdings(store, run(store, "in-office", of=of, date=day), reader)


def compared(before: Sequence[Holding], after: Sequence[Holding]) -> Comparison:
    """What two answers of `in_office` have different. A post that merely may have been held is left out."""
    sides = (_by_post(before), _by_post(after))
    changes = []
    unchanged = 0
    for iri in {**sides[0], **sides[1]}:
        old, new = (tuple(side.get(iri, ())) for side in sides)
        if {each.person.iri for each in old} == {each.person.iri for each in new}:
            unchanged += 1
        else:
            changes.append(Change((old or new)[0].post, old, new))
    return Comparison(tuple(sorted(changes, key=lambda change: (change.post.name, change.post.iri))), unchanged)


def _by_post(holdings: Iterable[Holding]) -> Mapping[str, list[Holding]]:
    found: dict[str, list[Holding]] = defaultdict(list)
    for holding in holdings:
        if holding.certainty != "possible":
            found[holding.post.iri].append(holding)
    return found


def _holdings(store: Store, rows: Any, reader: Reader) -> tuple[Holding, ...]:
    found = [row for _, row in zip(range(MOST), rows, strict=False)]
    known = named(store, (row[key].value for row in found for key in ("postIri", "personIri")), reader.lang)
    return tuple(
        _holding(store.base, row, known, reader)
        for row in found
        if row["postIri"].value in known and row["personIri"].value in known
    )


def _holding(base: str, row: Any, known: Mapping[str, Named], reader: Reader) -> Holding:
    texts = {key: row[key].value if row[key] is not None else None for key in _OPTIONAL}
    document = row["documentIri"].value
    quoted = reader.texts_shown or display(texts["publisher"]) != "link"
    return Holding(
        post=known[row["postIri"].value],
        person=known[row["personIri"].value],
        certainty=row["certainty"].value,
        start=texts["start"],
        end=texts["end"],
        acting=texts["acting"] in ("true", "1"),
        last_seen=texts["lastSeen"],
        quote=row["quote"].value if quoted else None,
        document=Named(document, "document", row["title"].value, path(base, document, "document")),
    )


_OPTIONAL = ("start", "end", "acting", "lastSeen", "publisher")
