"""Updates are rendered so that no text in a quad can change what they do."""

from collections.abc import Callable

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.stores.updates import delete_data, drop_graph, insert_data, joined

P, G = NamedNode("https://example.org/p"), NamedNode("https://example.org/g")


def rendered(text: str) -> str:
    return insert_data([Quad(G, P, Literal(text), G)])


@pytest.mark.parametrize(("operation", "verb"), [(insert_data, "INSERT DATA"), (delete_data, "DELETE DATA")])
def test_each_quad_stands_in_its_graph(operation: Callable[[list[Quad]], str], verb: str) -> None:
    line = 'GRAPH <https://example.org/g> { <https://example.org/g> <https://example.org/p> "x" }'

    assert operation([Quad(G, P, Literal("x"), G)]) == f"{verb} {{\n{line}\n}}"


def test_no_quads_no_operation() -> None:
    assert insert_data([]) == delete_data(iter(())) == ""


def test_operations_are_joined_without_the_empty_ones() -> None:
    assert joined("", drop_graph(G.value), "", drop_graph(P.value)) == (
        "DROP SILENT GRAPH <https://example.org/g> ;\nDROP SILENT GRAPH <https://example.org/p>"
    )


def test_graph_that_would_end_the_operation_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid IRI"):
        drop_graph("https://example.org/g> ; DROP ALL #")


@pytest.mark.parametrize("quad", [Quad(BlankNode(), P, G, G), Quad(G, P, BlankNode(), G), Quad(G, P, G)])
def test_quad_that_cannot_be_addressed_again_is_refused(quad: Quad) -> None:
    with pytest.raises(ValueError, match="a stored quad"):
        insert_data([quad])


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("\\u0022", r'"\\\u00750022"'),
        ("\\U00000022", r'"\\\u005500000022"'),
        ("\\\\u0022", r'"\\\\\u00750022"'),
        ("\x01u", r'"\u0001u"'),
        ("\\\x01", r'"\\\u0001"'),
        ("\\n", r'"\\n"'),
    ],
)
def test_no_backslash_of_a_text_begins_an_escape_of_a_character(text: str, inside: str) -> None:
    assert inside in rendered(text)
