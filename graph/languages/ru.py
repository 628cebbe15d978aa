"""Russian for the reader: its dates and what its offices are called."""

import re

from graph.languages.dates import DateWords
from graph.languages.language import Language
from graph.languages.offices import is_field, is_portfolio
from graph.languages.russian_forms import form, genitive
from graph.languages.russian_names import agrees, named

_MONTHS = "январ феврал март апрел май июн июл август сентябр октябр ноябр декабр".split()
_DAYS = "понедельник вторник сред четверг пятниц суббот воскресень".split()
DATES = DateWords(
    months={name: n for n, name in enumerate(_MONTHS, 1)} | {"мая": 5, "мае": 5, "маю": 5, "маем": 5},
    weekdays={name: n for n, name in enumerate(_DAYS)},
    shifts={"сегодня": 0, "нынче": 0, "вчера": -1, "накануне": -1, "позавчера": -2, "завтра": 1},
    same={
        "тот же день": 0,
        "того же дня": 0,
        "тем же днем": 0,
        "тем же днём": 0,
        "этот же день": 0,
        "этот день": 0,
        "тот день": 0,
        "тогда же": 0,
        "следующий день": 1,
        "днем позже": 1,
        "днём позже": 1,
        "днем ранее": -1,
        "днём ранее": -1,
        "за день до": -1,
        "через день": 1,
        "на другой день": 1,
        "назавтра": 1,
        "того дня": 0,
    },
    numbers={
        "одн": 1,
        "два": 2,
        "двум": 2,
        "две": 2,
        "двух": 2,
        "три": 3,
        "тремя": 3,
        "трем": 3,
        "трёх": 3,
        "трех": 3,
        "четыр": 4,
        "пят": 5,
        "шест": 6,
        "сем": 7,
        "восем": 8,
        "восьм": 8,
        "девят": 9,
        "десят": 10,
    },
    units={
        "день": ("day", 1),
        "дня": ("day", 1),
        "дней": ("day", 1),
        "дням": ("day", 1),
        "днем": ("day", 1),
        "днём": ("day", 1),
        "сут": ("day", 1),
        "недел": ("day", 7),
        "месяц": ("month", 1),
        "год": ("year", 1),
        "лет": ("year", 1),
    },
    directions={
        "прошл": -1,
        "минувш": -1,
        "предыдущ": -1,
        "эт": 0,
        "текущ": 0,
        "нынешн": 0,
        "сего": 0,
        "следующ": 1,
        "будущ": 1,
    },
    ago=("назад", "тому назад"),
    later=("спустя", "позже", "позднее", "через"),
    earlier=("ранее", "раньше", "до этого", "до того"),
    same_year=("того же года", "том же году", "тот же год", "того года", "тем же годом"),
    seasons={"весн": 3, "летом": 6, "лета": 6, "лету": 6, "осен": 9, "зим": 12},
    of_last_week=True,
    ordinals={
        "перв": 1,
        "втор": 2,
        "трет": 3,
        "четверт": 4,
        "четвёрт": 4,
        "пятог": 5,
        "шест": 6,
        "седьм": 7,
        "восьм": 8,
        "девят": 9,
        "десят": 10,
        "одиннадцат": 11,
        "двенадцат": 12,
        "тринадцат": 13,
        "четырнадцат": 14,
        "пятнадцат": 15,
        "шестнадцат": 16,
        "семнадцат": 17,
        "восемнадцат": 18,
        "девятнадцат": 19,
        "двадцат": 20,
        "тридцат": 30,
    },
)
_SHORT = {
    "минобороны": "обороны",
    "минфин": "финансов",
    "минюст": "юстиции",
    "минздрав": "здравоохранения",
    "минэнерго": "энергетики",
    "минтранс": "транспорта",
    "минтруд": "труда",
    "минкультуры": "культуры",
    "минпромторг": "промышленности и торговли",
    "минсельхоз": "сельского хозяйства",
    "минспорт": "спорта",
    "минцифры": "цифрового развития",
    "мид": "иностранных дел",
    "мвд": "внутренних дел",
    "мчс": "по чрезвычайным ситуациям",
    "минобразования": "образования",
    "минобрнауки": "науки и высшего образования",
    "минпросвещения": "просвещения",
    "минэкономики": "экономики",
    "минэкономразвития": "экономического развития",
    "минэкологии": "экологии",
    "минприроды": "природных ресурсов и экологии",
    "минстрой": "строительства",
}


_PLACE_HEADS = {
    "Казахстан": "аким",
    "Кыргызстан": "аким",
    "Киргизия": "аким",
    "Узбекистан": "хоким",
    "Туркменистан": "хяким",
}
_MEMBERS = (
    (re.compile(r"\bсенат|совет федерации", re.IGNORECASE), "сенатор", "председатель"),
    (
        re.compile(r"парламент|мажилис|\bдум[аы]|маслихат|\bрад[аы]|кенеш|сейм|бундестаг|собрани", re.IGNORECASE),
        "депутат",
        "председатель",
    ),
    (re.compile(r"\bсуд\b|\bсуда\b", re.IGNORECASE), "судья", "председатель"),
    (re.compile(r"войск|\bсил[ыа]?\b|гварди|\bарми|флот|бригад|дивизи", re.IGNORECASE), "командующий", "командующий"),
)
_LEADERS = (
    (re.compile(r"университет|академи|институт", re.IGNORECASE), "ректор"),
    (re.compile(r"прокуратур", re.IGNORECASE), "прокурор"),
    (re.compile(r"\bштаб", re.IGNORECASE), "начальник"),
)
_CENTRAL_BANK = re.compile(
    r"^(?:центробанк|нацбанк|(?:центральн|национальн)\w+ банк|"
    r"банк (?:англии|японии|франции|италии|канады|израиля|кореи))",
    re.IGNORECASE,
)
_CHAIRED_BANKS = frozenset(
    "Азербайджан Армения Беларусь Казахстан Кыргызстан Россия Таджикистан Узбекистан Украина".split()
)


