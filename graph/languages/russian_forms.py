"""Russian dictionary forms: by pymorphy3 (OpenCorpora's dictionary), with rules for names that it does not know."""

import re
from functools import cache, lru_cache
from typing import Any

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_UNDECLINED = re.compile(r".*(?:улы|ұлы|кызы|қызы|оглы|заде|швили|дзе|енко|ых|их|уле|уль)$", re.IGNORECASE)
_NOMINATIVE = re.compile(r"\w{2,}(?:[оеё]в|[иы]н|[сц]кий)$")  # a man's surname that can stand in no other case
_NEUTRAL = re.compile(r".*(?:улы|ұлы|кызы|қызы|оглы|заде|швили|дзе|ых|их|ко|о|е|э|и|у|ю|ы)$", re.IGNORECASE)
_DEPUTY = re.compile(
    r"^зам(?=(?:министра|главы|акима|губернатора|председателя|премьера|прокурора|мэра)\b)", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:экс-|(?:бывш|нынешн|прежн|недавн|тогдашн|будущ|действующ|нов)(?:ий|ый|его|ого|ему|ому|им|ым|яя|ая|ей|ой) )",
    re.IGNORECASE,
)


@cache
def _analyzer() -> Any:
    # Imported here, for its dictionary takes a third of a second to load, and only Russian needs it.
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def _parses(word: str) -> tuple[Any, ...]:
    return tuple(_analyzer().parse(word))


@lru_cache(maxsize=20_000)
def form(text: str, sort: str) -> str:
    """A mention in the nominative."""
    text = re.sub(r"\s+", " ", text).strip(' ,;:«»"“”').strip()
    if sort in ("name", "pronoun"):
        return _person(text)
    text = _DEPUTY.sub("заместитель ", _BEFORE.sub("", text)) if sort == "post" else _BEFORE.sub("", text)
    return _phrase(text, sort == "post") if sort in ("post", "body", "place", "rank", "degree") else text


def _person(text: str) -> str:
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*|\S", text)
    case, gender = _agreement([w for w in words if len(w) > 1 and w[0].isupper()])
    made = [_name(word, case, gender) for word in words]
    return re.sub(r"\s+([.,])", r"\1", " ".join(made))


def _agreement(words: list[str]) -> tuple[str, str]:
    """The case and sex in which most words of a name can stand; given names and patronymics count most."""
    if any(_NOMINATIVE.match(word) for word in words):
        return "nomn", "masc"
    best, most = ("nomn", "masc"), -1.0
    for gender in ("masc", "femn"):
        for rank, case in enumerate(_CASES):
            score = -0.02 * rank
            for word in words:
                found = [
                    p
                    for p in _parses(word.casefold())
                    if _is_name(p) and case in p.tag and gender in p.tag and "plur" not in p.tag
                ]
                score += max(
                    (p.score * (2 if "Name" in p.tag or "Patr" in p.tag else 1) + 0.2 for p in found), default=0
                )
            if score > most:
                best, most = (case, gender), score
    return best


def _is_name(parse: Any) -> bool:
    return any(mark in parse.tag for mark in ("Name", "Surn", "Patr"))


def _name(word: str, case: str, gender: str) -> str:
    if case == "nomn" or len(word) < 3 or not word[0].isupper():
        return word
    if "-" in word:
        return "-".join(_name(part, case, gender) for part in word.split("-"))
    if _UNDECLINED.match(word):
        return word
    for parse in sorted(_parses(word.casefold()), key=lambda p: not _is_name(p)):
        if _is_name(parse) and case in parse.tag and gender in parse.tag:
            made = parse.inflect({"nomn", "sing"})
            return _cased(made.word, word) if made else word
    return _by_ending(word, case, gender)


_ENDINGS = {
    ("masc", "gent"): (("ого", "ий"), ("я", "й"), ("а", "")),
    ("masc", "accs"): (("ого", "ий"), ("я", "й"), ("а", "")),
    ("masc", "datv"): (("ому", "ий"), ("ю", "й"), ("у", "")),
    ("masc", "ablt"): (("им", "ий"), ("ым", ""), ("ем", "й"), ("ом", "")),
    ("masc", "loct"): (("ом", "ий"), ("е", "")),
    ("femn", "gent"): (("ой", "а"), ("ы", "а"), ("и", "я")),
    ("femn", "datv"): (("ой", "а"), ("е", "а")),
    ("femn", "accs"): (("у", "а"), ("ю", "я")),
    ("femn", "ablt"): (("ой", "а"), ("ей", "я")),
    ("femn", "loct"): (("ой", "а"), ("е", "а")),
}


def _by_ending(word: str, case: str, gender: str) -> str:
    """A name that no dictionary knows: its ending is taken off as the case has it."""
    if _NEUTRAL.match(word) and case not in ("accs", "datv"):
        return word
    if gender == "femn" and word[-1] not in "аяыиеуюй":
        return word
    for ending, nominative in _ENDINGS.get((gender, case), ()):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + nominative
    return word


def _phrase(text: str, one: bool) -> str:
    """Head and what agrees with it into the nominative (with `one`, singular); what depends on it stays."""
    words = text.split(" ")
    head = next((n for n, word in enumerate(words) if _noun(word)), None)
    if head is None:
        return text
    noun = _head_parse(words[head], words[:head])
    if noun is None:
        return text
    number = "plur" if "plur" in noun.tag and not one else "sing"
    made = noun.inflect({"nomn", number})
    if made is None:
        return text
    if "nomn" not in noun.tag or number not in noun.tag:
        words[head] = _cased(made.word, words[head])
    gender = noun.tag.gender or "masc"
    for n in range(head):
        words[n] = _agreeing(words[n], number, gender)
    return " ".join(words)


def _noun(word: str) -> bool:
    bare = word.strip(',.«»"()')
    return bool(bare) and any("NOUN" in p.tag for p in _parses(bare.casefold())[:1])


def _head_parse(word: str, before: list[str]) -> Any:
    bare = word.strip(',.«»"()')
    found = [p for p in _parses(bare.casefold()) if "NOUN" in p.tag]
    if not found:
        return None
    nominative = [p for p in found if "nomn" in p.tag]
    if nominative and not before:
        return nominative[0] if nominative[0].score >= 0.1 or "sing" in nominative[0].tag else found[0]
    for parse in found:
        cases = [{q.tag.case for q in _parses(w.casefold()) if "ADJF" in q.tag or "PRTF" in q.tag} for w in before]
        if all(not c or parse.tag.case in c for c in cases):
            return parse
    return found[0]


def _agreeing(word: str, number: str, gender: str) -> str:
    for parse in _parses(word.casefold()):
        if "ADJF" in parse.tag or "PRTF" in parse.tag:
            made = parse.inflect({"nomn", "plur"} if number == "plur" else {"nomn", "sing", gender})
            return _cased(made.word, word) if made else word
    return word


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    if "-" in word and "-" in like:
        return "-".join(_cased(a, b) for a, b in zip(word.split("-"), like.split("-"), strict=False))
    return word[0].upper() + word[1:] if like[0].isupper() else word
