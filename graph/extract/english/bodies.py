"""Names of organisations: `Ministry of Trade and Integration`, `the economy ministry`, `NSC`, `the agency`."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.english.lexicon import Lexicon
from graph.extract.english.places import Gazetteer
from graph.extract.english.text import Token
from graph.languages.offices import international_bodies

_LONGEST = 14
_GRADES = frozenset("chief deputy first vice assistant senior acting".split())
_ALONE = frozenset("parliament senate cabinet congress treasury".split())
_KINDS = frozenset("fund group company holding party corporation".split())
_FUNCTION = frozenset(
    "the a an this that these its his her their our in on at by for from to of with and but as when after before since "
    "under over during former new then while if both".split()
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body found in tokens `[first, last)`: `strength` is `strong`, `weak`, or `generic` for "the agency"."""

    first: int
    last: int
    name: str
    strength: str
    place: str | None = None


def join(tokens: Sequence[Token], first: int, last: int) -> str:
    """The tokens as the text writes them, on one line."""
    out: list[str] = []
    for before, token in zip([None, *tokens[first:last]], tokens[first:last], strict=False):
        if before is not None and before.end < token.start:
            out.append(" ")
        out.append(token.text)
    return "".join(out).replace("’", "'").strip(" ,\"'")


class BodyReader:
    """Finds bodies in the tokens of a sentence; `acronyms` are those that the document explains."""

    def __init__(self, words: Lexicon, places: Gazetteer) -> None:
        self.words = words
        self.places = places
        self.acronyms: dict[str, str] = {}
        self._nouns = words["strong-body"] | words["weak-body"] | words["school"] | words["party-noun"]
        self._public = words["state-company"] | {name.casefold() for name in international_bodies("en")}
        self._known = self._public | words["party"]
        self._longest_known = max(len(name.split()) for name in self._known)

    def read(self, tokens: Sequence[Token], at: int) -> Body | None:
        """The body that begins at token `at`, no article before it."""
        return (
            self._acronym(tokens, at)
            or self.office(tokens, at)
            or self._capitalised(tokens, at)
            or self._listed(tokens, at)
            or self._institution(tokens, at)
            or self._ministry(tokens, at)
            or self._common(tokens, at)
        )

    def office(self, tokens: Sequence[Token], at: int) -> Body | None:
        """`Prime Minister's Office`: what belongs to the holder of an office, and is not the holder."""
        holder = self.words.offices.match([token.low for token in tokens[at : at + 3]], 0)
        owned = at + holder[0] if holder else at
        if holder is None or owned + 1 >= len(tokens) or tokens[owned].low != "'s":
            return None
        for size in (2, 1):
            last = owned + 1 + size
            if " ".join(token.low for token in tokens[owned + 1 : last]) in self.words["office-noun"]:
                return Body(at, last, join(tokens, at, last), "strong")
        return None

    def strength(self, name: str) -> str:
        """How sure the name alone makes it that the body is public."""
        low = name.casefold()
        if low in self._public:
            return "strong"
        split = low.replace("'s", "").split()
        if any(word in self.words["private"] for word in split):
            return "private"
        if any(word in self.words["strong-body"] for word in split):
            return "strong"
        if any(word in ("national", "state", "central", "public", "federal") for word in split) and len(split) > 1:
            return "strong"
        return "weak"

    def is_party(self, name: str) -> bool:
        """Whether the name is that of a political party."""
        low = name.casefold()
        return low in self.words["party"] or low.split()[-1] == "party" or low.startswith("party of")

    def is_school(self, name: str) -> bool:
        """Whether the name is that of a place of learning."""
        return any(
            word.strip("'s") in self.words["school"] or word in self.words["school"] for word in name.casefold().split()
        )

    def _acronym(self, tokens: Sequence[Token], at: int) -> Body | None:
        full = self.acronyms.get(tokens[at].text)
        return Body(at, at + 1, full, self.strength(full)) if full else None

    def _listed(self, tokens: Sequence[Token], at: int) -> Body | None:
        if not tokens[at].capital:
            return None
        for size in range(min(self._longest_known, len(tokens) - at), 0, -1):
            low = " ".join(token.low for token in tokens[at : at + size])
            if low in self._known and (size > 1 or not low.isascii() or low not in ("who", "un", "au")):
                name = join(tokens, at, at + size)
                kind = tokens[at + size].low if at + size < len(tokens) else ""
                last = at + size + 1 if kind in _KINDS else at + size
                return Body(at, last, name, self.strength(name))
            if low == "who" and tokens[at].text == "WHO":
                return Body(at, at + 1, "WHO", "strong")
        return None

    def _institution(self, tokens: Sequence[Token], at: int) -> Body | None:
        """An institution that tells its country: `the Bundestag`."""
        found = self.places.institutions.match([token.low for token in tokens[at : at + 4]], 0)
        if found is None or not tokens[at].capital:
            return None
        return Body(at, at + found[0], join(tokens, at, at + found[0]), "strong", found[1])

    def _common(self, tokens: Sequence[Token], at: int) -> Body | None:
        found = self.words.common_bodies.match([token.low for token in tokens[at : at + 5]], 0)
        if found:
            return Body(at, at + found[0], join(tokens, at, at + found[0]), "strong")
        article = at and tokens[at - 1].low in ("the", "this", "its", "that")
        if article and tokens[at].low in self.words["generic-body"]:
            following = tokens[at + 1].low if at + 1 < len(tokens) else ""
            if following in self.words["bound-head"] | self.words["public-head"]:
                return None
            return Body(at, at + 1, tokens[at].text, "generic")
        return None

    def _ministry(self, tokens: Sequence[Token], at: int) -> Body | None:
        """`economy ministry`, `trade and industry ministry`: portfolio words before the noun."""
        end = at
        while end < len(tokens) and end - at < 7 and self._portfolio_step(tokens, end, at):
            end += 1
        if end > at and end < len(tokens) and tokens[end].low in ("ministry", "ministries"):
            name = join(tokens, at, end + 1)
            return Body(
                at, end + 1, name if not tokens[at].capital else name.replace(" ministry", " Ministry"), "strong"
            )
        return None

    def _portfolio_step(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        if tokens[at].low in self.words["portfolio"]:
            return True
        joining = tokens[at].low in ("and", ",", "&") and at > first and at + 1 < len(tokens)
        return joining and tokens[at + 1].low in self.words["portfolio"]

    def _noun(self, token: Token) -> bool:
        return token.low in self._nouns

    def _capitalised(self, tokens: Sequence[Token], at: int) -> Body | None:
        if not self._capital(tokens[at]) or tokens[at].low in _FUNCTION or tokens[at].low in _GRADES:
            return None
        end, noun = self._run(tokens, at)
        if noun < 0:
            return None
        if noun == at and end > at + 1 and tokens[at].low in self.words["strong-body"] and tokens[at + 1].capital:
            end = at + 1  # a name that only follows: "the Treasury Darren Jones"
        if noun == at and end == at + 1 and tokens[at].low not in _ALONE:
            return None
        return self._named(tokens, at, max(noun + 1, end if noun == at else noun + 1))

    def _run(self, tokens: Sequence[Token], at: int) -> tuple[int, int]:
        """The end of the words that may be one name, and where its last noun of a body stands (-1 for nowhere)."""
        end, noun = at, -1
        while end < len(tokens) and end - at < _LONGEST:
            if self._capital(tokens[end]):
                if self._noun(tokens[end]):
                    noun = end
                elif noun >= 0 and not (noun == at and end == at + 1):
                    break
                end += 1
                continue
            step = self._connected(tokens, end, noun)
            if step == end:
                break
            noun = step - 1 if noun >= 0 else noun
            end = step
        return end, noun

    def _connected(self, tokens: Sequence[Token], at: int, noun: int) -> int:
        """Past a small word inside a name; `at` where the name ends before it."""
        if noun >= 0 and (tokens[at].low in ("of", "for") or self._on(tokens, at)):
            return self._complement(tokens, at)
        return at + 1 if noun < 0 and tokens[at].low in ("and", "&") and self._joined(tokens, at) else at

    def _named(self, tokens: Sequence[Token], first: int, last: int) -> Body:
        """The body's name without the country that only says whose it is."""
        place, start, end = None, first, last
        low = [token.low for token in tokens[first:last]]
        adjective = self.places.adjectives.match(low, 0)
        strong = any(word in self.words["strong-body"] for word in low)
        if adjective and strong and last - first - adjective[0] >= 2:
            place, start = adjective[1], first + adjective[0]
        for cut in range(last - 1, start, -1):
            if tokens[cut].low != "of" or not strong:
                continue
            skip = cut + 2 if tokens[cut + 1].low == "the" else cut + 1
            country = self.places.names.match([token.low for token in tokens[skip:last]], 0)
            if country and skip + country[0] == last:
                place, end = country[1], cut
            break
        if place is None and low[-2:-1] == ["of"] and "bank" in low:
            country = self.places.names.match(low[-1:], 0)
            place = country[1] if country else None  # `Bank of Ghana`: its name, and whose it is
        name = join(tokens, start, end)
        return Body(first, last, name, self.strength(name), place)

    def _on(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an "on" names what the body is about (`Committee on Foreign Affairs`) and not when."""
        return tokens[at].low == "on" and at + 1 < len(tokens) and tokens[at + 1].low in self.words["portfolio"]

    @staticmethod
    def _capital(token: Token) -> bool:
        return token.capital or token.low in ("1st", "2nd", "3rd", "4th")

    def _joined(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an "and" before the body's noun joins two words of its portfolio: `Law and Justice Party`."""
        return (
            at + 2 < len(tokens)
            and tokens[at - 1].low in self.words["portfolio"]
            and tokens[at + 1].capital
            and tokens[at + 1].low in self.words["portfolio"]
        )

    def _complement(self, tokens: Sequence[Token], at: int) -> int:
        """The end of what follows "of" in a name; `at` where nothing that belongs to a name follows."""
        end = at + 1
        if end < len(tokens) and tokens[end].low == "the":
            end += 1
        start = end
        while end < len(tokens) and end - start < _LONGEST:
            token = tokens[end]
            if end > start and token.low in self.words["public-head"] | self.words["bound-head"]:
                break
            known = token.low in self.words["portfolio"] or self._noun(token) or self._placed(tokens, end)
            if (token.capital and (known or end == start or not self._name_ahead(tokens, end))) or (
                token.low in ("and", ",", "&") and end > start and self._listed_on(tokens, end)
            ):
                end += 1
            else:
                break
        return end if end > start and tokens[start].capital else at

    def _listed_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a comma or "and" goes on with the portfolio of a ministry."""
        if at + 1 >= len(tokens) or tokens[at - 1].low not in self.words["portfolio"]:
            return False
        following = tokens[at + 1]
        if not following.capital or self._noun(following):
            return False
        leading = at + 2 < len(tokens) and tokens[at + 2].capital and tokens[at + 2].low in self.words["portfolio"]
        return following.low in self.words["portfolio"] or leading  # `Industry and | Geospatial Development`

    def _placed(self, tokens: Sequence[Token], at: int) -> bool:
        low = [token.low for token in tokens[at : at + 4]]
        return any(names.match(low, 0) for names in (self.places.names, self.places.adjectives, self.places.within))

    def _name_ahead(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether two or more capitalised words follow that may be a person's name after the body's."""
        pair = tokens[at : at + 2]
        return len(pair) == 2 and all(token.capital and token.low not in self.words["not-name"] for token in pair)
