"""Which referents denote one entity, and which must not."""

import pytest

from graph.model import EntityKind, Referent
from graph.resolve import entity

DOCUMENT, OTHER = "urn:document:1", "urn:document:2"


def key(
    kind: EntityKind, name: str, body: str | None = None, place: str | None = None, document: str = DOCUMENT
) -> str:
    return entity(Referent(kind, name, body, place), "en", document).key


def post(name: str, body: str | None = None, place: str | None = "Kazakhstan", document: str = DOCUMENT) -> str:
    return key(EntityKind.POST, name, body, place, document)


@pytest.mark.parametrize(
    "names",
    [
        [
            ("Minister of Defence", None),
            ("Defence Minister", None),
            ("defense minister", "Ministry of Defence"),
            ("head", "Defence Ministry"),
        ],
        [
            ("Minister of Foreign Affairs", None),
            ("foreign minister", None),
            ("head", "Ministry of Foreign Affairs of Kazakhstan"),
        ],
        [
            ("vice minister of finance", None),
            ("deputy minister", "Ministry of Finance"),
            ("deputy finance minister", None),
        ],
        [
            ("chairman", "National Security Committee"),
            ("chair", "National Security Committee of Kazakhstan"),
            ("head", "National Security Committee"),
        ],
        [("Governor", "National Bank"), ("head", "National Bank of Kazakhstan")],
        [("Prime Minister", None), ("Kazakh prime minister", None), ("premier", None)],
    ],
)
def test_ways_to_name_one_post(names: list[tuple[str, str | None]]) -> None:
    assert len({post(name, body) for name, body in names}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Minister of Defence", None, "Kazakhstan"), ("Minister of Defence", None, "Ukraine")),
        (("deputy minister of defence", None, "Kazakhstan"), ("Minister of Defence", None, "Kazakhstan")),
        (
            ("deputy minister", "Ministry of Finance", "Kazakhstan"),
            ("deputy minister", "Ministry of Energy", "Kazakhstan"),
        ),
        (("akim", None, "Almaty"), ("akim", None, "Almaty Region")),
        (("chairman", "Security Council", "Kazakhstan"), ("deputy chairman", "Security Council", "Kazakhstan")),
        (("chairman", "Supreme Court", "Kazakhstan"), ("chairman", "Supreme Court", "Kyrgyzstan")),
        (("ambassador to France", None, "Kazakhstan"), ("ambassador to Italy", None, "Kazakhstan")),
    ],
)
def test_posts_that_are_not_one(left: tuple[str, str | None, str], right: tuple[str, str | None, str]) -> None:
    assert post(*left) != post(*right)


def test_the_place_of_a_body_with_a_name_of_its_own_does_not_matter() -> None:
    assert post("chairman of the management board", "Samruk-Kazyna", None) == post(
        "chairman of the management board", "Samruk-Kazyna"
    )
    assert key(EntityKind.BODY, "Samruk-Kazyna") == key(EntityKind.BODY, "Samruk-Kazyna", place="Kazakhstan")


def test_a_common_body_needs_its_place() -> None:
    of_kazakhstan = key(EntityKind.BODY, "Ministry of Defence", place="Kazakhstan")
    assert of_kazakhstan == key(EntityKind.BODY, "Kazakhstan's Defence Ministry", place="Kazakhstan")
    assert of_kazakhstan != key(EntityKind.BODY, "Ministry of Defence", place="Ukraine")


def test_where_the_place_is_unknown_nothing_in_another_document_is_the_same() -> None:
    assert post("defence minister", place=None) == post("minister of defence", place=None)
    assert post("defence minister", place=None) != post("defence minister", place=None, document=OTHER)


def test_places_of_the_reference_data_keep_their_own_iris() -> None:
    assert (
        entity(Referent(EntityKind.PLACE, "Kazakhstan"), "en", DOCUMENT).iri
        == entity(Referent(EntityKind.PLACE, "Казахстан"), "ru", OTHER).iri
    )
    assert entity(Referent(EntityKind.PLACE, "Republic of Kazakhstan"), "en", DOCUMENT).iri is not None
    assert entity(Referent(EntityKind.PLACE, "Nowhereland"), "en", DOCUMENT).iri is None
