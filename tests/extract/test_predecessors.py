"""A tenure whose end a succession tells is a former one."""

from dataclasses import replace

from graph.extract.predecessors import gone
from graph.model import Claim, Modality, Span

QUOTE = Span(0, 60)
OFFICE = {"post": "министр обороны", "jurisdiction": "Казахстан"}
HELD = Claim("tenure", {"person": "Серик Тен", **OFFICE}, QUOTE, Span(0, 5), Modality.ASSERTED, 0.5)
SUCCEEDED = Claim(
    "succession",
    {"person": "Анна Кос", "predecessor": "Серик Тен", **OFFICE},
    QUOTE,
    Span(6, 12),
    Modality.ASSERTED,
    0.5,
)


def test_who_is_succeeded_held_the_post_before() -> None:
    held, _ = gone([HELD, SUCCEEDED])
    assert held.roles["former"] is True


def test_who_is_to_be_succeeded_holds_it_still() -> None:
    claims = [HELD, replace(SUCCEEDED, modality=Modality.PLANNED)]
    assert gone(claims) == claims


def test_another_post_is_left_alone() -> None:
    claims = [replace(HELD, roles={**HELD.roles, "post": "министр финансов"}), SUCCEEDED]
    assert gone(claims) == claims
