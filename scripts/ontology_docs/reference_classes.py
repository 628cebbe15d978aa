"""The part of the reference about classes and properties, read from the shapes."""

from rdflib import OWL, RDFS, SH, SKOS, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology_docs.markdown import code, codes, table
from ontology_docs.source import RS, declared, label, literal, local, properties, usual_prefix

DIAGRAM = ("Person", "Post", "Body", "Place", "Tenure", "Appointment", "Succession", "Claim", "Document")
"""The classes that the small picture shows: the heart of the model."""

CROWS_FEET = {("0", "1"): "}o--o|", ("1", "1"): "}o--||", ("0", "*"): "}o--o{", ("1", "*"): "}o--|{"}
"""How a picture draws that a node leads to so many others, at the least and at the most."""


def diagram(ontology: Graph) -> str:
    """An entity-relationship picture of the heart of the model."""
    lines = [
        f"    {local(cls)} {feet} {target} : {name}"
        for cls in map(RS.term, DIAGRAM)
        for name, feet, target in _links(ontology, cls)
    ]
    return "## At a glance\n\n```mermaid\nerDiagram\n" + "\n".join(lines) + "\n```\n"


def classes_section(ontology: Graph) -> str:
    """Each class: what it means, what it is a kind of, what its nodes carry."""
    return "## Classes\n\n" + "\n".join(_class(ontology, cls) for cls in declared(ontology, OWL.Class))


def properties_section(ontology: Graph) -> str:
    """All properties of our own in one table."""
    rows = (
        [code(usual_prefix(ontology, term)), literal(ontology, term, RDFS.comment), label(ontology, term, "ru"),
         label(ontology, term, "kk"), codes(_matches(ontology, term))]
        for term in properties(ontology)
    )  # fmt: skip
    return "## Properties\n\n" + table(["property", "meaning", "ru", "kk", "elsewhere"], rows)


def _class(ontology: Graph, cls: URIRef) -> str:
    names = ", ".join(filter(None, (label(ontology, cls, lang) for lang in ("en", "ru", "kk"))))
    parents = codes(sorted(usual_prefix(ontology, parent) for parent in ontology.objects(cls, RDFS.subClassOf)))
    matches = codes(_matches(ontology, cls))
    lines = [f"### {local(cls)}\n\n{literal(ontology, cls, RDFS.comment)} ({names})\n"]
    lines += [f"A kind of {parents}.\n"] if parents else []
    lines += [f"Elsewhere: {matches}.\n"] if matches else []
    rows = [_row(ontology, path, shapes) for path, shapes in _by_path(ontology, cls).items()]
    return "\n".join([*lines, *([table(["property", "value", "how many", "rule"], rows)] if rows else [])])


def _by_path(ontology: Graph, cls: URIRef) -> dict[Node, list[Node]]:
    """The property shapes of a class by the property that they are about, in the order of their names."""
    found: dict[Node, list[Node]] = {}
    for shape in ontology.objects(cls, SH.property):
        path = ontology.value(shape, SH.path)
        assert path is not None
        found.setdefault(path, []).append(shape)
    return {
        path: sorted(found[path], key=lambda shape: literal(ontology, shape, SH.message))
        for path in sorted(found, key=str)
    }


def _row(ontology: Graph, path: Node, shapes: list[Node]) -> list[str]:
    value = ", ".join(filter(None, (_value(ontology, shape) for shape in shapes)))
    least, most = _count(ontology, shapes)
    messages = " ".join(literal(ontology, shape, SH.message) for shape in shapes)
    return [code(usual_prefix(ontology, path)), value, f"{least}..{most}", messages]


def _count(ontology: Graph, shapes: list[Node]) -> tuple[str, str]:
    """How many values there are at the least and at the most: `0` or `1`, and `1` or `*`, as a rule."""
    least = [str(least) for shape in shapes if (least := ontology.value(shape, SH.minCount)) is not None]
    most = [str(most) for shape in shapes if (most := ontology.value(shape, SH.maxCount)) is not None]
    return max(least, default="0"), min(most, default="*")


def _value(ontology: Graph, shape: Node) -> str:
    members = ontology.value(shape, SH["in"])
    if members is not None:
        return " ".join(f"*{member}*" for member in Collection(ontology, members))
    target = next((end for kind in (SH["class"], SH.node, SH.datatype) for end in ontology.objects(shape, kind)), None)
    return code(usual_prefix(ontology, target)) if target is not None else ""


def _matches(ontology: Graph, term: URIRef) -> list[str]:
    matches = (SKOS.exactMatch, SKOS.closeMatch, RDFS.subPropertyOf)
    return sorted(_short(ontology, other) for match in matches for other in ontology.objects(term, match))


def _short(ontology: Graph, term: Node) -> str:
    for prefix, namespace in {"wd": "http://www.wikidata.org/entity/", "ftm": "https://w3id.org/ftm#"}.items():
        if str(term).startswith(namespace):
            return f"{prefix}:{local(term)}"
    return usual_prefix(ontology, term).strip("<>").replace("http://www.popoloproject.com/schemas/", "popolo:")


def _links(ontology: Graph, cls: URIRef) -> list[tuple[str, str, str]]:
    """What a class leads to within the picture: name of the property, crow's feet, name of the target class."""
    found = set()
    for path, shapes in _all_shapes(ontology, cls).items():
        target = next((end for shape in shapes for end in ontology.objects(shape, SH["class"])), None)
        if local(target) in DIAGRAM:
            found.add((local(path), CROWS_FEET[_count(ontology, shapes)], local(target)))
    return sorted(found)


def _all_shapes(ontology: Graph, cls: URIRef) -> dict[Node, list[Node]]:
    """The property shapes of a class and of all classes above it, by property."""
    found: dict[Node, list[Node]] = {}
    for above in ontology.transitive_objects(cls, RDFS.subClassOf):
        for path, shapes in _by_path(ontology, URIRef(str(above))).items():
            found.setdefault(path, []).extend(shapes)
    return found
