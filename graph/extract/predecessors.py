"""Who has been succeeded in a post does not hold it any more: «на этом посту сменил Мурата Бектанова»."""

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Claim, Modality

_POST = ("post", "organization", "jurisdiction")
_BOUNDS = ("former", "start", "end")


def gone(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, where a tenure that a succession in the same words tells the end of is a former one."""
    claims = list(claims)
    left = {
        (claim.quote, claim.roles["predecessor"], *_post(claim))
        for claim in claims
        if claim.kind == "succession" and claim.modality is Modality.ASSERTED
    }
    return [
        replace(claim, roles={**claim.roles, "former": True})
        if claim.kind == "tenure"
        and not any(bound in claim.roles for bound in _BOUNDS)
        and (claim.quote, claim.roles["person"], *_post(claim)) in left
        else claim
        for claim in claims
    ]


def _post(claim: Claim) -> tuple[str | bool | None, ...]:
    return tuple(claim.roles.get(role) for role in _POST)
