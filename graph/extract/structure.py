"""Noun phrases: titles, ranks and appositions are taken into the person they describe, so that clauses become short.

`Defence Minister Murat Bektanov`, `Yerlan Karin, the state counsellor,` and `its chairman, Young Liu,` all end as one
person chunk that carries its titles.
"""

from collections.abc import Callable

from graph.extract.chunks import Chunk
from graph.extract.lexicon import Lexicon

_ARTICLES = frozenset("the a an".split())
_OWNERS = frozenset("his her its their".split())
_REFLEXIVE = frozenset("himself herself".split())
_GOVERNING = ("of", "by", "to", "from", "with", "under")
_LEADS = frozenset("until now once himself herself previously formerly lately currently recently then also".split())
_OVER = frozenset("until once previously formerly lately recently".split())
_ENDS = frozenset(", . ; : ) ! ? – — -".split())


class Structure:
    """Rewrites the chunks of a sentence; `person` says whether a single name is someone known."""

    def __init__(self, words: Lexicon, known: Callable[[str], bool]) -> None:
        self.words = words
        self.known = known

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
        chunks = self._titles(chunks)
        chunks = self._kin(chunks)
        chunks = self._origin(chunks)
        return self._appositions(chunks)

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
                    chunk.start_all = before.start
                if titled and chunk.kind == "name" and not chunk.name.isupper():
                    chunk.kind = "person"
                if chunk.titles and chunk.titles[0].post and out:
                    self._double(out, chunk)
                if chunk.kind == "name" and self.known(chunk.name):
                    chunk.kind = "person"
            out.append(chunk)
        return out

    def _title(self, out: list[Chunk]) -> bool:
        last = out[-1]
        if last.kind == "rank":
            return True
        if last.post:
            return not last.post.plural and last.post.owner is None and not last.inside
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

    def _origin(self, chunks: list[Chunk]) -> list[Chunk]:
        """`William Ruto of Kenya`: the country goes to the titles that have none."""
        out: list[Chunk] = []
        at = 0
        while at < len(chunks):
            chunk = chunks[at]
            after = chunks[at + 1 : at + 3]
            if chunk.kind == "person" and len(after) == 2 and after[0].said("of") and after[1].kind == "place":
                chunk.jurisdiction = after[1].name
                for title in chunk.titles:
                    if title.post and title.post.place is None and title.post.body is None:
                        title.post.place = after[1].name
                at += 2
            elif chunk.kind == "person" and len(after) == 2 and after[0].said("of") and after[1].kind == "body":
                chunk.member_of = after[1]
                at += 2
            out.append(chunk)
            at += 1
        return out

    def _appositions(self, chunks: list[Chunk]) -> list[Chunk]:
        out: list[Chunk] = []
        at = 0
        while at < len(chunks):
            chunk = chunks[at]
            if chunk.kind == "person":
                at = self._after(chunks, at)
                out.append(chunk)
                continue
            if chunk.post and self._leads(chunks, at):
                person = chunks[at + 2]
                person.titles.insert(0, chunk)
                person.start_all = chunk.start
                at += 2
                continue
            out.append(chunk)
            at += 1
        return out

    def _after(self, chunks: list[Chunk], at: int) -> int:
        """Takes `, 59,` and `, the minister of defence,` into the person at `at`; gives the index after them."""
        person = chunks[at]
        end = at + 1
        while end + 1 < len(chunks) and chunks[end].said(",", "–", "—", "--"):
            related = self._daughter(chunks, end + 1, person)
            if related is not None:
                end = related
                continue
            age = chunks[end + 1]
            if age.kind == "word" and age.low.isdigit() and end + 2 < len(chunks) and chunks[end + 2].low in _ENDS:
                end += 2
                if chunks[end].said(",") and self._noun(chunks, end + 1) is None:
                    end += 1
                continue
            taken = self._taken(chunks, end + 1, person)
            if taken is None:
                break
            end = taken
        return end

    def _noun(self, chunks: list[Chunk], at: int) -> Chunk | None:
        chunk = chunks[at] if at < len(chunks) else None
        return chunk if chunk and (chunk.post or chunk.kind == "rank") else None

    def _taken(self, chunks: list[Chunk], at: int, person: Chunk) -> int | None:
        """The index after an apposition of posts and ranks that begins at `at`, or None where it is none."""
        step, former = self._led(chunks, at)
        found, step = self._nouns(chunks, step)
        if not found or (found[0].post and found[0].post.plural) or not self._closes(chunks, step):
            return None
        place = found[0].post.place if found[0].post else None
        for noun in found:
            noun.apposed = True
            if noun.post and noun.post.place is None and noun.post.body is None:
                noun.post.place = place
            if noun.post and former:
                noun.post.former = True
        person.titles.extend(found)
        return step + 1 if step < len(chunks) and chunks[step].said(",", "–", "—") else step

    @staticmethod
    def _led(chunks: list[Chunk], at: int) -> tuple[int, bool]:
        """Past "until now", "previously", "himself" before an apposition; and whether they say that it is over."""
        step, former = at, False
        while step < len(chunks) and chunks[step].kind in ("word", "pronoun") and chunks[step].low in _LEADS:
            former = former or chunks[step].low in _OVER
            step += 1
        if step < len(chunks) and chunks[step].kind == "date" and step > at:
            step += 1
        return step, former

    def _nouns(self, chunks: list[Chunk], step: int) -> tuple[list[Chunk], int]:
        """The posts and ranks joined by "and" from `step` on, and the index after them."""
        found: list[Chunk] = []
        while (noun := self._noun(chunks, step)) is not None:
            found.append(noun)
            step = self._from_place(chunks, self._dated(chunks, step + 1, noun), noun)
            joint = [c.low for c in chunks[step : step + 2]]
            size = 2 if joint == [",", "and"] else 1 if joint[:1] in (["and"], ["–"], ["—"]) else 0
            if not size or self._noun(chunks, step + size) is None:
                break
            step += size
        return found, step

    @staticmethod
    def _closes(chunks: list[Chunk], step: int) -> bool:
        """Whether an apposition may end before `step`."""
        if step >= len(chunks) or chunks[step].low in _ENDS or chunks[step].low in ("who", "in"):
            return True
        after = chunks[step + 1] if step + 1 < len(chunks) else None
        return chunks[step].said("and") and (after is None or after.kind in ("person", "word", "name"))

    def _daughter(self, chunks: list[Chunk], at: int, person: Chunk) -> int | None:
        """`, daughter of Nursultan Nazarbayev,`: whose relative the person is."""
        step = at + 1 if at < len(chunks) and chunks[at].said("the", "a") else at
        if step + 2 >= len(chunks) or not chunks[step + 1].said("of") or chunks[step + 2].kind != "person":
            return None
        if chunks[step].kind != "word" or chunks[step].low not in self.words["relation"]:
            return None
        person.kin = (chunks[step + 2], chunks[step].low)
        after = step + 3
        return after + 1 if after < len(chunks) and chunks[after].said(",") else after

    @staticmethod
    def _from_place(chunks: list[Chunk], at: int, noun: Chunk) -> int:
        """`a judge from Kraków`: the place goes into the post."""
        if (
            at + 1 < len(chunks)
            and chunks[at].said("from", "in")
            and chunks[at + 1].kind in ("place", "name")
            and noun.post
        ):
            noun.post.place = noun.post.place or chunks[at + 1].name
            return at + 2
        return at

    @staticmethod
    def _dated(chunks: list[Chunk], at: int, noun: Chunk) -> int:
        """Takes `since 1999` or `from 2014 to 2016` after a post into it."""
        step = at
        while (
            step + 1 < len(chunks)
            and chunks[step].said("since", "from", "until", "to", "in")
            and chunks[step + 1].kind == "date"
        ):
            noun.inside += chunks[step : step + 2]
            step += 2
        return step

    @staticmethod
    def _leads(chunks: list[Chunk], at: int) -> bool:
        """`Kazakhstan's ambassador to Azerbaijan, Alim Bayel,`: a definite post, a comma, a name, an end."""
        if (
            at + 2 >= len(chunks)
            or not chunks[at + 1].said(",")
            or chunks[at + 2].kind != "person"
            or not chunks[at].post
        ):
            return False
        post = chunks[at].post
        assert post is not None
        before = chunks[at - 1] if at else None
        listed = before is not None and before.kind == "person"
        after = chunks[at + 3] if at + 3 < len(chunks) else None
        closes = after is None or after.low in _ENDS
        if not closes and after is not None and not (before is not None and before.said(*_GOVERNING)):
            closes = after.said("'s", "and", "has", "was", "said")  # not "By order of the premier, X was appointed"
        return post.definite and not post.plural and not listed and closes and not chunks[at + 2].titles


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
    elif post.body is None:
        post.body, post.body_kind = owner.name, owner.strength or "weak"
        post.place = post.place or owner.jurisdiction
