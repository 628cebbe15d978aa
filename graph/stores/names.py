"""Finding entities by name, misspelt names included: an SQLite full-text index over runs of three characters.

Each name stands there twice: as it is written and as it sounds, so that one in another script is found, too.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Self

from graph.errors import StoreError
from graph.model import EntityKind
from graph.stores.entity_names import EntityName
from graph.stores.folding import fold, likeness, sounding, trigrams

_SCHEMA = """
CREATE TABLE entity(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, label TEXT);
CREATE TABLE name(id INTEGER PRIMARY KEY, entity INTEGER NOT NULL, folded TEXT NOT NULL,
                  heard INTEGER NOT NULL, UNIQUE(folded, entity, heard));
CREATE VIRTUAL TABLE runs USING fts5(folded, tokenize = 'trigram', content = 'name', content_rowid = 'id');
"""
_FORMAT = 2  # raise it with the schema: what was published before is then published anew by the next writer
# A name that has every word of the text scores from here up, one that is merely like it from here down.
_LIKE = 0.5
_LIKE_ENOUGH = 0.75
_LIKE_CANDIDATES = 100


@dataclass(frozen=True, slots=True)
class NameHit:
    """An entity found by name. `label` is its rdfs:label, `score` lies in (0, 1]: 1 where a name is the very text."""

    iri: str
    kind: EntityKind
    label: str
    score: float


class NameIndex:
    """Names of entities, of one state of a store. Usable from several threads."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()

    @classmethod
    def build(cls, names: Iterable[EntityName], path: Path | None = None) -> Self:
        """A new index of the names: in the file `path`, which must not exist, or in memory."""
        with ExitStack() as undo:
            try:
                connection = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
                undo.callback(connection.close)
                _fill(connection, names)
            except sqlite3.Error as error:
                raise StoreError(f"{path}: the name index cannot be written ({error})") from None
            if path is not None:
                _flush(path)
            undo.pop_all()
        return cls(connection)

    @classmethod
    def renew(cls, before: Path, path: Path, entities: Iterable[str], names: Iterable[EntityName]) -> None:
        """A copy of the index `before` in the file `path`, in which some entities (IRIs) have just the names given.

        StoreError if it cannot be read or written.
        """
        try:
            shutil.copyfile(before, path)
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
                _take_out(connection, entities)
                _put_in(connection, names)
                connection.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{path}: the name index cannot be written ({error})") from None
        _flush(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The index that was built in the file, for reading. StoreError if there is none."""
        try:
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
            written = _format(connection)
        except sqlite3.Error as error:
            raise _damaged(error) from None
        if written != _FORMAT:
            connection.close()
            raise StoreError(f"{path}: the name index is of another version; run `reshuffle resolve` to publish anew")
        return cls(connection)

    @classmethod
    def readable(cls, path: Path) -> bool:
        """Whether the file holds an index that this version reads."""
        try:
            cls.open(path).close()
        except StoreError:
            return False
        return True

    def find(self, text: str, kind: EntityKind | None = None, limit: int = 20) -> list[NameHit]:
        """The entities whose names are most like `text`, the best first, each once.

        Names equal to the text but for case, diacritics and punctuation come first; then those with all its words,
        whole ones before parts; then similar ones, if there is room. StoreError if the index is damaged.
        """
        folded = fold(text)
        if not folded or limit < 1:
            return []
        return self._found(folded, kind, limit, heard=False)

    def search(self, text: str, kind: EntityKind | None = None, limit: int = 20) -> list[NameHit]:
        """As `find`, and those that sound like `text`, too, in whatever script, at half the score."""
        hits = self.find(text, kind, limit)
        heard = sounding(text)
        if len(hits) < limit and len(heard) > 2:
            known = {hit.iri for hit in hits}
            more = self._found(heard, kind, limit, heard=True)
            hits += [replace(hit, score=round(_LIKE * hit.score, 3)) for hit in more if hit.iri not in known]
        return sorted(hits, key=lambda hit: -hit.score)[:limit]

    def _found(self, folded: str, kind: EntityKind | None, limit: int, *, heard: bool) -> list[NameHit]:
        try:
            with self._lock:
                hits = self._containing(folded, kind, limit, heard)
                if len(hits) < limit and len(folded) > 2:
                    known = {hit.iri for hit in hits}
                    hits += [hit for hit in self._similar(folded, kind, heard) if hit.iri not in known]
        except sqlite3.Error as error:
            raise _damaged(error) from None
        return hits[:limit]

    def close(self) -> None:
        """Let go of the index."""
        self._connection.close()

    def _containing(self, folded: str, kind: EntityKind | None, limit: int, heard: bool) -> list[NameHit]:
        """Entities with a name that contains every word of `folded`: the score tells whole words from parts."""
        words = folded.split()
        long = [word for word in words if len(word) > 2]
        short = [word for word in words if len(word) <= 2]
        whole = " + ".join(["(instr(' ' || name.folded || ' ', ' ' || ? || ' ') > 0)"] * len(words))
        tests, values = _restriction(kind, heard)
        if long:
            tests.append("name.id IN (SELECT rowid FROM runs WHERE runs MATCH ?)")
            values.append(" AND ".join(f'"{word}"' for word in long))
        # The index has nothing shorter than three characters: a short word begins a word of the name.
        tests += ["instr(' ' || name.folded, ' ' || ?) > 0"] * len(short)
        rows = self._connection.execute(
            f"""SELECT iri, kind, label, max(CASE WHEN name.folded = ? THEN 1.0 ELSE
                    {_LIKE} + 0.3 * ({whole}) / {len(words)} + 0.1 * min(1, 1.0 * ? / length(name.folded)) END) AS score
                FROM name JOIN entity ON entity.id = name.entity WHERE {" AND ".join(tests)}
                GROUP BY entity.id ORDER BY score DESC, label, iri LIMIT ?""",
            [folded, *words, len(folded), *values, *short, limit],
        )
        return [NameHit(iri, EntityKind(of), label, round(score, 3)) for iri, of, label, score in rows]

    def _similar(self, folded: str, kind: EntityKind | None, heard: bool) -> list[NameHit]:
        """Entities with a name whose words are nearly those of `folded`, looked for where most runs are shared."""
        tests, values = _restriction(kind, heard)
        rows = self._connection.execute(
            f"""SELECT iri, kind, label, name.folded FROM runs JOIN name ON name.id = runs.rowid
                JOIN entity ON entity.id = name.entity WHERE {" AND ".join([*tests, "runs MATCH ?"])}
                ORDER BY rank LIMIT {_LIKE_CANDIDATES}""",
            [*values, " OR ".join(f'"{run}"' for run in sorted(trigrams(folded)))],
        )
        best: dict[str, NameHit] = {}
        for iri, of, label, name in rows:
            like = likeness(folded, name)
            score = round(_LIKE * like, 3)
            if like >= _LIKE_ENOUGH and (iri not in best or best[iri].score < score):
                best[iri] = NameHit(iri, EntityKind(of), label, score)
        return sorted(best.values(), key=lambda hit: (-hit.score, len(hit.label), hit.label, hit.iri))


def _format(connection: sqlite3.Connection) -> int:
    row: tuple[int] = connection.execute("PRAGMA user_version").fetchone()
    return row[0]


def _fill(connection: sqlite3.Connection, names: Iterable[EntityName]) -> None:
    # Nobody reads the file before it is whole: a journal would protect nothing, one flush at the end will do.
    connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {_SCHEMA}")
    connection.execute(f"PRAGMA user_version = {_FORMAT}")
    _put_in(connection, names)
    connection.execute("COMMIT")


def _put_in(connection: sqlite3.Connection, names: Iterable[EntityName]) -> None:
    first = _next(connection, "name")
    following = _next(connection, "entity")
    ids: dict[str, int] = {}
    for iri, kind, name, main in names:
        if iri not in ids:
            ids[iri] = following + len(ids)
            connection.execute("INSERT INTO entity VALUES (?, ?, ?, ?)", (ids[iri], iri, kind, name))
        elif main:
            connection.execute("UPDATE entity SET label = ? WHERE id = ?", (name, ids[iri]))
        spellings = ((ids[iri], fold(name), 0), (ids[iri], sounding(name), 1))
        connection.executemany("INSERT OR IGNORE INTO name(entity, folded, heard) VALUES (?, ?, ?)", spellings)
    connection.execute("INSERT INTO runs(rowid, folded) SELECT id, folded FROM name WHERE id >= ?", (first,))


def _take_out(connection: sqlite3.Connection, entities: Iterable[str]) -> None:
    gone = [(iri,) for iri in entities]
    of_entity = "entity = (SELECT id FROM entity WHERE iri = ?)"
    connection.executemany(
        f"INSERT INTO runs(runs, rowid, folded) SELECT 'delete', id, folded FROM name WHERE {of_entity}", gone
    )
    connection.executemany(f"DELETE FROM name WHERE {of_entity}", gone)
    connection.executemany("DELETE FROM entity WHERE iri = ?", gone)


def _next(connection: sqlite3.Connection, table: str) -> int:
    row: tuple[int] = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()
    return row[0]


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _restriction(kind: EntityKind | None, heard: bool) -> tuple[list[str], list[str]]:
    spelling = f"heard = {int(heard)}"
    return (["kind = ?", spelling], [kind]) if kind is not None else ([spelling], [])


def _damaged(error: sqlite3.Error) -> StoreError:
    return StoreError(f"the name index is damaged ({error}); publish the store again")
