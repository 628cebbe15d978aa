"""English for the reader."""

import re

from graph.languages.dates import DateWords
from graph.languages.language import Language
from graph.languages.offices import is_portfolio

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINISTRY = re.compile(
    r"^(?:the )?(?:federal |union |state )?ministry (?:of|for) (?:the )?(.+)$|^(?:the )?(.+?) ministry$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:the|a|an|its|his|her|their|our|former|acting|then|new|incoming|outgoing|current) +|ex-)(?=\w)",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:region|oblast|province|state|county|governorate|district)\b", re.IGNORECASE)

DATES = DateWords(
    months={name: n for n, name in enumerate(_MONTHS, 1)}
    | {
        "jan": 1,
        "feb": 2,
        "mar ": 3,
        "apr": 4,
        "jun ": 6,
        "jul ": 7,
        "aug": 8,
        "sept": 9,
        "sep": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    weekdays={name: n for n, name in enumerate(_DAYS)},
    shifts={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "day before yesterday": -2,
        "the day before yesterday": -2,
        "last night": -1,
        "tomorrow": 1,
    },
    same={
        "same day": 0,
        "same date": 0,
        "that day": 0,
        "that evening": 0,
        "same evening": 0,
        "same night": 0,
        "that night": 0,
        "that morning": 0,
        "same morning": 0,
        "next day": 1,
        "following day": 1,
        "day after": 1,
        "previous day": -1,
        "day before": -1,
        "day earlier": -1,
        "day later": 1,
        "next morning": 1,
    },
    numbers={word: n for n, word in enumerate(_NUMBERS, 1)} | {"a ": 1, "an ": 1, "a couple": 2},
    units={
        "day": ("day", 1),
        "week": ("day", 7),
        "fortnight": ("day", 14),
        "month": ("month", 1),
        "year": ("year", 1),
        "decade": ("year", 10),
    },
    directions={"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1},
    ago=("ago",),
    later=("later", "after", "afterwards"),
    earlier=("earlier", "before", "previously"),
    same_year=("same year", "that year"),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
)


_PLURAL = re.compile(
    r"\b(minister|senator|ambassador|deputie|judge|governor|mayor|akim|commissioner|director|secretarie|member|head|adviser"
    r"|undersecretarie|commander|spokesperson|chair|leader|president)s\b",
    re.IGNORECASE,
)


def form(text: str, sort: str) -> str:
    """English has no cases: only articles and words about time go."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:")
    if sort in ("post", "body", "rank", "degree"):
        for _ in range(3):
            text = _BEFORE.sub("", text)
    if sort == "post":
        text = _PLURAL.sub(lambda match: match[1][:-2] + "y" if match[1].endswith("ie") else match[1], text)
    return text


_PLACE_HEADS = {"Kazakhstan": "akim", "Kyrgyzstan": "akim", "Uzbekistan": "hokim", "Turkmenistan": "hakim"}
_MEMBERS = (
    (re.compile(r"\bsenate\b", re.IGNORECASE), "senator", "speaker"),
    (
        re.compile(
            r"\b(?:parliament|ma[zj]h?ilis|duma|rada|seimas|sejm|bundestag|assembly|maslikhat|congress|knesset)\b",
            re.IGNORECASE,
        ),
        "deputy",
        "speaker",
    ),
    (re.compile(r"\bcourt\b", re.IGNORECASE), "judge", "head"),
    (
        re.compile(r"\b(?:forces|guard|troops|army|navy|fleet|corps|brigade|division)\b", re.IGNORECASE),
        "commander",
        "commander",
    ),
)


def head(name: str, sort: str, home: str | None, leads: bool = False) -> str:
    """A ministry or portfolio has a minister, a region a governor, a chamber members, anything else a head."""
    name = re.sub(r" (?:portfolio|brief)$", "", name)
    match = _MINISTRY.match(name)
    if match:
        return f"minister of {match[1]}" if match[1] else f"{match[2]} minister"
    if sort == "place":
        return _PLACE_HEADS.get(home or "", "governor" if _REGION.search(name) else "mayor")
    for pattern, member, chair in _MEMBERS:
        if pattern.search(name):
            return chair if leads else member
    return f"minister of {name}" if is_portfolio(name, "en") else "head"


def join(post: str, abroad: str) -> str:
    """`ambassador to France`."""
    return post if abroad.casefold() in post.casefold() else f"{post} to {abroad}"


_TITLES = {
    "head of state": "president",
    "head of government": "prime minister",
    "premier": "prime minister",
    "premiership": "prime minister",
    "presidency": "president",
    "vice presidency": "vice president",
    "governorship": "governor",
    "chairmanship": "chairman",
    "mayoralty": "mayor",
    "speakership": "speaker",
    "directorship": "director",
    "leadership": "leader",
}
_BARE = re.compile(r"^(?:(?P<deputy>(?:first )?(?:deputy|vice)[ -]))?minister$", re.IGNORECASE)
_MINISTER = re.compile(r"^(?!.*\b(?:deputy|vice|prime|former)\b)(?:.+ minister|minister (?:of|for) .+)$", re.IGNORECASE)
_PRIVATE = re.compile(
    r"\b(?:coach|professor|lecturer|manager|trainer|striker|goalkeeper|club|team|football|hockey|shop|restaurant)\b"
    r"|^(?:(?:lieutenant|major|brigadier|colonel|army)[ -])?(?:general|colonel|major|captain|lieutenant|admiral)$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:\w+ )?(?:posts?|position|job|seat|office|role|helm|place|portfolio|brief|reins|vacancy)$", re.IGNORECASE
)
_ACTING = (re.compile(r"\b(?:acting|interim|caretaker) (?:\w+ ){0,2}\S+$", re.IGNORECASE), None)
_GOVERNMENT = re.compile(r"^(?:the )?(?:\w+ )?government$", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(?:ambassador|envoy|consul|representative|high commissioner|attach[eé]|chargé)\b", re.IGNORECASE
)
_DESCRIBED = re.compile(
    r"^(?:(?:the|this|that|same|its|his|her) )*(?:(?P<kind>ministry|department|agency|committee|commission|council"
    r"|party|court|bank|authority|university|organi[sz]ation|region|province|oblast|district)|body|chamber|house|institution)$",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"^(?:(?:first|senior|acting) )?(?:deputy|deputies)$", re.IGNORECASE)


def deputy(post: str, chief: str) -> str | None:
    """`deputy minister of health`."""
    return f"{post} {chief}" if _DEPUTY.match(post) else None


_LEADS = re.compile(
    r"\b(?:head|led\b|leads?\b|chair|run\b|runs\b|ran\b|presid|at the helm|in charge|took over)", re.IGNORECASE
)

LANGUAGE = Language(
    DATES,
    form,
    head,
    join,
    {"decree": "decree", "executive order": "order", "order": "order", "resolution": "resolution"},
    _VAGUE,
    _TITLES,
    _BARE,
    _MINISTER,
    _PRIVATE,
    _DESCRIBED,
    _ABROAD,
    _GOVERNMENT,
    _ACTING,
    deputy,
    _LEADS,
    instead_before=frozenset("replacing succeeding predecessor".split()),
    capital=frozenset(("capital",)),
)
