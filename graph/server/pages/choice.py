"""Whom or what a reader means by a name that is typed into a form."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.profiles.named import Named, candidates
from graph.server.site import Asked

_OFFERED = 8
_SURE = 0.8
"""Score of a name that has all words of the text; the best of these is meant where no other comes near."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a text means: one entity, or several to choose from; neither where nothing has such a name."""

    text: str
    meant: Named | None = None
    offered: tuple[Named, ...] = ()


def choice(asked: Asked, parameter: str, kinds: Collection[str] = ("person", "post", "body", "place")) -> Choice | None:
    """What a parameter of the request means: an IRI, the address of a page or a name; None where it is not given."""
    text = asked.parameter(parameter)
    if not text:
        return None
    known = [entity for entity in asked.named(_iris(asked, text)) if entity.kind in kinds]
    if known:
        return Choice(text, known[0])
    hits = [hit for hit in asked.published.store.names.search(text, limit=4 * _OFFERED) if hit.kind.value in kinds]
    exact = [hit for hit in hits if hit.score == 1]
    likely = exact or [hit for hit in hits if hit.score > _SURE]
    if len(likely) == 1:
        return Choice(text, next(iter(asked.named([likely[0].iri])), None))
    return Choice(text, offered=asked.named(hit.iri for hit in (likely or hits)[:_OFFERED]))


def _iris(asked: Asked, text: str) -> list[str]:
    if text.startswith(("http://", "https://")) and not any(c in '<>"{}|^`\\' or c.isspace() for c in text):
        return [text]
    kind, slash, local = text.strip("/").partition("/")
    if not slash or not local.isprintable() or " " in text:
        return []
    return list(candidates(asked.published.store.base, kind, local))
