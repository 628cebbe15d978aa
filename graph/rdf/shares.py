"""One entity's share of the knowledge graph: its node and the facts that are kept with it.

Facts of a post (events, tenures, successions) are kept with the post; those of a person (rank, education, birth …) with
the person; those of a body with the body. So a change recomputes only the lines of succession and the lives it touches.
"""

from collections.abc import Iterable, Mapping, Set

from pyoxigraph import Triple

from graph import derive
from graph.model import Conflict, EntityKind, Fact
from graph.rdf.claims import Query, Told, told
from graph.rdf.facts import facts
from graph.rdf.iris import Iris
from graph.rdf.nodes import nodes, profiles
from graph.rdf.terms_of import literal, node
from graph.resolve.reference import reference
from graph.terms import ORG, RDF, RS

_CAREER = frozenset({"appointment", "tenure"})
_SUBJECTS = {
    EntityKind.POST: (RS.post, derive.POST_KINDS),
    EntityKind.PERSON: (RS.person, derive.PERSON_KINDS),
    EntityKind.BODY: (RS.body, derive.BODY_KINDS),
}


def derived(query: Query, iris: Iris, kind: EntityKind, entities: Iterable[str]) -> set[Triple]:
    """What the shares of some entities of one kind should hold, from evidence and identity."""
    entities = list(entities)
    known = profiles(query, iris, entities)
    triples = {triple for iri, profile in known.items() for triple in nodes(iri, kind, profile, reference())}
    if kind in _SUBJECTS:
        subject, of_kinds = _SUBJECTS[kind]
        for iri, share in told(query, iris, entities, subject, of_kinds).items():
            found = _facts(iri, kind, share, triples)
            if kind is EntityKind.PERSON:
                found += _after_death(query, iris, iri, found)
            triples.update(facts(found, share.names, iris))
    return triples


def _after_death(query: Query, iris: Iris, person: str, known: Iterable[Fact | Conflict]) -> list[Conflict]:
    """What is told of a career after the person's death; the career is asked for only where a death is told."""
    deaths = [fact for fact in known if isinstance(fact, Fact) and fact.cls == "Death"]
    if not deaths:
        return []
    career = told(query, iris, [person], RS.person, _CAREER).get(person, Told())
    return list(derive.after_death(person, deaths[0], career.claims))


def _facts(iri: str, kind: EntityKind, share: Told, known: Set[Triple]) -> list[Fact | Conflict]:
    if kind is not EntityKind.POST:
        return derive.life(share.claims)
    one_seat = Triple(node(iri), RS.seats, literal(1)) in known
    return derive.line(iri, share.claims, one_seat)


def stored(query: Query, iris: Iris, kind: EntityKind, entities: Iterable[str]) -> set[Triple]:
    """What the shares of some entities of one kind hold now."""
    values = " ".join(f"<{iri}>" for iri in entities)
    return {
        Triple(row["s"], row["p"], row["o"])
        for pattern in _PATTERNS[kind]
        for row in query(
            f"SELECT ?s ?p ?o WHERE {{ VALUES ?e {{ {values} }} GRAPH <{iris.knowledge}> {{ {pattern} }} }}"
        )
    }


_OWN = f"?e ?p ?o . BIND(?e AS ?s) FILTER(?p != {ORG.holds})"
_CONFLICTS = f"?s {RS.concerns} ?e ; ?p ?o"
_PATTERNS: Mapping[EntityKind, tuple[str, ...]] = {
    EntityKind.POST: (
        _OWN,
        f"?s {RS.post} ?e ; ?p ?o",
        f"?s {ORG.holds} ?e . BIND(?e AS ?o) BIND({ORG.holds} AS ?p)",
        _CONFLICTS,
    ),
    EntityKind.PERSON: (_OWN, f"?s {RS.person} ?e ; ?p ?o . FILTER NOT EXISTS {{ ?s {RS.post} ?any }}", _CONFLICTS),
    EntityKind.BODY: (
        _OWN,
        f"?s {RS.body} ?e ; {RDF.type} ?kept ; ?p ?o . FILTER(?kept IN ({RS.PartOf}, {RS.BodyChange}))",
    ),
    EntityKind.PLACE: (_OWN,),
}
