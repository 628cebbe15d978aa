"""One act gives one post to one person, or to several alike."""

from graph.extract.rivals import without_rivals
from graph.model import Claim, Modality, Span


def appointed(person: str, post: str, confidence: float) -> Claim:
    return Claim(
        "appointment", {"person": person, "post": post}, Span(0, 90), Span(0, 5), Modality.ASSERTED, confidence
    )


def test_who_has_a_post_of_their_own_is_not_given_the_first_one() -> None:
    surely = appointed("Серик Тен", "министр энергетики", 0.8)
    assert without_rivals([appointed("Анна Кос", "министр энергетики", 0.4), surely]) == [surely]


def test_several_may_be_given_one_post_alike() -> None:
    claims = [appointed("Серик Тен", "вице-министр", 0.7), appointed("Анна Кос", "вице-министр", 0.6)]
    assert without_rivals(claims) == claims


def test_each_post_is_for_itself() -> None:
    claims = [appointed("Серик Тен", "министр энергетики", 0.8), appointed("Анна Кос", "министр юстиции", 0.4)]
    assert without_rivals(claims) == claims


def test_titles_say_whose_post_is_whose() -> None:
    there, here = (
        Claim("tenure", appointed(person, post, 0.5).roles, Span(0, 90), None, Modality.ASSERTED, 0.5)
        for person, post in (("Анна Кос", "министр юстиции"), ("Серик Тен", "министр обороны"))
    )
    again = appointed("Анна Кос", "министр юстиции", 0.5)
    assert without_rivals([there, here, again, appointed("Анна Кос", "министр обороны", 0.45)]) == [there, here, again]
