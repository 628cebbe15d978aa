"""`ontology/context.jsonld`: short names for our terms in JSON, with the type of each value taken from the shapes."""

import json

from rdflib import OWL, RDF, SH, XSD, Graph, Namespace, URIRef
from rdflib.term import Node

from ontology_docs.source import classes, declared, local, namespaces, usual_prefix

DCTERMS = Namespace("http://purl.org/dc/terms/")
ORG = Namespace("http://www.w3.org/ns/org#")
LINKS = (ORG.holds, ORG.subOrganizationOf, DCTERMS.isReplacedBy)
"""Properties of other vocabularies whose values, in our graphs, are nodes."""

OF_JSON = (XSD.string, XSD.boolean, XSD.integer)


def context(ontology: Graph) -> str:
    """The text of the JSON-LD context.

    Our terms go by their bare name (`Tenure`, `person`), those of other vocabularies by prefix and name (`org:holds`).
    """
    entries: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type", "label": "rdfs:label"}
    entries |= namespaces(ontology)
    entries |= {local(cls): f"rs:{local(cls)}" for cls in classes(ontology)}
    entries |= {local(link): _link(f"rs:{local(link)}") for link in declared(ontology, OWL.ObjectProperty)}
    for value in declared(ontology, OWL.DatatypeProperty):
        entries[local(value)] = _value(f"rs:{local(value)}", _datatype(ontology, value))
    for path in sorted(set(ontology.objects(None, SH.path)), key=str):
        datatype = _datatype(ontology, path)
        if (path, RDF.type, None) not in ontology and datatype:
            name = usual_prefix(ontology, path)
            entries[name] = _value(name, datatype)
    entries |= {(name := usual_prefix(ontology, link)): _link(name) for link in LINKS}
    return json.dumps({"@context": entries}, indent=2, ensure_ascii=False) + "\n"


def _link(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


def _value(name: str, datatype: str | None) -> object:
    return {"@id": name, "@type": datatype} if datatype else name


def _datatype(ontology: Graph, path: Node) -> str | None:
    """The one XML Schema type that the shapes give a property's values, if any; none for those that JSON has itself."""
    found = {type_ for shape in ontology.subjects(SH.path, path) for type_ in ontology.objects(shape, SH.datatype)}
    typed = [type_ for type_ in found if isinstance(type_, URIRef) and type_ in XSD and type_ not in OF_JSON]
    return f"xsd:{local(typed[0])}" if len(found) == len(typed) == 1 else None
