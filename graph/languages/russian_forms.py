"""Russian posts, bodies, places and ranks in the nominative."""

import re
from functools import lru_cache
from typing import Any

from graph.languages.russian_words import cased, parses

# offices in short; their case ending stays, for the phrase to be put into the nominative afterwards
_SHORT = (
    (re.compile(r"^гендиректор", re.IGNORECASE), "генеральный директор"),
    (re.compile(r"^генпрокурор", re.IGNORECASE), "генеральный прокурор"),
    (re.compile(r"^генсек\w*\b", re.IGNORECASE), "генеральный секретарь"),
    (re.compile(r"^((?:перв\w+ )?)зам(?:у|а|ом|е|ы)?(?=$| )", re.IGNORECASE), r"\1заместитель"),
    (
        re.compile(
            r"^((?:перв\w+ )?)зам(?=министра|главы|акима|губернатора|председателя|премьера|прокурора|мэра)",
            re.IGNORECASE,
        ),
        r"\1заместитель ",
    ),
    (re.compile(r"^((?:перв\w+ )?)замминистр(?:а|у|ом|е)?\b", re.IGNORECASE), r"\1заместитель министра"),
    (re.compile(r"^((?:перв\w+ )?)замглав(?:а|ы|е|у|ой)\b", re.IGNORECASE), r"\1заместитель главы"),
    (re.compile(r"^((?:перв\w+ )?)зампред(?:а|у|ом|е)?\b", re.IGNORECASE), r"\1заместитель председателя"),
    (re.compile(r"^завотдел(?:а|у|ом|е)?\b", re.IGNORECASE), "заведующий отделом"),
)
_IN_CASE = re.compile(r"([А-ЯЁ]{2,})(?:а|у|ом|е)")
_ABBREVIATION = re.compile(r"[а-яё][А-ЯЁ]")  # КазГУ
_ADJECTIVE = re.compile(r"[сц]к(?:ая|ой|ую|ий|ого|ому|им|ом|ие|их|ими|ое)$", re.IGNORECASE)  # «Атырауской»
_HIGHEST = re.compile(r"^высш(?:ий|ая|ее|его|ей|ему|им|ем|ую|ие|их|ими)$", re.IGNORECASE)
_HIGHEST_FORMS = {"masc": "высший", "femn": "высшая", "neut": "высшее", "plur": "высшие"}
_NAMED_AFTER = ("имени", "им", "им.")
_COMPOUND = re.compile(r"(?:дума|совет|ком|собрание|суд|банк|пром|газ|надзор|центр|фонд|университет|институт|палата)$")
_ACTING_AS_NOUNS = ("управляющ", "заведующ", "поверенн", "командующ", "уполномоченн", "исполняющ")
_ACTING = re.compile(r"^(?:и\. ?о\.|ио|врио|вр\. ?и\. ?о\.|(?:временно )?исполняющ\w+ обязанности) ", re.IGNORECASE)
_PERSON = re.compile(r"^(?:его|её|ее|их|свой|свою|своего|своему|своим) ", re.IGNORECASE)
_BEFORE = re.compile(
    r"^(?:экс-|(?:бывш|нынешн|прежн|недавн|тогдашн|будущ|действующ|нов)(?:ий|ый|его|ого|ему|ому|им|ым|яя|ая|ей|ой) )",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def form(text: str, sort: str) -> str:
    """A mention in the nominative."""
    text = re.sub(r"\s+", " ", text).strip(' ,;:«»"“”').strip()
    text += "»" * (text.count("«") - text.count("»"))
    if sort == "post" or text[:1].islower():  # «Новая Бессарабия» is a party
        text = _BEFORE.sub("", text)
    if sort == "post":
        text = _PERSON.sub("", _ACTING.sub("", text))
        for short, full in _SHORT:
            text = short.sub(full, text)
    return _phrase(text, sort == "post") if sort in ("post", "body", "place", "rank", "degree") else text


def _phrase(text: str, one: bool) -> str:
    """Head and what agrees with it into the nominative (with `one`, singular); what depends on it stays."""
    words = text.split(" ")
    person = len(words) > 1 and any("anim" in p.tag for p in parses(words[1].casefold()))  # «управляющий директор»
    if one and words[0].casefold().startswith(_ACTING_AS_NOUNS) and not person:
        return " ".join(
            [_agreeing(words[0], "sing", "femn" if words[0].endswith(("ая", "ую")) else "masc"), *words[1:]]
        )
    short = _IN_CASE.fullmatch(words[0])  # «МИДа»
    if short:
        return " ".join([short[1], *words[1:]])
    head = _head(words)
    if head is None:
        return text
    noun = _head_parse(words[head], words[:head], one)
    if noun is None:
        return text
    number = "plur" if "plur" in noun.tag and not one else "sing"
    made = noun.inflect({"nomn", number})
    if made is None:
        return text
    if "nomn" not in noun.tag or number not in noun.tag:
        words[head] = cased(made.word, words[head])
    gender = noun.tag.gender or "masc"
    for n in range(head):
        words[n] = _agreeing(words[n], number, gender)
    return " ".join(words)


def _head(words: list[str]) -> int | None:
    """Where the noun stands that the phrase is about; whom a body is named after is not."""
    for n, word in enumerate(words):
        if word.casefold() in _NAMED_AFTER:
            return None
        if _noun(word):
            return n
    return None


def _noun(word: str) -> bool:
    bare = word.strip(',.«»"()')
    if not bare or _ABBREVIATION.search(bare) or _ADJECTIVE.search(bare):
        return False
    return any("NOUN" in p.tag for p in parses(bare.casefold())[:1])


def _head_parse(word: str, before: list[str], person: bool) -> Any:
    bare = word.strip(',.«»"()')
    found = [p for p in parses(bare.casefold()) if "NOUN" in p.tag]
    found = [p for p in found if person and "anim" in p.tag] or found  # «премьера» is no first night
    found = [p for p in found if not {"Name", "femn"} <= set(p.tag.grammemes)] or found  # nor «акима» a woman's name
    if not found:
        return None
    if not found[0].is_known:  # «облдумы» is a дума, «статкоме» a ком
        found = [p for p in found if "sing" in p.tag and _COMPOUND.search(p.normal_form)] or found
    nominative = [p for p in found if "nomn" in p.tag]
    if nominative and not before:
        several = "plur" in nominative[0].tag and any("sing" in p.tag and "gent" in p.tag for p in found)
        if several and word[0].isupper():  # «Агентства …» is one agency in the genitive
            return next(p for p in found if "sing" in p.tag and "gent" in p.tag)
        return nominative[0] if nominative[0].score >= 0.1 or "sing" in nominative[0].tag else found[0]
    for parse in found:
        cases = [{q.tag.case for q in parses(w.casefold()) if "ADJF" in q.tag or "PRTF" in q.tag} for w in before]
        if all(not c or parse.tag.case in c for c in cases):
            return parse
    return found[0]


def _agreeing(word: str, number: str, gender: str) -> str:
    if _HIGHEST.match(word):  # to dictionaries a superlative of «высокий»
        return cased(_HIGHEST_FORMS["plur" if number == "plur" else gender], word)
    for parse in parses(word.casefold()):
        if "ADJF" in parse.tag or "PRTF" in parse.tag:
            made = parse.inflect({"nomn", "plur"} if number == "plur" else {"nomn", "sing", gender})
            return cased(made.word, word) if made else word
    return word


def genitive(phrase: str) -> str:
    """A post in the nominative put into the genitive, its head and what agrees with it: «первого вице-премьера»."""
    words = phrase.split(" ")
    head = _head(words)
    found = [] if head is None else [p for p in parses(words[head].casefold()) if "nomn" in p.tag]
    made = found[0].inflect({"gent", "sing"}) if found else None
    if head is None or made is None:
        return phrase
    words[head] = cased(made.word, words[head])
    for n in range(head):
        for agreeing in parses(words[n].casefold()):
            changed = (
                agreeing.inflect({"gent", "sing", found[0].tag.gender or "masc"}) if "ADJF" in agreeing.tag else None
            )
            if changed:
                words[n] = cased(changed.word, words[n])
                break
    return " ".join(words)
