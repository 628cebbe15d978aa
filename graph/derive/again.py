"""What one more report that somebody is in office changes in what is derived already: little, and often nothing.

A title before a name ("President X said") only shows a post held on a day. Where the tenure that it belongs to is
beyond doubt, it adds to the support, and at most moves the last day of attestation; in all other cases the post is
derived anew. The law: the result is the same either way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph.derive.held import Held

# the ends that are worked out after reports have found their tenure, and so keep none away from it
_WORKED_OUT_LATER = frozenset({"next-holder", "own-next-start", "death"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A report that a person held a post on a day, with the body and place (IRIs) that it gives the post, by role."""

    person: str
    day: date
    roles: Mapping[str, str]


def home(seen: Seen, tenures: Iterable[Held], one_seat: bool) -> Held | None:
    """The tenure among all of the post that the report merely attests again; None where it may change more."""
    tenures = list(tenures)
    own = [held for held in tenures if held.person == seen.person and not held.acting and _can_run_on(held, seen.day)]
    if len(own) != 1:
        return None
    (held,) = own
    agrees = all(held.roles.get(key) == value for key, value in seen.roles.items())
    if not agrees or held.first_attested is None or held.last_attested is None or seen.day < held.first_attested:
        return None
    if seen.day <= held.last_attested:
        return held
    if held.status != "current" or (one_seat and any(_in_the_way(other, held, seen.day) for other in tenures)):
        return None
    return held


def _can_run_on(held: Held, day: date) -> bool:
    start, end = held.span.start_earliest, held.span.end_latest
    over = held.end_rule not in _WORKED_OUT_LATER and end is not None and end < day
    return (start is None or start <= day) and not over


def _in_the_way(other: Held, held: Held, day: date) -> bool:
    """Whether somebody else certainly held the seat at some time between the last attestation and the day."""
    if other.person == held.person or other.acting:
        return False
    first = other.span.start_latest or other.first_attested
    last = other.span.end_earliest if other.span.end is not None else other.last_attested
    return first is not None and last is not None and first < day and (held.last_attested or day) < last
