"""Who held what, as one HTML page without a script: a lane for each post, a bar for each holder, sources below."""

import html
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import networkx as nx

from graph.network.dates import years
from graph.views._page import inlined, page
from graph.views._timeline import Bar, Chart, chart, spell

_STYLES = ("tokens.css", "timeline.css")
_LANE, _FOOT = 44, 24
_LETTER = 6.2
"""Units of the picture that a letter of a bar's label needs."""

_PROPERTIES = {
    "start_earliest": "startEarliest", "start_latest": "startLatest", "end_earliest": "endEarliest",
    "end_latest": "endLatest", "first_attested": "firstAttested", "last_attested": "lastAttested",
}  # fmt: skip

Tenure = Mapping[str, Any]


def timeline_html(graph: nx.MultiDiGraph, title: str, lang: str = "en", today: date | None = None) -> str:
    """One HTML page with the tenures of a network: posts by the name of their body and their own, holders by time.

    What goes on ends `today`. Each bar leads to the sentences that it rests on, which stand below the picture.
    """
    lanes = _lanes(graph)
    tenures = [tenure for _, held in lanes for tenure in held]
    drawn = chart((_spell(number, tenure, graph) for number, tenure in enumerate(tenures)), today or date.today())
    parts = inlined(_STYLES, ()) | {
        "tally": f"{len(tenures)} / {len(lanes)}",
        "chart": _svg(drawn, lanes, graph),
        "list": _list(lanes, graph),
    }
    return page("timeline.html", parts, title, {}, lang)


def _lanes(graph: nx.MultiDiGraph) -> list[tuple[str, list[Tenure]]]:
    """The posts (nodes) with their tenures in the order of time; each tenure with its `person` and its `number`."""
    found: dict[str, list[Tenure]] = defaultdict(list)
    for person, post, data in graph.edges(data=True):
        if data["kind"] == "tenure":
            found[post].append({**data, "person": person})
    ordered = sorted(found.items(), key=lambda item: (graph.nodes[item[0]]["label"], item[0]))
    return [(post, sorted(held, key=lambda each: (_first(each), each["iri"]))) for post, held in ordered]


def _first(tenure: Tenure) -> str:
    return next((str(tenure[key]) for key in _PROPERTIES if tenure.get(key)), "9999")


def _spell(number: int, tenure: Tenure, graph: nx.MultiDiGraph) -> Any:
    values = {name: tenure[key] for key, name in _PROPERTIES.items() if tenure.get(key)}
    values |= {"status": tenure.get("status"), "acting": tenure.get("acting", False)}
    holder = graph.nodes[tenure["person"]]["label"]
    return spell(values, holder, years(tenure) or "time not told", f"#tenure-{number}")


def _svg(drawn: Chart, lanes: Sequence[tuple[str, Sequence[Tenure]]], graph: nx.MultiDiGraph) -> str:
    """The picture: bars find their lanes by the number that their link ends with."""
    lane_of = [place for place, (_, held) in enumerate(lanes) for _ in held]
    height = _LANE * len(lanes) + _FOOT
    parts = [
        f'<svg viewBox="0 0 1000 {height}" role="group" aria-label="Timeline">',
        *(_tick(year, x, height) for year, x in drawn.ticks),
        *(
            f'<text class="post" x="0" y="{place * _LANE + 14}">{html.escape(graph.nodes[post]["label"])}</text>'
            for place, (post, _) in enumerate(lanes)
        ),
        *_bars(drawn, lane_of),
        "</svg>",
    ]
    return "\n".join(parts)


def _tick(year: int, x: float, height: int) -> str:
    anchor = "end" if x > 96 else "start" if x < 3 else "middle"
    return (
        f'<line x1="{x * 10:g}" x2="{x * 10:g}" y1="0" y2="{height - _FOOT}"></line>'
        f'<text class="year" x="{x * 10:g}" y="{height - 6}" text-anchor="{anchor}">{year}</text>'
    )


def _bars(drawn: Chart, lane_of: Sequence[int]) -> Iterable[str]:
    """Each bar; a name that is longer than its bar stands before it, where no other bar is in its way."""
    ends: dict[int, float] = {}
    for bar in drawn.bars:
        lane = lane_of[int(bar.spell.link.rpartition("-")[2])]
        room = bar.x * 10 - ends.get(lane, 0)
        ends[lane] = max(ends.get(lane, 0), (bar.x + bar.width) * 10)
        yield _bar(bar, lane, room)


def _bar(bar: Bar, lane: int, room: float) -> str:
    told = bar.spell
    unsure = not told.sure_start or not (told.sure_end or told.open)
    classes = " ".join(["bar", *(["acting"] if told.acting else []), *(["unsure"] if unsure else [])])
    x, width, y = bar.x * 10, bar.width * 10, lane * _LANE + 20
    rest = bar.told < bar.width
    shapes = [("bar open", bar.width)] * rest + [(classes, bar.told)]
    rects = "".join(
        f'<rect class="{shape}" x="{x:g}" y="{y}" width="{wide * 10:g}" height="16" rx="3"></rect>'
        for shape, wide in shapes
    )
    needed = len(told.label) * _LETTER
    label = html.escape(told.label)
    name = ""
    if needed < width:
        name = f'<text class="holder" x="{x + 4:g}" y="{y + 12}">{label}</text>'
    elif needed + 8 < room:
        name = f'<text class="before" x="{x - 4:g}" y="{y + 12}" text-anchor="end">{label}</text>'
    return f'<a href="{told.link}"><title>{html.escape(f"{told.label}: {told.detail}")}</title>{rects}{name}</a>'


def _list(lanes: Iterable[tuple[str, Sequence[Tenure]]], graph: nx.MultiDiGraph) -> str:
    parts = []
    number = 0
    for post, held in lanes:
        parts.append(f"<section><h2>{html.escape(graph.nodes[post]['label'])}</h2><ol>")
        for tenure in held:
            parts.append(_item(number, tenure, graph))
            number += 1
        parts.append("</ol></section>")
    return "\n".join(parts)


def _item(number: int, tenure: Tenure, graph: nx.MultiDiGraph) -> str:
    acting = " <em>acting</em>" if tenure.get("acting") else ""
    holder = html.escape(graph.nodes[tenure["person"]]["label"])
    quotes = "".join(map(_quote, tenure.get("evidence", ())))
    return (
        f'<li id="tenure-{number}"><p><strong>{holder}</strong>{acting} {html.escape(years(tenure))}</p>{quotes}</li>'
    )


def _quote(piece: Mapping[str, str]) -> str:
    origin = ", ".join(piece[key] for key in ("title", "publisher", "date") if piece.get(key))
    url = piece.get("url", "")
    linked = html.escape(origin)
    if url.startswith(("https://", "http://")):
        linked = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{linked}</a>'
    return f"<blockquote>{html.escape(piece['quote'])}</blockquote><p class='origin'>{linked}</p>"
