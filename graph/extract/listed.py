"""Lists that tell once what happens: «освобождён А от должности министра, Б – от должности акима», «министром назначен
А, послом – Б»."""

import re
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
        anchor = _trigger_before(findings, one)
        kind = None if anchor is None else _kind(findings, anchor, one)
        if anchor is None or kind is None or any(findings.edge(anchor, name, f"{k}.person") >= _LEAST for k in _KINDS):
            continue
        findings.strengthen(anchor, name, f"{kind}.person", _LIKELY)
        findings.strengthen(anchor, post, f"{kind}.post", _LIKELY)
        findings.strengthen(post, name, "holder", _SURE)


def _trigger_before(findings: Findings, mention: int) -> int | None:
    """The last trigger before a mention in its sentence."""
    here = findings.sentence(mention)
    before = (n for n in range(mention - 1, -1, -1) if findings.spans[n].sort == "trigger")
    return next((n for n in before if findings.sentence(n) == here), None)


def _kind(findings: Findings, anchor: int, before: int) -> str | None:
    """What a trigger tells of somebody who is named before a mention: an appointment or a dismissal, if either."""
    found = [
        (chance, kind)
        for kind in _KINDS
        for person, chance in findings.targets(anchor, f"{kind}.person", _LEAST)
        if person < before
    ]
    return max(found)[1] if found else None


def _between(findings: Findings, one: int) -> str:
    return findings.segmented.text[findings.offsets(one)[1] : findings.offsets(one + 1)[0]]


def _close_dismissals(findings: Findings) -> None:
    """Makes a dismissal of a name, a dash, «от должности» and a post, in a sentence that has no word that tells it."""
    triggers = {findings.sentence(n) for n, span in enumerate(findings.spans) if span.sort == "trigger"}
    for number, span in enumerate(findings.spans[:-1]):
        post = number + 1
        if span.sort != "name" or findings.spans[post].sort != "post" or findings.sentence(number) in triggers:
            continue
        if _FROM.fullmatch(_between(findings, number)):
            findings.strengthen(post, number, "dismissal.person", _SURE)
            findings.strengthen(post, number, "holder", _SURE)
            findings.mark(post, "dismissal.dismissed", _SURE)
            findings.deny(post, number, "tenure.person")
