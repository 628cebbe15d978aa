"""A post while its words are read."""

from collections.abc import Sequence

from graph.extract.english.bodies import Body, join
from graph.extract.english.chunks import Post
from graph.extract.english.text import Token


class Draft:
    """A post while it is being read."""

    def __init__(self, first: int) -> None:
        self.first = self.end = first
        self.words: list[str] = []
        self.head = self.tail = ""
        self.former = self.acting = self.new = self.plural = self.portfolio = self.place_from_of = False
        self.serves = False
        self.noun_end = -1
        self.status: str | None = None
        self.party: str | None = None
        self.place: str | None = None
        self.body: str | None = None
        self.body_kind: str | None = None
        self.generic: str | None = None

    def word(self, text: str) -> None:
        """Adds a word to the title."""
        self.words.append(text)
        self.end += 1

    def noun(self, text: str, head: str, plural: bool) -> None:
        """Adds the noun of the office."""
        self.word(text)
        self.head, self.plural, self.noun_end = head, plural, self.end

    def long(self, tokens: Sequence[Token], size: int) -> None:
        """Takes a title of several words that is known as a whole."""
        self.words += [token.text for token in tokens[self.end : self.end + size]]
        self.end += size
        lows = [word.casefold() for word in self.words]
        self.head = next(
            (w for w in lows if w in ("minister", "commander-in-chief", "member", "secretary", "prosecutor")), lows[-1]
        )

    def host(self, body: Body) -> None:
        """Notes the body whose office it is."""
        self.body, self.body_kind = body.name, body.strength
        self.place = self.place or body.place

    def tail_text(self, tokens: Sequence[Token], first: int, last: int) -> None:
        """Adds what follows the noun to the title."""
        self.tail = f"{self.tail} {join(tokens, first, last)}".strip()
        self.end = last

    def post(self) -> Post:
        """The post as read."""
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
            serves=self.serves,
            party=self.party,
        )
