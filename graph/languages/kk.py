"""Kazakh for the reader: its dates and what its offices are called."""

import re

from graph.languages.dates import DateWords
from graph.languages.kazakh_forms import form, genitive, split
from graph.languages.kazakh_names import named
from graph.languages.language import Language
from graph.languages.offices import is_portfolio

_MONTHS = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()
_DAYS = "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі".split()
DATES = DateWords(
    months={name: n for n, name in enumerate(_MONTHS, 1)} | {"қыркүйег": 9},
    weekdays={name: n for n, name in enumerate(_DAYS)},
    shifts={"бүгін": 0, "кеше": -1, "алдыңғы күні": -2, "ертең": 1},
    same={
        "сол күн": 0,
        "осы күн": 0,
        "дәл сол күн": 0,
        "келесі күн": 1,
        "ертесіне": 1,
        "ертеңіне": 1,
        "бір күн бұрын": -1,
        "бір күннен кейін": 1,
    },
    numbers={"бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10},
    units={"күн": ("day", 1), "апта": ("day", 7), "ай": ("month", 1), "жыл": ("year", 1), "биыл": ("year", 1)},
    directions={"өткен": -1, "былтыр": -1, "осы": 0, "биыл": 0, "ағымдағы": 0, "келер": 1, "келесі": 1, "алдағы": 1},
    ago=("бұрын",),
    later=("кейін", "соң"),
    earlier=("ерте",),
    same_year=("сол жылғы", "сол жылы", "сол жылдың"),
    seasons={"көктемде": 3, "жазда": 6, "күзде": 9, "қыста": 12},
)
_MEMBERS = (
    (re.compile(r"\bсенат", re.IGNORECASE), "сенатор", "төраға"),
    (re.compile(r"парламент|мәжіліс|\bдума|мәслихат|\bрада|кеңеш|сейм|бундестаг", re.IGNORECASE), "депутат", "төраға"),
    (re.compile(r"\bсоты?$", re.IGNORECASE), "судья", "төраға"),
    (re.compile(r"әскер|күштер|ұлан|\bармия|\bфлот|бригада|дивизия", re.IGNORECASE), "қолбасшы", "қолбасшы"),
)


def head(name: str, sort: str, home: str | None, leads: bool = False) -> str:
    """A ministry or portfolio has a minister, a place an akim, a chamber members, anything else a head."""
    match = re.match(r"(.+) министрлігі$", name, re.IGNORECASE)
    if match:
        return f"{match[1]} министрі"
    if sort == "place":
        return "әкім" if home in (None, "Қазақстан", "Қырғызстан") else "губернатор"
    for pattern, member, chair in _MEMBERS:
        if pattern.search(name):
            return chair if leads else member
    return f"{name} министрі" if is_portfolio(name, "kk") else "басшы"


def join(post: str, abroad: str) -> str:
    """`Франциядағы елші`."""
    return post if abroad.casefold() in post.casefold() else f"{abroad} {post}"


_TITLES = {
    "мемлекет басшысы": "Президент",
    "ел президенті": "Президент",
    "үкімет басшысы": "Премьер-Министр",
    "облыс басшысы": "әкім",
    "премьер": "Премьер-Министр",
    "premier": "Премьер-Министр",
}
_BARE = re.compile(r"^(?:министрі?|(?P<deputy>(?:бірінші )?(?:вице-министрі?|министрдің орынбасары)))$", re.IGNORECASE)
_MINISTER = re.compile(r"^(?!.*(?:вице|премьер)).+ министрі$", re.IGNORECASE)
_PRIVATE = re.compile(
    r"бапкер|профессор|жаттықтырушы|футбол|хоккей|\bклуб|команда(?:сы)?$|дүкен|мейрамхана"
    r"|генерал-(?:майор|лейтенант|полковник)|(?:^|\s)(?:полковник|подполковник|майор|генерал)[іы]?$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:\w+ )?(?:кресло|қызмет|лауазым|міндет|тұтқа|тізгін|портфель|орын(?!бас)|орны|жер|жұмыс|атқарушы)\w*$",
    re.IGNORECASE,
)
_ACTING = (
    re.compile(r"уақытша міндет", re.IGNORECASE),
    re.compile(r"\w* (?:міндетін|міндеттерін) (?:уақытша )?атқар", re.IGNORECASE),
)
_GOVERNMENT = re.compile(r"^(?:\w+ )?үкімет[іи]?$", re.IGNORECASE)
_ABROAD = re.compile(r"елші|консул|өкіл|атташе", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"^(?:(?:осы|бұл|сол|аталған|жаңа) )?(?:(?P<kind>министрлі|департамент|агентті|комитет|комиссия|кеңес|партия|сот"
    r"|банк|басқарма|университет|ұйым|облыс|аудан)\w{0,4}|ведомство\w*|орган\w{0,2}|палата\w*|құрылым\w*|өңір\w{0,4}|аймақ\w{0,4})$",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"^(?:бірінші )?орынбасар(?:ы)?$", re.IGNORECASE)


def deputy(post: str, chief: str) -> str | None:
    """`Денсаулық сақтау министрінің орынбасары`."""
    if not _DEPUTY.match(post):
        return None
    post = post if post.endswith("ы") else post + "ы"
    return f"{genitive(chief)} {post[0].lower()}{post[1:]}"


_SENT = re.compile(r"^(.+[дт][ае]ғ[ыі]|.+[дт]ег[ыі]) (.*)елші(?:сі)?$", re.IGNORECASE)


def sent(post: str, country: str) -> str:
    """`Қазақстанның АҚШ-тағы елшісі`."""
    match = _SENT.match(post)
    if match is None or genitive(country).casefold() in post.casefold():
        return post
    return f"{genitive(country)} {match[1]} {match[2]}елшісі"


_LEADS = re.compile(r"басқар|жетекші|төрағалық|тізгін", re.IGNORECASE)

_SUCCEEDS = re.compile(r"^(?:алмастыр|ауыстыр)(?:ды|ған|атын|ады)$", re.IGNORECASE)

LANGUAGE = Language(
    DATES,
    form,
    head,
    join,
    {"жарлы": "жарлық", "өкім": "өкім", "қаулы": "қаулы", "бұйры": "бұйрық"},
    _VAGUE,
    _TITLES,
    _BARE,
    _MINISTER,
    _PRIVATE,
    _DESCRIBED,
    _ABROAD,
    _GOVERNMENT,
    _ACTING,
    deputy,
    _LEADS,
    home="Қазақстан",
    instead_before=frozenset(("ізашары",)),
    instead_after=frozenset("орнына орнын".split()),
    sent=sent,
    named=named,
    split=split,
    succeeds=_SUCCEEDS,
    capital=frozenset(("елорда",)),
)
