"""The part of the reference about roles and portfolios."""

from rdflib import RDF, SKOS, Graph
from rdflib.term import Node

from ontology_docs.markdown import code, table
from ontology_docs.source import RS, literal, local


def concepts_section(ontology: Graph) -> str:
    """The two schemes: roles, what they are under and whose deputy they are; portfolios with their ministry."""
    roles = (
        [code(local(role)), *_names(ontology, role), *_others(ontology, role, SKOS.broader, RS.deputyTo)]
        for role in sorted(ontology.subjects(RDF.type, RS.Role), key=str)
    )
    portfolios = (
        [code(local(field)), *_names(ontology, field), literal(ontology, field, RS.ministryName)]
        for field in sorted(ontology.subjects(RDF.type, RS.Portfolio), key=str)
    )
    return "\n".join([
        "## Roles\n\nPrefix `role:`, <https://w3id.org/reshuffle/role/>.\n",
        table(["role", "en", "ru", "kk", "under", "deputy to"], roles),
        "## Portfolios\n\nPrefix `portfolio:`, <https://w3id.org/reshuffle/portfolio/>.\n",
        table(["portfolio", "en", "ru", "kk", "ministry"], portfolios),
    ])  # fmt: skip


def _names(ontology: Graph, concept: Node) -> list[str]:
    return [literal(ontology, concept, SKOS.prefLabel, lang) for lang in ("en", "ru", "kk")]


def _others(ontology: Graph, concept: Node, *predicates: Node) -> list[str]:
    return [code(local(ontology.value(concept, predicate) or "")) for predicate in predicates]
