"""The parser's messages, made fit for one line."""

import pyoxigraph as ox
import pytest

from graph.stores.syntax import query_error


def message(sparql: str) -> str:
    with pytest.raises(SyntaxError) as caught:
        ox.Store().query(sparql)
    return str(query_error(str(caught.value), sparql))


def test_place_text_and_what_could_stand_there() -> None:
    assert message("SELECT ?o\n\nWHERE {?s ?p ?o} ORDRE BY ?o") == (
        "the SPARQL does not parse at line 3, column 24 (near 's ?p ?o} ORDRE BY ?o'): "
        "expected one of HAVING OFFSET OPTIONAL VALUES"
    )


def test_classes_of_characters_are_left_out() -> None:
    assert message("SELECT ?o {?s ?p ?o").endswith(": expected one of , . ; { {| } …")


def test_words_of_the_parser_go_before_its_tokens() -> None:
    assert message("SELECT ?o {?s foo:p ?o}").endswith(": Prefix not found")


def test_empty_text() -> None:
    assert message("") == "the SPARQL does not parse at line 1, column 1: unexpected text"


def test_message_without_a_place_is_kept() -> None:
    assert str(query_error("Parse error: lexical error\nat line 1", "x")) == (
        "the SPARQL cannot be run: Parse error: lexical error at line 1"
    )
