"""What follows from statements taken together: who came after whom, and who therefore held a post before."""

from collections import defaultdict
from dataclasses import replace

from graph.extract.english.offices import same_office, single, title_key
from graph.extract.english.statements import Statement

_NEAR = 3  # sentences
_FAR = 200


def inferred(statements: list[Statement]) -> list[Statement]:
    """Statements that the asserted ones imply: successions, and past tenures of those who were replaced."""
    handed = _successions(statements)
    return handed + _replaced([*statements, *handed])


def _successions(statements: list[Statement]) -> list[Statement]:
    """X was appointed to the post that Y left."""
    left: dict[frozenset[str], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.kind == "dismissal" and statement.post:
            left[title_key(statement.post)].append(statement)
    known = {(id(s.person), id(s.values.get("predecessor"))) for s in statements if s.kind == "succession"}
    told = [s for s in statements if s.kind == "succession" and s.post]
    out: list[Statement] = []
    for taken in (s for s in statements if s.kind == "appointment" and s.post and single(s.post)):
        assert taken.post is not None
        if any(s.person is taken.person and s.post and same_office(s.post, taken.post) for s in told[:_FAR]):
            continue  # the text says itself whom they came after
        near = [d for d in left[title_key(taken.post)] if abs(d.sentence - taken.sentence) <= _FAR]
        fits = [d for d in near[:_FAR] if _follows(taken, d) and (id(taken.person), id(d.person)) not in known]
        people = {id(d.person) for d in fits}
        if len(people) != 1:
            continue
        old = fits[0]
        made = Statement(
            "succession", taken.person, replace(taken.post, acting=False), taken.start, taken.end, taken.sentence
        )
        if old.person is not None:
            made.values["predecessor"] = old.person
        if "date" in taken.values:
            made.values["date"] = taken.values["date"]
        made.confidence = 0.8
        known.add((id(taken.person), id(old.person)))
        out.append(made)
    return out


def _follows(taken: Statement, left: Statement) -> bool:
    if left.person is taken.person or not left.post or not taken.post or not same_office(left.post, taken.post):
        return False
    if left.values.get("manner") == "died" and abs(left.sentence - taken.sentence) > _NEAR:
        return False
    a, b = taken.values.get("date"), left.values.get("date")
    if isinstance(a, str) and isinstance(b, str) and len(a) == len(b) == 10:
        return b <= a and a[:7] == b[:7]
    return abs(left.sentence - taken.sentence) <= _NEAR


def _replaced(statements: list[Statement]) -> list[Statement]:
    """Who was replaced in a post held it: a past tenure, where nothing else says so."""
    out: list[Statement] = []
    held: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.post and statement.kind in ("tenure", "dismissal", "appointment"):
            held[id(statement.person)].append(statement)
    for handed in (s for s in statements if s.kind == "succession" and s.post):
        old = handed.values.get("predecessor")
        said = any(s.post and handed.post and same_office(s.post, handed.post) for s in held[id(old)])
        if said or old is None or isinstance(old, (str, bool)) or handed.post is None:
            continue
        made = Statement("tenure", old, handed.post, handed.start, handed.end, handed.sentence, values={"former": True})
        if "date" in handed.values:
            made.values["end"] = handed.values["date"]
        made.confidence = 0.75
        held[id(old)].append(made)
        out.append(made)
    return out
