"""`ontology/REFERENCE.md`: the ontology for those who ask questions of the graph."""

from rdflib import OWL, RDF, Graph

from ontology_docs.markdown import code, table
from ontology_docs.reference_classes import classes_section, diagram, properties_section
from ontology_docs.reference_concepts import concepts_section
from ontology_docs.reference_kinds import kinds_section
from ontology_docs.source import namespaces

HEAD = """\
# The ontology of Reshuffle

*Made by `scripts/generate` from the files beside it; do not edit.*

Version {version}. Our own terms have the prefix `rs:`, <https://w3id.org/reshuffle/ontology#>. Every node of the
knowledge graph has one `rdfs:label` to show; `skos:prefLabel` and `skos:altLabel` carry its names by language. A fact
is a node of its own: it leads to a person, a post, a body by the properties below, and by `rs:supportedBy` to the
claims that say so, each with its quote and its document.

**Dates.** `rs:start "2022-01"` is what the source says (EDTF: `2022-01-19`, `2022-01`, `199X`, `../2019`). To compare,
take the bounds beside it, `rs:startEarliest` and `rs:startLatest`, which are `xsd:date`. Intervals are [start, end): on
the day of a handover the successor holds the post. No date means that it is not known.
"""


def reference(ontology: Graph) -> str:
    """The text of the reference documentation."""
    version = ontology.value(ontology.value(predicate=RDF.type, object=OWL.Ontology), OWL.versionInfo)
    sections = [
        HEAD.format(version=version),
        diagram(ontology),
        kinds_section(),
        classes_section(ontology),
        properties_section(ontology),
        concepts_section(ontology),
        _vocabularies(ontology),
    ]
    return "\n".join(sections)


def _vocabularies(ontology: Graph) -> str:
    rows = ([code(prefix + ":"), f"<{iri}>"] for prefix, iri in namespaces(ontology).items())
    return "## Prefixes\n\n" + table(["prefix", "namespace"], rows)
