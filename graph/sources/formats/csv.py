"""Tables as CSV or TSV, one statement a row. A header says what each column holds, in English, Russian or Kazakh words,
or the caller does with a mapping. A row without a kind of its own states a tenure."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.errors import SourceError
from graph.model import Reading
from graph.schema import kinds
from graph.sources.encoding import decode
from graph.sources.source import Source
from graph.sources.statements import Passed, Statements

EXTRACTOR = "csv/1"
_HEADERS = {
    "kind": "kind type вид түрі",
    "person": "person name holder official персона имя фио человек тұлға аты-жөні",
    "post": "post position title office role должность пост лауазым лауазымы қызметі",
    "organization": "organization organisation body agency ministry орган организация ведомство мекеме орган",
    "jurisdiction": "jurisdiction place country region юрисдикция место страна регион ел аймақ",
    "start": "start startdate from since начало с басталуы",
    "end": "end enddate to until конец по аяқталуы",
    "date": "date when дата күні",
    "by": "by appointedby кем кім",
    "predecessor": "predecessor replaced предшественник алдыңғы",
    "manner": "manner способ",
    "acting": "acting ио",
    "former": "former бывший бұрынғы",
    "quote": "quote sentence цитата дәйексөз",
    "rank": "rank звание шені",
    "relative": "relative родственник туысы",
    "relation": "relation родство туыстығы",
    "institution": "institution school вуз оқуорны",
    "parent": "parent",
    "origin": "origin",
    "change": "change",
}
_KEYS = {word: key for key, words in _HEADERS.items() for word in words.split()}
_NEEDED = ("person", "post")
_TRUE = frozenset("1 true yes y да иә x".split())
_FLAGS = frozenset({"acting", "former"})


def read(source: Source) -> Iterator[Reading | SourceError | Passed]:
    """The readings of a table, one a person; a row that states nothing whole is an error that names its line."""
    text = decode(source, source.data())
    rows = csv.reader(io.StringIO(text, newline=""), _dialect(source, text))
    try:
        header = next(rows, [])
        columns = _columns(source, header)
        by_subject: dict[str, list[tuple[int, Mapping[str, str]]]] = defaultdict(list)
        for row in rows:
            if any(cell.strip() for cell in row):
                values = {columns[at]: cell.strip() for at, cell in enumerate(row) if at in columns and cell.strip()}
                subject = values.get("person") or values.get("organization") or f"line {rows.line_num}"
                by_subject[subject].append((rows.line_num, values))
    except csv.Error as error:
        raise source.error(f"broken CSV ({error}, line {rows.line_num})") from error
    for subject, told in by_subject.items():
        yield from _reading(source, subject, told)


def _dialect(source: Source, text: str) -> type[csv.Dialect]:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)

    class Dialect(csv.excel):
        """As spreadsheets write it, with the separator that the header has most of."""

    Dialect.delimiter = delimiter
    return Dialect


def _columns(source: Source, header: list[str]) -> dict[int, str]:
    """What each column holds, by its place. Raises SourceError where a person or a post is nowhere."""
    given = {name.casefold(): key for key, name in source.defaults.columns.items()}
    found: dict[int, str] = {}
    for at, name in enumerate(header):
        plain = name.strip().casefold()
        key = given.get(plain) or _KEYS.get("".join(c for c in plain if c.isalnum() or c == "-"))
        if key is not None and key not in found.values():
            found[at] = key
    kinded = "kind" in found.values()
    missing = [key for key in _NEEDED if key not in found.values() and not kinded]
    if missing:
        columns = ", ".join(name.strip() for name in header) or "none"
        raise source.error(f"no column for {' and '.join(missing)} among {columns}; say which with --map person=COLUMN")
    return found


def _reading(
    source: Source, subject: str, told: list[tuple[int, Mapping[str, str]]]
) -> Iterator[Reading | SourceError]:
    statements = Statements(source.defaults.lang or "en")
    for line, values in told:
        name = values.get("kind", "tenure").casefold()
        roles = {key: value.casefold() in _TRUE if key in _FLAGS else value for key, value in values.items()}
        if name not in kinds() or not statements.say(name, roles, values.get("quote")):
            needs = ", ".join(kinds()[name].required) if name in kinds() else f"a kind among {', '.join(kinds())}"
            yield SourceError(f"{source.name}:{line}", f"states no whole {name}; it needs {needs}")
    reading = statements.reading(source, f"csv:{source.name.rsplit('/', 1)[-1]}:{subject}", EXTRACTOR, subject)
    if reading is not None:
        yield reading
