"""Reads the annotated corpora: documents with mentions, entities and claims, as `corpus/GUIDE.md` describes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

MENTION = re.compile(r"\{([ptogdrecx]\d*)\|([^{}|]*)\}")
CLAIM = re.compile(
    r"(?P<kind>[a-z_]+)(?:\?(?P<modality>planned|rumoured|denied))?\s+(?P<anchor>-|[ptogdrecx]\d*)(?P<rest>(?:\s.*)?)$"
)
PAIR = re.compile(r'([a-z]+)=("[^"]*"|[^\s"]+)|([a-z]+)(?=\s|$)')
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

FLAGS = frozenset({"acting", "former"})
MANNERS = {
    "appointment": ("elected", "confirmed", "reappointed"),
    "dismissal": ("dismissed", "resigned", "retired", "died", "term-ended", "transferred", "arrested"),
}
ACTIONS = ("arrested", "charged", "convicted", "released")
CHANGES = ("renamed", "split", "merged", "created", "abolished")
OFFICE = {"post": "t", "org": "o", "place": "g", "to": "g"}
# for each kind: required keys, then optional ones; each with the letters of the mentions that may fill it
KINDS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "appointment": (
        {"person": "p", "post": "t"},
        {**OFFICE, "date": "d", "by": "pot", "consent": "o", "effective": "d", "acting": "", "manner": "", "basis": ""},
    ),
    "dismissal": (
        {"person": "p", "post": "t"},
        {**OFFICE, "date": "d", "by": "pot", "effective": "d", "acting": "", "manner": "", "basis": "", "reason": "c"},
    ),
    "nomination": ({"person": "p", "post": "t"}, {**OFFICE, "date": "d", "by": "pot", "acting": "", "basis": ""}),
    "tenure": ({"person": "p", "post": "t"}, {**OFFICE, "start": "d", "end": "d", "former": "", "acting": ""}),
    "rank": ({"person": "p", "rank": "r"}, {"date": "d", "by": "pot"}),
    "education": ({"person": "p", "institution": "o"}, {"end": "d", "degree": "e", "start": "d"}),
    "party": ({"person": "p", "org": "o"}, {"start": "d", "end": "d", "role": "t", "former": ""}),
    "birth": ({"person": "p"}, {"date": "d", "place": "g"}),
    "succession": ({"person": "p", "predecessor": "p", "post": "t"}, {**OFFICE, "date": "d"}),
    "part_of": ({"org": "o", "parent": "o"}, {}),
    "body_change": ({"org": "o", "origin": "o"}, {"change": "", "date": "d"}),
    "death": ({"person": "p"}, {"date": "d", "place": "g"}),
    "legal": ({"person": "p", "action": ""}, {"date": "d", "by": "pot", "charge": "c"}),
    "relation": ({"person": "p", "relative": "p", "relation": ""}, {}),
}


class AnnotationError(ValueError):
    """A document that the guide does not allow; the message names file, line and reason."""


@dataclass(frozen=True, slots=True)
class Span:
    """A mention: characters [start, end) of the text, of entity `id`, whose first letter says what it is."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Value:
    """What fills a role: the entity `id`, or a literal where nothing in the text carries the value."""

    id: str | None
    literal: str


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """One claim; `anchor` is the id of its trigger, or None where a title or an apposition says it."""

    kind: str
    modality: str
    anchor: str | None
    roles: dict[str, Value]
    flags: frozenset[str]


@dataclass(slots=True)
class AnnotatedDocument:
    """A document of the corpus: text without markup, mentions in order, entity values in dictionary form, claims."""

    id: str
    file: Path
    lang: str
    head: dict[str, str]
    text: str
    spans: list[Span]
    values: dict[str, str]
    claims: list[AnnotatedClaim] = field(default_factory=list)

    def mentions(self, entity: str) -> list[Span]:
        """The mentions of an entity, in order."""
        return [span for span in self.spans if span.id == entity]

    def value(self, entity: str) -> str:
        """An entity in dictionary form: as stated, else the longest mention."""
        if entity in self.values:
            return self.values[entity]
        return max((self.text[s.start : s.end] for s in self.mentions(entity)), key=len)


def read(path: Path) -> Iterator[AnnotatedDocument]:
    """The documents of a file, or of the files of a folder. Raises AnnotationError at the first error."""
    for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
        for number, lines in blocks(file):
            yield parse(file, number, lines)


def blocks(file: Path) -> Iterator[tuple[int, list[str]]]:
    """Each document's lines, with the number of its first line."""
    start = 0
    lines: list[str] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("=== "):
            if lines:
                yield start, lines
            start, lines = number, [line]
        elif lines:
            lines.append(line.rstrip())
        elif line.strip():
            raise AnnotationError(f"{file}:{number}: text before the first === line")
    if lines:
        yield start, lines


