"""The rules by which one version is followed."""

from builders import claim

from graph.derive.trust import independent, rule, weight
from graph.model import ResolvedClaim


def told(number: int, publisher: str = "Courier", published: str | None = None, **more: object) -> ResolvedClaim:
    made = claim(number, "birth", publisher, published, person="urn:a")
    return ResolvedClaim(made.iri, made.kind, made.roles, made.publisher, made.published, **more)  # type: ignore[arg-type]


def test_each_rule_decides_before_those_after_it() -> None:
    report, second = told(1), told(2, "Gazette")
    ladder = [
        ("confirmed", [told(3, confirmed=True)], [told(4, genre="decree")]),
        ("official", [told(3, genre="decree")], [told(4, genre="official")]),
        ("official", [told(3, genre="official")], [report, second]),
        ("corrected", [told(3, corrects=True)], [report, second]),
        ("sure", [told(3, confidence=0.6)], [told(4, confidence=0.4)]),
        ("publishers", [report, second], [told(3)]),
        ("earlier", [told(3, published="2020-01-01")], [told(4, published="2021-01-01")]),
    ]
    for name, mine, other in ladder:
        assert weight(mine) > weight(other), name
        assert rule(weight(mine), weight(other)) == name
    assert rule(weight([report], 3), weight([told(9)], 1)) == "precision"
    assert rule(weight([report]), weight([told(9)])) == "order"


def test_reprints_are_one_source() -> None:
    assert independent([told(1), told(2, "Gazette")]) == 2
    assert independent([told(1, wording="x"), told(2, "Gazette", wording="x"), told(3, "Herald")]) == 2
    assert independent([told(1, wording="x"), told(2, "Gazette", wording="x"), told(3, "Gazette"), told(4)]) == 1
