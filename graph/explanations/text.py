"""The explanation of documents for a terminal; where there is none the same, without colours."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text

from graph.errors import one_line
from graph.explanations.entries import Entry, entries, heading, no_claims, told
from graph.explanations.pieces import Tag, pieces, stretches
from graph.model import Document, Explanation

_STYLES = {
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
_QUOTE = 2000
"""Characters of a quote that are shown."""


def write(explanations: Iterable[Explanation], stream: TextIO) -> None:
    """Prints each document, as soon as it is read, with its marks, its claims and what was withheld.

    Every mark carries its sort in brackets, so that colour is never the only sign.
    """
    console = Console(file=stream, highlight=False)
    wraps_itself = not console.is_terminal
    for explanation in explanations:
        for part in _parts(explanation):
            console.print(part, soft_wrap=wraps_itself)


def _parts(explanation: Explanation) -> Iterable[Text]:
    document, said = explanation.reading.document, entries(explanation)
    yield _heading(document)
    yield Text()
    yield _marked(explanation, said)
    yield Text()
    if all(entry.reason for entry in said):
        yield Text(no_claims(document))
    yield from (_entry(entry, document) for entry in said)
    yield Text()


def _heading(document: Document) -> Text:
    name, *origin = (one_line(part) for part in heading(document))
    text = Text(name, "bold")
    return text.append("".join(f" · {part}" for part in origin), "dim not bold")


def _marked(explanation: Explanation, said: Sequence[Entry]) -> Text:
    text = Text()
    inside: list[str] = []
    for piece in pieces(explanation.reading.document.text, stretches(explanation, said)):
        if isinstance(piece, str):
            text.append(piece, inside[-1] if inside else "")
        elif piece.opens:
            inside.append(_STYLES.get(piece.stretch.sort, ""))
            text.append(_label(piece), inside[-1])
        else:
            text.append("]", inside.pop())
    return text


def _label(tag: Tag) -> str:
    return f"[{'' if tag.whole else '…'}{one_line(tag.stretch.sort)} "


def _entry(entry: Entry, document: Document) -> Text:
    trigger = f"«{one_line(entry.trigger.of(document))}»" if entry.trigger else ""
    said = f"{one_line(entry.kind)} {told(entry.roles)}  {entry.confidence:.2f}"
    if entry.reason is None:
        text = Text(f"{entry.name}. {said}")
        lead = f"by {trigger} in " if trigger else ""
    else:
        words = f" ({trigger})" if trigger else ""
        text, lead = Text(f"{entry.name}. withheld: {said}, {one_line(entry.reason)}{words}"), ""
    if entry.quote:
        text.append(f"\n   {lead}«{one_line(entry.quote.of(document), _QUOTE)}»", "dim")
    return text
