"""Lists of a decree that tell once what it does: «освобождены: А – от должности министра, Б – от должности акима»."""

import re

from graph.extract.findings import Findings

_SURE = 0.9
_FROM = re.compile(r"\s*[-–—]\s*(?:от|с) (?:занимаем\w+ )?(?:должности|поста)\s*", re.IGNORECASE)


def close_listed(findings: Findings) -> None:
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
