"""Who is replaced: «вместо Каирбека Ускенбаева», «Қанат Бозымбаевтың орнына», "replacing Jane Roe".

Where somebody is appointed in such a sentence, they succeed the one named so; the network often leaves that open.
"""

from collections.abc import Iterator

from graph.extract.findings import Findings
from graph.extract.titles import name_mention
from graph.languages.language import Language

_LIKELY = 0.7
_MARKS = frozenset("–—-,:")  # «его предшественник – …»
_LEAST = 0.25  # of the edge from an appointment to who is appointed
_BETWEEN = 2  # words between "instead of" and a name or its title: «вместо недавно уволенного …»


def close_replacements(findings: Findings, language: Language) -> None:
    """Adds the edges of successions to appointments in whose sentence somebody is said to be replaced."""
    for number, span in enumerate(findings.spans):
        if span.sort == "name" and _replaced(findings, number, language):
            for anchor, person in _appointed(findings, number):
                findings.deny(anchor, number, "appointment.person")
                findings.strengthen(anchor, person, "succession.person", _LIKELY)
                findings.strengthen(anchor, number, "succession.predecessor", _LIKELY)
                for post, chance in findings.targets(anchor, "appointment.post", _LEAST):
                    findings.strengthen(anchor, post, "succession.post", chance)


def _replaced(findings: Findings, number: int, language: Language) -> bool:
    mention = name_mention(findings, number)
    if mention.after.casefold() in language.instead_after:
        return True
    words = findings.segmented.words
    at = findings.spans[number].first - len(mention.title.split())
    for back in range(at - 1, max(at - 2 - _BETWEEN, -1), -1):
        word = words[back].text
        if word.casefold() in language.instead_before:
            return True
        if not word.islower() and word not in _MARKS:
            return False
    return False


def _appointed(findings: Findings, replaced: int) -> Iterator[tuple[int, int]]:
    """The appointment in the sentence of who is replaced, nearest to them, with who is appointed."""
    here = findings.sentence(replaced)
    found = [
        (abs(findings.spans[anchor].first - findings.spans[replaced].first), anchor, person)
        for anchor in list(findings.edges)
        if findings.sentence(anchor) == here
        for person, _ in findings.targets(anchor, "appointment.person", _LEAST)
        if person != replaced
    ]
    for _, anchor, person in sorted(found)[:1]:
        yield anchor, person
