"""What each cluster of records is called: the key that its person's IRI is minted from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.model import Entity, EntityKind
from graph.resolve.records import Record


def identities(groups: Iterable[Sequence[Record]]) -> list[tuple[Entity, Sequence[Record]]]:
    """The entity of each group of records.

    Its key is its plainest name: a full one, in Latin letters if any, the first of equals. Of several groups of one
    name all but the first add the key of their first record.
    """
    named: dict[str, list[Sequence[Record]]] = defaultdict(list)
    for group in groups:
        named[_name(group)].append(group)
    return [
        (Entity(EntityKind.PERSON, f"person|{name}" if number == 0 else f"person|{name}|{_first(group)}"), group)
        for name, alike in sorted(named.items())
        for number, group in enumerate(sorted(alike, key=_first))
    ]


def _name(group: Sequence[Record]) -> str:
    def order(record: Record) -> tuple[bool, bool, str]:
        return not record.is_full, not record.plain_name.isascii(), record.plain_name

    return min(group, key=order).plain_name


def _first(group: Sequence[Record]) -> str:
    return min(record.key for record in group)
