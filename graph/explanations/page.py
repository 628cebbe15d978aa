"""The explanation of documents as one HTML page: no script, nothing from elsewhere, all text of documents escaped."""

from collections.abc import Iterable, Iterator
from html import escape

from graph.explanations.pieces import pieces
from graph.explanations.text import told
from graph.model import Claim, Explanation

_STYLE = """
:root { color-scheme: light dark; --back: #fff; --ink: #1b1f24; --line: #d0d7de; --soft: #f3f5f7; --name: #d6eefb;
  --post: #d9f2dd; --body: #eadcf7; --place: #faedc6; --date: #dfe5fb; --other: #e8eaed; --trigger: #ffd9c9 }
@media (prefers-color-scheme: dark) { :root { --back: #14181d; --ink: #e4e8ec; --line: #39424c; --soft: #1d232a;
  --name: #17425a; --post: #1d4a28; --body: #47296a; --place: #57450f; --date: #2a3672; --other: #39424c; --trigger:
  #6d3018 }
}
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--back); color: var(--ink); font: 1rem/1.6
  system-ui, sans-serif }
.text { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius:
  .5rem }
mark { color: inherit; background: var(--other); border-radius: .2rem; padding: 0 .15rem }
mark::before { content: attr(data-sort) " "; font-size: .65em; opacity: .75; text-transform: uppercase }
.name, .pronoun { background: var(--name) }
.post, .rank { background: var(--post) }
.body { background: var(--body) }
.place { background: var(--place) }
.date { background: var(--date) }
.trigger { background: var(--trigger); font-weight: 600 }
mark:target, article:target { outline: 3px solid currentColor }
article { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; margin: .75rem 0; background:
  var(--soft) }
article p { margin: .25rem 0 }
.quiet { opacity: .75 }
a { color: inherit }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(explanations: Iterable[Explanation], title: str = "Explained") -> str:
    """One page with every document: its text with marks, its claims linked to their words, what was withheld."""
    body = "\n".join(part for number, each in enumerate(explanations, 1) for part in _document(number, each))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>\n'
        f"<body><main><h1>{escape(title)}</h1>\n{body}\n</main></body></html>\n"
    )


def _document(number: int, explanation: Explanation) -> Iterator[str]:
    document, claims = explanation.reading.document, explanation.reading.claims
    origin = " · ".join(part for part in (document.publisher, document.published) if part)
    yield f"<section><h2>{escape(document.title or document.id)}</h2><p class=quiet>{escape(origin)}</p>"
    yield f'<div class="text" lang="{escape(document.lang or "", quote=True)}">{_text(number, explanation)}</div>'
    yield f"<h3>{len(claims)} claims</h3>"
    for at, claim in enumerate(claims, 1):
        yield _card(f"{number}-{at}", claim, explanation)
    if explanation.withheld:
        yield "<h3>Withheld</h3><ul>"
        for withheld in explanation.withheld:
            said = f"{withheld.kind}: {told(withheld.roles)} ({withheld.confidence:.2f})"
            yield f"<li>{escape(said)} — {escape(withheld.reason)}: «{escape(withheld.trigger.of(document))}»</li>"
        yield "</ul>"
    yield "</section>"


def _text(number: int, explanation: Explanation) -> str:
    triggers: dict[int, list[int]] = {}
    for at, claim in enumerate(explanation.reading.claims, 1):
        if claim.trigger:
            triggers.setdefault(claim.trigger.start, []).append(at)
    out = []
    for part, mark in pieces(explanation):
        if mark is None:
            out.append(escape(part))
            continue
        told_here = triggers.get(mark.span.start, [])
        links = "".join(f'<a href="#claim-{number}-{at}"><sup>{at}</sup></a>' for at in told_here)
        anchor = f' id="words-{number}-{mark.span.start}"' if told_here else ""
        out.append(
            f'<mark class="{escape(mark.sort)}" data-sort="{escape(mark.sort)}"{anchor}>{escape(part)}{links}</mark>'
        )
    return "".join(out)


def _card(name: str, claim: Claim, explanation: Explanation) -> str:
    document, (number, at) = explanation.reading.document, name.split("-")
    marked = {mark.span.start for _, mark in pieces(explanation) if mark}
    words = escape(claim.trigger.of(document)) if claim.trigger else ""
    if claim.trigger and claim.trigger.start in marked:
        words = f'<a href="#words-{number}-{claim.trigger.start}">{words}</a>'
    modality = "" if claim.modality == "asserted" else f" ({claim.modality.value})"
    return (
        f'<article id="claim-{name}"><p><strong>{at}. {escape(claim.kind)}{modality}</strong> '
        f"<span class=quiet>confidence {claim.confidence:.2f}</span></p><p>{escape(told(claim.roles))}</p>"
        f"<p class=quiet>{words} — «{escape(claim.quote.of(document))}»</p></article>"
    )
