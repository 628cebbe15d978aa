"""Claims read back from a store for derivation: all that documents say of some entities, with identity applied."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graph.model import ResolvedClaim
from graph.rdf.iris import Iris
from graph.schema import kinds
from graph.terms import DCTERMS, RS, XSD

Query = Callable[[str], QuerySolutions]


@dataclass(slots=True)
class Told:
    """What is told of one entity: the claims about it, and the names that their documents use, by entity IRI."""

    claims: list[ResolvedClaim] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)


def told(
    query: Query, iris: Iris, entities: Iterable[str], subject: NamedNode, of_kinds: Iterable[str]
) -> dict[str, Told]:
    """The asserted claims of some kinds whose role `subject` is one of the entities, by entity; none is left out."""
    about = _about(iris, entities, subject, of_kinds)
    denoted, named = _referents(query, iris, about)
    sources = _sources(query, about)
    found: dict[str, Told] = defaultdict(Told)
    for (entity, claim), statements in _statements(query, about).items():
        resolved = _resolved(claim, statements, denoted, sources)
        found[entity].claims.append(resolved)
        for value in resolved.roles.values():
            if value in named:
                found[entity].names[str(value)] = named[str(value)]
    return found


def _about(iris: Iris, entities: Iterable[str], subject: NamedNode, of_kinds: Iterable[str]) -> str:
    """The pattern that binds ?entity, ?claim and the graph ?g of its document."""
    values = " ".join(f"<{iri}>" for iri in entities)
    spoken = ", ".join(f'"{kind}"' for kind in sorted(of_kinds))
    return f"""VALUES ?entity {{ {values} }}
      GRAPH <{iris.identity}> {{ ?subject {RS.denotes} ?entity }}
      GRAPH ?g {{ ?claim {subject} ?subject ; {RS.modality} "asserted" ; {RS.kind} ?kind . FILTER(?kind IN ({spoken})) }}"""


def _statements(query: Query, about: str) -> Mapping[tuple[str, str], dict[str, NamedNode | Literal]]:
    found: dict[tuple[str, str], dict[str, NamedNode | Literal]] = defaultdict(dict)
    for row in query(f"SELECT ?entity ?claim ?p ?v WHERE {{ {about} GRAPH ?g {{ ?claim ?p ?v }} }}"):
        found[row["entity"].value, row["claim"].value][row["p"].value] = row["v"]
    return found


def _referents(query: Query, iris: Iris, about: str) -> tuple[dict[str, str], dict[str, str]]:
    """What each referent denotes, and the name that most documents give each entity."""
    denoted: dict[str, str] = {}
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    rows = query(
        f"""SELECT DISTINCT ?referent ?denoted ?name WHERE {{ {about}
        GRAPH ?g {{ ?claim ?p ?referent . ?referent {RS.name} ?name }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?denoted }} }}"""
    )
    for row in rows:
        denoted[row["referent"].value] = row["denoted"].value
        counts[row["denoted"].value][row["name"].value] += 1
    return denoted, {iri: min(names, key=lambda name: (-names[name], name)) for iri, names in counts.items()}


def _sources(query: Query, about: str) -> dict[str, tuple[str, str | None]]:
    """Publisher (else the document itself) and date of each document that makes one of the claims, by document."""
    rows = query(
        f"""SELECT DISTINCT ?document ?publisher ?issued WHERE {{ {about}
        GRAPH ?g {{ ?claim {RS.document} ?document
          OPTIONAL {{ ?document {DCTERMS.publisher} ?publisher }} OPTIONAL {{ ?document {DCTERMS.issued} ?issued }} }} }}"""
    )
    return {
        row["document"].value: (_text(row["publisher"]) or row["document"].value, _text(row["issued"])) for row in rows
    }


def _text(term: Literal | None) -> str | None:
    return term.value if term is not None else None


def _resolved(
    claim: str,
    statements: Mapping[str, NamedNode | Literal],
    denoted: Mapping[str, str],
    sources: Mapping[str, tuple[str, str | None]],
) -> ResolvedClaim:
    kind = statements[RS.kind.value].value
    publisher, published = sources[statements[RS.document.value].value]
    roles = {
        key: _value(statements[role.property.value], denoted)
        for key, role in kinds()[kind].roles.items()
        if role.property.value in statements
    }
    return ResolvedClaim(claim, kind, roles, publisher, published)


def _value(term: NamedNode | Literal, denoted: Mapping[str, str]) -> str | bool:
    if isinstance(term, NamedNode):
        return denoted[term.value]
    return term.value == "true" if term.datatype == XSD.boolean else term.value


def names(query: Query, iris: Iris, entities: Iterable[str]) -> Iterator[tuple[str, str, str, int]]:
    """Every name of the entities: entity IRI, name, language, and in how many documents' referents it stands."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(
        f"""SELECT ?entity ?name (COUNT(*) AS ?n) WHERE {{ VALUES ?entity {{ {values} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }} GRAPH ?g {{ ?referent {RS.name} ?name }} }}
        GROUP BY ?entity ?name"""
    )
    for row in rows:
        yield row["entity"].value, row["name"].value, row["name"].language or "und", int(row["n"].value)


def companions(query: Query, iris: Iris, entities: Iterable[str]) -> Iterator[tuple[str, NamedNode, str, str, int]]:
    """The bodies and places that tell posts and bodies apart: entity, property, companion, its name, in how many referents."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(
        f"""SELECT ?entity ?p ?companion ?name (COUNT(*) AS ?n) WHERE {{ VALUES ?entity {{ {values} }}
        VALUES ?p {{ {RS.body} {RS.jurisdiction} }}
        GRAPH <{iris.identity}> {{ ?referent {RS.denotes} ?entity }}
        GRAPH ?g {{ ?referent ?p ?other . ?other {RS.name} ?name }}
        GRAPH <{iris.identity}> {{ ?other {RS.denotes} ?companion }} }} GROUP BY ?entity ?p ?companion ?name"""
    )
    for row in rows:
        yield row["entity"].value, row["p"], row["companion"].value, row["name"].value, int(row["n"].value)
