"""Names of offices: what stands before the noun (`first deputy`, `Culture and Information`) and what follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.bodies import Body, BodyReader, join
from graph.extract.chunks import Post
from graph.extract.lexicon import Lexicon
from graph.extract.places import PARTS, Gazetteer
from graph.languages.text import Token

_TO = frozenset(
    "ambassador envoy representative adviser advisor aide assistant counsellor counselor delegate consul secretary commissioner".split()
)
_LOCAL = frozenset("mayor akim hakim governor prefect lieutenant-governor vice-mayor voivode councillor mp".split())
_BOARD = ("management board", "executive board", "supervisory board", "board of directors", "board", "presidium")
_DESCRIBING = frozenset(
    "state state-owned state-run national public oil gas railway railways nuclear power energy uranium airline company giant holding "
    "operator monopoly fund corporation ruling governing opposition country's".split()
)
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
        draft = _Draft(at)
        if not self._before(tokens, draft):
            return None
        if self._adjectival(tokens, draft):
            return None
        self._after(tokens, draft)
        post = draft.post(self.words)
        post.open = draft.end < len(tokens) and tokens[draft.end].low == "of"
        return Found(at, draft.end, post)

    def _adjectival(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        """Whether the noun only describes the next one: `chief planning officer`, `head coach`."""
        if draft.end >= len(tokens):
            return False
        following = tokens[draft.end].low
        if following in self.words["private"] or following == "executive":
            return True
        loose = draft.head in ("chief", "head", "deputy", "assistant", "member", "general")
        return loose and following in self.words["portfolio"] | frozenset(("officer", "office", "offices"))

    def _before(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        """Reads up to and with the noun; False where no office is named here."""
        while draft.end < len(tokens) and draft.end - draft.first < 12:
            long = self.words.long_posts.match([t.low for t in tokens[draft.end : draft.end + 6]], 0)
            if long:
                draft.long(tokens, long[0])
                return True
            if not self._step(tokens, draft):
                return draft.head != ""
            if draft.head:
                return True
        return False

    def _step(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        token = tokens[draft.end]
        low = token.low
        if token.capital and not draft.words and self._possessor(tokens, draft):
            return True
        if low.startswith("ex-") and self.singular(low[3:]):
            draft.former = True
            draft.noun(token.text[3:], self.singular(low[3:]) or "", plural=False)
            return True
        if self._is_head(tokens, draft.end):
            single = self.singular(low) or low
            draft.noun(single if single != low else token.text, single, plural=single != low)
            return True
        following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
        if low in self.words["ordinal"] and (draft.words or following in ("deputy", "vice", "secretary", "assistant")):
            draft.word(token.text)
            return True
        if low in self.words["grade"] or low in self.words["portfolio"]:
            draft.word(token.text)
            return True
        if draft.words and low in _MARKS and self._portfolio_next(tokens, draft.end):
            draft.word(token.text)
            return True
        return self._status(tokens, draft) or (not token.capital and self._possessor(tokens, draft))

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

    def _status(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        low = tokens[draft.end].low
        if draft.words:
            return False
        if low in ("appointed", "elected", "named", "sworn-in"):
            if tokens[draft.end - 1].low != "newly" or draft.end == draft.first:
                return False
        elif low == "newly":
            draft.new = True
        elif low in self.words["ordinal"]:
            pass
        elif low in _PUT_OUT and not (draft.first and tokens[draft.first - 1].low in _DETERMINERS):
            return False
        elif low in self.words["former"]:
            draft.former = True
            draft.status = low
        elif low in self.words["acting"]:
            draft.acting = True
        elif low in self.words["new"]:
            draft.new = True
        elif low not in self.words["status"] and not (low[0].isdigit() and low.endswith(("st", "nd", "rd", "th"))):
            return False
        draft.end += 1
        return True

    def _possessor(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        """A country, place or body before the noun: `Kazakh defence minister`, `Paris police prefect`, `NSC chairman`."""
        if draft.words or draft.place or draft.body:
            return False
        low = [token.low for token in tokens[draft.end : draft.end + 5]]
        for names in (self.places.adjectives, self.places.names, self.places.within):
            found = names.match(low, 0)
            if found and self._owned(tokens, draft.end + found[0]) and tokens[draft.end].capital:
                draft.place = found[1]
                draft.end += found[0]
                return True
        if self._constituency(tokens, draft.end):
            draft.place = tokens[draft.end].text
            draft.end += 1
            return True
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
            token.low not in self.words["not-name"]
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

    def _after(self, tokens: Sequence[Token], draft: "_Draft") -> None:
        while draft.end < len(tokens):
            low = tokens[draft.end].low
            following = tokens[draft.end + 1].low if draft.end + 1 < len(tokens) else ""
            if low in self.words["postposed"] and draft.end == draft.noun_end:
                draft.tail_text(tokens, draft.end, draft.end + 1)
            elif (low == "of" and self._of(tokens, draft)) or (low == "to" and draft.head in _TO and self._to(tokens, draft)) or (low in ("for", "on") and draft.head not in ("head", "chairman", "mp") and self._about(tokens, draft)) or (low in ("at", "in", "with") and following == "the" and not draft.body and self._at(tokens, draft)):
                continue
            else:
                return

    def _at(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        body = self.bodies.read(tokens, draft.end + 2) if draft.end + 2 < len(tokens) else None
        if body is None or body.strength not in ("strong",):
            return False
        draft.host(body)
        draft.end = body.last
        return True

    def _of(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
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

    def _owner(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> int:
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
        while described < len(tokens) and tokens[described].low in _DESCRIBING:
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

    def _of_board(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> bool:
        for board in _BOARD:
            words = board.split()
            if [token.low for token in tokens[at : at + len(words)]] == words:
                draft.tail_text(tokens, draft.end, at + len(words))
                return True
        return False

    def _of_place(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> bool:
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

    def _of_body(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> bool:
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

    def _of_portfolio(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> bool:
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
            if low in vocabulary or (end > at and low in self.words["generic-body"] and not tokens[end].capital) or (end > at and low in ("and", ",", "&", "of", "for", "the") and self._goes_on(tokens, end, vocabulary)):
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

    def _of_name(self, tokens: Sequence[Token], draft: "_Draft", at: int) -> bool:
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

    def _to(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
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

    def _about(self, tokens: Sequence[Token], draft: "_Draft") -> bool:
        """`for infrastructure and energy`, `on economic policy`."""
        at = draft.end + 1
        if at < len(tokens) and tokens[at].low == "the":
            at += 1
        end = self._portfolio_end(tokens, at)
        if end == at:
            capital = tokens[draft.end].low == "for" and tokens[draft.end - 1].capital
            while end < len(tokens) and end - at < 6 and tokens[end].capital and capital:
                end += 1
        if end == at or self.singular(tokens[end - 1].low):
            return False
        draft.tail_text(tokens, draft.end, end)
        return True


class _Draft:
    """A post while it is being read."""

    def __init__(self, first: int) -> None:
        self.first = self.end = first
        self.words: list[str] = []
        self.head = self.tail = ""
        self.former = self.acting = self.new = self.plural = self.portfolio = self.place_from_of = False
        self.noun_end = -1
        self.status: str | None = None
        self.place: str | None = None
        self.body: str | None = None
        self.body_kind: str | None = None
        self.generic: str | None = None

    def word(self, text: str) -> None:
        self.words.append(text)
        self.end += 1

    def noun(self, text: str, head: str, plural: bool) -> None:
        self.word(text)
        self.head, self.plural, self.noun_end = head, plural, self.end

    def long(self, tokens: Sequence[Token], size: int) -> None:
        self.words += [token.text for token in tokens[self.end : self.end + size]]
        self.end += size
        lows = [word.casefold() for word in self.words]
        self.head = next(
            (w for w in lows if w in ("minister", "commander-in-chief", "member", "secretary", "prosecutor")), lows[-1]
        )

    def host(self, body: Body) -> None:
        self.body, self.body_kind = body.name, body.strength
        self.place = self.place or body.place

    def tail_text(self, tokens: Sequence[Token], first: int, last: int) -> None:
        self.tail = f"{self.tail} {join(tokens, first, last)}".strip()
        self.end = last

    def post(self, words: Lexicon) -> Post:
        title = " ".join([*self.words, self.tail]).replace(" ,", ",").strip()
        return Post(
            title=title,
            head=self.head,
            body=self.body,
            body_kind=self.body_kind,
            place=self.place,
            former=self.former,
            acting=self.acting,
            new=self.new,
            plural=self.plural,
            generic=self.generic,
            status=self.status,
        )
