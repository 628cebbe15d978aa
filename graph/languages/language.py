"""What each language says of itself to the reader."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.languages.dates import DateWords


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person's name as it stands in a text, the title in apposition before it, and the words around both."""

    text: str
    title: str = ""
    before: str = ""
    after: str = ""


def as_written(mentions: Sequence[NameMention]) -> str:
    """The fullest name, as it is most often written, where a language does not decline names."""
    written = Counter(re.sub(r"\s+", " ", mention.text).strip(' ,;:«»"“”') for mention in mentions)
    return max(written, key=lambda name: (sum(len(part) > 2 for part in name.split()), written[name]))


class Head(Protocol):
    """Names the office of who leads a body or a place."""

    def __call__(self, name: str, sort: str, home: str | None, leads: bool = False) -> str:
        """The office in a country; that of a chamber or court is its member's unless the text says `leads`."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its date words, dictionary forms and offices.

    `form(text, sort)` gives a mention in dictionary form, `sort` as in `labels.SORTS`; `named(mentions)` does so for
    the mentions of one person, by the fullest of them, and `agrees(mention)` tells whether the title before a name can
    be that name's. `head(name, sort, home)` names the office of who leads a body or a place in a country: "minister of
    defence" of a Ministry of Defence, "akim" of a region of Kazakhstan. `join(post, abroad)` writes an ambassador's
    post with the receiving country. `bases` are words for decrees, by folded beginning; `vague` finds in a post that
    it is none by itself ("the seat"). `titles` gives the usual name of an office that is also called otherwise ("head
    of state"); `bare` is a minister of nothing, or (group `deputy`) a deputy of one, `minister` one of something;
    `private` finds posts and bodies of sport and business, whose people are no officials, and ranks, which are no
    posts. `described` finds bodies and places that are only described ("the ministry", "this region"), with what kind
    of body is meant as group `kind`. `instead_before` and `instead_after` are the words before and after a name that
    say that this person is replaced. `abroad` finds posts that are held in another country. `government` is a body
    that the prime minister leads, whom `titles` name by the key "premier". `acting` finds, in what stands before a
    post and in it, and in what follows it, that somebody only acts. `sent(post, country)` writes such a post with the
    sending country, where a language does so. `home` is the country whose press alone writes in the language;
    `deputy(post, chief)` is the post in full of a mere "deputy", by the post of the chief, and None for other posts;
    `split` parts a post from the body that is written in it; `leads` finds words that say that somebody leads a body;
    `succeeds` finds verbs whose object, in another case than the nominative, is who is succeeded; `capital` are the
    words for a country's capital.
    """

    dates: DateWords
    form: Callable[[str, str], str]
    head: Head
    join: Callable[[str, str], str]
    bases: dict[str, str]
    vague: re.Pattern[str]
    titles: dict[str, str]
    bare: re.Pattern[str]
    minister: re.Pattern[str]
    private: re.Pattern[str]
    described: re.Pattern[str]
    abroad: re.Pattern[str]
    government: re.Pattern[str]
    acting: tuple[re.Pattern[str], re.Pattern[str] | None]
    deputy: Callable[[str, str], str | None]
    leads: re.Pattern[str]
    home: str | None = None
    sent: Callable[[str, str], str] = lambda post, country: post
    instead_before: frozenset[str] = frozenset()
    instead_after: frozenset[str] = frozenset()
    agrees: Callable[[NameMention], bool] = lambda mention: True
    named: Callable[[Sequence[NameMention]], str] = as_written
    split: Callable[[str], tuple[str, str] | None] = lambda post: None
    succeeds: re.Pattern[str] | None = None
    capital: frozenset[str] = frozenset()
