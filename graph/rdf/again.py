"""Whether a new document says only again what the graph knows of an entity, and what then is added to its share.

Everything is asked of the document, and of the entity's node and tenures; what all other documents say of it is not
read again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.derive.again import Seen, home
from graph.derive.dates import by
from graph.derive.held import Held
from graph.model import EntityKind
from graph.rdf.claims import Query, companions
from graph.rdf.iris import Iris
from graph.rdf.nodes import winner
from graph.rdf.report import Report, first
from graph.rdf.shares import SUBJECTS, stored_nodes
from graph.rdf.tenures import PLACE_OF_POST, tenures
from graph.rdf.terms_of import literal, node
from graph.resolve.reference import reference
from graph.schema import kinds
from graph.terms import DCTERMS, RDF, RS, SKOS

_CAREER = frozenset({"appointment", "tenure"})
_COMPANIONS = (RS.body, RS.jurisdiction)
_Node = Mapping[NamedNode, set[NamedNode | Literal | BlankNode | Triple]]


class Change(NamedTuple):
    """What is taken out of the knowledge graph, what is put in, and the posts in whose tenures a day moves."""

    old: tuple[Triple, ...] = ()
    new: tuple[Triple, ...] = ()
    moved: tuple[str, ...] = ()


def said_again(query: Query, iris: Iris, told: Report, entity: str, kind: EntityKind) -> Change | None:
    """What the document adds to an entity's share where it says nothing new of it; None where it may."""
    return _Again(query, iris, told).change(entity, kind)


