"""Names and IRIs given by a person, as nodes of the knowledge graph."""

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, QuerySolutions

from graph.errors import ParameterError
from graph.model import EntityKind
from graph.queries.library import Type
from graph.queries.values import said, written
from graph.stores import NameHit, Store
from graph.stores.folding import fold
from graph.terms import DCTERMS, RDF, RDFS, RS, SKOS, XSD

_IRI = re.compile(r"<?([a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]+)>?")
_CLASSES = {
    Type.PERSON: (RS.Person,),
    Type.POST: (RS.Post,),
    Type.BODY: (RS.Body,),
    Type.PLACE: (RS.Place,),
    Type.ENTITY: (RS.Person, RS.Post, RS.Body, RS.Place),
    Type.DOCUMENT: (RS.Document,),
}
_NAMES = (RDFS.label, SKOS.prefLabel, SKOS.altLabel)
_LANGUAGES = ("en", "ru", "kk")
_NEAR = 5
_MOST = 100
"""Entities that one name may mean: more cannot have been meant."""


def entities(value: object, kind: Type, store: Store) -> list[NamedNode]:
    """The entities of that kind that a name or an IRI means, in the order of their IRIs: all that share the name.

    A name counts as it is written, else but for case, diacritics and punctuation, else as a part of one that only one
    entity has. Raises ParameterError, which tells the near names, where nothing or too much is meant.
    """
    name = said(value)
    iri = _IRI.fullmatch(name)
    if iri is not None:
        found = _existing(iri[1], kind, store)
        if found is None:
            raise ParameterError(f"no {kind} has the IRI {iri[1]}; take one from an answer, or give the name")
        return [found]
    literals = [Literal(name), *(Literal(name, language=language) for language in _LANGUAGES)]
    return _called(literals, _NAMES, kind, store) or _alike(name, kind, store)


def documents(value: object, store: Store) -> list[NamedNode]:
    """The documents with that IRI, id, URL or title, in the order of their IRIs; ParameterError if there is none."""
    name = said(value)
    iri = _IRI.fullmatch(name)
    own = _existing(iri[1], Type.DOCUMENT, store) if iri is not None else None
    if own is not None:
        return [own]
    literals = [Literal(name), Literal(name, datatype=XSD.anyURI)]
    found = _called(literals, (DCTERMS.identifier, RS.url, RDFS.label), Type.DOCUMENT, store)
    if not found:
        raise ParameterError(f"no document has the id, IRI, URL or title {name!r}")
    return found


def _existing(iri: str, kind: Type, store: Store) -> NamedNode | None:
    """The node with that IRI, if it is one of that kind."""
    try:
        node = NamedNode(iri)
    except ValueError:
        return None
    classes = _listed(_CLASSES[kind])
    return node if store.query(f"ASK {{ VALUES ?class {{ {classes} }} {node} {RDF.type} ?class }}") else None


def _called(names: Iterable[Literal], by: Iterable[NamedNode], kind: Type, store: Store) -> list[NamedNode]:
    """The nodes of that kind to which one of the properties `by` gives one of the names, exactly."""
    rows = store.query(
        f"SELECT DISTINCT ?node WHERE {{ VALUES ?name {{ {_listed(names)} }} ?node ?by ?name ; {RDF.type} ?class . "
        f"FILTER(?by IN ({_listed(by, ', ')}) && ?class IN ({_listed(_CLASSES[kind], ', ')})) }}"
    )
    assert isinstance(rows, QuerySolutions)
    return sorted((node for (node,) in rows if isinstance(node, NamedNode)), key=str)


def _alike(name: str, kind: Type, store: Store) -> list[NamedNode]:
    """The entities whose name is that text in another case or spelling, or the only one that has it in its label."""
    hits = store.names.find(name, None if kind is Type.ENTITY else EntityKind(kind), limit=_MOST)
    exact = [hit for hit in hits if hit.score == 1]
    if len(exact) == _MOST:
        raise ParameterError(f"{name!r} means too many; give a fuller name or an IRI")
    words = set(fold(name).split())
    whole = [hit for hit in hits if words <= set(fold(hit.label).split())]
    meant = exact or (whole if len(whole) == 1 else [])
    if not meant:
        raise ParameterError(_unclear(name, kind, whole or hits))
    return sorted((NamedNode(hit.iri) for hit in meant), key=str)


def _unclear(name: str, kind: Type, hits: list[NameHit]) -> str:
    if not hits:
        return f"no {kind} is named {name!r}; give another spelling or a part of the name"
    names = "; ".join(sorted({hit.label for hit in hits[:_NEAR]}))
    more = "; …" if len(hits) > _NEAR else ""
    return f"no {kind} is named exactly {name!r}; there are: {names}{more}"


def _listed(terms: Iterable[NamedNode | Literal], separator: str = " ") -> str:
    """Terms as SPARQL writes them."""
    return separator.join(map(written, terms))
