from graph.model import Claim, Span
from graph.rdf.as_of import as_of

TITLE = Claim("tenure", {"person": "Aida Bolatova", "post": "commander"}, Span(0, 90))


def event(person: str, start: int = 40, **more: str) -> Claim:
    return Claim("appointment", {"person": person, "post": "minister", **more}, Span(start, start + 50))


def test_a_title_in_the_sentence_of_a_dated_event_is_of_that_day() -> None:
    assert as_of(TITLE, [TITLE, event("Aida Bolatova", date="2022-01-19")]) == "2022-01-19"
    assert as_of(TITLE, [event("Dana Serik", by="Aida Bolatova", date="2022-01-19")]) == "2022-01-19"


def test_other_sentences_and_other_people_say_nothing() -> None:
    assert as_of(TITLE, [event("Aida Bolatova", start=200, date="2022-01-19")]) is None
    assert as_of(TITLE, [event("Dana Serik", date="2022-01-19")]) is None


def test_several_days_or_less_than_a_day_say_nothing() -> None:
    two = [event("Aida Bolatova", date="2022-01-19"), event("Aida Bolatova", date="2022-02-01")]
    assert as_of(TITLE, two) is None
    assert as_of(TITLE, [event("Aida Bolatova", date="2022")]) is None


def test_a_tenure_with_dates_of_its_own_needs_none() -> None:
    dated = Claim("tenure", {**TITLE.roles, "start": "2019"}, TITLE.quote)
    assert as_of(dated, [event("Aida Bolatova", date="2022-01-19")]) is None
