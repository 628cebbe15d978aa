"""Claims as people name them, and what a ruling needs to find one again."""

from typing import Any

from graph.errors import ParameterError
from graph.model import Holding, Reason, Ruling
from graph.stores import Store
from graph.terms import OA, RS


def ruling(store: Store, claim: str, holding: Holding, reason: Reason) -> Ruling:
    """The ruling on a claim (an IRI, as answers give it). Raises ParameterError where the store has no such claim."""
    iri = claim.strip("<>")
    if not iri or any(sign in iri for sign in '<>"{}|^`\\ \n\t'):
        raise ParameterError(f"{claim!r} is no IRI of a claim; take one from an answer, or from `reshuffle review`")
    rows: Any = store.query(
        f"""SELECT ?document ?kind ?quote ?person WHERE {{ GRAPH ?g {{
        <{iri}> {RS.document} ?document ; {RS.kind} ?kind ; {RS.evidence}/{OA.exact} ?quote .
        OPTIONAL {{ <{iri}> {RS.person}/{RS.name} ?person }} }} }}"""
    )
    for row in rows:
        person = row["person"].value if row["person"] else None
        found = (row["document"].value, row["kind"].value, row["quote"].value, person)
        return Ruling(iri, *found, holding, reason)
    raise ParameterError(f"no claim has the IRI {iri}; take one from an answer, or from `reshuffle review`")
