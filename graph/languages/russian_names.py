"""Russian names in the nominative, decided for all mentions of a person together.

«Мурата Байтенова» is a man in the genitive or a woman in the nominative; what stands around it («сняли …», «заявила
…») and how the same person is written elsewhere tell which. Every mention proposes readings (a nominative, a sex, a
weight); a person is called by the reading that explains all mentions best. Names that pymorphy3's dictionary does not
know are read by the endings of their declension.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Any

from graph.languages.given_names import MEN, WOMEN
from graph.languages.language import NameMention
from graph.languages.russian_endings import CASES, FIXED, FIXED_NAMES, GEORGIAN, HERS, NOMINATIVES, undeclined
from graph.languages.russian_words import cased, parses

_SEXES = ("masc", "femn")
_USUAL = {"nomn": 0.5, "gent": 0.16, "datv": 0.09, "accs": 0.13, "ablt": 0.1, "loct": 0.02}
_MAN = 0.62  # of those who are written about
_APART = 0.1  # what a title in another case leaves of a name's best reading, at most
_LEAST = 1e-300
_LONGEST = 6  # words of a name
_NEVER, _ODD = 0.002, 0.1
_OTHERWISE = 0.01  # of a word that is known as a given name, for being another one
_PATRONYMIC = re.compile(r"(?:[ое]вич|[ое]вна|ична)$")
_HIS = re.compile(r".{2,}(?:хан|бек|жан|бай|кали|гали|мурат|булат|берген|нур|рат|мет|лан|дар)$", re.IGNORECASE)
_MORE = frozenset(("и", ",", "а", "также"))  # after a name: others follow
_NAMES = {"Name", "Surn", "Patr"}
_GOVERNED = {
    "gent": "от у из до для без после против кроме вместо около среди насчёт насчет ради вокруг помимо".split(),
    "datv": "к ко благодаря вопреки согласно навстречу".split(),
    "ablt": "над надо перед передо между".split(),
    "loct": "о об обо при".split(),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a mention: the person in the nominative, by words, their sex, how likely (not normed)."""

    words: tuple[str, ...]
    sex: str
    weight: float


def named(mentions: Sequence[NameMention]) -> str:
    """What the person of these mentions is called: the nominative of the fullest of them that explains all best."""
    all_read = [_best(mention) for mention in mentions]
    fullest = max(_fullness(name) for read in all_read for name, _ in read)
    known = {key for read in all_read for key in read if _fullness(key[0]) == fullest}
    name, _ = max(sorted(known), key=lambda key: sum(math.log(max(_explained(key, read), _LEAST)) for read in all_read))
    return re.sub(r"\s+([.,])", r"\1", " ".join(name))


def _fullness(words: tuple[str, ...]) -> tuple[int, int, int]:
    """How full a name is: by its words in full, by whether it has a surname, by its initials."""
    whole = [word for word in words if len(word) > 1]
    address = len(whole) == 2 and bool(_PATRONYMIC.search(whole[1]))  # «Бауржан Кайратович»
    return len(whole), not address, len(words)


def agrees(mention: NameMention) -> bool:
    """Whether the title before a name can stand in the name's case."""
    if not mention.title:
        return True
    apart = replace(mention, title="")
    alone, together = (max(_best(m).values()) for m in (apart, mention))
    return together > _APART * alone


Key = tuple[tuple[str, ...], str]  # the words of a nominative, and a sex


@lru_cache(maxsize=2_000)
def _best(mention: NameMention) -> dict[Key, float]:
    found: dict[Key, float] = {}
    for reading in readings(mention):
        key = (reading.words, reading.sex)
        found[key] = max(found.get(key, 0.0), reading.weight)
    return found


def _explained(key: Key, read: dict[Key, float]) -> float:
    """How well a mention goes with a person called so: by the same words, or by some of them."""
    words, sex = key
    fits = [weight for (part, other), weight in read.items() if other == sex and set(part) <= set(words)]
    return max(fits, default=_NEVER * max(read.values()))


