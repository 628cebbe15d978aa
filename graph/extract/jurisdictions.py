"""Whose office it is: the country or place of a post, where the text says it and where it leaves that to the reader."""

import re

from graph.extract.names import Names
from graph.languages.offices import is_of_no_country

Roles = dict[str, str | bool]
# heads of regions and cities
LOCAL = re.compile(
    r"\b(?:mayor|akim|hakim|hokim|governor|prefect|voivode|councillor|аким\w*|губернатор\w*|мэр\w*|префект\w*|әкім\w*)\b",
    re.IGNORECASE,
)
_LOCAL_ALONE = re.compile(
    rf"(?:(?:перв\w+ )?заместитель |(?:first )?(?:deputy|vice)[- ])?(?:{LOCAL.pattern})(?: \w*орынбасары)?",
    re.IGNORECASE,
)
# offices of a whole country, though a text may name its capital: "Washington's president"
_STATE = re.compile(
    r"^(?:vice[- ])?president$|prime minister|\bminister|^(?:вице-)?президент$|премьер-министр|^министр|министрі$",
    re.IGNORECASE,
)
_KIND_OF_PLACE = re.compile(r"of|област\w+|район\w*|город\w*|облыс\w+|аудан\w+|қала\w+", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?:mayor|akim|hakim|hokim|governor|prefect|voivode)s|(?:аким|губернатор|мэр|префект)(?:ы|ов|ам|ами|ах)|әкімдер\w*",
    re.IGNORECASE,
)
_NEAR = 2  # sentences from a local office back to the place spoken of last


def locate(names: Names, post: int, roles: Roles) -> None:
    """Fills the jurisdiction of the office in `roles`, which a mention tells of, or takes it away.

    A country is given by its usual name. Where no place is told, it is the country that the document is about, and of a
    local office the region or city beside it, else the one spoken of last. International organisations have none.
    """
    post_name, place, org = str(roles["post"]), roles.get("jurisdiction"), "organization" in roles
    abroad = is_of_no_country(post_name, str(roles["organization"]) if org else None, names.lang)
    if abroad and org:
        roles.pop("jurisdiction", None)
    elif place is not None:
        roles["jurisdiction"] = _usual(names, str(place), not org and bool(_STATE.search(post_name)))
    elif org or not LOCAL.search(post_name):
        if names.home and not abroad:
            roles["jurisdiction"] = names.home
    elif _LOCAL_ALONE.fullmatch(post_name) and (told := _beside(names, post) or _spoken_of(names, post)):
        roles["jurisdiction"] = told


def _usual(names: Names, place: str, of_state: bool) -> str:
    """A country by its usual name; for an office of state, that of the city or region named."""
    countries = names.countries
    whole = countries.of_city(place) or countries.of_region(place) if of_state else None
    return countries.name(place) or whole or place


def _beside(names: Names, post: int) -> str | None:
    """What stands beside a local office where a place would, though nothing has found it: «аким области Жетісу»."""
    words, spans = names.findings.segmented.words, names.spans
    before = names.lang == "kk"
    at, step = (spans[post].first - 1, -1) if before else (spans[post].last, 1)
    kind = ""
    if 0 <= at < len(words) and _KIND_OF_PLACE.fullmatch(words[at].text):
        kind, at = words[at].text, at + step
    if not 0 <= at < len(words) or not words[at].text[0].isupper() or any(s.first <= at < s.last for s in spans):
        return None
    told = " ".join(filter(None, (words[at].text, kind) if before else (kind, words[at].text)))
    place = names.language.form(told, "place")
    return place if kind or names.countries.of_city(place) or names.countries.of_region(place) else None


def _spoken_of(names: Names, post: int) -> str | None:
    """The region or city spoken of last before a local office; None for several of them, «акимы»."""
    if _SEVERAL.fullmatch(names.findings.text(post)):
        return None
    for other in range(post - 1, -1, -1):
        if names.findings.sentence(post) - names.findings.sentence(other) > _NEAR:
            return None
        if names.spans[other].sort == "place":
            name = names.value(other)
            return None if name is None or names.countries.name(name) else name
    return None
