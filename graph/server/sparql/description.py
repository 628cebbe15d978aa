"""What the endpoint says of itself when it is asked nothing: https://www.w3.org/TR/sparql11-service-description/."""

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graph.server.sparql.formats import ROWS, STATEMENTS
from graph.terms import DCTERMS, PREFIXES, RDF

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    "json": "SPARQL_Results_JSON", "xml": "SPARQL_Results_XML", "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV", "turtle": "Turtle", "nt": "N-Triples", "rdf": "RDF_XML", "jsonld": "JSON-LD",
}  # fmt: skip


def description(endpoint: str, title: str, knowledge: str, media: str) -> bytes:
    """The service at the URL `endpoint`, whose default graph is `knowledge`, described in a media type of RDF."""
    service, dataset, graph = NamedNode(endpoint), NamedNode(f"{endpoint}#dataset"), NamedNode(f"{endpoint}#knowledge")
    triples = [
        Triple(service, RDF.type, _sd("Service")),
        Triple(service, _sd("endpoint"), service),
        Triple(service, DCTERMS.title, Literal(title)),
        Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        Triple(service, _sd("defaultDataset"), dataset),
        Triple(dataset, RDF.type, _sd("Dataset")),
        Triple(dataset, _sd("defaultGraph"), graph),
        Triple(graph, RDF.type, _sd("Graph")),
        Triple(graph, DCTERMS.identifier, Literal(knowledge)),
        Triple(graph, DCTERMS.description, Literal("People, posts and bodies, the facts about them, and who says so")),
        *(
            Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + _NAMES[name]))
            for name in (*ROWS, *STATEMENTS)
            if name in _NAMES
        ),
    ]
    form = RdfFormat.from_media_type(media)
    written = serialize(triples, format=form, prefixes={**PREFIXES, "sd": _SD})
    assert written is not None, "serialize gives bytes where it is given no stream"
    return written


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