def readings(mention: NameMention) -> Iterator[Reading]:
    """Every way to read a mention."""
    text = mention.text.title() if mention.text.islower() or mention.text.isupper() else mention.text
    words = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*|\S", text)
    around = _around(mention)
    for sex, case in product(_SEXES, CASES):
        weight = _USUAL[case] * (_MAN if sex == "masc" else 1 - _MAN) * around[case] * _verb(mention, case, sex)
        options = [_word(word, case, sex, n > 0 and n == len(words) - 1) for n, word in enumerate(words)]
        if len(words) > _LONGEST:  # no name: the ways to read it must not multiply
            options = [option[:1] for option in options]
        for made in product(*options):
            yield Reading(tuple(lemma for lemma, _ in made), sex, weight * math.prod(likely for _, likely in made))


@lru_cache(maxsize=20_000)
def _word(word: str, case: str, sex: str, last: bool) -> tuple[tuple[str, float], ...]:
    """The nominatives of a word of a name read in this case and sex, and how likely it is to stand so."""
    if len(word) < 3 or not word[0].isupper():
        return ((word, 1.0),)
    if "-" in word:
        parts = [max(_word(part, case, sex, last), key=lambda option: option[1]) for part in word.split("-")]
        return (("-".join(lemma for lemma, _ in parts), min(likely for _, likely in parts)),)
    known = [p for p in parses(word.casefold()) if p.is_known and _NAMES & set(p.tag.grammemes)]
    given = any("Name" in p.tag or "Patr" in p.tag for p in known)
    declined = [p for p in known if "Fixd" not in p.tag]  # «Марку» is rather Марк than a name that never changes
    fits = [p for p in declined or known if case in p.tag and sex in p.tag and "plur" not in p.tag]
    if fits:
        sure, parse = max(((_sure(p, known, given), p) for p in fits), key=lambda pair: pair[0])
        made = parse.inflect({"nomn", "sing"})
        lemma = cased(made.word, word) if made else word
        hers = word.casefold() in WOMEN and lemma.casefold() not in MEN | WOMEN
        ours = word.casefold() in MEN and lemma.casefold() not in MEN | WOMEN
        his = sex == "femn" and case == "nomn" and word.casefold()[:-1] in MEN and word.casefold() not in WOMEN
        return ((lemma, sure * _given(lemma.casefold(), sex) * (_ODD if hers or his or ours else 1.0)),)
    # a known name that is not known in this case or of this sex is hardly another, unknown one
    surname = last and not any("Patr" in p.tag for p in known)
    known_otherwise = (0.5 if surname else _OTHERWISE) if given else 1.0
    return tuple((lemma, likely * known_otherwise) for lemma, likely in _by_ending(word, case, sex, last))


def _sure(parse: Any, known: Sequence[Any], given: bool) -> float:
    """How much a parse of the dictionary counts; as a surname little, where the word is a given name. Dictionaries
    know women called «Геннадия», too: what counts is whose name the word mostly is."""
    if "Surn" in parse.tag and "Name" not in parse.tag:
        return _ODD if given else 0.7
    names = [p for p in known if "Surn" not in p.tag or "Name" in p.tag]
    of_that_sex = sum(p.score for p in names if p.tag.gender == parse.tag.gender)
    return max(float(of_that_sex / sum(p.score for p in names)) ** 2, _ODD)


def _by_ending(word: str, case: str, sex: str, last: bool) -> Iterator[tuple[str, float]]:
    low = word.casefold()
    ours = low in MEN or low in WOMEN  # a given name in the nominative, whatever it looks like
    if case == "nomn":
        often = 0.9 if ours else next(often[sex] for shape, often in NOMINATIVES if shape.search(low))
        yield word, often * _given(low, sex) * (_given(low[:-1], "femn") if sex == "femn" and low[-1] in "ауе" else 1.0)
        return
    georgian = last and bool(GEORGIAN.match(low))
    fixed = georgian or bool(FIXED.match(low)) or (sex == "femn" and low[-1] not in "аяыиеую" and not HERS.search(low))
    # what has no ending of this case stands in it only where it is never declined
    yield word, (0.4 if fixed else _ODD / 2) * (_ODD if ours and not fixed else 1.0)
    found = undeclined(low, case, sex, last)
    if found:
        lemma, shaped = found
        shaped *= _ODD / 2 if georgian else 0.2 if FIXED_NAMES.match(low) else 1.0
        shaped *= _given(lemma, sex) * (_ODD if ours and lemma not in MEN | WOMEN else 1.0)
        shared = len(_common(low, lemma))
        yield word[:shared] + lemma[shared:], shaped


