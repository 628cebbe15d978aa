"""The explanation of a document for a terminal; plain brackets where there is none."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from rich.console import Console
from rich.text import Text

from graph.errors import one_line
from graph.explanations.pieces import pieces
from graph.model import Claim, Explanation, Withheld

STYLES = {
    "name": "bold cyan",
    "pronoun": "cyan",
    "post": "bold green",
    "body": "bold magenta",
    "place": "yellow",
    "date": "blue",
    "rank": "green",
    "degree": "green",
    "cause": "magenta",
    "trigger": "bold reverse",
}


def write(explanations: Iterable[Explanation], stream: TextIO) -> None:
    """Prints each document with its marks, its claims and what was withheld.

    Every mark carries its sort in brackets, so that colour is never the only sign.
    """
    console = Console(file=stream, highlight=False, soft_wrap=True)
    for explanation in explanations:
        document = explanation.reading.document
        origin = (part for part in (document.publisher, document.published, document.lang) if part)
        console.print(Text(one_line(document.title or document.id), "bold underline"))
        console.print(Text(one_line(" · ".join(origin)), "dim"), end="\n\n")
        console.print(_marked(explanation), end="\n\n")
        for number, claim in enumerate(explanation.reading.claims, 1):
            console.print(_claim(number, claim, explanation))
        if not explanation.reading.claims:
            console.print("no claims")
        for withheld in explanation.withheld:
            console.print(_withheld(withheld, explanation))
        console.print()


def _marked(explanation: Explanation) -> Text:
    text = Text()
    for part, mark in pieces(explanation):
        shown = "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in part)
        text.append(f"[{mark.sort} {shown}]" if mark else shown, STYLES.get(mark.sort, "") if mark else "")
    return text


def _claim(number: int, claim: Claim, explanation: Explanation) -> Text:
    document = explanation.reading.document
    text = Text(f"{number}. {claim.kind}", "bold")
    modality = "" if claim.modality == "asserted" else f" ({claim.modality.value})"
    text.append(f"{modality} {told(claim.roles)}  {claim.confidence:.2f}\n", "not bold")
    trigger = f"by «{one_line(claim.trigger.of(document))}» in " if claim.trigger else ""
    text.append(f"   {trigger}«{one_line(claim.quote.of(document), 500)}»", "dim not bold")
    return text


def _withheld(withheld: Withheld, explanation: Explanation) -> Text:
    trigger = one_line(withheld.trigger.of(explanation.reading.document))
    said = f"{withheld.kind} {told(withheld.roles)}  {withheld.confidence:.2f}"
    return Text(f"–  withheld: {said}, {withheld.reason} («{trigger}»)", "dim")


def told(roles: Mapping[str, str | bool]) -> str:
    """Roles in one line: `person: …; post: …; acting`."""
    return one_line("; ".join(key if value is True else f"{key}: {value}" for key, value in roles.items()), 500)
