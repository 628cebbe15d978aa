"""Cabinets as RDF: collective bodies with terms, and their dated seats, worked out from the tenures in the graph.

They are kept with the place whose government they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode, Triple

from graph.derive.cabinets import Cabinet, Seat, cabinets
from graph.derive.held import Span
from graph.rdf.claims import Query, labels
from graph.rdf.iris import Iris
from graph.rdf.tenures import tenures
from graph.rdf.terms_of import literal, node, shortened, text
from graph.resolve.reference import reference
from graph.terms import ORG, RDF, RDFS, RS, SKOS

_CALLED = {"en": "Cabinet of {}", "ru": "Правительство: {}", "kk": "Үкімет: {}"}


def hosts(query: Query, iris: Iris, posts: Iterable[str]) -> list[str]:
    """The places whose governments some of the posts belong to."""
    values = " ".join(f"<{iri}>" for iri in posts)
    rows = query(
        f"""SELECT DISTINCT ?place WHERE {{ VALUES ?post {{ {values} }}
        GRAPH <{iris.knowledge}> {{ ?post {RS.role} ?role ; {RS.jurisdiction} ?place }}
        FILTER(?role IN ({_roles()})) }}"""
    )
    return sorted(row["place"].value for row in rows)


def of_places(query: Query, iris: Iris, places: Iterable[str]) -> set[Triple]:
    """The cabinets that some places should have had, with their seats."""
    found: set[Triple] = set()
    for place, ranks in _posts(query, iris, places).items():
        made = cabinets(tenures(query, iris, ranks), {post for post, rank in ranks.items() if rank == "head"})
        held = [seat.held for cabinet in made for seat in cabinet.seats]
        names = labels(query, iris, {place, *(each.person for each in held), *(each.post for each in held)})
        called = _called(query, iris, {cabinet.head.person for cabinet in made})
        for cabinet in made:
            found.update(_cabinet(cabinet, place, names, called, iris))
    return found


def stored(query: Query, iris: Iris, places: Iterable[str]) -> set[Triple]:
    """The cabinets and seats that the graph has of some places now."""
    values = " ".join(f"<{iri}>" for iri in places)
    cabinet = f"?cabinet {RS.jurisdiction} ?place ; {RDF.type} {RS.CollectiveBody}"
    return {
        Triple(row["s"], row["p"], row["o"])
        for pattern in (f"{cabinet} ; ?p ?o . BIND(?cabinet AS ?s)", f"{cabinet} . ?s {RS.seatIn} ?cabinet ; ?p ?o")
        for row in query(
            f"SELECT ?s ?p ?o WHERE {{ VALUES ?place {{ {values} }} GRAPH <{iris.knowledge}> {{ {pattern} }} }}"
        )
    }


def _roles() -> str:
    return ", ".join(f"<{role}>" for role in sorted(reference().cabinet_ranks))


def _posts(query: Query, iris: Iris, places: Iterable[str]) -> Mapping[str, dict[str, str]]:
    """The cabinet posts of each place, with their ranks."""
    values = " ".join(f"<{iri}>" for iri in places)
    rows = query(
        f"""SELECT ?place ?post ?role WHERE {{ VALUES ?place {{ {values} }} GRAPH <{iris.knowledge}> {{
        ?post {RS.jurisdiction} ?place ; {RS.role} ?role . FILTER(?role IN ({_roles()})) }} }}"""
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found[row["place"].value][row["post"].value] = reference().cabinet_ranks[row["role"].value]
    return found


def _called(query: Query, iris: Iris, people: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """The usual names of people, by language."""
    values = " ".join(f"<{iri}>" for iri in sorted(people))
    rows = query(
        f"SELECT ?e ?name {{ VALUES ?e {{ {values} }} GRAPH <{iris.knowledge}> {{ ?e {SKOS.prefLabel} ?name }} }}"
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        found[row["e"].value][row["name"].language or ""] = row["name"].value
    return found


def _cabinet(
    cabinet: Cabinet,
    place: str,
    names: Mapping[str, str],
    called: Mapping[str, Mapping[str, str]],
    iris: Iris,
) -> Iterator[Triple]:
    head = cabinet.head
    iri = node(iris.cabinet(head.iri))
    for cls in (RS.CollectiveBody, RS.Body, ORG.OrganizationalCollaboration):
        yield Triple(iri, RDF.type, cls)
    leader = names.get(head.person, head.person)
    yield Triple(
        iri, RDFS.label, literal(shortened(", ".join((_CALLED["en"].format(leader), names.get(place, place)))))
    )
    for lang, pattern in _CALLED.items():
        if (name := called.get(head.person, {}).get(lang)) is not None:
            yield Triple(iri, SKOS.prefLabel, text(pattern.format(name), lang))
    yield Triple(iri, RS.jurisdiction, node(place))
    yield Triple(iri, RS.tenure, node(head.iri))
    yield from _dates(iri, head.span)
    for seat in cabinet.seats:
        yield from _seat(seat, iri, names, iris)


def _seat(seat: Seat, cabinet: NamedNode, names: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    held = seat.held
    iri = node(iris.seat(cabinet.value, held.iri))
    who = ", ".join(names.get(each, each) for each in (held.person, held.post))
    yield Triple(iri, RDF.type, RS.Seat)
    yield Triple(iri, RDFS.label, literal(shortened(f"Seat: {who}")))
    yield Triple(iri, RS.seatIn, cabinet)
    yield Triple(iri, RS.exOfficio, node(held.post))
    yield Triple(iri, RS.tenure, node(held.iri))
    yield from _dates(iri, seat.span)


def _dates(iri: NamedNode, span: Span) -> Iterator[Triple]:
    told = (
        (RS.start, span.start),
        (RS.startEarliest, span.start_earliest),
        (RS.startLatest, span.start_latest),
        (RS.end, span.end),
        (RS.endEarliest, span.end_earliest),
        (RS.endLatest, span.end_latest),
    )
    yield from (Triple(iri, key, literal(value)) for key, value in told if value is not None)
