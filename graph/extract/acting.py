"""Who only acts in an office: «и.о. министра», «әкімнің міндетін атқарушы», "interim head"."""

from graph.extract.findings import Findings
from graph.extract.labels import OFFICES
from graph.languages.language import Language

_SURE = 0.8
_LEAST = 0.25  # of the edge from a claim's anchor to the post
_BEFORE, _AFTER = 25, 40  # characters around a post in which a text says so


def close_acting(findings: Findings, language: Language) -> None:
    """Marks the claims about posts of which the words beside them say that somebody only acts in them."""
    text = findings.segmented.text
    for number, span in enumerate(findings.spans):
        if span.sort != "post":
            continue
        start, end = findings.offsets(number)
        before, after = language.acting
        if before.search(text[max(start - _BEFORE, 0) : end]) or (after and after.match(text[end : end + _AFTER])):
            findings.mark(number, "acting", _SURE)
            for anchor in list(findings.edges):
                if any(findings.edge(anchor, number, f"{kind}.post") >= _LEAST for kind in OFFICES):
                    findings.mark(anchor, "acting", _SURE)
