from graph.model import Entity, EntityKind, Referent
from graph.rdf.iris import Iris, referent, slug

IRIS = Iris("https://example.org/id/")


def test_an_entity_iri_is_readable_and_minted_from_its_key() -> None:
    iri = IRIS.entity(Entity(EntityKind.PERSON, "person|murat bektanov"))
    assert iri.startswith("https://example.org/id/person/murat-bektanov-")
    assert iri == IRIS.entity(Entity(EntityKind.PERSON, "person|murat bektanov"))
    assert iri != IRIS.entity(Entity(EntityKind.PERSON, "person|murat bektanov|2"))


def test_a_concept_in_a_key_shows_by_its_local_name() -> None:
    iri = IRIS.entity(Entity(EntityKind.POST, "post|minister|defence|https://example.org/place/KZ"))
    assert "/post/minister-defence-kz-" in iri


def test_reference_data_keep_their_iri() -> None:
    assert IRIS.entity(Entity(EntityKind.PLACE, "place||x", "https://example.org/kz")) == "https://example.org/kz"


def test_nothing_from_a_document_can_break_out_of_an_iri() -> None:
    hostile = '"> <script> \\ {}|^` \n../../é'
    iri = IRIS.entity(Entity(EntityKind.PERSON, f"person|en|{hostile}"))
    assert not set(iri) & set('<>"{}|^`\\ \n')
    assert not set(referent(IRIS.document(hostile), Referent(EntityKind.BODY, hostile))) & set('<>"{}|^`\\ \n')


def test_a_slug_is_short() -> None:
    assert len(slug("word " * 100)) <= 60
