"""What record linkage compares: a person under one name with one context, as any number of documents has them."""

from dataclasses import dataclass, field
from functools import cached_property

from graph.resolve.names import normalised
from graph.resolve.person_names import PersonName, person_name, surnames
from graph.resolve.sounds import skeleton

_NONE = "*"  # for a surname alone


@dataclass(frozen=True)
class Record:
    """A name with what its documents tell of its bearer.

    `key` is the record's own, the same for the same content; `posts` are keys of the posts held (see `posts.key`),
    `aliases` further names that a structured source gives, `identifiers` ids in registers, `year` when the documents
    were published, `born` and `died` years or dates as told. `document` is given where a judgement speaks of the person
    as that one document has them, so that the record is its alone.
    """

    key: str
    name: str
    lang: str
    posts: frozenset[str] = frozenset()
    year: int | None = None
    born: str | None = None
    died: str | None = None
    aliases: tuple[str, ...] = ()
    identifiers: frozenset[str] = frozenset()
    document: str | None = None
    _hash: int = field(default=0, compare=False)

    def __hash__(self) -> int:
        return hash(self.key)

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """Its name and aliases taken apart."""
        return tuple(dict.fromkeys(person_name(name, self.lang) for name in (self.name, *self.aliases)))

    @cached_property
    def is_full(self) -> bool:
        """Whether any of its names has a given name."""
        return any(name.is_full for name in self.names)

    @cached_property
    def blocks(self) -> frozenset[str]:
        """The blocks that it stands in: two records are compared where they share one.

        The surname as it sounds with the first sound of another word (the given name or its initial), where none looks
        like a surname every word; and every word with each post, for names so short that only the post can tell.
        """
        found = set(self.identifiers)
        for name in self.names:
            found |= {f"{skeleton(word)}:{first}" for word in surnames(name) for first in _firsts(name, word)}
            found |= {f"{skeleton(word)}@{post}" for word in name.main for post in self.posts}
        return frozenset(found)

    @cached_property
    def plain_name(self) -> str:
        """The name as it is, folded: what an IRI shows."""
        return normalised(self.name)


def _firsts(name: PersonName, surname: str) -> set[str]:
    """The first sounds, in broad classes, of what stands beside a surname."""
    others = [word for word in name.main if word != surname] + list(name.initials[:1])
    return {skeleton(other)[:1] for other in others} or {_NONE}
