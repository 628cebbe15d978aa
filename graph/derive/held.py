"""Tenures as they were derived: what further reasoning asks of them, without the claims behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """From a start to an end, each as its source gave it (EDTF) and by the days that it can mean, all where known."""

    start: str | None = None
    start_earliest: date | None = None
    start_latest: date | None = None
    end: str | None = None
    end_earliest: date | None = None
    end_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A tenure: its IRI, who holds which post, from when to when, and the first and last day of which a source tells.

    `roles` are the body and place (IRIs) that it gives the post, `end_rule` the rule behind its end.
    """

    iri: str
    person: str
    post: str
    span: Span = Span()
    acting: bool = False
    status: str = "current"
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    end_rule: str | None = None
    first_attested: date | None = None
    last_attested: date | None = None
