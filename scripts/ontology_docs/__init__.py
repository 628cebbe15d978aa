"""What is generated from `ontology/`: the Python terms, the JSON-LD context, the reference documentation."""

from collections.abc import Iterator
from pathlib import Path

from ontology_docs.context import context
from ontology_docs.source import load
from ontology_docs.terms import terms


def generated(root: Path) -> Iterator[tuple[Path, str]]:
    """Each generated file of the checkout at `root` with its text, made in memory.

    The terms come first and the rest is made only when it is asked for: the reference reads the ontology through the
    package, which cannot be imported before its terms are written.
    """
    ontology = load(root / "ontology")
    yield root / "graph" / "terms.py", terms(ontology)
    yield root / "ontology" / "context.jsonld", context(ontology)

    from ontology_docs.reference import reference  # noqa: PLC0415

    yield root / "ontology" / "REFERENCE.md", reference(ontology)
