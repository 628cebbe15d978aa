"""Where envoys are sent and from where: «Algerian ambassador to Ethiopia», «посол Казахстана во Франции»."""

from graph.extract.findings import Findings
from graph.languages.language import Language

_SURE = 0.8
_TO = frozenset("to in в во на".split())
_WITHIN = ("дағы", "дегі", "тағы", "тегі")  # Kazakh writes where an envoy is as what is there


def close_envoys(findings: Findings, language: Language) -> None:
    """The receiving country is that after "to" (in Kazakh, the one with such an ending), and not the sending one."""
    words = findings.segmented.words
    places = {span.first: n for n, span in enumerate(findings.spans) if span.sort == "place"}
    ends = {span.last: n for n, span in enumerate(findings.spans) if span.sort == "place"}
    for number, span in enumerate(findings.spans):
        if span.sort != "post" or not language.abroad.search(findings.text(number)):
            continue
        before, edge = ends.get(span.first), span.last
        sent = before
        if edge in places:  # «посол Казахстана во Франции»
            sent, edge = places[edge], findings.spans[places[edge]].last
        to = places.get(edge + 1) if edge < len(words) and words[edge].text.casefold() in _TO else None
        if before is not None and findings.text(before).casefold().endswith(_WITHIN):
            to, sent = before, ends.get(findings.spans[before].first)
        if to is not None:
            findings.deny(number, to, "office.place")
            findings.strengthen(number, to, "office.to", _SURE)
        if sent is not None:
            findings.strengthen(number, sent, "office.place", _SURE)