def parse(file: Path, number: int, lines: list[str]) -> AnnotatedDocument:
    """One document from its lines; `number` is the line of the file that the first of them is."""
    rulers = [i for i, line in enumerate(lines) if line.strip() == "---"]
    if len(rulers) != 2:
        raise AnnotationError(f"{file}:{number}: {lines[0]}: two --- lines are needed, {len(rulers)} found")
    head = dict(_head(file, number, lines[1 : rulers[0]]))
    body = "\n".join(lines[rulers[0] + 1 : rulers[1]]).strip()
    text, spans = _text(file, number + rulers[0], body)
    document = AnnotatedDocument(lines[0][4:].strip(), file, file.parent.name, head, text, spans, {})
    for at, line in enumerate(lines[rulers[1] + 1 :], number + rulers[1] + 1):
        if line.strip() and not line.startswith("#"):
            _statement(document, f"{file}:{at}", line.strip())
    _dated(document, f"{file}:{number}")
    return document


def _head(file: Path, number: int, lines: list[str]) -> Iterator[tuple[str, str]]:
    keys = set()
    for line in lines:
        key, colon, value = line.partition(":")
        if colon:
            keys.add(key.strip())
            yield key.strip(), value.strip()
    missing = {"published", "publisher", "country", "genre", "title"} - keys
    if missing:
        raise AnnotationError(f"{file}:{number}: the head lacks {', '.join(sorted(missing))}")


def _text(file: Path, number: int, body: str) -> tuple[str, list[Span]]:
    text, spans, at = "", [], 0
    for match in MENTION.finditer(body):
        text += body[at : match.start()]
        if not match[2].strip():
            raise AnnotationError(f"{file}:{number}: empty mention {match[0]}")
        spans.append(Span(len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    text += body[at:]
    if "{" in text or "}" in text:
        where = text.find("{") if "{" in text else text.find("}")
        raise AnnotationError(
            f"{file}:{number}: stray brace or nested mention near «{text[max(0, where - 30) : where + 40]}»"
        )
    return text, spans


def _statement(document: AnnotatedDocument, where: str, line: str) -> None:
    entity, equals, value = line.partition(" = ")
    if equals and re.fullmatch(r"[ptogdrecx]\d*", entity):
        _known(document, where, entity)
        document.values[entity] = value.strip().strip('"')
        return
    match = CLAIM.match(line)
    if not match or match["kind"] not in KINDS:
        raise AnnotationError(f"{where}: neither a value nor a claim: {line}")
    document.claims.append(_claim(document, where, match))


def _claim(document: AnnotatedDocument, where: str, match: re.Match[str]) -> AnnotatedClaim:
    kind, rest = match["kind"], match["rest"]
    required, optional = KINDS[kind]
    allowed = {**required, **optional}
    roles: dict[str, Value] = {}
    flags = set()
    for key, value, flag in PAIR.findall(rest):
        name = key or flag
        if name not in allowed or (flag and flag not in FLAGS):
            raise AnnotationError(f"{where}: {kind} has no key {name!r}")
        if flag or name in FLAGS:
            flags.add(name)
        else:
            roles[name] = _value(document, where, name, value, allowed[name])
    if PAIR.sub("", rest).strip():
        raise AnnotationError(f"{where}: cannot read {PAIR.sub('', rest).strip()!r}")
    missing = [key for key in required if key not in roles]
    if missing:
        raise AnnotationError(f"{where}: {kind} lacks {', '.join(missing)}")
    _listed(where, kind, roles)
    anchor = None if match["anchor"] == "-" else match["anchor"]
    if anchor:
        _known(document, where, anchor)
    return AnnotatedClaim(kind, match["modality"] or "asserted", anchor, roles, frozenset(flags))


def _value(document: AnnotatedDocument, where: str, key: str, value: str, letters: str) -> Value:
    if value.startswith('"'):
        return Value(None, value.strip('"'))
    if not letters:
        return Value(None, value)
    if value[0] not in letters or not re.fullmatch(r"[ptogdrecx]\d*", value):
        raise AnnotationError(
            f"{where}: {key}={value}: expected a mention of {'/'.join(letters)} or a literal in quotes"
        )
    _known(document, where, value)
    return Value(value, "")


def _listed(where: str, kind: str, roles: dict[str, Value]) -> None:
    lists = {"manner": MANNERS.get(kind, ()), "action": ACTIONS, "change": CHANGES}
    for key, allowed in lists.items():
        if key in roles and roles[key].literal not in allowed:
            raise AnnotationError(f"{where}: {key}={roles[key].literal}: one of {', '.join(allowed)}")


def _known(document: AnnotatedDocument, where: str, entity: str) -> None:
    if not document.mentions(entity):
        raise AnnotationError(f"{where}: {entity} is not in the text")


def _dated(document: AnnotatedDocument, where: str) -> None:
    for span in document.spans:
        if span.id[0] == "d" and not DATE.fullmatch(document.values.get(span.id, "")):
            raise AnnotationError(f"{where}: {document.id}: {span.id} needs a date, `{span.id} = 2022-01-19`")
