"""Which graphs a query names itself, told from its text: just enough of SPARQL's tokens to see FROM and GRAPH.

The libraries let a default graph given beside the query silently override the query's own FROM.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.errors import QueryError

_TOKEN = re.compile(
    r"""
      \#[^\n\r]*                                               # comment
    | <[^<>"{}|^`\\\x00-\x20]*>                                # IRI
    | \"\"\"(?:[^\\]|\\.)*?\"\"\" | '''(?:[^\\]|\\.)*?'''      # long string
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'            # string
    | [?$@]\w+                                                 # variable, language tag
    | [\w.-]*:(?:\\.|[\w.:%-])*                                # prefixed name
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class DatasetUse:
    """`default`: the query says FROM. `named_at`: where its first FROM NAMED begins. `graph`: it has a GRAPH clause."""

    default: bool = False
    named_at: int | None = None
    graph: bool = False


def dataset_use(sparql: str, hosts: Container[str] = ()) -> DatasetUse:
    """What the query says of graphs. Text that is no SPARQL gives some answer and is refused by the parser later.

    Raises QueryError for one that would ask another server, unless that is on one of the `hosts`, named outright.
    """
    lower = sparql.lower()
    if not any(word in lower for word in ("from", "graph", "service")):
        return DatasetUse()
    words = [(match["word"].upper(), match.start()) for match in _TOKEN.finditer(sparql) if match["word"]]
    default, named_at = False, None
    for (word, start), (following, _) in zip(words, [*words[1:], ("", 0)], strict=True):
        if word == "FROM" and following != "NAMED":
            default = True
        elif word == "FROM" and named_at is None:
            named_at = start
    said = {word for word, _ in words}
    if "SERVICE" in said:
        _allow_services(sparql, hosts)
    return DatasetUse(default, named_at, "GRAPH" in said)


def _allow_services(sparql: str, hosts: Container[str]) -> None:
    tokens = [match.group() for match in _TOKEN.finditer(sparql) if not match.group().startswith("#")]
    for place, token in enumerate(tokens):
        if token.upper() == "SERVICE":
            asked = next((each for each in tokens[place + 1 : place + 3] if each.upper() != "SILENT"), "")
            host = urlsplit(asked.strip("<>")).hostname if asked.startswith("<") else None
            if host is None or host not in hosts:
                raise QueryError("SERVICE is not run: a query reads this store and asks no other server")