class _Again:
    def __init__(self, query: Query, iris: Iris, told: Report) -> None:
        self.query = query
        self.iris = iris
        self.told = told

    def change(self, entity: str, kind: EntityKind) -> Change | None:
        if not self.told.referents(entity):
            return Change()
        known: dict[NamedNode, set[NamedNode | Literal | BlankNode | Triple]] = defaultdict(set)
        for triple in stored_nodes(self.query, self.iris, [entity]):
            known[triple.predicate].add(triple.object)
        if self.told.ruled or not known or not self._called_so(entity, known):
            return None
        if kind not in SUBJECTS:
            return Change()
        subject, of_kinds = SUBJECTS[kind]
        claims = self.told.claims(entity, subject, of_kinds)
        if kind is EntityKind.POST:
            return self._of_post(entity, claims, literal(1) in known[RS.seats])
        return None if claims or (kind is EntityKind.PERSON and self._of_the_dead(entity)) else Change()

    def _called_so(self, entity: str, known: _Node) -> bool:
        """Whether the node stays as it is: no name comes to be the usual one, no other body or place its own."""
        referents = self.told.referents(entity)
        if any(said.get(key) for said in referents for key in (RS.alias, RS.identifier)):
            return False
        used = {term for said in referents for term in said[RS.name] if isinstance(term, Literal)}
        named_by_reference = entity in reference().place_names
        return (named_by_reference or all(self._stays(entity, name, known) for name in used)) and all(
            self._stays_in(entity, key, {term.value for term in known[key] if isinstance(term, NamedNode)})
            for key in _COMPANIONS
        )

    def _stays(self, entity: str, name: Literal, known: _Node) -> bool:
        """Whether a name is the usual one in its language, or a known one that is still rarer."""
        if name in known[SKOS.prefLabel]:
            return True
        usual = [each for each in known[SKOS.prefLabel] if isinstance(each, Literal) and each.language == name.language]
        if name not in known[SKOS.altLabel] or len(usual) != 1:
            return False
        return winner({each.value: self._uses(entity, each) for each in (name, *usual)}) == usual[0].value

    def _uses(self, entity: str, name: Literal) -> int:
        rows = self.query(
            f"""SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH ?g {{ ?referent {RS.name} {name} }}
            GRAPH <{self.iris.identity}> {{ ?referent {RS.denotes} <{entity}> }} }}"""
        )
        return next(int(row["n"].value) for row in rows)

    def _stays_in(self, entity: str, key: NamedNode, known: set[str]) -> bool:
        """Whether the body or place that most referents give the entity stays, and what it is called."""
        given = [self.told.said[term.value] for said in self.told.referents(entity) for term in said.get(key, ())]
        if not given:
            return True
        meant = {self.told.denoted[term.value] for said in self.told.referents(entity) for term in said.get(key, ())}
        if meant != known:
            return False
        by_reference = key == RS.jurisdiction and meant <= set(reference().place_names)
        return by_reference or self._stays_called(entity, key, meant.pop(), [first(said, RS.name) for said in given])

    def _stays_called(self, entity: str, key: NamedNode, companion: str, given: Iterable[str | None]) -> bool:
        found = companions(self.query, self.iris, [entity])
        now = {(iri, name): count for _, which, iri, name, count in found if which == key}
        before = dict(now)
        for name in given:
            before[companion, str(name)] -= 1
        before = {item: count for item, count in before.items() if count}
        return bool(before) and winner(before) == winner(now)

    def _of_the_dead(self, person: str) -> bool:
        """Whether the career is told of somebody whose death is known: its days are then held against that of it."""
        return bool(self.told.claims(person, RS.person, _CAREER)) and self._known(
            f"?death {RS.person} <{person}> ; {RDF.type} {RS.Death}"
        )

    def _of_post(self, post: str, claims: Iterable[str], one_seat: bool) -> Change | None:
        """What the document's claims add to the tenures of a post that they merely attest again."""
        claims = list(claims)
        if not claims:
            return Change()
        if len(claims) > 1:  # they may move the same day
            return None
        (claim,) = claims
        seen = self._seen(claim)
        held = home(seen, tenures(self.query, self.iris, [post]), one_seat) if seen is not None else None
        if seen is None or held is None or not self._was_heard(claim, held):
            return None
        return _attested(claim, seen, held, post)

    def _seen(self, claim: str) -> Seen | None:
        """The claim as a mere report of a post held; None where it says more."""
        said = self.told.said[claim]
        roles = kinds()["tenure"].roles
        filled = {key: said[role.property][0].value for key, role in roles.items() if said.get(role.property)}
        day = by(first(said, RS.asOf) or self.told.issued).latest
        says_more = first(said, RS.kind) != "tenure" or not filled.keys() <= {"person", "post", *PLACE_OF_POST}
        if day is None or says_more:
            return None
        place = {key: self.told.denoted[filled[key]] for key in PLACE_OF_POST if key in filled}
        return Seen(self.told.denoted[filled["person"]], day, place)

    def _was_heard(self, claim: str, held: Held) -> bool:
        """Whether the publisher supports the tenure already, and in these words where others print them, too.

        Then the number of its independent sources, and what rests on it, stays as it is.
        """
        publisher, wording = self.told.publisher, first(self.told.said[claim], RS.wording)
        if publisher is None:
            return False
        support = f"<{held.iri}> {RS.supportedBy} ?other . ?other {RS.document} ?document"
        by_publisher = f"{support} . ?document {DCTERMS.publisher} {literal(publisher)}"
        if wording is None:
            return self._known(by_publisher)
        same = f"GRAPH ?g {{ ?other {RS.wording} {literal(wording)} }} GRAPH <{self.iris.knowledge}>"
        printed = bool(self.query(f"ASK {{ {same} {{ {support} }} }}"))
        return bool(self.query(f"ASK {{ {same} {{ {by_publisher} }} }}")) if printed else self._known(by_publisher)

    def _known(self, pattern: str) -> bool:
        return bool(self.query(f"ASK {{ GRAPH <{self.iris.knowledge}> {{ {pattern} }} }}"))


def _attested(claim: str, seen: Seen, held: Held, post: str) -> Change:
    tenure = node(held.iri)
    support = Triple(tenure, RS.supportedBy, node(claim))
    if held.last_attested is None or seen.day <= held.last_attested:
        return Change(new=(support,))
    old, new = (Triple(tenure, RS.lastAttested, literal(day)) for day in (held.last_attested, seen.day))
    return Change((old,), (new, support), (post,))
