"""SPARQL updates rendered from quads: the one safe way from terms to update text.

A document's change is one step: `store.update(joined(drop_graph(evidence), delete_data(old), insert_data(new)))`.
"""

import re
from collections.abc import Iterable

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

# An even run of backslashes before a u: in a literal, a backslash followed by the letter u.
_BACKSLASH_U = re.compile(r"(?<!\\)((?:\\\\)+)([uU])")


def insert_data(quads: Iterable[Quad]) -> str:
    """The operation that adds the quads; empty if there are none."""
    return _data("INSERT DATA", quads)


def delete_data(quads: Iterable[Quad]) -> str:
    """The operation that removes the quads, those that are not there included; empty if there are none."""
    return _data("DELETE DATA", quads)


def drop_graph(iri: str) -> str:
    """The operation that removes a named graph and does nothing where there is none. ValueError if `iri` is no IRI."""
    return f"DROP SILENT GRAPH {NamedNode(iri)}"


def joined(*operations: str) -> str:
    """One update of all operations, in order; empty ones are left out."""
    return " ;\n".join(operation for operation in operations if operation)


def _data(verb: str, quads: Iterable[Quad]) -> str:
    lines = [_line(quad) for quad in quads]
    return f"{verb} {{\n{_unambiguous(''.join(lines))}}}" if lines else ""


def _line(quad: Quad) -> str:
    if isinstance(quad.subject, BlankNode | Triple) or isinstance(quad.object, BlankNode | Triple):
        # A blank node in an update is a fresh one, not the node that the quad means.
        raise ValueError(f"a stored quad has neither blank nodes nor quoted triples: {quad}")
    if not isinstance(quad.graph_name, NamedNode):
        raise ValueError(f"a stored quad is in a named graph: {quad}")
    return f"GRAPH {quad.graph_name} {{ {quad.triple} }}\n"


def _unambiguous(text: str) -> str:
    r"""The same terms for servers that, as SPARQL 1.1 §19.2 allows, replace \uXXXX before they read strings.

    To such a server the literal `\u0022`, written "\\u0022", would be a quotation mark that ends the string, and what
    follows an update of the document's author. Writing the letter u itself as \u0075 reads the same either way.
    """
    if "\\\\u" not in text and "\\\\U" not in text:
        return text
    return _BACKSLASH_U.sub(lambda match: f"{match[1]}\\u{ord(match[2]):04X}", text)
