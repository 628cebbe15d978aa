"""Lists that tell once what happens: «освобождён А от должности министра, Б – от должности акима», «министром назначен
А, послом – Б»."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extract.findings import Findings

_SURE, _LIKELY = 0.9, 0.95
_LEAST = 0.5
_KINDS = ("appointment", "dismissal")
_DASH = re.compile(r"\s*[-–—]\s*")
_FROM = re.compile(r"\s*[-–—]\s*(?:от|с) (?:занимаем\w+ )?(?:должности|поста)\s*", re.IGNORECASE)


def close_listed(findings: Findings) -> None:
    """Adds the edges of what such lists leave unsaid."""
    _close_dismissals(findings)
    _close_pairs(findings)


def _close_pairs(findings: Findings) -> None:
    """Of a name and a post with a dash between, after a word that tells what happens to somebody, the same is told."""
    for one, (left, right) in enumerate(pairwise(findings.spans)):
        if {left.sort, right.sort} != {"name", "post"} or not _DASH.fullmatch(_between(findings, one)):
            continue
        name, post = (one, one + 1) if left.sort == "name" else (one + 1, one)
        for anchor, kind in _told_before(findings, one):
            if all(findings.edge(anchor, name, f"{other}.person") < _LEAST for other in _KINDS):
                findings.strengthen(anchor, name, f"{kind}.person", _LIKELY)
                findings.strengthen(anchor, post, f"{kind}.post", _LIKELY)
                findings.strengthen(post, name, "holder", _SURE)


def _told_before(findings: Findings, before: int) -> Iterator[tuple[int, str]]:
    """The last trigger before a mention in its sentence, if it tells of somebody else's appointment or dismissal."""
    here = findings.sentence(before)
    for anchor in range(before - 1, -1, -1):
        if findings.sentence(anchor) != here:
            return
        if findings.spans[anchor].sort == "trigger":
            found = [(chances[0][1], kind) for kind in _KINDS if (chances := _people(findings, anchor, kind, before))]
            if found:
                yield anchor, max(found)[1]
            return


def _people(findings: Findings, anchor: int, kind: str, before: int) -> list[tuple[int, float]]:
    return [pair for pair in findings.targets(anchor, f"{kind}.person", _LEAST) if pair[0] < before]


def _between(findings: Findings, one: int) -> str:
    return findings.segmented.text[findings.offsets(one)[1] : findings.offsets(one + 1)[0]]


def _close_dismissals(findings: Findings) -> None:
    """Makes a dismissal of a name, a dash, «от должности» and a post, in a sentence that has no word that tells it."""
    triggers = {findings.sentence(n) for n, span in enumerate(findings.spans) if span.sort == "trigger"}
    text = findings.segmented.text
    for number, span in enumerate(findings.spans[:-1]):
        post = number + 1
        if span.sort != "name" or findings.spans[post].sort != "post" or findings.sentence(number) in triggers:
            continue
        between = text[findings.offsets(number)[1] : findings.offsets(post)[0]]
        if _FROM.fullmatch(between):
            findings.strengthen(post, number, "dismissal.person", _SURE)
            findings.strengthen(post, number, "holder", _SURE)
            findings.mark(post, "dismissal.dismissed", _SURE)
            findings.deny(post, number, "tenure.person")
