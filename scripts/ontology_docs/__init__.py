"""What is generated from `ontology/`: the Python terms, the JSON-LD context, the reference documentation."""

from pathlib import Path

from ontology_docs.context import context
from ontology_docs.reference import reference
from ontology_docs.source import load
from ontology_docs.terms import terms


def generated(root: Path) -> dict[Path, str]:
    """The text of each generated file of the checkout at `root`, made in memory: path -> text."""
    ontology = load(root / "ontology")
    return {
        root / "graph" / "terms.py": terms(ontology),
        root / "ontology" / "context.jsonld": context(ontology),
        root / "ontology" / "REFERENCE.md": reference(ontology),
    }
