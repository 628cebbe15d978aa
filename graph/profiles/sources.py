"""The sentences behind facts, with the documents that they stand in and how much of these may be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from pyoxigraph import NamedNode

from graph.profiles.named import path
from graph.resolve.publishers import display
from graph.stores import Mode, Store
from graph.terms import DCTERMS, RDFS, RS

SHOWN = 5
"""Sources of one fact that a page shows at first."""

_LOOKED_AT = 24
_BATCH = 1000
_TELLING = ("appointment", "dismissal", "succession", "tenure", "birth", "death")


@dataclass(frozen=True, slots=True)
class Source:
    """One claim behind a fact.

    `quote` is the sentence, None where its publisher allows a link only; `path` leads to the document's page with the
    sentence marked; `published` is an EDTF date.
    """

    claim: str
    kind: str
    quote: str | None
    path: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Sources:
    """The claims behind a fact, the most telling first, one of each publisher before the second of any.

    `total` is how many there are, `independent` how many publishers that do not repeat each other stand behind it.
    """

    shown: tuple[Source, ...]
    total: int
    independent: int


def sources(store: Store, claims: Mapping[str, Sequence[str]], texts_shown: bool) -> dict[str, tuple[Source, ...]]:
    """The sources of each fact, by the fact; `claims` are the IRIs of its claims."""
    looked_at = {fact: sorted(of)[:_LOOKED_AT] for fact, of in claims.items()}
    found = _read(store, sorted({claim for of in looked_at.values() for claim in of}), texts_shown)
    return {fact: _ordered(found[claim] for claim in of if claim in found) for fact, of in looked_at.items()}


def claim_path(base: str, claim: str) -> str:
    """The address of a claim's sentence in its document's page."""
    document, _, name = claim.partition("#")
    return f"{path(base, document, 'document')}#{name}"


def _read(store: Store, claims: Sequence[str], texts_shown: bool) -> dict[str, Source]:
    told: list[Any] = []
    for start in range(0, len(claims), _BATCH):
        listed = " ".join(str(NamedNode(claim)) for claim in claims[start : start + _BATCH])
        rows: Any = store.query(
            f"SELECT * WHERE {{ VALUES ?claim {{ {listed} }} ?claim {RS.quote} ?quote ; {RS.kind} ?kind ;"
            f" {RS.document} ?document }}"
        )
        told += rows
    origins = _origins(store, {row["document"].value for row in told})
    return {row["claim"].value: _source(store.base, row, origins, texts_shown) for row in told}


def _origins(store: Store, documents: Iterable[str]) -> Mapping[str, Mapping[NamedNode, str]]:
    """Title, publisher, date and address of documents, kept for as long as the store is: many facts share them."""
    known = _KNOWN.setdefault(store, {}) if store.mode is Mode.READ else {}
    missing = sorted(set(documents) - known.keys())
    keys = ", ".join(map(str, (RDFS.label, DCTERMS.publisher, DCTERMS.issued, RS.url)))
    for start in range(0, len(missing), _BATCH):
        listed = " ".join(str(NamedNode(document)) for document in missing[start : start + _BATCH])
        rows: Any = store.query(f"SELECT * WHERE {{ VALUES ?d {{ {listed} }} ?d ?p ?v FILTER(?p IN ({keys})) }}")
        for row in rows:
            known.setdefault(row["d"].value, {})[row["p"]] = row["v"].value
    return known


_KNOWN: WeakKeyDictionary[Store, dict[str, dict[NamedNode, str]]] = WeakKeyDictionary()


def _source(base: str, row: Any, origins: Mapping[str, Mapping[NamedNode, str]], texts_shown: bool) -> Source:
    origin = origins.get(row["document"].value, {})
    publisher, url = origin.get(DCTERMS.publisher), origin.get(RS.url, "")
    quoted = texts_shown or display(publisher) != "link"
    return Source(
        claim=row["claim"].value,
        kind=row["kind"].value,
        quote=row["quote"].value if quoted else None,
        path=claim_path(base, row["claim"].value),
        title=origin.get(RDFS.label, ""),
        publisher=publisher,
        published=origin.get(DCTERMS.issued),
        url=url if url.startswith(("https://", "http://")) else None,
    )


def _ordered(found: Iterable[Source]) -> tuple[Source, ...]:
    def telling(source: Source) -> tuple[int, str, str]:
        rank = _TELLING.index(source.kind) if source.kind in _TELLING else len(_TELLING)
        return rank, source.published or "9999", source.claim

    heard: dict[str, int] = defaultdict(int)
    ranked = []
    quotes = set()
    for place, source in enumerate(sorted(found, key=telling)):
        same = (source.path.partition("#")[0], source.quote)
        if same in quotes:
            continue
        quotes.add(same)
        publisher = source.publisher or source.path
        heard[publisher] += 1
        ranked.append((heard[publisher], place, source))
    return tuple(source for _, _, source in sorted(ranked, key=lambda item: item[:2]))
