"""What is known of a person or a body besides posts: one fact from all claims that say the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.derive.merge import Value, agreed_roles, days, independent, iris
from graph.derive.moments import Moment, dated, moments
from graph.model import Fact, ResolvedClaim


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
PERSON_KINDS = frozenset({"rank", "education", "party", "birth", "death", "legal", "relation"})
BODY_KINDS = frozenset({"part_of", "body_change"})


def life(claims: Iterable[ResolvedClaim]) -> list[Fact]:
    """The facts that the claims tell, of whatever kinds of `PERSON_KINDS` and `BODY_KINDS` they are."""
    groups: dict[tuple[str, ...], list[ResolvedClaim]] = defaultdict(list)
    for claim in claims:
        rule = _RULES[claim.kind]
        groups[claim.kind, *(str(claim.roles.get(key, "")).casefold() for key in rule.same)].append(claim)
    return [fact for (kind, *_), told in sorted(groups.items()) for fact in _facts(_RULES[kind], told)]


def _facts(rule: _Rule, claims: Sequence[ResolvedClaim]) -> list[Fact]:
    if not rule.repeats:
        return [_fact(rule, claims, {key: _moment(claims, key) for key in rule.dates})]
    key = rule.dates[0]
    return [_fact(rule, moment.claims, {key: moment}) for moment in moments(dated(claim, key) for claim in claims)]


def _moment(claims: Sequence[ResolvedClaim], key: str) -> Moment | None:
    """The stated moment that most publishers give, the more precise of equals; None where no claim dates it."""
    stated = moments(dated(claim, key) for claim in claims if key in claim.roles)
    return max(stated, key=lambda m: (independent(m.claims), m.at.precision, m.at.edtf or ""), default=None)


def _fact(rule: _Rule, claims: Sequence[ResolvedClaim], dates: dict[str, Moment | None]) -> Fact:
    roles: dict[str, Value] = dict(agreed_roles(claims, (*rule.same, *rule.details)))
    for key, moment in dates.items():
        if moment is not None and moment.rule == "stated":
            roles |= days(key, moment.at)
    stamps = (str(roles.get(key, "")) for key in dates if rule.repeats)
    key = "|".join((rule.cls, *(str(roles.get(role, "")) for role in rule.same), *stamps))
    return Fact(rule.cls, key, roles, iris(claims), independent(claims))
