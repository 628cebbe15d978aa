"""Kazakh dictionary forms: case endings come off by vowel harmony; the possessive stays where the phrase needs it."""

import re

from graph.languages.offices import is_office

_BACK = frozenset("аоұыуяюё")
_FRONT = frozenset("әөүіеэи")
# after a possessive (-ы, -і, -сы, -сі) and after anything else
_AFTER_POSSESSIVE = ("ның", "нің", "нда", "нде", "нан", "нен", "на", "не", "мен", "н")
_CASES = (
    ("ның", "нің"), ("дың", "дің"), ("тың", "тің"),
    ("ға", "ге"), ("қа", "ке"),
    ("ны", "ні"), ("ды", "ді"), ("ты", "ті"),
    ("нан", "нен"), ("дан", "ден"), ("тан", "тен"),
    ("дағы", "дегі"), ("тағы", "тегі"),
    ("да", "де"), ("та", "те"),
)  # fmt: skip
_POSSESSED = re.compile(r"(?:[^аәеиоөуұүыі]|и|у)[ыі]$|[сc][ыі]$")
_BORROWED = re.compile(r"(?:[ое]в|[ое]ва|ин|ина|ий|ь)$")
_ADJECTIVES = frozenset(
    "бірінші екінші бас жоғары ресми аға федералды төтенше өкілетті тұрақты тәуелсіз атқарушы мемлекеттік "
    "жауапты".split()
)
_OFFICE = re.compile(r"(?<=..)[лдт](?:ық|ік|ығ|іг)(?:ы|і)?$")
_BEFORE = re.compile(r"^(?:экс-|бұрынғы |қазіргі |жаңа |сол кездегі )", re.IGNORECASE)
_KEPT = frozenset(
    "ауданы пошта қазпошта алашорда ұлан төраға аға мәжіліс астана алматы қостанай семей қазақстан сенат үкімет"
    " әділет қызылорда өскемен бригада".split()
)
# offices that stand alone in a table: «облыс әкімі» is an әкім, «комитет төрағасы» a төраға
_ALONE = {
    "әкімі": "әкім",
    "төрағасы": "төраға",
    "басшысы": "басшы",
    "президенті": "президент",
    "депутаты": "депутат",
    "сенаторы": "сенатор",
    "елшісі": "елші",
    "судьясы": "судья",
    "ректоры": "ректор",
    "директоры": "директор",
    "қолбасшысы": "қолбасшы",
    "бастығы": "бастық",
    "хатшысы": "хатшы",
    "мүшесі": "мүше",
    "өкілі": "өкіл",
    "басқарушысы": "басқарушы",
    "жетекшісі": "жетекші",
    "прокуроры": "прокурор",
    "министрі": "министр",
    "кеңесшісі": "кеңесші",
    "көмекшісі": "көмекші",
    "губернаторы": "губернатор",
    "мэрі": "мэр",
    "орынбасары": "орынбасар",
    "канцлері": "канцлер",
    "төрайымы": "төрайым",
    "вице-президенті": "вице-президент",
    "премьері": "премьер",
    "командирі": "командир",
    "қолбасшысының": "қолбасшы",
    "өкілдері": "өкіл",
    "маманы": "маман",
    "аудиторы": "аудитор",
    "уәкілі": "уәкіл",
    "консулы": "консул",
}


def harmony(word: str) -> bool | None:
    """Whether the last vowel of a folded word is a back one; None where it has none."""
    for letter in reversed(word):
        if letter in _BACK:
            return True
        if letter in _FRONT:
            return False
    return None


def bare(word: str) -> str:
    """A word without its case ending; names that only look as if they had one are left, as harmony tells."""
    low = word.casefold()
    if low in _KEPT or len(low) < 5 or low.endswith("стан"):
        return word
    for ending in _AFTER_POSSESSIVE:
        stem = low[: -len(ending)]
        if low.endswith(ending) and len(stem) >= 4 and _POSSESSED.search(stem) and _harmonious(stem, ending):
            return word[: -len(ending)]
    for pair in _CASES:
        for ending, back in zip(pair, (True, False), strict=True):
            stem = low[: -len(ending)]
            agrees = harmony(stem) is back or _BORROWED.search(stem)  # Тоқаевтың, though -ев is front
            if low.endswith(ending) and len(stem) >= 3 and agrees and fits(stem, ending):
                return word[: -len(ending)]
    for ending in ("мен", "бен", "пен"):
        stem = low[: -len(ending)]
        if low.endswith(ending) and len(stem) >= 4 and fits(stem, ending):
            return word[: -len(ending)]
    return word


def _harmonious(stem: str, ending: str) -> bool:
    if ending in ("мен", "н"):
        return True
    return harmony(stem) is (ending[-1] in "ыа" or "а" in ending or "ы" in ending)


_VOICELESS = frozenset("пфктсшщчцхқһ")
_NASAL = frozenset("мнң")


