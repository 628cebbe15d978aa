"""How names are declined in Russian: the endings of each case, and which names have none."""

import re

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
FIXED_NAMES = re.compile(r".*(?:улы|ұлы|кызы|қызы|оглы|заде|зода|швили|дзе|енко|йко|ых|их)$", re.IGNORECASE)
FIXED = re.compile(r".*(?:улы|ұлы|кызы|қызы|зода|ых|их|[оеёэию]|(?<![оеё]в)(?<![иы]н)[уы])$", re.IGNORECASE)
GEORGIAN = re.compile(r".*(?:ава|[еу]лия|[ао]рия)$", re.IGNORECASE)  # surnames that men bear undeclined
HERS = re.compile(r"(?:[оеёи]й|ью)$")  # how women's names end in the other cases, beside vowels
# endings of the nominative, and of the other cases in their order: genitive, dative, accusative, instrumental, locative
_MALE = (
    (re.compile(r"[кгхжшчщ]ий$"), "ий", ("ого", "ому", "ого", "им", "ом")),
    (re.compile(r"[бвдзлмнпрстф](?<!ов)(?<!ев)(?<!ёв)(?<!ин)(?<!ын)ый$"), "ый", ("ого", "ому", "ого", "ым", "ом")),
    (re.compile(r"[^аеёиоуыэюя](?<!ов)(?<!ев)(?<!ёв)(?<!ин)(?<!ын)ой$"), "ой", ("ого", "ому", "ого", "ым", "ом")),
    (re.compile(r"(?:[оеё]в|[иы]н)$"), "", ("а", "у", "а", "ым", "е")),
    (re.compile(r"[^аеёиоуыэюяйьжшчщц]$"), "", ("а", "у", "а", "ом", "е")),
    (re.compile(r"[^аеёиоуыэюялнр]ец$"), "ец", ("ца", "цу", "ца", "цом", "це")),
    (re.compile(r"[жшчщц]$"), "", ("а", "у", "а", "ем", "е")),
    (re.compile(r"(?<!ск)[аеёоуыэюя]й$"), "й", ("я", "ю", "я", "ем", "е")),
    (re.compile(r"ий$"), "ий", ("ия", "ию", "ия", "ием", "ии")),
    (re.compile(r"[^аеёиоуыэюяьъ]ь$"), "ь", ("я", "ю", "я", "ем", "е")),
)
_EITHER = (
    (re.compile(r"[^иаеёоуыэюягкхжшч]а$"), "а", ("ы", "е", "у", "ой", "е")),
    (re.compile(r"[гкхжшч]а$"), "а", ("и", "е", "у", "ой", "е")),
    (re.compile(r"ия$"), "ия", ("ии", "ии", "ию", "ией", "ии")),
    (re.compile(r"[^и]я$"), "я", ("и", "е", "ю", "ей", "е")),
)
_FEMALE = (
    (re.compile(r"(?:[оеё]в|[иы]н)а$"), "а", ("ой", "ой", "у", "ой", "ой")),
    (re.compile(r"(?:[сц]к|н|в|л|р|ж)ая$"), "ая", ("ой", "ой", "ую", "ой", "ой")),
)
# how likely a name that ends so is to be a nominative, of a man and of a woman
NOMINATIVES = tuple(
    (re.compile(shape), {"masc": man, "femn": woman})
    for shape, man, woman in (
        (r"(?:улы|ұлы|оглы)$", 0.9, 0.1),
        (r"(?:кызы|қызы)$", 0.02, 0.9),
        (r"(?:заде|зода|швили|дзе|енко|йко|[ыи]х)$", 0.9, 0.9),
        (r"(?:[оеё]ва|[иы]на|[сц]кая|овна|евна|ична)$", 0.002, 0.9),
        (r"(?:[оеё]в|[сц]кий|ович|евич)$", 0.9, 0.002),
        (r"[иы]н$", 0.9, 0.05),
        (r"(?:[оеё]вой|[иы]ной|[сц]кой|[оеё]вым|[иы]ным|[сц]ким|[оеё]ву|[иы]ну)$", 0.01, 0.01),
        (r"ией$", 0.02, 0.02),
        (r"[аеёиоуыэюя]й$", 0.7, 0.1),
        (r"[ая]$", 0.15, 0.8),
        (r"(?:лы|лу)$", 0.4, 0.3),
        (r"[уюы]$", 0.02, 0.02),
        (r"[ео]$", 0.35, 0.35),
        (r"[иэ]$", 0.5, 0.4),
        (r"[её]м$|ом$", 0.1, 0.05),
        (r"ь$", 0.5, 0.6),
        (r"", 0.9, 0.5),
    )
)


def undeclined(low: str, case: str, sex: str, last: bool) -> tuple[str, float] | None:
    """The nominative whose form in this case is the word, if any, and how usual such a nominative is."""
    at = CASES.index(case) - 1
    vowel = 0.12 if last or sex == "masc" else 0.5  # a surname in -а that is not -ова, a man's given name in -а
    for shapes, usual in ((_MALE if sex == "masc" else _FEMALE, 0.9), (_EITHER, vowel)):
        for shape, nominative, endings in shapes:
            stem = low[: -len(endings[at])]
            if low.endswith(endings[at]) and len(stem) >= 2 and shape.search(stem + nominative):
                return stem + nominative, usual * (0.2 if endings[at] == "и" else 1.0)
    return None
