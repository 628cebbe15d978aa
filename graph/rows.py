"""Claims of one document as rows: the contract of `reshuffle facts`, for machines and for spreadsheets."""

from collections.abc import Iterator

from graph.model import Modality, Reading

Row = dict[str, str | bool | int | float]


def rows(reading: Reading) -> Iterator[Row]:
    """One row for each asserted claim: `doc`, `kind`, the roles, `quote` with its offsets, `confidence`."""
    for claim in reading.claims:
        if claim.modality is Modality.ASSERTED:
            yield {
                "doc": reading.document.id,
                "kind": claim.kind,
                **claim.roles,
                "quote": claim.quote.of(reading.document),
                "start": claim.quote.start,
                "end": claim.quote.end,
                "confidence": round(claim.confidence, 4),
            }
