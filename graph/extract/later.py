"""What is told much later is not when it happened: "Roe was named. The decree is of 5 May" is one event, but a date
further on belongs to another."""

from graph.extract.findings import Findings
from graph.extract.labels import EDGES

_DATES = tuple(edge for edge in EDGES if edge.rpartition(".")[2] in ("date", "start", "end", "effective"))


def close_later(findings: Findings) -> None:
    """Takes away the edges from anchors to dates further on than the next sentence."""
    dates = [number for number, span in enumerate(findings.spans) if span.sort == "date"]
    for anchor in list(findings.edges):
        for date in dates:
            if date in findings.edges[anchor] and findings.sentence(date) > findings.sentence(anchor) + 1:
                for edge in _DATES:
                    findings.deny(anchor, date, edge)
