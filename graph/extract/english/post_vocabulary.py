"""What complements of a post are made of: places and portfolios, found where they begin."""

from collections.abc import Callable, Sequence

from graph.extract.english.bodies import BodyReader, join
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.places import PARTS, Gazetteer
from graph.extract.english.text import Token


class Vocabulary:
    """Reads places and portfolios; `singular` tells the nouns of offices."""

    def __init__(
        self, words: Lexicon, places: Gazetteer, bodies: BodyReader, singular: Callable[[str], str | None]
    ) -> None:
        self.words = words
        self.places = places
        self.bodies = bodies
        self.singular = singular

    def place(self, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
        """A place that begins at token `at` (article excluded): its end and name."""
        low = [token.low for token in tokens[at : at + 6]]
        if low[:3] in (
            ["city", "of", low[2] if len(low) > 2 else ""],
            ["republic", "of", low[2] if len(low) > 2 else ""],
        ):
            inner = self.place(tokens, at + 2)
            return inner if inner else None
        for names in (self.places.within, self.places.names):
            found = names.match(low, 0)
            if found and tokens[at].capital:
                end = at + found[0]
                if end < len(tokens) and tokens[end].low in PARTS and names is self.places.within:
                    return end + 1, f"{found[1]} {tokens[end].text}"
                following = tokens[end] if end < len(tokens) else None
                if following and following.capital and self.bodies.read(tokens, at) is not None:
                    return None
                return end, found[1]
        size = 0
        while size < 3 and at + size < len(tokens) and tokens[at + size].capital and tokens[at + size].low not in PARTS:
            size += 1
        if size and at + size < len(tokens) and tokens[at + size].low in PARTS:
            return at + size + 1, join(tokens, at, at + size + 1)
        return None

    def portfolio_end(self, tokens: Sequence[Token], at: int) -> int:
        """The index after the portfolio that begins at token `at`; `at` where none does."""
        end = at
        vocabulary = self.words["portfolio"] | {"state", "national"}
        while end < len(tokens) and end - at < 14:
            low = tokens[end].low
            if (
                low in vocabulary
                or (end > at and low in self.words["generic-body"] and not tokens[end].capital)
                or (
                    end > at and low in ("and", ",", "&", "of", "for", "the") and self._goes_on(tokens, end, vocabulary)
                )
            ):
                end += 1
            else:
                break
        while end > at and tokens[end - 1].low in ("state", "national", "small", "own"):
            end -= 1
        return end

    @staticmethod
    def _goes_on(tokens: Sequence[Token], at: int, vocabulary: frozenset[str] | set[str]) -> bool:
        following = [token.low for token in tokens[at + 1 : at + 3]]
        if not following:
            return False
        if tokens[at].low in ("of", "for") and following[0] == "the":
            return len(following) > 1 and following[1] in vocabulary
        same_case = tokens[at - 1].capital == tokens[at + 1].capital
        return following[0] in vocabulary and (same_case or tokens[at].low != ",")
