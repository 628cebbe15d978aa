"""Noun phrases: titles, ranks and appositions are taken into the person they describe, so that clauses become short.

`Defence Minister Murat Bektanov`, `Yerlan Karin, the state counsellor,` and `its chairman, Young Liu,` all end as one
person chunk that carries its titles.
"""

from collections.abc import Callable
from dataclasses import replace

from graph.extract.english.appositions import Appositions
from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon

_ARTICLES = frozenset("the a an".split())
_OWNERS = frozenset("his her its their".split())
_REFLEXIVE = frozenset("himself herself".split())
_ENDS = frozenset(", . ; : ) ! ? – — -".split())


class Structure:
    """Rewrites the chunks of a sentence; `person` says whether a single name is someone known."""

    def __init__(self, words: Lexicon, known: Callable[[str], bool]) -> None:
        self.words = words
        self.known = known
        self.appositions = Appositions(words)

    def apply(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with every noun phrase about a person in one."""
        chunks = self._parentheses(chunks)
        chunks = [
            c
            for n, c in enumerate(chunks)
            if not (c.low in _REFLEXIVE and n and chunks[n - 1].kind in ("person", "name"))
        ]
        chunks = self._possessors(chunks)
        chunks = self._articles(chunks)
        chunks = self._served(self._shared(self._titles(chunks)))
        chunks = self._kin(self._members(chunks))
        chunks = self._origin(chunks)
        return self.appositions.apply(chunks)

    def _parentheses(self, chunks: list[Chunk]) -> list[Chunk]:
        """Leaves out what stands in parentheses; the dates or posts in them go to what they follow."""
        out: list[Chunk] = []
        depth = 0
        for chunk in chunks:
            if chunk.low == "(" and chunk.kind == "word":
                depth += 1
            elif chunk.low == ")" and chunk.kind == "word":
                depth = max(0, depth - 1)
            elif depth == 0:
                out.append(chunk)
            elif out:
                out[-1].inside.append(chunk)
        return out if depth == 0 else [c for c in chunks if not c.said("(", ")")]

    def _possessors(self, chunks: list[Chunk]) -> list[Chunk]:
        """`Kazakhstan's president`, `the bank's director`, `the ministry's spokesman`: the owner goes into the post."""
        out: list[Chunk] = []
        for chunk in chunks:
            post = chunk.post
            if post and out and out[-1].said("'s", "'") and len(out) > 1 and out[-2].end == out[-1].start:
                owner = out[-2]
                if owner.kind in ("place", "nationality", "name", "body"):
                    _own(chunk, owner)
                    del out[-2:]
                    chunk.start = owner.start
                    post.definite = True
                elif owner.said("country", "republic", "nation"):
                    post.place = post.place or _last_place(out)
                    del out[-2:]
                    post.definite = True
            out.append(chunk)
        return out

    def _articles(self, chunks: list[Chunk]) -> list[Chunk]:
        out: list[Chunk] = []
        for chunk in chunks:
            if chunk.post and out:
                before = out[-1]
                if before.kind == "word" and before.low in _ARTICLES:
                    chunk.post.definite = chunk.post.definite or before.low == "the"
                    chunk.post.indefinite = before.low != "the"
                    chunk.start = before.start
                    out.pop()
                elif before.kind == "pronoun" and before.low in _OWNERS:
                    chunk.post.owner = before.low
                    chunk.post.definite = True
                    chunk.start = before.start
                    out.pop()
            elif chunk.kind == "rank" and out and out[-1].kind == "word" and out[-1].low in _ARTICLES:
                out.pop()
            out.append(chunk)
        return out

    def _titles(self, chunks: list[Chunk]) -> list[Chunk]:
        """Posts, ranks and honorifics right before a name."""
        out: list[Chunk] = []
        for chunk in chunks:
            if chunk.kind in ("person", "name"):
                titled = False
                while out and self._title(out):
                    titled = True
                    before = out.pop()
                    if before.kind == "word":
                        chunk.gender = chunk.gender or self._gender(before.low)
                    else:
                        chunk.titles.insert(0, before)
                if titled and chunk.kind == "name" and not chunk.name.isupper():
                    chunk.kind = "person"
                if chunk.titles and chunk.titles[0].post and out:
                    self._double(out, chunk)
                if chunk.kind == "name" and self.known(chunk.name):
                    chunk.kind = "person"
            out.append(chunk)
        return out

    @staticmethod
    def _shared(chunks: list[Chunk]) -> list[Chunk]:
        """`Senators A, B and C`: an office in the plural is that of each of the people named right after it.

        Not after a colon: such a list tells what became of them.
        """
        out: list[Chunk] = []
        colon = next((at for at, chunk in enumerate(chunks) if chunk.said(":")), len(chunks))
        for at, chunk in enumerate(chunks):
            shared = chunk.post and chunk.post.plural and not chunk.post.owner and at < colon
            people = _listed(chunks, at + 1) if shared else []
            if len(people) < 2:
                out.append(chunk)
                continue
            for person in people:
                single = replace(chunk.post, plural=False) if chunk.post else None
                person.titles.insert(0, replace(chunk, post=single, inside=[], titles=[]))
        return out

    @staticmethod
    def _served(chunks: list[Chunk]) -> list[Chunk]:
        """`an adviser to President Petr Dub`: whom a post serves goes into it, and is not its holder."""
        out: list[Chunk] = []
        for chunk in chunks:
            if chunk.kind == "person" and out and out[-1].post and out[-1].post.serves:
                out[-1].inside.append(chunk)
            else:
                out.append(chunk)
        return out

    def _title(self, out: list[Chunk]) -> bool:
        last = out[-1]
        if last.kind == "rank":
            return True
        if last.post:
            return not (last.post.plural or last.post.owner or last.inside or last.post.serves)
        return last.kind == "word" and last.capital and last.low in self.words["honorific"]

    def _gender(self, low: str) -> str | None:
        if low in self.words["female"]:
            return "female"
        return "male" if low in self.words["male"] else None

    @staticmethod
    def _double(out: list[Chunk], chunk: Chunk) -> None:
        """`Deputy Prime Minister – Minister of Foreign Affairs Murat Nurtleu`: a dash between two titles."""
        while len(out) >= 2 and out[-1].said("–", "—", "-", "and", "/") and out[-2].post and not out[-2].post.plural:
            opens = len(out) == 2 or out[-3].said(",", ".", ";", ":") or out[-2].post.definite
            if out[-1].said("and") and not opens:
                return
            chunk.titles.insert(0, out[-2])
            del out[-2:]

    def _kin(self, chunks: list[Chunk]) -> list[Chunk]:
        """`the ex-president's nephew Samat Abish`, `his boss, Karim Massimov`: the owner goes into the person."""
        nouns = self.words["relation"] | self.words["associate"] - {"predecessor", "successor"}
        out: list[Chunk] = []
        for at, chunk in enumerate(chunks):
            if chunk.kind == "person" and not chunk.titles:
                size = 2 if out and out[-1].said(",") and (at + 1 >= len(chunks) or chunks[at + 1].low in _ENDS) else 1
                if len(out) > size and out[-size].kind == "word" and out[-size].low in nouns:
                    noun = out[-size].low
                    before = out[: len(out) - size]
                    if before and before[-1].said("'s") and len(before) > 1:
                        chunk.kin = (before[-2], noun)
                        out = before[:-2]
                    elif before and before[-1].low in ("his", "her"):
                        chunk.kin = (before[-1], noun)
                        out = before[:-1]
            out.append(chunk)
        return out

    @staticmethod
    def _members(chunks: list[Chunk]) -> list[Chunk]:
        """`Labour's Anna Kos`: a body that owns a person is what they belong to."""
        out: list[Chunk] = []
        for chunk in chunks:
            owned = chunk.kind == "person" and len(out) > 1 and out[-1].said("'s") and out[-2].kind == "body"
            if owned and not chunk.titles:
                chunk.member_of = out[-2]
                del out[-2:]
            out.append(chunk)
        return out

    def _origin(self, chunks: list[Chunk]) -> list[Chunk]:
        """`William Ruto of Kenya`: the country goes to the titles that have none."""
        out: list[Chunk] = []
        at = 0
        while at < len(chunks):
            chunk = chunks[at]
            article = at + 2 < len(chunks) and chunks[at + 1].said("of") and chunks[at + 2].said("the")
            after = [chunks[at + 1], *chunks[at + 3 : at + 4]] if article else chunks[at + 1 : at + 3]
            if chunk.kind == "person" and len(after) == 2 and after[0].said("of") and after[1].kind == "place":
                chunk.jurisdiction = after[1].name
                for title in chunk.titles:
                    if title.post and title.post.place is None and title.post.body is None:
                        title.post.place = after[1].name
                at += 2
            elif chunk.kind == "person" and len(after) == 2 and after[0].said("of") and after[1].kind == "body":
                chunk.member_of = after[1]
                at += 3 if article else 2
            out.append(chunk)
            at += 1
        return out


def _listed(chunks: list[Chunk], at: int) -> list[Chunk]:
    """The people from chunk `at` on that are joined by commas and an "and": `A, B and C`."""
    people: list[Chunk] = []
    joined = False
    while at < len(chunks) and chunks[at].kind == "person" and not chunks[at].titles:
        people.append(chunks[at])
        last = joined
        step = at + 1
        while step < len(chunks) and chunks[step].said(",", "and") and step < at + 3:
            joined = joined or chunks[step].said("and")
            step += 1
        if step == at + 1 or last:
            break
        at = step
    return people if joined else []


def _last_place(chunks: list[Chunk]) -> str | None:
    """The country that "the country" means: the last one named in the sentence."""
    for chunk in reversed(chunks):
        place = (
            chunk.name if chunk.kind == "place" else chunk.jurisdiction or (chunk.post.place if chunk.post else None)
        )
        if place:
            return place
    return None


def _own(chunk: Chunk, owner: Chunk) -> None:
    """Writes the owner of a post into it."""
    post = chunk.post
    if post is None:
        return
    if owner.kind in ("place", "nationality"):
        post.place = post.place or owner.jurisdiction or owner.name
    elif owner.strength == "generic":
        post.generic = owner.name.casefold()
    elif post.body is None and (owner.kind == "body" or owner.name.isupper()):
        post.body, post.body_kind = owner.name, owner.strength or "weak"
        post.place = post.place or owner.jurisdiction
