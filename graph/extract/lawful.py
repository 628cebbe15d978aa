"""The ontology's last word on claims: a role takes only what its range allows, and no claim lacks what it needs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Claim
from graph.schema import Kind, kind


def lawful(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims without values that their kind does not allow; a claim that then lacks a required role is withheld."""
    for claim in claims:
        allowed = kind(claim.kind)
        roles = {key: value for key, value in claim.roles.items() if _fits(allowed, key, value)}
        if not allowed.check(roles):
            yield claim if len(roles) == len(claim.roles) else replace(claim, roles=roles)


def _fits(allowed: Kind, key: str, value: str | bool) -> bool:
    role = allowed.roles.get(key)
    return role is not None and role.problem(value) is None
