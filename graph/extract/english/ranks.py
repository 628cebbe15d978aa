"""Ranks: `Lieutenant General`, `Police Lieutenant Colonel`, `Major General of Justice`."""

from collections.abc import Callable, Sequence

from graph.extract.english.lexicon import Lexicon
from graph.extract.english.text import Token

_ARTICLES = frozenset("a the retired".split())
_ALONE = frozenset("general colonel marshal".split())


class RankReader:
    """Finds ranks in the tokens of a sentence; `singular` tells the nouns of offices."""

    def __init__(self, words: Lexicon, singular: Callable[[str], str | None]) -> None:
        self.words = words
        self.singular = singular

    def read(self, tokens: Sequence[Token], at: int) -> int | None:
        """The index after the rank that begins at token `at`; None where none does."""
        first = self._branch(tokens, at)
        found = self.words.ranks.match([token.low for token in tokens[first : first + 5]], 0)
        if found is None:
            return None
        end = first + found[0]
        served = self._service(tokens, end)
        if served > end:
            return served
        following = tokens[end] if end < len(tokens) else None
        if following and self._goes_on(following):
            return None
        weak = found[0] == 1 and found[1] in self.words["weak-rank"] and first == at
        return None if weak and not self._sure(tokens, at, found[1], following) else end

    def _branch(self, tokens: Sequence[Token], at: int) -> int:
        """Past the word that says of which service the rank is."""
        for size in (2, 1):
            if " ".join(token.low for token in tokens[at : at + size]) in self.words["rank-branch"]:
                return at + size
        return at

    def _service(self, tokens: Sequence[Token], at: int) -> int:
        """Past `of justice` behind a rank."""
        if at >= len(tokens) or tokens[at].low != "of":
            return at
        for size in (3, 2, 1):
            if " ".join(token.low for token in tokens[at + 1 : at + 1 + size]) in self.words["rank-service"]:
                return at + 1 + size
        return at

    def _goes_on(self, following: Token) -> bool:
        """Whether the words are an office instead: `General Staff`, `general secretary`."""
        office = self.singular(following.low) and following.low != "commander"
        return following.low in ("of", "staff", "governor", "governors") or bool(office)

    @staticmethod
    def _sure(tokens: Sequence[Token], at: int, rank: str, following: Token | None) -> bool:
        """Whether a word that is not always a rank is one: a name follows, or it stands alone after an article."""
        if tokens[at].capital and following is not None and following.capital:
            return True
        ends = following is None or not following.text[0].isalpha() or following.low == "who"
        return rank in _ALONE and at > 0 and tokens[at - 1].low in _ARTICLES and ends
