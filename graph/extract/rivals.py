"""Whose post is whose, where one act tells of several: «министром энергетики назначен А, министром юстиции – Б» does
not make Б energy minister."""

from collections.abc import Iterable

from graph.model import Claim

_LESS_SURE = 0.15  # where several are given one post alike, as deputies are, they are about as sure
_OFFICE = ("post", "organization", "jurisdiction")


def without_rivals(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without the appointments to a post that the same words more surely give to somebody else."""
    claims = list(claims)
    best: dict[tuple[object, ...], float] = {}
    for claim in claims:
        if claim.kind == "appointment":
            best[_act(claim)] = max(claim.confidence, best.get(_act(claim), 0.0))
    held = [claim for claim in claims if claim.kind == "tenure" and not claim.roles.get("former")]
    return [
        claim
        for claim in claims
        if claim.kind != "appointment"
        or (claim.confidence >= best[_act(claim)] - _LESS_SURE and not _is_anothers(claim, held))
    ]


def _is_anothers(claim: Claim, held: Iterable[Claim]) -> bool:
    """Whether titles in the same words show the person in another post, and more surely somebody else in this one."""
    here = [tenure for tenure in held if tenure.quote == claim.quote]
    own = any(each.roles["person"] == claim.roles["person"] and _act(each) != _act(claim) for each in here)
    others = any(
        each.roles["person"] != claim.roles["person"]
        and _act(each) == _act(claim)
        and each.confidence >= claim.confidence
        for each in here
    )
    return own and others


def _act(claim: Claim) -> tuple[object, ...]:
    return (claim.quote, claim.modality, *(claim.roles.get(role) for role in _OFFICE))
