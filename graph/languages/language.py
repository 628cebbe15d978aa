"""What each language says of itself to the reader."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.languages.dates import DateWords


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its date words, dictionary forms and offices.

    `form(text, sort)` gives a mention in dictionary form, `sort` as in `labels.SORTS`. `head(name, sort, home)` names
    the office of who leads a body or a place in a country: "minister of defence" of a Ministry of Defence, "akim" of a
    region of Kazakhstan. `join(post, abroad)` writes an ambassador's post with the receiving country. `bases` are
    words for decrees, by folded beginning; `vague` finds in a post that it is none by itself ("the seat"). `titles`
    gives the usual name of an office that is also called otherwise ("head of state"); `bare` is a minister of
    nothing, or (group `deputy`) a deputy of one, `minister` one of something; `private` finds posts and bodies
    of sport and business, whose people are no officials, and ranks, which are no posts. `home` is the country whose
    press alone writes in the language; `split` parts a post from the body that is written in it.
    """

    dates: DateWords
    form: Callable[[str, str], str]
    head: Callable[[str, str, str | None], str]
    join: Callable[[str, str], str]
    bases: dict[str, str]
    vague: re.Pattern[str]
    titles: dict[str, str]
    bare: re.Pattern[str]
    minister: re.Pattern[str]
    private: re.Pattern[str]
    home: str | None = None
    split: Callable[[str], tuple[str, str] | None] = lambda post: None
