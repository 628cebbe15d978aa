"""Claims amended: the claim as it was read is rejected, and what it should have said stands in a note of its own.

The note quotes the same sentence, is published by whoever amends, and goes when the ruling is taken back.
"""

from collections.abc import Mapping
from typing import Any

from graph import layers
from graph.errors import ParameterError, UnknownName
from graph.judging import decisions
from graph.judging.claims import ruling
from graph.model import Claim, Document, EntityKind, Holding, Mention, Reading, Reason, Ruling, Span
from graph.rdf.iris import digest
from graph.schema import Kind, Range, kind
from graph.stores import Store
from graph.terms import DCTERMS, RS

EXTRACTOR = "amendment/1"


def amend(store: Store, claim: str, changes: Mapping[str, str], reason: Reason) -> None:
    """Lets a claim (an IRI) say other values for some roles; an empty value takes the role away.

    Raises ParameterError for no such claim, and for roles that its kind has not or that do not fit.
    """
    rejected = ruling(store, claim, Holding.REJECTED, reason)
    of_kind = kind(rejected.kind)
    roles = {**_roles(store, rejected.claim, of_kind), **changes}
    kept: dict[str, str | bool] = {key: value for key, value in roles.items() if value not in ("", False)}
    if problems := of_kind.check(kept):
        raise ParameterError(f"{of_kind.name}: {'; '.join(problems)}")
    layers.put(store, _note(store, rejected, kept))
    decisions.rule(store, rejected)


def forget(store: Store, claim: str) -> None:
    """Takes the note of an amendment away, if the claim was amended."""
    try:
        layers.remove(store, layers.find(store, _note_id(claim)))
    except UnknownName:
        return


def _note_id(claim: str) -> str:
    return f"amendment:{digest(claim, 16)}"


def _roles(store: Store, claim: str, of_kind: Kind) -> dict[str, str | bool]:
    """The roles of a claim as its document has them."""
    rows: Any = store.query(
        f"""SELECT ?key ?value WHERE {{ GRAPH ?g {{ <{claim}> {RS.evidence} ?quote ; ?key ?filler
        OPTIONAL {{ ?filler {RS.name} ?name }} }} BIND(COALESCE(?name, ?filler) AS ?value) }}"""
    )
    by_property = {role.property: key for key, role in of_kind.roles.items()}
    found: dict[str, str | bool] = {}
    for row in rows:
        if (key := by_property.get(row["key"])) is not None:
            flag = of_kind.roles[key].range is Range.FLAG
            found[key] = row["value"].value == "true" if flag else row["value"].value
    return found


def _note(store: Store, rejected: Ruling, roles: Mapping[str, str | bool]) -> Reading:
    """The note that says what a rejected claim should have said, in the language and of the day of its document."""
    rows: Any = store.query(
        f"""SELECT ?lang ?issued ?title WHERE {{ <{rejected.document}> {DCTERMS.identifier} ?id
        OPTIONAL {{ <{rejected.document}> {DCTERMS.language} ?lang }}
        OPTIONAL {{ <{rejected.document}> {DCTERMS.issued} ?issued }}
        OPTIONAL {{ <{rejected.document}> {DCTERMS.title} ?title }} }}"""
    )
    lang, issued, title = next(
        (tuple(row[key].value if row[key] else None for key in ("lang", "issued", "title")) for row in rows),
        (None, None, None),
    )
    quote, author = rejected.quote, rejected.reason.by
    document = Document(_note_id(rejected.claim), quote, lang, f"{title or 'A claim'}, amended", author, issued)
    people = {str(roles[key]) for key in ("person", "predecessor", "by") if key in roles}
    mentions = tuple(Mention(Span(0, len(quote)), EntityKind.PERSON, name) for name in sorted(people))
    return Reading(document, mentions, (Claim(rejected.kind, dict(roles), Span(0, len(quote))),), EXTRACTOR)
