"""Whom and what a post serves: `to Uzbekistan`, `to the President`, `for infrastructure and energy`, `in Accra`."""

from collections.abc import Sequence

from graph.extract.english.bodies import join
from graph.extract.english.post_draft import Draft
from graph.extract.english.post_vocabulary import Vocabulary
from graph.extract.english.text import Token

_TO = frozenset(
    "ambassador envoy representative adviser advisor aide assistant counsellor counselor delegate consul secretary "
    "commissioner".split()
)
_POSTED = frozenset("ambassador consul consul-general".split())


class Recipients:
    """Reads what follows the noun of an office with "to", "for", "on" or "in"."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.words = vocabulary.words
        self.bodies = vocabulary.bodies
        self.singular = vocabulary.singular

    def read(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """Reads one such phrase at the draft's end; whether there was one."""
        low = tokens[draft.end].low
        if low == "to" and draft.head in _TO:
            return self._to(tokens, draft)
        if low in ("for", "on") and draft.head not in ("head", "chairman"):
            return self._about(tokens, draft)
        return low == "in" and draft.head in _POSTED and self._posted(tokens, draft)

    def _posted(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """`consul in Accra`: the city of the host country stands in the title."""
        place = self.vocabulary.place(tokens, draft.end + 1) if draft.end + 1 < len(tokens) else None
        if place is None or draft.portfolio:
            return False
        draft.tail_text(tokens, draft.end, place[0])
        draft.portfolio = True
        return True

    def _to(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """`to Uzbekistan`, `to the UN Office in Geneva`, `to the President`."""
        at = draft.end + 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        if at >= len(tokens) or draft.tail.startswith("to "):
            return False
        place = self.vocabulary.place(tokens, at)
        body = self.bodies.read(tokens, at) if place is None else None
        superior = self._superior(tokens, at) if place is None and body is None else 0
        if superior and self._serves(tokens, draft, at, superior):
            return True
        end = place[0] if place else body.last if body else superior
        if not end and tokens[at].capital and draft.head in ("ambassador", "envoy", "representative"):
            end = at + 1
        if not end:
            return False
        while (
            tokens[min(end, len(tokens) - 1)].low == "in"
            and end + 1 < len(tokens)
            and self.vocabulary.place(tokens, end + 1)
        ):
            end = (self.vocabulary.place(tokens, end + 1) or (end,))[0]
        draft.tail_text(tokens, draft.end, end)
        if body and body.last == end and body.last - body.first == 1:
            draft.tail = f"to the {body.name}"  # in full what an acronym stands for
        draft.portfolio = True
        return True

    def _serves(self, tokens: Sequence[Token], draft: Draft, at: int, end: int) -> bool:
        """Whether the superior's name follows: `adviser to | President Petr Dub`, who is no adviser."""
        if end >= len(tokens) or not tokens[end].capital or tokens[end].low in self.words["not-name"]:
            return False
        draft.tail = f"{tokens[draft.end].low} the {join(tokens, at, end)}"
        draft.end = at
        draft.serves = draft.portfolio = True
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

    @staticmethod
    def _seat(tokens: Sequence[Token], draft: Draft, at: int) -> bool:
        """`the member for Leeds East`: whoever sits for a constituency sits in parliament."""
        end = at
        while end < len(tokens) and end - at < 5 and (tokens[end].capital or (end > at and tokens[end].low == "and")):
            end += 1
        if end == at:
            return False
        if draft.head == "member" and len(draft.words) == 1:
            draft.tail = "of parliament"
        draft.end = end
        return True

    def _about(self, tokens: Sequence[Token], draft: Draft) -> bool:
        """`for infrastructure and energy`, `on economic policy`."""
        at = draft.end + 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        superior = self._superior(tokens, at)
        if superior and tokens[draft.end].low == "for" and self._serves(tokens, draft, at, superior):
            return True
        if draft.head in ("member", "mp"):
            return tokens[draft.end].low == "for" and self._seat(tokens, draft, at)
        place = self.vocabulary.place(tokens, at)
        end = (
            place[0] if place and draft.head in ("secretary", "minister") else self.vocabulary.portfolio_end(tokens, at)
        )
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
