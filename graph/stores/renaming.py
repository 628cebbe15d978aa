"""Which entities an update names anew, told from its text, so that publishing need not read every name again.

Whatever is not plainly one statement a line, as `updates` writes it, or does not plainly leave the knowledge graph
alone, may rename anybody.
"""

import re
from functools import cache

from graph.terms import RDFS, SKOS

_NAMES = "|".join(re.escape(str(key)) for key in (RDFS.label, SKOS.prefLabel, SKOS.altLabel))
_STATEMENT = r"^GRAPH <[^>\n]*> \{ "
# operations that reach graphs which they do not name, by a variable or all at once
_WIDE = r"GRAPH \?|\b(?:ADD|ALL|CLEAR|COPY|DEFAULT|LOAD|MOVE|NAMED|WITH)\b"


def renamed(update: str, knowledge: str) -> frozenset[str] | None:
    """The entities (IRIs) whose names an update adds or takes away in the knowledge graph; None where it may be any."""
    names, unclear = _patterns(knowledge)
    if unclear.search(update):
        return None
    return frozenset(match[1] for match in names.finditer(update))


@cache
def _patterns(knowledge: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    graph = re.escape(f"<{knowledge}>")
    names = rf"^GRAPH {graph} \{{ <([^>\n]*)> (?:{_NAMES}) "
    unclear = rf"^(?!{_STATEMENT}).*(?:{graph}|{_WIDE})|^GRAPH {graph} \{{ (?!<[^>\n]*> <)"
    return re.compile(names, re.MULTILINE), re.compile(unclear, re.MULTILINE)