def fits(stem: str, ending: str) -> bool:
    """Whether a stem that ends so takes this form of the ending."""
    last, first = stem[-1], ending[0]
    vowel = last in _BACK | _FRONT
    voiceless = last in _VOICELESS or (last in "бвгд" and first in "птқк")
    if ending.startswith("н"):
        return (
            vowel
            or (last in _NASAL and ending in ("ның", "нің", "нан", "нен"))
            or (last in _NASAL and len(ending) == 3)
        )
    if first in "тқкп":
        return voiceless
    if first in "дғгб":
        return not voiceless
    if first == "м":
        return vowel or last in "рлйумнңю"
    return True


def form(text: str, sort: str) -> str:
    """A mention in dictionary form: its last word without its case ending."""
    text = re.sub(r"\s+", " ", text).strip(' ,;:"“”').strip()
    if sort in ("cause", "date"):
        return text
    text = re.sub(
        r"(?<=[^\W\d_])-(?:[ыі]?[нтд][ыі]ң|[ыі]н|[ыі]нің|[гғкқ][ае]|[нтд][ае]н?|[ыі])$", "", _BEFORE.sub("", text)
    )
    cut = re.search(r"[^\W\d_]+(?=[»\"”)]*$)", text)
    if not cut:
        return text
    quoted = text.endswith(("»", "”", '"'))  # a name in quotation marks has its ending after them
    last = cut[0] if quoted and sort == "body" else bare(cut[0])
    if sort == "post":
        duties = _DUTIES.match(text)
        if duties:
            return form(duties[1], sort)
        text = _HEADLESS.sub(lambda match: genitive(_ALONE[match[1].casefold()]), text)
        cut = re.search(r"[^\W\d_]+(?=[»\"”)]*$)", text) or cut
        last = _office(last, text[: cut.start()])
    return text[: cut.start()] + last + text[cut.end() :]


# a chief of a place that is not in the phrase: «әкімінің орынбасары» is an «әкімнің орынбасары»
_HEADLESS = re.compile(rf"^({'|'.join(_ALONE)})(?:н[іы]ң)(?= )", re.IGNORECASE)
_DUTIES = re.compile(r"^(.+?)(?:[нтд][ыі]ң) міндет\w*$", re.IGNORECASE)  # «прокурордың міндетін атқарады»
_PLURAL = re.compile(r"(?<=...)(?<!канц)(?:[лдт][ае]р)(?:[ыі]|[ыі]мыз)?$")


def _office(word: str, before: str) -> str:
    """The head of a post: «премьерлік» is a премьер, and without a possessor «төрағасы» a төраға."""
    alone = all(each in _ADJECTIVES or each.endswith("-") for each in before.casefold().split())
    bearer = word if word.casefold().startswith("басты") else _OFFICE.sub("", word)
    # «премьерлік» is an office, «әкімшілік» a body
    bearer = bearer if len(word) > 6 and is_office(bearer, "kk") and not bearer.casefold().endswith("әкімші") else word
    bearer = _PLURAL.sub("", bearer)
    if bearer != word and not alone and before.strip():
        bearer = _possessed(bearer)
    word, low = bearer, bearer.casefold()
    if alone and low in _ALONE:
        made = _ALONE[low]
        return made[0].upper() + made[1:] if word[0].isupper() else made
    return word


def _possessed(word: str) -> str:
    """A word with the ending of what belongs to somebody: төрағасы, орынбасары."""
    back = harmony(word.casefold()) is not False
    if word[-1].casefold() in _BACK | _FRONT:
        return word + ("сы" if back else "сі")
    return word + ("ы" if back else "і")


def genitive(phrase: str) -> str:
    """A phrase with the ending of a possessor: министрінің, төрағаның, директордың."""
    last = phrase[-1:].casefold()
    first = "н" if last in _BACK | _FRONT or last in _NASAL else "т" if last in _VOICELESS | set("бвгд") else "д"
    return phrase + first + ("ің" if harmony(phrase.rsplit(" ", 1)[-1].casefold()) is False else "ың")


def split(post: str) -> tuple[str, str] | None:
    """A post that holds its body, «Президент Әкімшілігінің басшысы», as the two; None where it holds none."""
    match = re.match(r"(.+?)[»”\"]? (\S+)$", post)
    if not match or match[2].casefold() not in _ALONE or not re.search(r"(?:[нтд][ыі]ң)$", match[1]):
        return None
    body = form(match[1], "body")
    return (body, _ALONE[match[2].casefold()]) if _HOSTS.search(body) else None


_HOSTS = re.compile(
    r"(?:министрлігі|әкімшілігі|кабинеті|комитеті|агенттігі|комиссиясы|кеңесі|соты|банкі|қоры|партиясы|департаменті|басқармасы"
    r"|университеті|академиясы|штабы|прокуратурасы|палатасы|парламенті|мәжіліс|сенат)$",
    re.IGNORECASE,
)
