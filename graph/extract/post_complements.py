"""What follows the noun of an office: `of the Security Council`, `to Uzbekistan`, `for infrastructure and energy`."""

from collections.abc import Callable, Sequence

from graph.extract.bodies import Body, BodyReader, join
from graph.extract.lexicon import Lexicon
from graph.extract.places import PARTS, Gazetteer
from graph.extract.post_draft import Draft
from graph.languages.text import Token

_TO = frozenset(
    "ambassador envoy representative adviser advisor aide assistant counsellor counselor delegate consul secretary "
    "commissioner".split()
)
_LOCAL = frozenset("mayor akim hakim governor prefect lieutenant-governor vice-mayor voivode councillor mp".split())
_BOARD = ("management board", "executive board", "supervisory board", "board of directors", "board", "presidium")
_DESCRIBING = frozenset(
    "state state-owned state-run national public oil gas railway railways nuclear power energy uranium airline company "
    "giant holding operator monopoly fund corporation ruling governing opposition country's".split()
)


class Complements:
    """Reads what a post is of, to and for; `singular` tells the nouns of offices."""

    def __init__(
        self, words: Lexicon, places: Gazetteer, bodies: BodyReader, singular: Callable[[str], str | None]
    ) -> None:
        self.words = words
        self.places = places
        self.bodies = bodies
        self.singular = singular

    def read(self, tokens: Sequence[Token], draft: Draft) -> None:
        """Reads on from the noun as long as something belongs to the post."""
        while draft.end < len(tokens):
            low = tokens[draft.end].low
            following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
            if low in self.words["postposed"] and draft.end == draft.noun_end:
                draft.tail_text(tokens, draft.end, draft.end + 1)
            elif (
                (low == "of" and self._of(tokens, draft))
                or (low == "to" and draft.head in _TO and self._to(tokens, draft))
                or (
                    low in ("for", "on") and draft.head not in ("head", "chairman", "mp") and self._about(tokens, draft)
                )
                or (low in ("at", "in", "with") and following == "the" and not draft.body and self._at(tokens, draft))
            ):
                continue
            else:
                return

    def _at(self, tokens: Sequence[Token], draft: Draft) -> bool:
        body = self.bodies.read(tokens, draft.end + 2) if draft.end + 2 < len(tokens) else None
        if body is None or body.strength not in ("strong",):
            return False
        draft.host(body)
        draft.end = body.last
        return True

    def _of(self, tokens: Sequence[Token], draft: Draft) -> bool:
        at = draft.end + 1
        article = at < len(tokens) and tokens[at].low in ("the", "a", "an")
        if article:
            at += 1
        at = self._legal_form(tokens, at)
        if at >= len(tokens):
            return False
        at = self._owner(tokens, draft, at)
        return (
            self._of_board(tokens, draft, at)
            or self._of_place(tokens, draft, at)
            or self._of_body(tokens, draft, at)
            or self._of_portfolio(tokens, draft, at)
            or self._of_name(tokens, draft, at)
        )

    def _owner(self, tokens: Sequence[Token], draft: Draft, at: int) -> int:
        """Past the country in "of Brazil's central bank", which becomes the post's place."""
        place = self.place(tokens, at)
        if place is None or place[0] + 1 >= len(tokens) or tokens[place[0]].low != "'s":
            return at
        if self.bodies.read(tokens, place[0] + 1) is None and self._portfolio_end(tokens, place[0] + 1) == place[0] + 1:
            return at
        draft.place = draft.place or place[1]
        return place[0] + 1

    @staticmethod
    def _legal_form(tokens: Sequence[Token], at: int) -> int:
        """Past `JSC "National Company "` before a company's own name."""
        legal = frozenset('jsc ojsc pjsc cjsc llp llc nc " “ „ «'.split())
        described = at
        while described < len(tokens) and tokens[described].text in _DESCRIBING:
            described += 1
        if described > at and described < len(tokens) and tokens[described].capital:
            return described
        step = at
        while step < len(tokens) and step - at < 8:
            if tokens[step].low in legal:
                step += 1
            elif step > at and [token.low for token in tokens[step : step + 2]] == ["national", "company"]:
                step += 2
            else:
                break
        return step

    def _of_board(self, tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        for board in _BOARD:
            words = board.split()
            if [token.low for token in tokens[at : at + len(words)]] == words:
                draft.tail_text(tokens, draft.end, at + len(words))
                return True
        return False

    def _of_place(self, tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        place = self.place(tokens, at)
        if place is None or (draft.place and draft.place_from_of):
            return False
        end, name = place
        if end < len(tokens) and tokens[end].low == "'s":
            return False
        if draft.place is None or draft.head in _LOCAL:
            draft.place = name
        draft.place_from_of = True
        draft.end = end
        return True

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

    def _of_body(self, tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        if draft.body:
            return False
        ministerial = draft.head in ("minister", "ambassador", "vice-minister")
        body = None if ministerial else self.bodies.read(tokens, at)
        if body is None:
            return False
        if body.strength == "generic":
            draft.generic = body.name.casefold()
        else:
            draft.host(body)
        draft.end = body.last
        return True

    def _of_portfolio(self, tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        if draft.head in _LOCAL or draft.portfolio:
            return False
        end = self._portfolio_end(tokens, at)
        if end == at:
            return False
        draft.tail_text(tokens, draft.end, end)
        draft.portfolio = True
        return True

    def _portfolio_end(self, tokens: Sequence[Token], at: int) -> int:
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

    def _of_name(self, tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        """An unknown capitalised name: the place of a mayor, the body of a head."""
        end = at
        while end < len(tokens) and end - at < 4 and tokens[end].capital:
            end += 1
        if end < len(tokens) and tokens[end].low in self.words["generic-body"] and end > at and end - at < 3:
            end += 1
        if end == at or draft.body or draft.head in ("minister", "son", "member"):
            return False
        if end < len(tokens) and tokens[end].low == "'s":
            return False
        name = join(tokens, at, end)
        if draft.head in _LOCAL:
            draft.place = draft.place or name
        elif draft.head in (
            "head",
            "chair",
            "chief",
            "president",
            "director",
            "chairman",
            "chairwoman",
            "chairperson",
            "leader",
            "commander",
            "rector",
            "speaker",
            "deputy",
            "secretary",
            "spokesman",
            "spokeswoman",
        ):
            draft.host(Body(at, end, name, self.bodies.strength(name)))
        else:
            return False
        draft.end = end
        return True

    def _to(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """`to Uzbekistan`, `to the UN Office in Geneva`, `to the President`."""
        at = draft.end + 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        if at >= len(tokens) or draft.tail.startswith("to "):
            return False
        place = self.place(tokens, at)
        body = self.bodies.read(tokens, at) if place is None else None
        superior = self._superior(tokens, at) if place is None and body is None else 0
        end = place[0] if place else body.last if body else superior
        if not end and tokens[at].capital and draft.head in ("ambassador", "envoy", "representative"):
            end = at + 1
        if not end:
            return False
        while tokens[min(end, len(tokens) - 1)].low == "in" and end + 1 < len(tokens) and self.place(tokens, end + 1):
            end = (self.place(tokens, end + 1) or (end,))[0]
        draft.tail_text(tokens, draft.end, end)
        draft.portfolio = True
        return True

    def _superior(self, tokens: Sequence[Token], at: int) -> int:
        end = at
        while end < len(tokens) and end - at < 3 and tokens[end].low in self.words["grade"]:
            end += 1
        return (
            end + 1
            if end < len(tokens)
            and tokens[end].low in ("president", "minister", "premier", "chairman", "governor", "mayor")
            else 0
        )

    def _about(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """`for infrastructure and energy`, `on economic policy`."""
        at = draft.end + 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        place = self.place(tokens, at)
        end = place[0] if place and draft.head in ("secretary", "minister") else self._portfolio_end(tokens, at)
        if end < len(tokens) and tokens[end].low in ("reasons", "grounds", "failing", "failures", "failure"):
            return False
        if end == at:
            capital = tokens[draft.end].low == "for" and tokens[draft.end - 1].capital
            while end < len(tokens) and end - at < 6 and tokens[end].capital and capital:
                end += 1
        if end == at or self.singular(tokens[end - 1].low):
            return False
        draft.tail_text(tokens, draft.end, end)
        return True
