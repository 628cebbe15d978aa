"""What the SPARQL parser says, put in one line for people."""

import re

from graph.errors import QueryError

_POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
# "word", 'x', ['a'..='z' | …] or a phrase of the parser's own, between commas.
_EXPECTED = re.compile(r"""\[(?:'(?:\\.|[^'\\])*'|[^\]'])*\]|"(?:\\.|[^"\\])*"|[^,\s](?:[^,]*[^,\s])?""")
_SHOWN = 6
_AROUND = 15


def query_error(message: str, sparql: str) -> QueryError:
    """The error for text that does not parse: position, the text there, and what could have stood there."""
    match = _POSITION.search(message)
    if match is None:
        return QueryError(f"the SPARQL cannot be run: {message}")
    line, column = int(match[1]), int(match[2])
    place = f"line {line}, column {column}{_near(sparql, line, column)}"
    return QueryError(f"the SPARQL does not parse at {place}: {_reason(match[3])}")


def _near(sparql: str, line: int, column: int) -> str:
    lines = sparql.split("\n")
    text = lines[line - 1] if line <= len(lines) else ""
    around = text[max(0, column - 1 - _AROUND) : column - 1 + _AROUND].strip()
    return f" (near {around!r})" if around else ""


def _reason(expected: str) -> str:
    """The parser's own words if it has any ("Prefix not found"), else a few of the tokens that it would have taken."""
    options: list[str] = _EXPECTED.findall(expected)
    words = [option for option in options if " " in option and option[0] not in "\"'["]
    if words:
        return words[0]
    tokens = [option.strip('"') for option in options if option[0] != "["]
    more = " …" if len(tokens) > _SHOWN else ""
    return f"expected one of {' '.join(tokens[:_SHOWN])}{more}" if tokens else "unexpected text"
