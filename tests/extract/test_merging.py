"""Nothing is said twice, and nothing is lost by it."""

from graph.extract.merging import joined, merged, same_office
from graph.model import Claim, Span


def claim(kind: str, confidence: float = 0.8, **roles: str | bool) -> Claim:
    return Claim(kind, roles, Span(0, 10), Span(0, 3), confidence=confidence)


def test_repetitions_become_one_with_the_values_of_both() -> None:
    one = claim("appointment", 0.9, person="Anna Kos", post="minister of health")
    other = claim("appointment", 0.6, person="Anna Kos", post="Minister of Health", date="2022-01-19")
    (made,) = merged([other, one])
    assert made.roles == {"person": "Anna Kos", "post": "minister of health", "date": "2022-01-19"}
    assert made.confidence == 0.9


def test_a_tenure_goes_where_an_event_says_it() -> None:
    event = claim("appointment", person="Anna Kos", post="minister of health", date="2022")
    assert merged([event, claim("tenure", person="Anna Kos", post="minister of health")]) == [event]


def test_a_tenure_with_dates_of_its_own_stays() -> None:
    event = claim("dismissal", person="Anna Kos", post="minister of health", date="2022")
    tenure = claim("tenure", person="Anna Kos", post="minister of health", start="2019")
    assert len(merged([event, tenure])) == 2


def test_two_terms_are_two() -> None:
    terms = [claim("tenure", person="Anna Kos", post="mayor", start=start) for start in ("2001", "2010")]
    assert len(merged(terms)) == 2


def test_a_deputy_is_another_office_and_so_is_another_place() -> None:
    minister = claim("tenure", person="Anna Kos", post="minister of health")
    deputy = claim("tenure", person="Anna Kos", post="deputy minister of health")
    assert not same_office(minister, deputy)
    assert not same_office(
        claim("tenure", person="A", post="akim", jurisdiction="Abai Region"),
        claim("tenure", person="A", post="akim", jurisdiction="Turkistan Region"),
    )


def test_of_two_readers_the_first_is_heard_first_and_names_the_people() -> None:
    first = claim("appointment", 0.5, person="Anna Maria Kos", post="minister of health")
    second = claim("appointment", 0.9, person="Anna Kos", post="minister of health", date="2022")
    (made,) = joined([first], [second])
    assert made.roles == {"person": "Anna Maria Kos", "post": "minister of health", "date": "2022"}
    assert made.confidence == 0.5


def test_who_did_what_the_first_reader_tells_in_that_sentence_stands() -> None:
    told = claim("dismissal", person="Anna Kos", post="minister of health", date="2022")
    other = claim("dismissal", person="Serik Ten", post="minister of health", date="2022")
    elsewhere = claim("dismissal", person="Serik Ten", post="minister of defence", date="2022")
    assert joined([told], [other]) == [told]
    assert len(joined([told], [elsewhere])) == 2


def test_acting_and_then_appointed_are_two() -> None:
    full = claim("appointment", 0.9, person="Anna Kos", post="minister of health", date="2022-01-11")
    acting = claim("appointment", 0.6, person="Anna Kos", post="minister of health", date="2022-01", acting=True)
    assert len(merged([full, acting])) == 2


def test_whether_somebody_is_gone_the_first_reader_says() -> None:
    now = claim("tenure", 0.9, person="Anna Kos", post="minister of health")
    gone = claim("tenure", 0.4, person="Anna Kos", post="minister of health", former=True)
    assert "former" in merged([gone, now])[0].roles
    assert "former" not in joined([now], [gone])[0].roles
    assert "former" in joined([gone], [now])[0].roles
