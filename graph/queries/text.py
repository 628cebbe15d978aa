"""SPARQL of one's own, with the prefixes of the ontology at hand."""

import re

from graph.stores import Result, Store
from graph.terms import PREFIXES

_DECLARED = re.compile(r"\bPREFIX\s+([a-z]+):", re.IGNORECASE)
_IRI = re.compile(r"<[^<>\s]*>")
_USED = re.compile(r"(?<![\w<?$:.-])([a-z]+):(?=[\w])")


def run_text(store: Store, sparql: str) -> Result:
    """Run SPARQL over the knowledge graph; our prefixes (`rs:`, `org:`, …) need no declaration. Raises QueryError."""
    return store.query(with_prefixes(sparql))


def with_prefixes(sparql: str) -> str:
    """The text, and before it, in the same line, the declarations that it lacks: the lines of an error stay true."""
    declared = set(_DECLARED.findall(sparql))
    missing = sorted((set(_USED.findall(_IRI.sub("", sparql))) & set(PREFIXES)) - declared)
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in missing) + sparql
