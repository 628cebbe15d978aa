"""`graph/terms.py`: each vocabulary a class whose attributes are its terms, so that a typo fails."""

from keyword import iskeyword

from rdflib import Graph, Literal
from rdflib.term import Node

from ontology_docs.source import RS, VANN, classes, label, local, namespaces, properties

HEAD = '''\
# ruff: noqa: N815
"""The terms of our ontology and of the vocabularies that it uses, as pyoxigraph nodes: a closed list.

Generated from ontology/ by scripts/generate; do not edit. A term that is not there raises an error.
"""

from typing import Final

from pyoxigraph import NamedNode

PREFIXES: Final[dict[str, str]] = {
'''


def terms(ontology: Graph) -> str:
    """The source text of the module."""
    spaces = namespaces(ontology)
    prefixes = "".join(f'    "{prefix}": "{iri}",\n' for prefix, iri in spaces.items())
    body = "\n\n".join(_vocabulary(ontology, prefix, iri) for prefix, iri in spaces.items())
    return f'{HEAD}{prefixes}}}\n"""Prefix -> namespace, for SPARQL and Turtle."""\n\n\n{body}'


def _vocabulary(ontology: Graph, prefix: str, namespace: str) -> str:
    vocabulary = ontology.value(predicate=VANN.preferredNamespacePrefix, object=Literal(prefix))
    assert vocabulary is not None
    lines = (f'    {_attribute(name)}: Final = NamedNode("{namespace}{name}")' for name in _names(ontology, vocabulary))
    return f'class {prefix.upper()}:\n    """{label(ontology, vocabulary)}."""\n\n' + "\n".join(lines) + "\n"


def _names(ontology: Graph, vocabulary: Node) -> list[str]:
    """The terms of a vocabulary by name: of ours all that are declared, of others those that are listed as used."""
    listed = sorted(local(term) for term in ontology.objects(vocabulary, RS.usesTerm))
    return listed or [local(term) for term in (*classes(ontology), *properties(ontology))]


def _attribute(name: str) -> str:
    """The name as a Python attribute: `class_`."""
    return f"{name}_" if iskeyword(name) else name
