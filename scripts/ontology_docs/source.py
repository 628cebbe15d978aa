"""The ontology as one rdflib graph, and the few questions that every generated file asks of it."""

from pathlib import Path

from rdflib import OWL, RDF, RDFS, SH, Graph, Namespace, URIRef
from rdflib.term import Node

RS = Namespace("https://w3id.org/reshuffle/ontology#")
VANN = Namespace("http://purl.org/vocab/vann/")


def load(folder: Path) -> Graph:
    """All that the ontology itself says: its own files and the kinds of fact, without places."""
    graph = Graph(bind_namespaces="none")
    for path in sorted([*folder.glob("*.ttl"), *folder.glob("facts/*.ttl")]):
        graph.parse(path, format="turtle")
    return graph


def namespaces(ontology: Graph) -> dict[str, str]:
    """The vocabularies that our graphs use: prefix -> namespace IRI, sorted by prefix."""
    pairs = ontology.subject_objects(VANN.preferredNamespacePrefix)
    return dict(sorted((str(prefix), str(ontology.value(name, VANN.preferredNamespaceUri))) for name, prefix in pairs))


def declared(ontology: Graph, *types: Node) -> list[URIRef]:
    """Our own terms of any of the types, sorted by name."""
    found = {term for type_ in types for term in ontology.subjects(RDF.type, type_)}
    return sorted(term for term in found if isinstance(term, URIRef) and term.startswith(RS))


def classes(ontology: Graph) -> list[URIRef]:
    """Our own classes, and the shape of dates, which is one of strings."""
    return declared(ontology, OWL.Class, SH.NodeShape)


def properties(ontology: Graph) -> list[URIRef]:
    """Our own properties, annotation properties among them."""
    return declared(ontology, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def local(term: object) -> str:
    """The last part of an IRI: `Tenure`."""
    return str(term).rpartition("#")[2].rpartition("/")[2]


def literal(ontology: Graph, subject: Node, predicate: URIRef, lang: str = "en") -> str:
    """The literal of that language, else "" ."""
    found = (o for o in ontology.objects(subject, predicate) if getattr(o, "language", None) == lang)
    return str(next(found, ""))


def label(ontology: Graph, subject: Node, lang: str = "en") -> str:
    """The rdfs:label of that language, else ""."""
    return literal(ontology, subject, RDFS.label, lang)


def usual_prefix(ontology: Graph, term: Node) -> str:
    """The term as prefix and name, `org:holds`; as it is where no vocabulary of ours has it."""
    for prefix, namespace in namespaces(ontology).items():
        if str(term).startswith(namespace):
            return f"{prefix}:{local(term)}"
    return f"<{term}>"
