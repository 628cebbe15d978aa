"""Offices in parties are membership with a role; seats in parliament are not."""

import pytest

from graph.extract.parties import as_member
from graph.model import Claim, Modality, Span


def claim(kind: str, **roles: str) -> Claim:
    return Claim(kind, {"person": "Anna Kos", **roles}, Span(0, 1), None, Modality.ASSERTED, 0.9)


def test_an_elected_chairman_of_a_party_is_its_member_since_then() -> None:
    made = as_member(claim("appointment", post="chairman", organization="Labour Party", date="2022-05"), frozenset())
    assert made.kind == "party"
    assert dict(made.roles) == {
        "person": "Anna Kos", "organization": "Labour Party", "role": "chairman", "start": "2022-05",
    }  # fmt: skip


def test_a_party_may_be_known_from_elsewhere_in_the_document() -> None:
    leader = claim("tenure", post="leader", organization="Ak Zhol", start="2011")
    assert as_member(leader, frozenset()).kind == "tenure"
    assert as_member(leader, frozenset(["Ak Zhol"])).kind == "party"


@pytest.mark.parametrize(
    ("post", "body"), [("deputy", "Labour Party"), ("senator", "Ak Zhol"), ("chairman", "Audit Commission")]
)
def test_members_of_parliament_and_heads_of_agencies_stay_officials(post: str, body: str) -> None:
    known = frozenset(["Ak Zhol", "Audit Commission"])
    assert as_member(claim("tenure", post=post, organization=body), known).kind == "tenure"
