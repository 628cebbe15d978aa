"""Claims of one document as rows: the contract of `reshuffle facts`, for machines and for spreadsheets."""

from collections.abc import Iterator

from graph.model import Claim, Modality, Reading
from graph.schema import kind

Row = dict[str, str | bool | int | float]


def rows(reading: Reading) -> Iterator[Row]:
    """One row for each asserted claim: `doc`, `kind`, the roles, `quote` with its offsets, `confidence`.

    The offsets are `quote_start` and `quote_end`, and by the contract also `start` and `end`, but for kinds whose roles
    have those names: a tenure's `start` is the date on which it began, and nothing where no date is told.
    """
    for claim in reading.claims:
        if claim.modality is Modality.ASSERTED:
            yield {
                "doc": reading.document.id,
                "kind": claim.kind,
                **_offsets(claim),
                **claim.roles,
                "quote": claim.quote.of(reading.document),
                "quote_start": claim.quote.start,
                "quote_end": claim.quote.end,
                "confidence": round(claim.confidence, 4),
            }


def _offsets(claim: Claim) -> dict[str, int]:
    offsets = {"start": claim.quote.start, "end": claim.quote.end}
    return {key: offset for key, offset in offsets.items() if key not in kind(claim.kind).roles}
