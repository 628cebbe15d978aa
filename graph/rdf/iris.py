"""IRIs, minted from content, so that the same documents give the same IRIs in any order."""

import hashlib
import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.model import Entity, EntityKind, Judgement, Referent
from graph.resolve.names import normalised

_UNSAFE = re.compile(r"[^\w-]+")
_SLUG_LENGTH = 60


def digest(text: str, length: int) -> str:
    """The first `length` hex digits of the SHA-256 of the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slug(text: str) -> str:
    """A readable stretch of an IRI: folded words joined by hyphens, letters of any script."""
    return _UNSAFE.sub("", normalised(text).replace(" ", "-"))[:_SLUG_LENGTH].strip("-")


def is_iri(text: str) -> bool:
    """Whether the text can stand as an IRI in a query."""
    try:
        NamedNode(text)
    except ValueError:
        return False
    return bool(text)


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints all IRIs of one store; `base` is the store's own."""

    base: str

    @property
    def knowledge(self) -> str:
        """The knowledge graph."""
        return f"{self.base}graph/knowledge"

    @property
    def identity(self) -> str:
        """The identity graph."""
        return f"{self.base}graph/identity"

    @property
    def reference(self) -> str:
        """The reference graph."""
        return f"{self.base}graph/reference"

    @property
    def judgements(self) -> str:
        """The graph of what people have judged."""
        return f"{self.base}graph/judgements"

    @property
    def history(self) -> str:
        """The graph of what IRIs of entities that are no more were replaced by."""
        return f"{self.base}graph/history"

    @property
    def agenda(self) -> str:
        """The graph of entities whose knowledge is to be derived anew."""
        return f"{self.base}graph/agenda"

    def document(self, document_id: str) -> str:
        """A document, by its id."""
        return f"{self.base}document/{digest(document_id, 16)}"

    def evidence(self, document_id: str) -> str:
        """The evidence graph of a document, by its id."""
        return f"{self.base}graph/document/{digest(document_id, 16)}"

    @property
    def texts(self) -> str:
        """What the IRIs of graphs that hold a document's text begin with."""
        return f"{self.base}graph/text/"

    def text(self, document_id: str) -> str:
        """The graph that holds the text of a document, by its id."""
        return f"{self.texts}{digest(document_id, 16)}"

    def text_of(self, document: str) -> str:
        """The graph that holds the text of a document, by its IRI."""
        return f"{self.texts}{document.rsplit('/', 1)[-1]}"

    def evidence_of(self, document: str) -> str:
        """The evidence graph of a document, by its IRI."""
        return f"{self.base}graph/document/{document.rsplit('/', 1)[-1]}"

    def entity(self, entity: Entity) -> str:
        """A person, post, body or place: its own IRI where reference data give one, else minted from its key."""
        if entity.iri is not None:
            return entity.iri
        readable = " ".join(part.rsplit("/", 1)[-1].lstrip("~") for part in re.split(r"[ |]", entity.key)[1:])
        return f"{self.base}{entity.kind}/{slug(readable)}-{digest(entity.key, 8)}"

    def judgement(self, item: Judgement) -> str:
        """A judgement, by its two entities; where these are one that is to be two, by its anchors as well."""
        sides = [item.left, item.right]
        if item.left == item.right:
            anchors = (item.left_anchors, item.right_anchors)
            sides = [" ".join(f"{each.document} {each.name}" for each in side) for side in anchors]
        return f"{self.base}judgement/{digest('|'.join(sorted(sides)), 16)}"

    def ruling(self, claim: str) -> str:
        """The ruling on a claim (an IRI)."""
        return f"{self.base}ruling/{digest(claim, 16)}"

    def record(self, key: str) -> str:
        """A record of record linkage, by its key."""
        return f"{self.base}record/{key}"

    def cabinet(self, tenure: str) -> str:
        """What somebody led as head of government through a tenure (an IRI)."""
        return f"{self.base}{EntityKind.BODY}/{digest(f'cabinet|{tenure}', 16)}"

    def seat(self, cabinet: str, tenure: str) -> str:
        """The seat that a tenure (an IRI) fills in a cabinet (an IRI)."""
        return f"{self.base}seat/{digest(f'{cabinet}|{tenure}', 16)}"

    def fact(self, cls: str, key: str) -> str:
        """A fact, by its class and what it says."""
        return f"{self.base}{slug(cls)}/{digest(key, 16)}"


def referent(document: str, item: Referent) -> str:
    """Somebody or something that a document (an IRI) speaks of."""
    return f"{document}#{item.kind}-{digest('|'.join((item.name, item.body or '', item.place or '')), 12)}"
