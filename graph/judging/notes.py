"""An analyst's own knowledge as a source: a YAML file of claims, or a text, that becomes a document like any other.

A note of claims::

    published: 2022-01-20
    claims:
      - kind: dismissal
        person: Murat Bektanov
        post: Minister of Defence
        jurisdiction: Kazakhstan
        date: 2022-01-19
        said: Bektanov lost the ministry on 19 January 2022.

Each claim has the roles of its kind; `said` is the sentence that it is quoted by, else one is made of the roles. The
same file noted again, edited or not, takes the place of what it said before.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from graph.errors import ParameterError, UnknownName
from graph.judging.yaml_file import parsed
from graph.model import Reading
from graph.schema import kind
from graph.sources.statements import Statements

EXTRACTOR = "note/1"


def is_claims(path: Path) -> bool:
    """Whether a note is one of claims, by its name; else it is a text."""
    return path.suffix.lower() in (".yaml", ".yml")


def reading(path: Path, by: str, when: str) -> Reading:
    """The reading of a note of claims: its author is the publisher, its day that of noting unless it gives its own.

    Raises ParameterError, naming file and claim, for what is none.
    """
    content = parsed(path)
    entries = content.get("claims")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise ParameterError(f"{path}: has no list of claims")
    told = Statements(str(content.get("lang") or "en"))
    for number, entry in enumerate(entries, 1):
        name, roles = _claim(entry, f"{path}: claim {number}")
        told.say(name, roles, _text(entry.get("said")))
    published = _text(content.get("published")) or when[:10]
    title = str(content.get("title") or path.name)
    found = told.published(f"note:{path.name}", EXTRACTOR, title, (str(content.get("by") or by), published))
    if found is None:
        raise ParameterError(f"{path}: none of its claims says anything")
    return found


def _claim(entry: Mapping[str, Any], where: str) -> tuple[str, dict[str, str | bool]]:
    try:
        found = kind(str(entry.get("kind")))
    except UnknownName as error:
        raise ParameterError(f"{where}: {error}") from error
    given = {key: value for key, value in entry.items() if key not in ("kind", "said") and value not in (None, False)}
    roles: dict[str, str | bool] = {
        str(key): True if value is True else str(_text(value)) for key, value in given.items()
    }
    if problems := found.check(roles):
        raise ParameterError(f"{where}: {'; '.join(problems)}")
    return found.name, roles


def _text(value: object) -> str | None:
    """A value as text: YAML reads 2022-01-19 as a date and 2022 as a number."""
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)
