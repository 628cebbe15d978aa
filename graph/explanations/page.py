"""The explanation of documents as one HTML page: no script, nothing from elsewhere, all text of documents escaped.

In the document numbered 1, claim 2 has its card at `#d1-card2`, its trigger at `#d1-words2`, its quote at `#d1-quote2`.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from pathlib import Path

from graph.errors import one_line
from graph.explanations.entries import Entry, entries, heading, no_claims
from graph.explanations.pieces import Stretch, Tag, pieces, printable, stretches
from graph.model import Document, Explanation

_SORTS = {
    "name": "name of a person",
    "pronoun": "somebody by pronoun or description",
    "post": "post",
    "body": "institution",
    "place": "place",
    "date": "date",
    "rank": "rank",
    "degree": "degree",
    "cause": "reason or charge",
    "trigger": "words that give a claim away; its number leads to it",
    "quote": "what a claim without such words rests on",
}
_SENTENCE = "sentence"
"""The sort of the stretches of quotes, which are not marked, only led to."""


def page(explanations: Iterable[Explanation], title: str = "Explained") -> str:
    """One page with every document: its text with marks, its claims linked to their words, what was withheld."""
    told = list(explanations)
    body = "".join(part for number, explanation in enumerate(told, 1) for part in _document(number, explanation))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{_safe(title)}</title>\n<style>{_style()}</style>\n</head>\n<body>\n"
        f"<header><h1>{_safe(title)}</h1>{_legend()}{_contents(told)}</header>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _legend() -> str:
    marks = "".join(f"<li>{_mark(sort, sort)}{means}</mark></li>" for sort, means in _SORTS.items())
    return f'<ul class="legend" aria-label="What the marks mean">{marks}</ul>'


def _contents(told: Sequence[Explanation]) -> str:
    if len(told) < 2:
        return ""
    names = (_safe(one_line(heading(explanation.reading.document)[0])) for explanation in told)
    links = "".join(f'<li><a href="#d{number}">{name}</a></li>' for number, name in enumerate(names, 1))
    return f'<nav aria-label="Documents"><ol>{links}</ol></nav>'


def _document(number: int, explanation: Explanation) -> Iterator[str]:
    document, told = explanation.reading.document, entries(explanation)
    name, *origin = (_safe(one_line(part)) for part in heading(document))
    lang = f' lang="{_safe(document.lang)}"' if document.lang else ""
    yield f'<article class="document" id="d{number}"><h2{lang}>{name}</h2><p class="quiet">{" · ".join(origin)}</p>\n'
    yield f'<div class="columns">\n<div class="text"{lang}>{_text(number, explanation, told)}</div>\n'
    made, held = [entry for entry in told if not entry.reason], [entry for entry in told if entry.reason]
    yield '<section class="claims" aria-label="Claims"><h3>Claims</h3>'
    yield _cards(number, made, document) if made else f'<p class="quiet">{_safe(no_claims(document))}</p>'
    yield f"<h3>Withheld</h3>{_cards(number, held, document)}" if held else ""
    yield "</section>\n</div></article>\n"


def _text(number: int, explanation: Explanation, told: Iterable[Entry]) -> str:
    quotes = [Stretch(entry.quote, _SENTENCE, (entry.name,)) for entry in told if entry.quote]
    marked = pieces(explanation.reading.document.text, [*quotes, *stretches(explanation, told)])
    return "".join(escape(piece) if isinstance(piece, str) else _tag(number, piece) for piece in marked)


def _tag(number: int, tag: Tag) -> str:
    stretch = tag.stretch
    if stretch.sort == _SENTENCE:
        anchor = f' id="d{number}-quote{stretch.names[0]}"' if tag.whole else ""
        return f'<span class="sentence"{anchor}>' if tag.opens else "</span>"
    if tag.opens:
        return _mark(stretch.sort, stretch.sort if tag.whole else f"…{stretch.sort}")
    return "".join(_reference(number, name) for name in stretch.names if tag.whole) + "</mark>"


def _mark(sort: str, label: str) -> str:
    return f'<mark class="{sort if sort in _SORTS else "other"}" data-sort="{_safe(label)}">'


def _reference(number: int, name: str) -> str:
    held = " held" if name.startswith("w") else ""
    ids = f'id="d{number}-words{name}" href="#d{number}-card{name}"'
    return f'<a class="ref{held}" {ids} aria-label="claim {name}">{name}</a>'


def _cards(number: int, told: Iterable[Entry], document: Document) -> str:
    return f'<ol class="cards">{"".join(_card(number, entry, document) for entry in told)}</ol>'


def _card(number: int, entry: Entry, document: Document) -> str:
    held = " held" if entry.reason else ""
    reason = f"<p><strong>withheld:</strong> {_safe(entry.reason)}</p>" if entry.reason else ""
    roles = "".join(
        f"<dt>{_safe(role)}</dt><dd>{'yes' if value is True else _safe(str(value))}</dd>"
        for role, value in entry.roles.items()
    )
    words = _safe(one_line(entry.trigger.of(document))) if entry.trigger else "in the text"
    label = "trigger " if entry.trigger else ""
    quote = _safe(one_line(entry.quote.of(document), 2000)) if entry.quote else ""
    return (
        f'<li class="card{held}" id="d{number}-card{entry.name}">'
        f'<h4>{entry.name}. {_safe(entry.kind)} <span class="quiet">confidence {entry.confidence:.2f}</span></h4>'
        f'{reason}<dl>{roles}</dl><p class="quiet">{label}<a href="#d{number}-words{entry.name}">{words}</a></p>'
        + (f'<blockquote><a href="#d{number}-quote{entry.name}">{quote}</a></blockquote>' if entry.quote else "")
        + "</li>"
    )


def _safe(text: str) -> str:
    """Text of a document as it may stand in an element or in an attribute between double quotes."""
    return escape(printable(text))


@cache
def _style() -> str:
    return f"\n{(Path(__file__).parent / 'page.css').read_text(encoding='utf-8')}"


def _policy() -> str:
    allowed = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
