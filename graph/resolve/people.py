"""How sure it is that two records are one person: the names first, then what their documents tell.

The scores are those of a careful reader, not of a model: each is the share of such pairs that are expected to be one
person. A pair at `SAME` or above is put together without asking; one between `DOUBTFUL` and `SAME` waits for review.
"""

from dataclasses import dataclass
from functools import lru_cache

from graph.resolve.lexicon import PLACE, ROLE
from graph.resolve.person_names import Likeness, father, likeness
from graph.resolve.records import Record
from graph.resolve.reference import reference

SAME, DOUBTFUL = 0.9, 0.5
_LIFE = 70  # years between two reports of one person, at most
_CAREER = 45
_TOGETHER = 1  # years within which two posts count as held at one time
_SEATS = 15  # years over which one seat may be spoken of with a surname alone


@dataclass(frozen=True, slots=True)
class Score:
    """How sure it is, from 0 to 1, and why, in words; `against` says that the two cannot be one."""

    value: float
    because: str
    against: bool = False


_OTHER_NAMES = Score(0.0, "other names", against=True)  # one for all, for most pairs are such


def compare(left: Record, right: Record) -> Score:
    """How sure it is that two records are one person."""
    if left.identifiers & right.identifiers:
        return Score(1.0, "the same identifier")
    like = max([likeness(a, b) for a in left.names for b in right.names])
    if like is Likeness.OTHER:
        return _OTHER_NAMES
    if conflict := _conflict(left, right):
        return Score(0.0, conflict, against=True)
    return _by_context(like, left, right)


def _conflict(left: Record, right: Record) -> str | None:
    """What rules out that two people of like names are one."""
    if left.born and right.born and not _agree(left.born, right.born):
        return f"born {left.born} and {right.born}"
    if (left.year and right.year) and abs(left.year - right.year) > _LIFE:
        return "reported of in different times"
    for one, other in ((left, right), (right, left)):
        if one.died and other.died and not _agree(one.died, other.died):
            return f"died {one.died} and {other.died}"
    return None


def _agree(left: str, right: str) -> bool:
    """Whether two partial ISO dates can be the same."""
    return left.startswith(right) or right.startswith(left)


def _by_context(like: Likeness, left: Record, right: Record) -> Score:
    shared = left.posts & right.posts
    near = not (left.year and right.year) or abs(left.year - right.year) <= _SEATS
    seat = any(map(_one_seat, shared))
    born = bool(left.born and right.born)
    if like is Likeness.FULL:
        return _of_full_names(left, right, bool(shared), born)
    if like is Likeness.INITIAL:
        return _graded(seat or (bool(shared) and near), 0.97, 0.6 if _same_country(left, right) else 0.3, "initials")
    if like is Likeness.NEAR:
        across = left.lang != right.lang
        return _graded(seat and across, 0.95, 0.6 if shared else 0.1, "a spelling that is near")
    if like is Likeness.BARE:
        return _graded(seat and near, 0.95, 0.6 if shared else 0.1, "a surname alone")
    return _graded(seat and near, 0.8, 0.1, "one given name, two surnames of a woman")


def _graded(enough: bool, value: float, otherwise: float, what: str) -> Score:
    return Score(value, f"{what}, and the same post") if enough else Score(otherwise, what)


def _of_full_names(left: Record, right: Record, shared: bool, born: bool) -> Score:
    """The score of two like full names: what they share first, then what speaks against them."""
    if shared or born:
        return Score(0.99, "the same name and post" if shared else "the same name and birth")
    if _patronymics(left) & _patronymics(right):
        return Score(0.96, "the same name with the patronymic")
    if _countries(left) and _countries(right) and not _same_country(left, right):
        return Score(0.3, "the same name in different countries")
    if clash := _clash(left, right):
        return Score(0.55, clash)
    told = left.posts and right.posts
    return (
        Score(0.94, "the same name in the same country") if told else Score(0.92, "the same name, nothing against it")
    )


def _patronymics(record: Record) -> set[str]:
    return {father(name.patronymic) for name in record.names if name.patronymic}


def _clash(left: Record, right: Record) -> str | None:
    """Offices far apart that one person would hardly hold within a year, or half a life apart."""
    if left.year is None or right.year is None:
        return None
    apart = abs(left.year - right.year)
    if apart > _CAREER:
        return "the same name half a century apart"
    if apart > _TOGETHER:
        return None
    local_left, local_right = _localities(left), _localities(right)
    if local_left and local_right and not local_left & local_right and not _roles(left) & _roles(right):
        return "the same name in different places at one time"
    if not apart and left.posts and right.posts and not _roles(left) & _roles(right):
        return "the same name in offices of different kinds in one year"
    return None


@lru_cache(maxsize=100_000)
def _parts(post: str) -> tuple[frozenset[str], str, str]:
    roles, host, place = post.split("|", 2)
    return frozenset(roles.split()), host, place


def _one_seat(post: str) -> bool:
    """Whether one person at a time holds the post, as far as the reference data know."""
    roles, host, place = _parts(post)
    known = reference()
    if len(roles) != 1:
        return False
    role = ROLE + next(iter(roles))
    return role in known.one_seat and bool(host or place.startswith(PLACE))


def _roles(record: Record) -> set[frozenset[str]]:
    return {_parts(post)[0] for post in record.posts}


def _countries(record: Record) -> set[str]:
    places = (_parts(post)[2] for post in record.posts)
    return {country for place in places if place and (country := reference().country_of(place)) is not None}


def _same_country(left: Record, right: Record) -> bool:
    return bool(_countries(left) & _countries(right))


def _localities(record: Record) -> set[str]:
    """The places below a country that its posts are of."""
    places = {_parts(post)[2] for post in record.posts}
    return {place for place in places if place and place not in reference().countries}
