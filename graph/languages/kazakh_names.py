"""Kazakh names without case endings, decided for all mentions of a person together.

Many names end as cases do (Сатыбалды, Шаймерден, Тұрғын); what other mentions of the person show tells, and people
are seldom spoken of in the locative and the ablative.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.languages.kazakh_forms import fits, harmony
from graph.languages.language import NameMention

_CASES = (
    ("ның", "нің"),
    ("дың", "дің"),
    ("тың", "тің"),
    ("ға", "ге"),
    ("қа", "ке"),
    ("ны", "ні"),
    ("ды", "ді"),
    ("ты", "ті"),
)
_FROM = (("нан", "нен"), ("дан", "ден"), ("тан", "тен"))
_IN = (("да", "де"), ("та", "те"))
_WITH = ("мен", "бен", "пен")
_WHOLE = re.compile(r"(?:[кгқ][еа]лді|балды|[қғ]алды|берді|ерді|тұрды|болды|жолды|қонды|туды|сынды)$")
_BORROWED = re.compile(r"(?:[ое]в|[ое]ва|ин|ина|ий|ая|ь|ұлы|қызы)$")
_LIKELY, _UNLIKELY, _AS_IS = 1.0, 0.3, 0.6


def named(mentions: Sequence[NameMention]) -> str:
    """What the person of these mentions is called: the fullest name, its last word as most mentions have it."""
    texts = [re.sub(r"\s+", " ", mention.text).strip(' ,;:"“”').strip() for mention in mentions]
    fullest = max(texts, key=lambda text: sum(len(part) > 2 for part in text.split()))
    first, _, last = fullest.rpartition(" ")
    votes: dict[str, float] = defaultdict(float)
    for text in texts:
        for form, weight in _forms(text.rpartition(" ")[2]):
            votes[form] += weight
    best = max((form for form, _ in _forms(last)), key=lambda form: votes[form])
    return f"{first} {best}".strip()


def _forms(word: str) -> Iterator[tuple[str, float]]:
    """What a word may be in the nominative, with weights."""
    low = word.casefold()
    yield word, _LIKELY * 2 if _WHOLE.search(low) else _AS_IS
    if len(low) < 5:
        return
    patronymic = re.match(r".+(?:ұлы|қызы)(?=н(?:а|ың|ан|да)?$)", low)
    if patronymic:
        yield word[: patronymic.end()], _LIKELY
        return
    for pairs, weight in ((_CASES, _LIKELY), (_FROM, _UNLIKELY), (_IN, _UNLIKELY)):
        for back, ending in (
            (back, ending) for pair in pairs for back, ending in zip((True, False), pair, strict=True)
        ):
            stem = low[: -len(ending)]
            if low.endswith(ending) and len(stem) >= 3 and fits(stem, ending) and _agrees(stem, back):
                yield word[: -len(ending)], _LIKELY if _BORROWED.search(stem) else weight
                return
    stem = low[:-3]
    if low.endswith(_WITH) and fits(stem, low[-3:]):
        yield word[:-3], _LIKELY if _BORROWED.search(stem) else _UNLIKELY


def _agrees(stem: str, back: bool) -> bool:
    """Vowel harmony; after и and у, which go with either, and after foreign endings both are met."""
    return harmony(stem) is back or bool(_BORROWED.search(stem)) or bool(re.search(r"[иу][^аәеоөұүыіэюя]*$", stem))
