"""One entity's share of the knowledge graph: its node and the facts that are kept with it.

Facts of a post (events, tenures, successions) are kept with the post; those of a person (rank, education, birth …) with
the person; those of a body with the body. So a change recomputes only the lines of succession and the lives it touches.
"""

from collections.abc import Iterable, Mapping, Set
from itertools import chain

from pyoxigraph import Triple

from graph import derive
from graph.model import Conflict, EntityKind, Fact, ResolvedClaim
from graph.rdf.claims import Query, labels, told
from graph.rdf.facts import facts as rendered
from graph.rdf.facts import named
from graph.rdf.iris import Iris
from graph.rdf.nodes import nodes as node_of
from graph.rdf.nodes import profiles
from graph.resolve.reference import reference
from graph.terms import ORG, RDF, RS

_CAREER = frozenset({"appointment", "tenure"})
_DEATH = frozenset({"death"})
# in the order in which facts are derived: who has died holds no post any more
SUBJECTS = {
    EntityKind.PERSON: (RS.person, derive.PERSON_KINDS),
    EntityKind.BODY: (RS.body, derive.BODY_KINDS),
    EntityKind.POST: (RS.post, derive.POST_KINDS),
}


def nodes(query: Query, iris: Iris, kind: EntityKind, entities: Iterable[str]) -> set[Triple]:
    """What the nodes of some entities of one kind should say, from evidence and identity."""
    known = profiles(query, iris, entities)
    return {triple for iri, profile in known.items() for triple in node_of(iri, kind, profile, reference())}


def facts(query: Query, iris: Iris, kind: EntityKind, entities: Iterable[str]) -> set[Triple]:
    """The facts that should be kept with some entities of one kind, labelled with the names that nodes have now."""
    subject, of_kinds = SUBJECTS[kind]
    entities = list(entities)
    claims = told(query, iris, entities, subject, of_kinds)
    found: list[Fact | Conflict] = []
    if kind is EntityKind.POST:
        single = _of_one_seat(query, iris, entities)
        deaths = told(query, iris, _people(chain(*claims.values())), RS.person, _DEATH)
        for post, said in claims.items():
            found += derive.line(post, said, post in single, deaths)
    else:
        for iri, said in claims.items():
            own = derive.life(said)
            found += [*own, *(_after_death(query, iris, iri, own) if kind is EntityKind.PERSON else ())]
    return set(rendered(found, labels(query, iris, named(found)), iris))


def _people(claims: Iterable[ResolvedClaim]) -> set[str]:
    return {str(claim.roles[role]) for claim in claims for role in ("person", "predecessor") if role in claim.roles}


def posts_of_the_dead(query: Query, iris: Iris, old: Set[Triple], new: Set[Triple]) -> list[str]:
    """The posts of those of whose deaths `new` facts tell otherwise than the `old`: how long they held them follows."""
    changed = {triple.subject for triple in old ^ new}
    deaths = {each.subject for each in old | new if each.object == RS.Death and each.subject in changed}
    values = " ".join(
        {str(each.object) for each in old | new if each.subject in deaths and each.predicate == RS.person}
    )
    rows = query(
        f"""SELECT DISTINCT ?post {{ VALUES ?person {{ {values} }}
        GRAPH <{iris.knowledge}> {{ ?tenure {RS.person} ?person ; {RS.post} ?post }} }}"""
    )
    return sorted(row["post"].value for row in rows) if values else []


def _of_one_seat(query: Query, iris: Iris, posts: Iterable[str]) -> frozenset[str]:
    values = " ".join(f"<{iri}>" for iri in posts)
    rows = query(f"SELECT ?post {{ VALUES ?post {{ {values} }} GRAPH <{iris.knowledge}> {{ ?post {RS.seats} 1 }} }}")
    return frozenset(row["post"].value for row in rows)


def _after_death(query: Query, iris: Iris, person: str, known: Iterable[Fact | Conflict]) -> list[Conflict]:
    """What is told of a career after the person's death; the career is asked for only where a death is told."""
    deaths = [fact for fact in known if isinstance(fact, Fact) and fact.cls == "Death"]
    if not deaths:
        return []
    career = told(query, iris, [person], RS.person, _CAREER).get(person, [])
    return list(derive.after_death(person, deaths[0], career))


def stored_nodes(query: Query, iris: Iris, entities: Iterable[str]) -> set[Triple]:
    """What the nodes of some entities say now."""
    return _stored(query, iris, entities, (_NODE,))


def stored_facts(query: Query, iris: Iris, kind: EntityKind, entities: Iterable[str]) -> set[Triple]:
    """The facts that are kept with some entities of one kind now."""
    return _stored(query, iris, entities, _FACTS[kind])


def _stored(query: Query, iris: Iris, entities: Iterable[str], patterns: Iterable[str]) -> set[Triple]:
    values = " ".join(f"<{iri}>" for iri in entities)
    return {
        Triple(row["s"], row["p"], row["o"])
        for pattern in patterns
        for row in query(
            f"SELECT ?s ?p ?o WHERE {{ VALUES ?e {{ {values} }} GRAPH <{iris.knowledge}> {{ {pattern} }} }}"
        )
    }


_SHORT = (ORG.holds, ORG.subOrganizationOf)  # said of an entity, but kept with the facts that they shorten
_NODE = f"?e ?p ?o . BIND(?e AS ?s) FILTER(?p NOT IN ({', '.join(map(str, _SHORT))}))"
_CONFLICTS = f"?s {RS.concerns} ?e ; ?p ?o"
_FACTS: Mapping[EntityKind, tuple[str, ...]] = {
    EntityKind.POST: (
        f"?s {RS.post} ?e ; ?p ?o",
        f"?s {ORG.holds} ?e . BIND(?e AS ?o) BIND({ORG.holds} AS ?p)",
        _CONFLICTS,
    ),
    EntityKind.PERSON: (f"?s {RS.person} ?e ; ?p ?o . FILTER NOT EXISTS {{ ?s {RS.post} ?any }}", _CONFLICTS),
    EntityKind.BODY: (
        f"?s {RS.body} ?e ; {RDF.type} ?kept ; ?p ?o . FILTER(?kept IN ({RS.PartOf}, {RS.BodyChange}))",
        f"?e {ORG.subOrganizationOf} ?o . BIND(?e AS ?s) BIND({ORG.subOrganizationOf} AS ?p)",
    ),
}


def owners(query: Query, iris: Iris, entities: Iterable[str]) -> list[tuple[str, EntityKind]]:
    """With whom the facts are kept that name some of the entities: their labels say what those are called."""
    values = " ".join(f"<{iri}>" for iri in entities)
    rows = query(f"SELECT DISTINCT ?f {{ VALUES ?e {{ {values} }} GRAPH <{iris.knowledge}> {{ ?f ?p ?e }} }}")
    naming = " ".join(f"<{row['f'].value}>" for row in rows)
    kept = (
        (EntityKind.POST, f"?fact {RS.post} ?owner"),
        (EntityKind.PERSON, f"?fact {RS.person} ?owner FILTER NOT EXISTS {{ ?fact {RS.post} ?any }}"),
        (EntityKind.BODY, f"?fact {RS.body} ?owner ; {RDF.type} ?kept FILTER(?kept IN ({RS.PartOf}, {RS.BodyChange}))"),
    )
    return [
        (row["owner"].value, kind)
        for kind, pattern in kept
        for row in query(
            f"SELECT DISTINCT ?owner {{ VALUES ?fact {{ {naming} }} GRAPH <{iris.knowledge}> {{ {pattern} }} }}"
        )
    ]
