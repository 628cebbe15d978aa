"""Names of offices, by their noun and what stands before it: `first deputy`, `Culture and Information`, `Kazakh`."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.english.bodies import Body, BodyReader
from graph.extract.english.chunks import Post
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.places import Gazetteer
from graph.extract.english.post_complements import Complements
from graph.extract.english.post_draft import Draft
from graph.extract.english.text import Token

_LOCAL = frozenset("mayor akim hakim governor prefect lieutenant-governor vice-mayor voivode councillor mp".split())
_SEATS = frozenset("senator mp lawmaker legislator congressman congresswoman mep".split())
_PUT_OUT = frozenset("sacked ousted dismissed deposed fired removed".split())
_DETERMINERS = frozenset("the a an his her its their 's this that".split())
_MARKS = frozenset("and , &".split())


@dataclass(slots=True)
class Found:
    """A post in tokens `[first, last)`."""

    first: int
    last: int
    post: Post


class PostReader:
    """Finds posts in the tokens of a sentence."""

    def __init__(self, words: Lexicon, places: Gazetteer, bodies: BodyReader) -> None:
        self.words = words
        self.places = places
        self.bodies = bodies
        self.complements = Complements(words, places, bodies, self.singular)
        self._heads = words["public-head"] | words["bound-head"]

    def singular(self, low: str) -> str | None:
        """The noun of an office in the singular, or None where the word is no such noun."""
        if low in self._heads:
            return low
        single = self.words.plurals.get(low) or (low[:-1] if low.endswith("s") else "")
        return single if single in self._heads else None

    def read(self, tokens: Sequence[Token], at: int) -> Found | None:
        """The post that begins at token `at`, article and possessor not included."""
        low = tokens[at].low
        if not (low[0].isalpha() or low[0].isdigit()):
            return None
        draft = Draft(at)
        if not self._before(tokens, draft):
            return None
        if self._adjectival(tokens, draft):
            return None
        self.complements.read(tokens, draft)
        post = draft.post()
        post.open = draft.end < len(tokens) and tokens[draft.end].low == "of"
        return Found(at, draft.end, post)

    def _adjectival(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Whether the noun only describes the next one: `chief planning officer`, `head coach`."""
        if draft.end >= len(tokens):
            return False
        following = tokens[draft.end].low
        if following in self.words["private"] or following == "executive":
            return True
        loose = draft.head in ("chief", "head", "deputy", "assistant", "member", "general")
        return loose and following in self.words["portfolio"] | frozenset(("officer", "office", "offices"))

    def _before(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Reads up to and with the noun; False where no office is named here."""
        while draft.end < len(tokens) and draft.end - draft.first < 12:
            long = self.words.long_posts.match([t.low for t in tokens[draft.end : draft.end + 6]], 0)
            office = bool(long) and not draft.words and self.bodies.office(tokens, draft.end) is not None
            if long and not office and not self._part_of_portfolio(tokens, draft.end + long[0]):
                draft.long(tokens, long[0])
                return True
            if not self._step(tokens, draft):
                return draft.head != ""
            if draft.head:
                return True
        return False

    def _part_of_portfolio(self, tokens: Sequence[Token], end: int) -> bool:
        """Whether a known title is only the beginning here: `Chief of Defence Intelligence`."""
        if end >= len(tokens) or tokens[end - 1].low not in self.words["portfolio"]:
            return False
        return tokens[end].low in self.words["portfolio"] and tokens[end].capital == tokens[end - 1].capital

    def _step(self, tokens: Sequence[Token], draft: Draft) -> bool:
        token = tokens[draft.end]
        low = token.low
        if token.capital and not draft.words and self._possessor(tokens, draft):
            return True
        if low.startswith("ex-") and self.singular(low[3:]):
            draft.former = True
            draft.noun(token.text[3:], self.singular(low[3:]) or "", plural=False)
        elif self._partisan(tokens, draft):
            draft.party = self.words.party_of[low]
            draft.end += 1
        elif low in self.words.shortened:
            draft.noun(self.words.shortened[low], self.words.shortened[low], plural=low.endswith("s."))
        elif self._is_head(tokens, draft.end):
            single = self.singular(low) or low
            draft.noun(single if single != low else token.text, single, plural=single != low)
        elif self._titular(tokens, draft):
            draft.word(token.text)
        else:
            return self._status(tokens, draft) or (not token.capital and self._possessor(tokens, draft))
        return True

    def _partisan(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Whether the word tells the party of whoever holds the seat that follows: `Labour MP`."""
        following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
        partisan = tokens[draft.end].capital and tokens[draft.end].low in self.words.party_of
        return partisan and not draft.words and self.singular(following) in _SEATS

    def _titular(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Whether the next word belongs to the title: a grade, an ordinal before a grade, or part of a portfolio."""
        low = tokens[draft.end].low
        following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
        if low in self.words["ordinal"]:
            return bool(draft.words) or following in ("deputy", "vice", "secretary", "assistant")
        if low in self.words["grade"] or low in self.words["portfolio"]:
            return True
        return bool(draft.words) and low in _MARKS and self._portfolio_next(tokens, draft.end)

    def _is_head(self, tokens: Sequence[Token], at: int) -> bool:
        """A noun of office that is not itself the grade of the next one (`deputy` in `deputy minister`)."""
        low = tokens[at].low
        if not self.singular(low):
            return False
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        grade = low in self.words["grade"] or low in ("deputy", "secretary", "assistant", "chief", "head", "executive")
        if grade and self.singular(following):
            return False
        if grade and following in self.words["grade"] | self.words["portfolio"]:
            return not self._leads_to_head(tokens, at + 1)
        return True

    def _leads_to_head(self, tokens: Sequence[Token], at: int) -> bool:
        for step in range(at, min(at + 6, len(tokens))):
            low = tokens[step].low
            if self.singular(low):
                return True
            if not any(low in self.words[name] for name in ("grade", "portfolio", "ordinal")) and low not in _MARKS:
                return False
        return False

    def _portfolio_next(self, tokens: Sequence[Token], at: int) -> bool:
        before = tokens[at - 1].low in self.words["portfolio"]
        return before and at + 1 < len(tokens) and tokens[at + 1].low in self.words["portfolio"]

    def _status(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Reads a word that says in what state the office is: `former`, `acting`, `newly elected`, `30th`."""
        low = tokens[draft.end].low
        before = tokens[draft.end - 1].low if draft.end else ""
        if draft.words or (low in _PUT_OUT and draft.end == draft.first and before not in _DETERMINERS):
            return False
        if low in self.words["former"]:
            draft.former, draft.status = True, low
        elif low in self.words["acting"]:
            draft.acting = True
        elif low in self.words["new"] or low == "newly":
            draft.new = True
        elif not self._idle(low, before, draft):
            return False
        draft.end += 1
        return True

    def _idle(self, low: str, before: str, draft: Draft) -> bool:
        """Whether a word before an office adds nothing to it."""
        if low in ("appointed", "elected", "named", "sworn-in"):
            return before == "newly" and draft.end > draft.first
        counted = low[0].isdigit() and low.endswith(("st", "nd", "rd", "th"))
        return counted or low in self.words["ordinal"] or low in self.words["status"]

    def _possessor(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """A country, place or body before the noun: `Kazakh defence minister`, `Paris police prefect`."""
        if draft.words or draft.body:
            return False
        return (draft.place is None and self._placed(tokens, draft)) or self._hosted(tokens, draft)

    def _placed(self, tokens: Sequence[Token], draft: Draft) -> bool:
        low = [token.low for token in tokens[draft.end : draft.end + 5]]
        for names in (self.places.adjectives, self.places.names, self.places.within):
            found = names.match(low, 0) if tokens[draft.end].capital else None
            if found and low[found[0] : found[0] + 1] != ["state"] and self._owned(tokens, draft.end + found[0]):
                draft.place = found[1]
                draft.end += found[0]
                return True
            part = draft.end + found[0] if found else 0
            if found and low[found[0] : found[0] + 1] == ["state"] and self._owned(tokens, part + 1):
                draft.place = f"{found[1]} {tokens[part].text}"  # "Lagos State governor"
                draft.end = part + 1
                return True
        if self._constituency(tokens, draft.end):
            draft.place = tokens[draft.end].text
            draft.end += 1
            return True
        return False

    def _hosted(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """A body before the noun: `Security Council secretary`, `NSC chairman`."""
        body = self.bodies.read(tokens, draft.end)
        if body and body.strength != "generic" and self._owned(tokens, body.last, strict=True):
            draft.host(body)
            draft.end = body.last
            return True
        token = tokens[draft.end]
        if (
            token.text.isupper()
            and len(token.text) > 1
            and token.text.isalpha()
            and self._owned(tokens, draft.end + 1, True)
        ):
            draft.host(Body(draft.end, draft.end + 1, token.text, self.bodies.strength(token.text)))
            draft.end += 1
            return True
        return False

    def _constituency(self, tokens: Sequence[Token], at: int) -> bool:
        """`Nakuru Governor`, `Kandara MP`: an unknown place before a local office."""
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        token = tokens[at]
        plain = (
            token.low not in self.words["not-name"] | self.words["weak-body"] | self.words["strong-body"]
            and token.low not in self.words["party"]
            and token.text[1:].islower()
        )
        return (
            token.capital
            and following in _LOCAL
            and plain
            and token.low not in self.words["honorific"] | self.words["portfolio"]
        )

    def _owned(self, tokens: Sequence[Token], at: int, strict: bool = False) -> bool:
        """Whether the noun of an office, or words that lead to it, come next."""
        if at >= len(tokens):
            return False
        low = tokens[at].low
        if self.singular(low) or (
            not strict and low in self.words["new"] | self.words["former"] | self.words["acting"]
        ):
            return True
        known = low in self.words["grade"] or low in self.words["portfolio"] or low in self.words["ordinal"]
        return known and self._leads_to_head(tokens, at)
