"""Writes the rows of a document as claims: values in full, the sentence that says so, nothing said twice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.extract.findings import Findings
from graph.extract.implied import successions
from graph.extract.jurisdictions import Roles
from graph.extract.labels import OFFICES
from graph.extract.merging import merged
from graph.extract.names import Names
from graph.extract.offices import HOSTS, Offices
from graph.extract.parties import as_member
from graph.extract.rows import Row
from graph.languages.offices import is_agency
from graph.model import Claim, Document, EntityKind, Mention, Modality, Span

_QUOTE = 400  # characters at most
_SURE = 0.5  # of a party, for offices in it to be told as membership
_KINDS = {
    "name": EntityKind.PERSON,
    "pronoun": EntityKind.PERSON,
    "post": EntityKind.POST,
    "body": EntityKind.BODY,
    "place": EntityKind.PLACE,
}
_ENTITIES = {
    **dict.fromkeys(("person", "predecessor", "relative"), EntityKind.PERSON),
    **dict.fromkeys(("organization", "parent", "origin", "institution", "consent", "by"), EntityKind.BODY),
    **dict.fromkeys(("jurisdiction", "place"), EntityKind.PLACE),
    "post": EntityKind.POST,
}


class Writer:
    """The claims of one document, from its findings and rows."""

    def __init__(self, document: Document, findings: Findings, lang: str) -> None:
        self.document, self.findings = document, findings
        self.names = Names(document, findings, lang)
        self.offices = Offices(self.names)

    def claims(self, rows: Iterable[Row]) -> Iterator[Claim]:
        """The claims, each once; their confidence is still the chance that the network gives."""
        listed = list(rows)
        told = merged([claim for row in listed if (claim := self._claim(row, listed)) is not None])
        told = [*told, *successions(told)]
        parties = frozenset(str(c.roles["organization"]) for c in told if c.kind == "party" and c.confidence >= _SURE)
        yield from merged([as_member(claim, parties) for claim in told])

    def _claim(self, row: Row, rows: Sequence[Row]) -> Claim | None:
        row = self._by_case(row)
        roles = self._values(row)
        if ("person" in row.roles and "person" not in roles) or not self._complete(row, roles, rows):
            return None
        if roles.get("by") == roles.get("person"):
            roles.pop("by", None)
        roles |= row.words
        if row.kind == "tenure" and "former" in row.flags:
            roles["former"] = True
        if row.kind in ("appointment", "tenure") and "acting" in row.flags:
            roles["acting"] = True
        quote = self._quote(row)
        if row.kind == "appointment":
            self._basis(roles, quote)
        trigger = Span(*self.findings.offsets(row.anchor))
        return Claim(row.kind, roles, quote, trigger, Modality(row.modality), float(row.chance))

    def _by_case(self, row: Row) -> Row:
        """A succession whose verb has the predecessor for its object, the right way: «Ермекбаева сменил Бектанов»."""
        succeeds, roles = self.names.language.succeeds, row.roles
        if row.kind != "succession" or "predecessor" not in roles or not succeeds:
            return row
        if succeeds.search(self.findings.text(row.anchor)) and self._is_object(roles["person"], roles["predecessor"]):
            return replace(row, roles={**roles, "person": roles["predecessor"], "predecessor": roles["person"]})
        return row

    def _is_object(self, mention: int, other: int) -> bool:
        """Whether of two names the first stands in another case than the nominative, and the second in it."""
        if self.names.spans[mention].sort != "name" or self.names.spans[other].sort != "name":
            return False
        return not self.names.in_dictionary_form(mention) and self.names.in_dictionary_form(other)

    def _values(self, row: Row) -> Roles:
        keys = HOSTS if row.kind in OFFICES else {"org": "organization"}
        values = (
            (keys.get(role, role), self.names.host(m) if role in HOSTS and keys is HOSTS else self.names.value(m))
            for role, m in row.roles.items()
            if role not in ("post", "to")
        )
        return {key: value for key, value in values if value}

    def _complete(self, row: Row, roles: Roles, rows: Sequence[Row]) -> bool:
        """Fills what is not simply a mention's name; false where something that the kind needs cannot be told."""
        if row.kind == "party" and ("organization" not in roles or is_agency(str(roles["organization"]))):
            return False
        if row.kind == "relation":
            roles["relation"] = self.findings.text(row.anchor)
            return self.findings.spans[row.anchor].sort == "trigger"
        if row.kind == "succession" and roles.get("predecessor") in (None, roles.get("person")):
            return False
        if row.kind in ("body_change", "part_of") and roles.get("organization") in (
            roles.get("origin"),
            roles.get("parent"),
        ):
            return False  # no body comes of itself
        return row.kind not in OFFICES or self.offices.fill(row, roles, rows)

    def _basis(self, roles: Roles, quote: Span) -> None:
        low = quote.of(self.document).casefold()
        for beginning, word in self.names.language.bases.items():
            if re.search(rf"(?<!\w){beginning}", low):
                roles.setdefault("basis", word)
                return

    def _quote(self, row: Row) -> Span:
        """The sentence of the anchor; of a very long one, the part around it that holds most of the row."""
        segmented = self.findings.segmented
        sentence = segmented.sentences[self.findings.sentence(row.anchor)]
        start, end = segmented.words[sentence.first].start, segmented.words[sentence.last - 1].end
        if end - start <= _QUOTE:
            return Span(start, end)
        a, b = self.findings.offsets(row.anchor)
        parts = (self.findings.offsets(mention) for mention in row.roles.values())
        for x, y in sorted(((x, y) for x, y in parts if start <= x and y <= end), key=lambda part: abs(part[0] - a)):
            if max(b, y) - min(a, x) <= _QUOTE:
                a, b = min(a, x), max(b, y)
        return Span(a, min(b, a + _QUOTE))

    def mentions(self, claims: Iterable[Claim], others: Iterable[Mention] = ()) -> tuple[Mention, ...]:
        """All mentions, in the order of the text, those of another reader first; every entity of a claim has one, if
        only its trigger."""
        found = {(m.span.start, m.span.end, m.kind): m.name for m in others}
        for number, span in enumerate(self.findings.spans):
            value = self.names.value(number) if span.sort in _KINDS else None
            if value:
                found.setdefault((*self.findings.offsets(number), _KINDS[span.sort]), value)
        known = {(kind, name) for (_, _, kind), name in found.items()}
        for claim in claims:
            place = claim.trigger or claim.quote
            for role in sorted(claim.roles.keys() & _ENTITIES.keys()):
                kind, name = _ENTITIES[role], str(claim.roles[role])
                told = (kind, name) in known or (role == "by" and any((other, name) in known for other in EntityKind))
                if not told:
                    found.setdefault((place.start, place.end, kind), name)
                    known.add((kind, name))
        return tuple(Mention(Span(start, end), kind, name) for (start, end, kind), name in sorted(found.items()))
