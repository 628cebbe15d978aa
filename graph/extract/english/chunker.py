"""From tokens to chunks: what each stretch of a sentence names, before anything is asked of what it says."""

from collections.abc import Sequence

from graph.extract.english.bodies import BodyReader, join
from graph.extract.english.chunks import Chunk
from graph.extract.english.dates import find_date
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.places import Gazetteer
from graph.extract.english.posts import PostReader
from graph.extract.english.ranks import RankReader
from graph.extract.english.text import Sentence, Token

_ARTICLES = ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "ud", "ur", "us")
_PRONOUNS = frozenset("he she him her his they them their its it who whom whose himself herself".split())
_BEFORE_THINGS = frozenset("in near at joined".split())
_LONGEST_NAME = 6


class Chunker:
    """Reads the sentences of one document. `lower` holds the words that the document writes in lower case."""

    def __init__(self, words: Lexicon, places: Gazetteer, lower: frozenset[str]) -> None:
        self.words = words
        self.lower = lower
        self.places = places
        self.bodies = BodyReader(words, places)
        self.posts = PostReader(words, places, self.bodies)
        self.ranks = RankReader(words, self.posts.singular)

    def chunks(self, sentence: Sentence) -> list[Chunk]:
        """The chunks of a sentence in order, none overlapping."""
        tokens = sentence.tokens
        out: list[Chunk] = []
        at = 0
        while at < len(tokens):
            end, chunk = self._next(tokens, at)
            out.append(chunk)
            at = end
        return out

    def _next(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk]:
        token = tokens[at]
        if token.text[0].isalnum():
            for reader in (
                self._date,
                self._rank,
                self._office,
                self._known_body,
                self._post,
                self._body,
                self._place,
                self._name,
            ):
                found = reader(tokens, at)
                if found:
                    return found
        latter = token.low == "latter" and at > 0 and tokens[at - 1].low == "the"
        kind = "pronoun" if token.low in _PRONOUNS or latter else "word"
        return at + 1, Chunk(kind, token.start, token.end, low=token.low, name=token.text, capital=token.capital)

    def _date(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        found = find_date(tokens, at)
        if found is None:
            return None
        return found.last, self._chunk("date", tokens, at, found.last, date=found)

    @staticmethod
    def _chunk(kind: str, tokens: Sequence[Token], first: int, last: int, **more: object) -> Chunk:
        chunk = Chunk(
            kind, tokens[first].start, tokens[last - 1].end, low=tokens[first].low, capital=tokens[first].capital
        )
        chunk.name = join(tokens, first, last)
        for key, value in more.items():
            setattr(chunk, key, value)
        return chunk

    def _rank(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        end = self.ranks.read(tokens, at)
        return None if end is None else (end, self._chunk("rank", tokens, at, end))

    def _office(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """`the Prime Minister's Office`, unless an office of it follows: `Prime Minister's Office spokesman`."""
        found = self.bodies.office(tokens, at)
        if found is None or self._leads_to_post(tokens, found.last):
            return None
        return self._body(tokens, at)

    def _leads_to_post(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and self.posts.singular(tokens[at].low) is not None

    def _known_body(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """A capitalised body that begins with a word of an office (`Security Council`, `General Staff`) and is none."""
        if not tokens[at].capital or tokens[at].low not in self.words["grade"] | self.words["portfolio"]:
            return None
        if self.posts.read(tokens, at) is not None:
            return None
        return self._body(tokens, at)

    def _post(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        found = self.posts.read(tokens, at)
        if found is None:
            return None
        return found.last, self._chunk("post", tokens, at, found.last, post=found.post)

    def _body(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        found = self.bodies.read(tokens, at)
        if found is None:
            return None
        chunk = self._chunk("body", tokens, at, found.last, strength=found.strength, jurisdiction=found.place)
        chunk.name = found.name
        return found.last, chunk

    def _place(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        if not tokens[at].capital:
            return None
        found = self.posts.complements.vocabulary.place(tokens, at)
        if found:
            end, name = found
            following = tokens[end] if end < len(tokens) else None
            if following and following.capital and self._name_word(following) and following.low not in ("who",):
                return None
            chunk = self._chunk("place", tokens, at, end)
            chunk.name = name
            return end, chunk
        adjective = self.places.adjectives.match([token.low for token in tokens[at : at + 3]], 0)
        if adjective:
            chunk = self._chunk("nationality", tokens, at, at + adjective[0], jurisdiction=adjective[1])
            return at + adjective[0], chunk
        return None

    def _name_word(self, token: Token) -> bool:
        return (
            (token.capital or _prefixed(token))
            and token.text[0].isalpha()
            and token.low not in self.words["not-name"]
            and token.low not in self.words["strong-body"]
            and self.posts.singular(token.low) is None
        )

    def _name(self, tokens: Sequence[Token], at: int) -> tuple[int, Chunk] | None:
        """A person's name of two words or more, or a single capitalised word that may turn out to be one."""
        if not self._name_word(tokens[at]) or (at == 0 and self._common_start(tokens)):
            return None
        end = at + 1
        while end < len(tokens) and end - at < _LONGEST_NAME and tokens[end - 1].end + 2 > tokens[end].start:
            if self._name_word(tokens[end]) or (tokens[end].text == "May" and not find_date(tokens, end)):
                end += 1
            elif after := self._particle(tokens, end):
                end = after
            else:
                break
        low = tokens[at].low
        if low in self.words["honorific"]:
            return None
        text = join(tokens, at, end)
        shout = text.isupper() and end - at > 1
        within = at > 0 and tokens[at - 1].low in _BEFORE_THINGS and not self._given(tokens[at].low)
        kind = "person" if end - at > 1 and not within and not shout and self._personal(tokens, at, end) else "name"
        return end, self._chunk(kind, tokens, at, end)

    def _common_start(self, tokens: Sequence[Token]) -> bool:
        """Whether a sentence's first word is capitalised only for being first."""
        low = tokens[0].low
        function = any(low in self.words[name] for name in ("be", "have", "modal", "adverb"))
        return function or low in self.lower or (len(tokens) > 1 and low.endswith("ing") and not tokens[1].capital)

    def _particle(self, tokens: Sequence[Token], at: int) -> int:
        """The index after the name word that small words lead to (`von der Leyen`), or 0 where they lead to none."""
        end = at
        while (
            end < len(tokens) and end - at < 3 and tokens[end].low in self.words["particle"] and not tokens[end].capital
        ):
            end += 1
        return end + 1 if at < end < len(tokens) and self._name_word(tokens[end]) else 0

    def _personal(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether capitalised words look like a person's: letters alone, none of them that of a body or portfolio."""
        for token in tokens[first:last]:
            bare = token.text.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
            if not bare.isalpha() or token.low in self.words["weak-body"] or token.low in self.words["portfolio"]:
                return False
            if token.text.isupper() and len(bare) > 2:
                return False
        return not self._organisation(tokens, first, last)

    def _given(self, low: str) -> bool:
        return low in self.words["male-name"] or low in self.words["female-name"]

    def _organisation(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether an article or what follows tells that the words name a thing."""
        article = first > 0 and tokens[first - 1].low in ("the", "a", "an")
        company = self.words.companies.match([token.low for token in tokens[first:last]], 0)
        return article or bool(company) or any(token.low in self.words["private"] for token in tokens[first:last])


def _prefixed(token: Token) -> bool:
    """Whether a lower-case article is tied to the name: `al-Assad`."""
    article, hyphen, name = token.text.partition("-")
    return bool(hyphen) and article in _ARTICLES and name[:1].isupper()
