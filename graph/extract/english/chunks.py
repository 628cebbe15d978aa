"""What a sentence is made of for this reader: chunks, each a person, post, body, place, date, rank or plain word."""

from dataclasses import dataclass, field

from graph.extract.english.dates import DateExpression


@dataclass(slots=True)
class Post:
    """An office as named: `title` in the singular, and what the phrase says of its body, place and state."""

    title: str
    head: str
    body: str | None = None
    body_kind: str | None = None  # "strong" where the body is public by its name, "weak" where it may be private
    place: str | None = None
    former: bool = False
    acting: bool = False
    new: bool = False
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    open: bool = False  # what it is of was not understood
    owner: str | None = None  # the possessive pronoun before it
    generic: str | None = None  # the kind of a body that was only described: "the agency"
    status: str | None = None  # "sacked" in "the sacked minister"
    party: str | None = None  # of "a Labour MP"
    serves: bool = False  # the next words name whom it serves: "adviser to" President Kos


@dataclass(slots=True)
class Chunk:
    """A stretch of a sentence: `kind`, its place in the document, and what it was read as."""

    kind: str
    start: int
    end: int
    low: str = ""
    name: str = ""
    post: Post | None = None
    date: DateExpression | None = None
    strength: str | None = None  # of a body: "strong", "weak", "generic"
    titles: list["Chunk"] = field(default_factory=list)  # posts and ranks beside a person's name
    inside: list["Chunk"] = field(default_factory=list)  # dates and posts that stood in parentheses after it
    kin: "tuple[Chunk, str] | None" = None  # whose what the person is: (Nazarbayev, "nephew")
    described: bool = False  # a body that was named only by its kind: "the ministry"
    member_of: "Chunk | None" = None
    gender: str | None = None
    jurisdiction: str | None = None
    capital: bool = False

    def said(self, *words: str) -> bool:
        """Whether it is one of these plain words."""
        return self.kind == "word" and self.low in words
