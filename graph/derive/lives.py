"""What is known of a person or a body besides posts: one fact from all claims that say the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.derive.conflicts import of_dates
from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Moment, dated, moments
from graph.derive.trust import weight
from graph.model import Conflict, Fact, ResolvedClaim


@dataclass(frozen=True, slots=True)
class _Rule:
    """How claims of one kind become facts of class `cls`.

    `same` are the roles that must agree for two claims to tell one fact, `details` those that the claims together fill,
    `dates` the date roles, the first of which also tells apart what happened twice if `repeats`.
    """

    cls: str
    same: tuple[str, ...]
    details: tuple[str, ...] = ()
    dates: tuple[str, ...] = ("date",)
    repeats: bool = False


_RULES = {
    "rank": _Rule("RankAward", ("person", "rank"), ("by",)),
    "education": _Rule("Education", ("person", "institution"), ("degree",), ("end",)),
    "party": _Rule("PartyMembership", ("person", "organization"), ("role",), ("start", "end")),
    "birth": _Rule("Birth", ("person",), ("place",)),
    "death": _Rule("Death", ("person",), ("place",)),
    "legal": _Rule("LegalAction", ("person", "action"), ("by", "charge"), repeats=True),
    "relation": _Rule("Relation", ("person", "relative", "relation"), dates=()),
    "part_of": _Rule("PartOf", ("organization", "parent"), dates=()),
    "body_change": _Rule("BodyChange", ("organization", "origin", "change"), repeats=True),
}
_ONCE = frozenset({"Birth", "Death"})
PERSON_KINDS = frozenset({"rank", "education", "party", "birth", "death", "legal", "relation"})
BODY_KINDS = frozenset({"part_of", "body_change"})


def life(claims: Iterable[ResolvedClaim]) -> list[Fact | Conflict]:
    """The facts, and the conflicts, that claims of any kinds of `PERSON_KINDS` and `BODY_KINDS` tell."""
    groups: dict[tuple[str, ...], list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        rule = _RULES[claim.kind]
        groups[claim.kind, *(str(claim.roles.get(key, "")).casefold() for key in rule.same)].append(claim)
    return [fact for (kind, *_), told in sorted(groups.items()) for fact in _facts(_RULES[kind], told)]


def _facts(rule: _Rule, claims: Sequence[ResolvedClaim]) -> list[Fact | Conflict]:
    if not rule.repeats:
        told = {key: moments(dated(claim, key) for claim in claims if key in claim.roles) for key in rule.dates}
        followed = {key: _followed(found) for key, found in told.items()}
        return [_fact(rule, claims, followed), *_conflicts(rule, claims, followed, told)]
    key = rule.dates[0]
    return [_fact(rule, moment.claims, {key: moment}) for moment in moments(dated(claim, key) for claim in claims)]


def _followed(told: Iterable[Moment]) -> Moment | None:
    """The stated moment that is followed by the rules of `trust`; None where no claim dates it."""
    return max(told, key=lambda m: (weight(m.claims, m.at.precision)[:5], m.at.edtf or ""), default=None)


def _conflicts(
    rule: _Rule,
    claims: Sequence[ResolvedClaim],
    followed: Mapping[str, Moment | None],
    told: Mapping[str, Iterable[Moment]],
) -> Iterator[Conflict]:
    """Two dates of what happens once in a life."""
    if rule.cls in _ONCE:
        person = str(claims[0].roles["person"])
        for key, found in told.items():
            yield from of_dates(person, rule.cls.lower(), followed[key], found)


def _fact(rule: _Rule, claims: Sequence[ResolvedClaim], dates: dict[str, Moment | None]) -> Fact:
    roles: dict[str, Value] = dict(agreed_roles(claims, (*rule.same, *rule.details)))
    for key, moment in dates.items():
        if moment is not None and moment.rule == "stated":
            roles |= days(key, moment.at)
    stamps = (str(roles.get(key, "")) for key in dates if rule.repeats)
    key = "|".join((rule.cls, *(str(roles.get(role, "")) for role in rule.same), *stamps))
    return Fact(rule.cls, key, roles, iris(claims), independent(claims))
