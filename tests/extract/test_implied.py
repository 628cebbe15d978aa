"""An appointment after another has left the post is a succession, and so it is after one former holder."""

from graph.extract.implied import successions
from graph.model import Claim, Modality, Span


def claim(kind: str, person: str, post: str = "minister of health", **roles: str | bool) -> Claim:
    return Claim(kind, {"person": person, "post": post, **roles}, Span(0, 1), None, Modality.ASSERTED, 0.9)


def told(*claims: Claim) -> set[tuple[object, object]]:
    return {(made.roles["person"], made.roles["predecessor"]) for made in successions(claims)}


def test_who_comes_after_one_who_left_succeeds_them() -> None:
    assert told(claim("appointment", "Kos"), claim("dismissal", "Ten")) == {("Kos", "Ten")}


def test_who_comes_after_the_only_former_holder_succeeds_them() -> None:
    assert told(claim("appointment", "Kos"), claim("tenure", "Ten", former=True)) == {("Kos", "Ten")}


def test_of_two_former_holders_none_is_known_to_be_the_predecessor() -> None:
    former = [claim("tenure", name, former=True) for name in ("Ten", "Lee")]
    assert told(claim("appointment", "Kos"), *former) == set()


def test_one_who_left_years_before_is_not_succeeded() -> None:
    came = claim("appointment", "Kos", date="2020-03")
    assert told(came, claim("tenure", "Ten", former=True, end="2011")) == set()
    assert told(came, claim("tenure", "Ten", former=True, end="2020")) == {("Kos", "Ten")}


def test_another_post_or_a_holder_of_today_implies_nothing() -> None:
    came = claim("appointment", "Kos")
    assert told(came, claim("dismissal", "Ten", "minister of defence"), claim("tenure", "Lee")) == set()
