"""Offices in parties: who leads a party, or a faction of one, is told as its member with a role, not as an official."""

import re
from dataclasses import replace

from graph.languages.offices import is_agency
from graph.model import Claim

_PARTY = re.compile(r"\bpart(?:y|ies)\b|парти|^(?:ЛДПР|КПРФ)$", re.IGNORECASE)
_LEGISLATOR = re.compile(
    r"^(?:mp|deputy|senator|member of parliament|депутат|сенатор|член)\b|депутат|сенатор|\bmember\b", re.IGNORECASE
)
_DATES = {"appointment": {"date": "start"}, "dismissal": {"date": "end"}, "tenure": {"start": "start", "end": "end"}}


def as_member(claim: Claim, parties: frozenset[str]) -> Claim:
    """The claim; one of an office in a party (by its name, or among `parties`) as one of membership."""
    body, post = str(claim.roles.get("organization", "")), str(claim.roles.get("post", ""))
    office = claim.kind in _DATES and bool(body) and not _LEGISLATOR.search(post)
    if not office or not (_PARTY.search(body) or (body in parties and not is_agency(body))):
        return claim
    roles = {key: claim.roles[key] for key in ("person", "organization")} | {"role": post}
    roles |= {key: claim.roles[old] for old, key in _DATES[claim.kind].items() if old in claim.roles}
    return replace(claim, kind="party", roles=roles)
