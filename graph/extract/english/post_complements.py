"""What follows the noun of an office: `of the Security Council`, `to Uzbekistan`, `for infrastructure and energy`."""

from collections.abc import Callable, Sequence

from graph.extract.english.bodies import Body, BodyReader, join
from graph.extract.english.lexicon import Lexicon
from graph.extract.english.places import Gazetteer
from graph.extract.english.post_draft import Draft
from graph.extract.english.post_recipients import Recipients
from graph.extract.english.post_vocabulary import Vocabulary
from graph.extract.english.text import Token

_HEADS = frozenset(
    "head chair chief president director chairman chairwoman chairperson leader commander rector speaker "
    "deputy secretary spokesman spokeswoman".split()
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
        self.vocabulary = Vocabulary(words, places, bodies, singular)
        self.recipients = Recipients(self.vocabulary)

    def read(self, tokens: Sequence[Token], draft: Draft) -> None:
        """Reads on from the noun as long as something belongs to the post."""
        while draft.end < len(tokens):
            low = tokens[draft.end].low
            following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
            if low in self.words["postposed"] and draft.end == draft.noun_end:
                draft.tail_text(tokens, draft.end, draft.end + 1)
            elif (
                (low == "of" and self._of(tokens, draft))
                or self.recipients.read(tokens, draft)
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
            or (tokens[at - 1].low not in ("a", "an") and self._of_portfolio(tokens, draft, at))
            or self._of_name(tokens, draft, at)
        )

    def _owner(self, tokens: Sequence[Token], draft: Draft, at: int) -> int:
        """Past the country in "of Brazil's central bank", which becomes the post's place."""
        adjective = self.places.adjectives.match([token.low for token in tokens[at : at + 3]], 0)
        owned = at + adjective[0] if adjective else at
        if adjective and owned < len(tokens) and not tokens[owned].capital and self.bodies.read(tokens, owned):
            draft.place = draft.place or adjective[1]  # "the Serbian parliament"
            return owned
        place = self.vocabulary.place(tokens, at)
        if place is None or place[0] + 1 >= len(tokens) or tokens[place[0]].low != "'s":
            return at
        if (
            self.bodies.read(tokens, place[0] + 1) is None
            and self.vocabulary.portfolio_end(tokens, place[0] + 1) == place[0] + 1
        ):
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
        place = self.vocabulary.place(tokens, at)
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
        end = self.vocabulary.portfolio_end(tokens, at)
        if end == at:
            return False
        draft.tail_text(tokens, draft.end, end)
        draft.portfolio = True
        return True

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
        elif draft.head in _HEADS:
            draft.host(Body(at, end, name, self.bodies.strength(name)))
        else:
            return False
        draft.end = end
        return True
