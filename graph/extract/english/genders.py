"""Whether a name is a man's or a woman's, where its form or first name tells."""

from graph.extract.english.lexicon import Lexicon

_FEMALE = ("ova", "eva", "yeva", "skaya", "ovna", "evna", "kyzy", "qyzy", "ska")
_MALE = ("ov", "ev", "yev", "sky", "skyi", "skiy", "ovich", "evich", "uly", "uulu", "oglu")


def gender(name: str, words: Lexicon) -> str | None:
    """`male`, `female`, or None where nothing tells."""
    parts = name.casefold().split()
    first = parts[0]
    if first in words["female-name"] and first not in words["male-name"]:
        return "female"
    if first in words["male-name"] and first not in words["female-name"]:
        return "male"
    for part in parts[1:]:
        if part.endswith(_FEMALE):
            return "female"
        if part.endswith(_MALE):
            return "male"
    return None
