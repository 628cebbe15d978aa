"""One row a fact: what a document says twice is written once, with all that was said of it."""

from collections import defaultdict

from graph.extract.english.offices import same_office, title_key
from graph.extract.english.persons import Person
from graph.extract.english.statements import Statement

_CHANGES = frozenset(("appointment", "dismissal"))
_HEADS = frozenset(
    "head chief chair commander leader director commander-in-chief president governor minister speaker rector "
    "secretary".split()
)
_OTHER = ("rank", "institution", "organization", "parent", "origin", "action", "relation", "degree")


def merged(statements: list[Statement]) -> list[Statement]:
    """The statements without repetitions, in the order of the text."""
    groups: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        held = groups[_group(statement)]
        same = next((other for other in held if _same(other, statement)), None)
        if same is None:
            held.append(statement)
        else:
            _absorb(same, statement)
    kept = [statement for group in groups.values() for statement in group]
    kept.sort(key=lambda s: (s.sentence, s.start))
    return _without_echoes(kept)


def _group(statement: Statement) -> tuple[object, ...]:
    return statement.kind, id(statement.person), title_key(statement.post) if statement.post else None


def _same(a: Statement, b: Statement) -> bool:
    if a.post and b.post:
        if not same_office(a.post, b.post):
            return False
        if a.kind == "succession":
            return a.values.get("predecessor") is b.values.get("predecessor")
        if a.kind == "tenure":
            return not _two_stints(a, b)
        return not _two_dates(a.values.get("date"), b.values.get("date"))
    if a.kind in ("birth", "death"):
        return True
    return all(_text(a.values.get(key)) == _text(b.values.get(key)) for key in _OTHER if key != "degree")


def _text(value: object) -> object:
    if isinstance(value, str):
        return value.casefold()
    return value.name if isinstance(value, Person) else value


def _two_stints(a: Statement, b: Statement) -> bool:
    starts = a.values.get("start"), b.values.get("start")
    return (None not in starts and starts[0] != starts[1]) or bool(a.values.get("acting")) != bool(
        b.values.get("acting")
    )


def _two_dates(a: object, b: object) -> bool:
    """Whether two dates cannot be one: both known, neither a part of the other."""
    if not isinstance(a, str) or not isinstance(b, str):
        return False
    return not (a.startswith(b) or b.startswith(a))


def _absorb(held: Statement, said: Statement) -> None:
    for name, value in said.values.items():
        old = held.values.get(name)
        finer = name in ("date", "start", "end") and len(str(value)) > len(str(old))
        if (old is None or finer) and not (name == "former" and held.kind == "tenure"):
            held.values[name] = value
    if held.post and said.post:
        held.post.body = held.post.body or said.post.body
        held.post.place = held.post.place or said.post.place


def _without_echoes(statements: list[Statement]) -> list[Statement]:
    """Leaves out tenures that repeat a change of post, or say less than another row about the same person."""
    by_person: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.post:
            by_person[id(statement.person)].append(statement)
    return [
        s for s in statements if not (s.kind == "tenure" and any(_echo(s, other) for other in by_person[id(s.person)]))
    ]


def _echo(tenure: Statement, other: Statement) -> bool:
    if other is tenure or not tenure.post or not other.post or other.kind not in ("tenure", "appointment", "dismissal"):
        return False
    if other.kind in _CHANGES and same_office(tenure.post, other.post):
        return bool(tenure.values.get("acting")) == bool(other.values.get("acting"))
    mine, theirs = title_key(tenure.post), title_key(other.post)
    if len(mine) == 1 and mine < theirs and tenure.post.body is None and tenure.post.head == other.post.head:
        return True
    body = tenure.post.body and other.post.body and tenure.post.body.casefold() == other.post.body.casefold()
    return bool(body) and mine == {"head"} and theirs != mine and bool(theirs & _HEADS) and "deputy" not in theirs
