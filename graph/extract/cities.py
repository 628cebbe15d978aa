"""Which country a city lies in, by GeoNames: `ontology/lexicon/cities.tsv`, made by `scripts/city-names`."""

import re
from collections.abc import Mapping
from functools import cache

from graph.ontology_files import folder

_REGION = re.compile(r"^(\w{4,}?)(?:ская|ский|ское|цкая|цкий|ская) (?:обл\w*|край|округ|район|губерния|велаят)$")
_TOWN = ("", "ск", "а", "ь", "ы", "о", "и", "цк")
_WORDS = re.compile(
    r"(?:^(?:the )?city of | city$| (?:region|province|oblast|district|county|state)$|^г\. ?|^город |^область "
    r"| қаласы$| облысы$| ауданы$)"
)


@cache
def _countries() -> Mapping[str, str]:
    """ISO 3166 codes by folded names of cities."""
    lines = (folder() / "lexicon" / "cities.tsv").read_text("utf-8").splitlines()
    return {name: line[:2] for line in lines for name in line.split("\t")[1:]}


def country_code(place: str) -> str | None:
    """The ISO 3166 code of the country of a city, or of a region called after one; None where that is not plain."""
    low = _WORDS.sub("", place.casefold().strip())
    region = _REGION.match(low)
    stem = region[1] if region else ""
    names = [part + ending for part in (stem, stem.rstrip("ь")) for ending in _TOWN] if region else [low]
    return next((_countries()[name] for name in names if name in _countries()), None)
