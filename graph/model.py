"""The types that flow through the rooms, from a document to a fact. Frozen, and importing nothing of ours.

A `Document` is read into a `Reading`: the `Mention`s found in it and the `Claim`s that it makes. Claims of many
documents about the same `Entity` (as `Judgement`s or the resolver say) become `Fact`s.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class EntityKind(StrEnum):
    """What a mention can denote."""

    PERSON = "person"
    POST = "post"
    BODY = "body"
    PLACE = "place"


class Modality(StrEnum):
    """How the document puts a claim. Only asserted claims become facts."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    RUMOURED = "rumoured"
    DENIED = "denied"


class Verdict(StrEnum):
    """What a judgement says of two entities."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Holding(StrEnum):
    """What a ruling says of a claim: it is not to be believed, or believed whatever others say."""

    REJECTED = "rejected"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is known of its origin.

    `id` is the explicit id, else the canonical URL, else `sha256:` and the hash of the text. `published` is an ISO
    date, possibly partial (`2022`, `2022-01`, `2022-01-19`); `lang` a BCP 47 primary tag (`en`). Offsets everywhere in
    Reshuffle count Python characters (code points) of `text`, from 0, end exclusive.
    """

    id: str
    text: str
    lang: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256, in hex, of everything that extraction reads: the same hash gives the same claims."""
        parts = (self.text, self.lang, self.title, self.publisher, self.published, self.url)
        return hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text: `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int

    def of(self, document: Document) -> str:
        """The text of the span, always a slice of the document."""
        return document.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that speaks of an entity.

    `name` is what the document itself calls that entity most fully, in dictionary form: mentions with the same kind and
    name are one and the same within the document ("he", "Zhaksylykov" and "Ruslan Zhaksylykov" all carry the last).
    """

    span: Span
    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a document says, in one sentence or less.

    `kind` and the keys of `roles` are those of `ontology/facts/*.ttl`, which are those of the contract: a role's value
    is text in dictionary form, an ISO date, or True for a flag. `quote` is the exact span that says so; `trigger` the
    words that gave the claim away (for explaining it). `confidence` lies between 0 and 1.
    """

    kind: str
    roles: Mapping[str, str | bool] = field(hash=False)
    quote: Span
    trigger: Span | None = None
    modality: Modality = Modality.ASSERTED
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Known:
    """What a structured source says of an entity besides claims.

    `name` is the one that its claims use; `aliases` are other names that the source gives it, in any language,
    `identifiers` its ids in registers that are known for their care, prefixed: `wikidata:Q123`.
    """

    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one extractor took from one document. `extractor` names it with its version: `reshuffle-reader/1`.

    `known` is for structured sources; a text tells its names by its mentions.
    """

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    extractor: str
    known: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something that one document speaks of, under the fullest name that it gives.

    A post's name ("chair") says which post only together with its `body` and `place`; a body's ("Ministry of Defence")
    only with its `place`. Both are names in the document, None where it gives none.
    """

    kind: EntityKind
    name: str
    body: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, post, body or place of the knowledge graph.

    `key` is what its IRI is minted from; `iri` is given where reference data have one already.
    """

    kind: EntityKind
    key: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class ResolvedClaim:
    """An asserted claim as derivation sees it: roles that name an entity hold its IRI.

    `iri` is the claim's, `kind` and the keys of `roles` those of the contract. `publisher` is the document's publisher,
    else the document itself: what independent sources are counted by. `published` is the document's ISO date, if known,
    or the day its sentence speaks of. `dated_by` is the rule that gave the claim its date: its document states it, or
    another claim implies it. `genre` is the publisher's, where the reference data know it; `corrects` says that the
    document is a correction; `wording` is the same for claims of the same words, which are one report reprinted;
    `confirmed` that a person has confirmed it; `confidence` is its reader's, between 0 and 1.
    """

    iri: str
    kind: str
    roles: Mapping[str, str | bool] = field(hash=False)
    publisher: str
    published: str | None = None
    dated_by: str = "stated"
    genre: str | None = None
    corrects: bool = False
    wording: str | None = None
    confirmed: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """What the knowledge graph holds true, and the claims (IRIs) that support it.

    `cls` is the local name of its class ("Tenure"); `roles` maps local names of properties ("startEarliest") to IRIs of
    entities and facts, texts, flags, numbers or days, as the ontology says. `sources` counts independent publishers.
    """

    cls: str
    key: str
    roles: Mapping[str, "str | bool | int | date | Fact"] = field(hash=False)
    claims: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts or claims (IRIs) that cannot both be true.

    `about` is the IRI of the post or person that it is kept with, `kind` what they differ in ("dates", "holders",
    "life"), `what` happened in words; `follows` is the side that the graph follows, None where that is open, `rule` the
    rule by which.
    """

    about: str
    kind: str
    what: str
    sides: tuple["Fact | str", "Fact | str"] = field(hash=False)
    follows: "Fact | str | None" = field(hash=False)
    rule: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a judgement took hold of one of its sides: a referent of a document, by the name and words that it had.

    `document` is the document's IRI; `exact` are the words of one of its mentions and `start` where they stood, so that
    the referent is found again after the document was read anew and calls it otherwise.
    """

    document: str
    name: str
    exact: str | None = None
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A ruling on whether two entities (IRIs) of a kind are one, by the machine or a person.

    `when` is an ISO timestamp (None for the machine, which has no clock), `because` the reason, `score` how sure the
    machine is that they are one, from 0 to 1.
    """

    left: str
    right: str
    kind: EntityKind
    verdict: Verdict
    by: str
    because: str
    when: str | None = None
    score: float | None = None
    left_anchors: tuple[Anchor, ...] = ()
    right_anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Who judges, when (an ISO timestamp), and why."""

    by: str
    when: str
    because: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's ruling on a claim of a document (IRIs), with its kind, quote and person, to find it again by."""

    claim: str
    document: str
    kind: str
    quote: str
    person: str | None
    holding: Holding
    reason: Reason


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that the reader took for something: `sort` is a sort of mention ("name", "post", "trigger")."""

    span: Span
    sort: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """A claim that the reader considered and did not make: its kind, what it would have said, where, and why not."""

    kind: str
    roles: Mapping[str, str | bool] = field(hash=False)
    trigger: Span
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a document says what it says: the reading, everything that was marked in the text, and what was withheld."""

    reading: Reading
    marks: tuple[Mark, ...]
    withheld: tuple[Withheld, ...]
