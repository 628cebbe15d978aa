"""The start page and the search."""

from dataclasses import dataclass
from datetime import date, timedelta

from graph.model import EntityKind
from graph.profiles.changes import By, Window, changes
from graph.profiles.named import Named
from graph.server.site import Asked, Page

_HITS = 30
_LATEST = 12
_LONGEST = 200
_EARLIEST = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that a search found; `score` is 1 where a name is the very text."""

    entity: Named
    score: float


def home(asked: Asked) -> Page:
    """How much there is, and the latest changes."""
    shown = {name: f"{count:,}".replace(",", "\u202f") for name, count in asked.published.counts.items()}
    tomorrow = asked.today + timedelta(days=1)
    latest = changes(
        asked.published.store,
        asked.published.overview.events,
        asked.reader,
        Window(_EARLIEST, tomorrow, limit=_LATEST),
        By.DAY,
    )
    return Page("home.html", asked.words("home"), {"counts": shown, "latest": latest})


def search(asked: Asked) -> Page:
    """The entities with a name like the text `q`, in any script; `kind` keeps to those of one kind."""
    text = asked.parameter("q")[:_LONGEST]
    kind = asked.parameter("kind")
    wanted = EntityKind(kind) if kind in {each.value for each in EntityKind} else None
    found = asked.published.store.names.search(text, wanted, _HITS) if text else []
    known = {entity.iri: entity for entity in asked.named(hit.iri for hit in found)}
    hits = tuple(Hit(known[hit.iri], hit.score) for hit in found if hit.iri in known)
    return Page("search.html", asked.words("search"), {"query": text, "hits": hits}, values={"q": text, "kind": kind})
