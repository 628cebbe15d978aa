"""Appositions: what stands between commas beside a name goes into the person it describes."""

from graph.extract.english.chunks import Chunk
from graph.extract.english.lexicon import Lexicon

_GOVERNING = ("of", "by", "to", "from", "with", "under")
_LEADS = frozenset(
    "until now once twice thrice himself herself previously formerly lately currently recently then also".split()
)
_OVER = frozenset("until once twice thrice previously formerly lately recently".split())
_ENDS = frozenset(", . ; : ) ! ? – — -".split())


class Appositions:
    """Rewrites the chunks of a sentence so that an apposition stands among the titles of its person."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words

    def apply(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks without the appositions that their people took."""
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