def _given(name: str, sex: str) -> float:
    """How much likelier or less likely a word is for being a known given name, or ending like a man's."""
    if name in MEN or name in WOMEN:
        return 2.0 if name in (MEN if sex == "masc" else WOMEN) else _ODD
    if _HIS.search(name):
        return 1.3 if sex == "masc" else _ODD
    return 1.0


def _common(one: str, other: str) -> str:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return one[:size]


def _around(mention: NameMention) -> dict[str, float]:
    """How well each case goes with a title in apposition before the name and with the word before that."""
    weights = dict.fromkeys(CASES, 1.0)
    if mention.title:
        cases = _head_cases(mention.title)
        if cases:
            weights = {case: 1.0 if case in cases else 0.03 for case in CASES}
    before = mention.before.casefold()
    for case, words in _GOVERNED.items():
        if before in words:
            return {c: w * (3.0 if c == case else 0.1) for c, w in weights.items()}
    for case, often in _after(before).items():
        weights[case] *= often
    if not mention.title and (cases := _described_cases(before)):  # «дипломата Чжан Мина»
        weights = {case: weight * (1.0 if case in cases else 0.2) for case, weight in weights.items()}
    return weights


_FOLLOWING: tuple[tuple[frozenset[str], dict[str, float]], ...] = (
    (frozenset(("INFN",)), {"nomn": 0.2, "accs": 4.0, "datv": 1.5}),
    (frozenset(("GRND",)), {"nomn": 0.2, "accs": 4.0, "datv": 1.5}),
    (frozenset(("PRTF", "actv")), {"nomn": 0.3, "accs": 3.0}),
    (frozenset(("PRTS",)), {"nomn": 2.0, "gent": 0.3, "accs": 0.1, "datv": 2.0}),
    (frozenset(("VERB", "tran")), {"nomn": 1.5, "gent": 0.2, "accs": 3.0, "datv": 0.8}),
    (frozenset(("VERB",)), {"nomn": 1.5, "gent": 0.2, "accs": 0.3, "datv": 3.0}),
    (frozenset(("NOUN",)), {"nomn": 0.6, "gent": 2.5, "accs": 0.3}),
)


@lru_cache(maxsize=5_000)
def _after(word: str) -> dict[str, float]:
    """How often each case follows a word, beside its usual share."""
    if word in ("с", "со", "за"):
        return {"nomn": 0.05, "ablt": 3.0}
    if not word.isalpha():
        return {"nomn": 1.5}
    tag = parses(word)[0].tag
    return next((often for marks, often in _FOLLOWING if marks <= set(tag.grammemes)), {})


@lru_cache(maxsize=5_000)
def _described_cases(word: str) -> frozenset[str]:
    """The cases of a noun for a man, if it is one and not in the nominative: those in which a name after it stands."""
    found = [p for p in parses(word) if "NOUN" in p.tag] if word.isalpha() and word.islower() else []
    cases = frozenset(p.tag.case for p in found)
    is_man = all({"anim", "masc", "sing"} <= set(p.tag.grammemes) for p in found)
    return cases if is_man and "nomn" not in cases else frozenset()


@lru_cache(maxsize=5_000)
def _head_cases(title: str) -> frozenset[str]:
    """The cases in which the first noun of a title can stand."""
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", title.casefold()):
        found = [p for p in parses(word) if "NOUN" in p.tag]
        if found:
            return frozenset(p.tag.case for p in found if "anim" in p.tag)
    return frozenset()


def _verb(mention: NameMention, case: str, sex: str) -> float:
    """Whether the verb beside the name agrees: «заявила Иванова», «Иванов назначен»."""
    weight = 1.0
    for word, beside in ((mention.after, True), (mention.before, False)):
        tag = parses(word.casefold())[0].tag if word.isalpha() else None
        if tag is None or not ("VERB" in tag or "PRTS" in tag):
            continue
        if beside:
            weight *= 2.0 if case == "nomn" else 0.3
        if case == "nomn" and tag.number == "plur" and mention.after not in _MORE:  # «прочили Малика Мурзалина»
            weight *= 0.15
        if case == "nomn" and tag.gender in _SEXES and "past" in tag and tag.gender != sex:
            weight *= 0.05 if beside or "PRTS" in tag else 0.3
        elif case == "nomn" and tag.gender == sex == "femn":
            weight *= 2.0
    return weight
