"""Cabinets as RDF: collective bodies with terms, and their dated seats, worked out from the tenures in the graph.

They are kept with the place whose government they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pyoxigraph import NamedNode, Triple

from graph.derive.cabinets import Cabinet, Incumbency, Seat, Span, cabinets
from graph.rdf.claims import Query, labels
from graph.rdf.iris import Iris
from graph.rdf.terms_of import literal, node, shortened, text
from graph.resolve.reference import reference
from graph.terms import ORG, RDF, RDFS, RS, SKOS

_BOUNDS = (RS.startEarliest, RS.startLatest, RS.endEarliest, RS.endLatest)
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
    for place, incumbencies in _incumbencies(query, iris, places).items():
        made = cabinets(incumbencies)
        people = {seat.incumbency.person for cabinet in made for seat in cabinet.seats}
        posts = {seat.incumbency.post for cabinet in made for seat in cabinet.seats}
        names = labels(query, iris, [*people, *posts, place])
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


def _incumbencies(query: Query, iris: Iris, places: Iterable[str]) -> Mapping[str, list[Incumbency]]:
    """The tenures of all cabinet posts, by place."""
    values = " ".join(f"<{iri}>" for iri in places)
    told: dict[tuple[str, str, str], dict[NamedNode, str]] = defaultdict(dict)
    rows = query(
        f"""SELECT ?place ?role ?t ?p ?o WHERE {{ VALUES ?place {{ {values} }} GRAPH <{iris.knowledge}> {{
        ?post {RS.jurisdiction} ?place ; {RS.role} ?role . FILTER(?role IN ({_roles()}))
        ?t {RS.post} ?post ; {RS.status} ?status ; ?p ?o . FILTER(?p != {RS.supportedBy}) }} }}"""
    )
    for row in rows:
        told[row["place"].value, row["role"].value, row["t"].value][row["p"]] = row["o"].value
    found: dict[str, list[Incumbency]] = defaultdict(list)
    for (place, role, tenure), said in told.items():
        found[place].append(_incumbency(tenure, role, said))
    return found


def _incumbency(tenure: str, role: str, said: Mapping[NamedNode, str]) -> Incumbency:
    return Incumbency(
        tenure,
        said[RS.person],
        said[RS.post],
        reference().cabinet_ranks[role] == "head",
        said.get(RS.acting) == "true",
        Span(
            start=said.get(RS.start),
            start_earliest=_day(said, RS.startEarliest),
            start_latest=_day(said, RS.startLatest),
            end=said.get(RS.end),
            end_earliest=_day(said, RS.endEarliest),
            end_latest=_day(said, RS.endLatest),
        ),
        _day(said, RS.firstAttested),
        _day(said, RS.lastAttested),
    )


def _day(said: Mapping[NamedNode, str], key: NamedNode) -> date | None:
    return date.fromisoformat(said[key]) if key in said else None


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
    iri = node(iris.fact("body", f"cabinet|{head.tenure}"))
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
    yield Triple(iri, RS.tenure, node(head.tenure))
    yield from _dates(iri, head.span)
    for seat in cabinet.seats:
        yield from _seat(seat, iri, names, iris)


def _seat(seat: Seat, cabinet: NamedNode, names: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    held = seat.incumbency
    iri = node(iris.fact("seat", f"{cabinet.value}|{held.tenure}"))
    who = ", ".join(names.get(each, each) for each in (held.person, held.post))
    yield Triple(iri, RDF.type, RS.Seat)
    yield Triple(iri, RDFS.label, literal(shortened(f"Seat: {who}")))
    yield Triple(iri, RS.seatIn, cabinet)
    yield Triple(iri, RS.exOfficio, node(held.post))
    yield Triple(iri, RS.tenure, node(held.tenure))
    yield from _dates(iri, seat.span)


def _dates(iri: NamedNode, span: Span) -> Iterator[Triple]:
    days = zip(_BOUNDS, (span.start_earliest, span.start_latest, span.end_earliest, span.end_latest), strict=True)
    yield from (Triple(iri, key, literal(day)) for key, day in days if day is not None)
    told = ((RS.start, span.start), (RS.end, span.end))
    yield from (Triple(iri, key, literal(value)) for key, value in told if value is not None)