def head(name: str, sort: str, home: str | None, leads: bool = False) -> str:
    """A ministry has a minister, a region a governor, a chamber members, anything else a head."""
    low = name.casefold()
    if sort == "place":
        return _PLACE_HEADS.get(
            home or "", "губернатор" if re.search(r"област|кра[йя]|республик|округ", low) else "мэр"
        )
    if _CENTRAL_BANK.match(name):
        return "председатель" if home in _CHAIRED_BANKS else "управляющий"
    return _minister(name) or _leader(name, leads)


def _minister(name: str) -> str | None:
    """The minister of a ministry, be it called in short; None of other bodies."""
    low = name.casefold()
    if low.startswith("министерство "):
        return "министр " + name.split(" ", 1)[1]
    if low in _SHORT:
        return f"министр {_SHORT[low]}"
    return f"министр {low[3:]}" if low.startswith("мин") and is_field(low[3:], "ru") else None  # «Минэкологии»


def _leader(name: str, leads: bool) -> str:
    for pattern, member, chair in _MEMBERS:
        if pattern.search(name):
            return chair if leads else member
    special = (leader for pattern, leader in _LEADERS if pattern.search(name))
    return next(special, f"министр {genitive(name)}" if is_portfolio(name, "ru") else "руководитель")


def join(post: str, abroad: str) -> str:
    """`посол во Франции`: the receiving country stands as it is written, with its preposition."""
    return post if abroad.casefold() in post.casefold() else f"{post} {abroad}"


_TITLES = {
    "глава государства": "президент",
    "глава правительства": "премьер-министр",
    "глава кабмина": "премьер-министр",
    "премьер": "премьер-министр",
    "premier": "премьер-министр",
    "премьерство": "премьер-министр",
    "акимат": "аким",
    "президентство": "президент",
    "председательство": "председатель",
    "губернаторство": "губернатор",
    "депутатство": "депутат",
    "вице-премьерство": "вице-премьер",
    "министерский портфель": "министр",
    "премьерское кресло": "премьер-министр",
}
_BARE = re.compile(
    r"^(?:министр|(?P<deputy>(?:перв\w+ )?(?:вице-министр|замминистра|заместитель министра)))$", re.IGNORECASE
)
_MINISTER = re.compile(r"^министр .+", re.IGNORECASE)
_PRIVATE = re.compile(
    r"^указ\b|^\w+вш(?:ий|его|ему|им|ем|ая|ей|ую)$|тренер|профессор|футбол|хоккей|\bклуб|\bкоманд[аыеу]\b|магазин|ресторан"
    r"|^(?:генерал(?!-губернатор)|полковник|подполковник|майор|лейтенант|капитан|адмирал)(?:-\w+)?"
    r"(?: (?:армии|полиции|юстиции|милиции|запаса|авиации))?$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:\w+ )?(?:пост|должност|кресл|мест|портфел|позици|обязанност|исполняющ)\w*(?: обязанности)?$", re.IGNORECASE
)
_ACTING = (
    re.compile(r"(?:\bи\. ?о\.|\bврио\b|(?<!сложил )(?<!сложила )\bобязанности) (?:\S+ ?){1,6}$", re.IGNORECASE),
    None,
)
_GOVERNMENT = re.compile(
    r"^правительство(?: (?!област|кра|город)\w+)?$|^кабмин$|^кабинет(?: министров)?$", re.IGNORECASE
)
_ABROAD = re.compile(r"\bпосол|посланник|консул|представител|поверенн|атташе", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"^(?:(?:эт(?:от|а|о|ого|ой|ому|им|ом|у)|т(?:от|а|о|ого|ой|ому|ом|у)(?: же)?|само\w{0,2}|нов(?:ый|ая|ое|"
    r"ого|ой|ому|ом)|сво(?:й|я|ё|его|ей|ему|ём)|его|её|их) )?(?:(?P<kind>министерств|департамент|агентств|"
    r"комитет|комисси|совет|парти|суд|банк|управлени|служб|университет|организаци|област|район)\w{0,2}|ведомств\w|"
    r"орган\w?|палат\w|структур\w|регион\w{0,2})$",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"^(?:перв(?:ый|ая) )?заместитель(?: по .+)?$", re.IGNORECASE)


def deputy(post: str, chief: str) -> str | None:
    """`заместитель министра здравоохранения`."""
    if not _DEPUTY.match(post):
        return None
    word, field = [*post.split(" по ", 1), ""][:2]
    return f"{word} {genitive(chief)}" + (f" по {field}" if field else "")


_SUCCEEDS = re.compile(r"^смен(?:ил[аи]?|ит|яет)$", re.IGNORECASE)
_LEADS = re.compile(r"возглав|руковод|председательств|во главе|завед|управля|\bв[её]л\b|ведёт|правил", re.IGNORECASE)

LANGUAGE = Language(
    DATES,
    form,
    head,
    join,
    {"указ": "указ", "распоряжени": "распоряжение", "постановлени": "постановление", "приказ": "приказ"},
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
    instead_before=frozenset("вместо взамен сменив заменив предшественник предшественника предшественником".split()),
    agrees=agrees,
    named=named,
    succeeds=_SUCCEEDS,
    capital=frozenset(("столица", "столица страны", "столица республики")),
)
