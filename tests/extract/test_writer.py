"""From rows to claims: values in full, and the right way round."""

import pytest
from marked import marked

from graph.extract.findings import Findings
from graph.extract.rows import Rows
from graph.extract.writer import Writer
from graph.model import Claim, Document


def claims(made: Findings, lang: str, *edges: tuple[int, int, str], former: int | None = None) -> list[Claim]:
    for source, target, edge in edges:
        made.strengthen(source, target, edge, 0.9)
    if former is not None:
        made.mark(former, "former", 0.9)
    document = Document("d", made.segmented.text, lang)
    return list(Writer(document, made, lang).claims(Rows(made).all()))


@pytest.mark.parametrize(
    ("lang", "text", "mentions"),
    [
        (
            "ru",
            "Министра обороны Нурлана Ермекбаева сменил Мурат Бектанов.",
            ("Нурлана Ермекбаева", "Мурат Бектанов", "сменил", "Министра обороны"),
        ),
        (
            "ru",
            "Министр обороны Мурат Бектанов сменил Нурлана Ермекбаева.",
            ("Мурат Бектанов", "Нурлана Ермекбаева", "сменил", "Министр обороны"),
        ),
        (
            "kk",
            "Қорғаныс министрі Нұрлан Ермекбаевты Мұрат Бектанов алмастырды.",
            ("Нұрлан Ермекбаевты", "Мұрат Бектанов", "алмастырды", "Қорғаныс министрі"),
        ),
    ],
)
def test_who_is_succeeded_stands_in_another_case(lang: str, text: str, mentions: tuple[str, ...]) -> None:
    made = marked(text, zip(mentions, ("name", "name", "trigger", "post"), strict=True))
    edges = [(2, 0, "succession.person"), (2, 1, "succession.predecessor"), (2, 3, "succession.post")]
    (claim,) = claims(made, lang, *edges)
    people = [str(claim.roles[role]).split()[-1] for role in ("person", "predecessor")]
    assert people == ["Бектанов", "Ермекбаев"]


def test_a_former_post_is_not_the_one_held_now() -> None:
    text = "Бывший прокурор Гизат Нурдаулетов стал послом, его прежний пост занял Берик Асылов."
    mentions = [
        ("прокурор", "post"),
        ("Гизат Нурдаулетов", "name"),
        ("стал", "trigger"),
        ("послом", "post"),
        ("прежний пост", "post"),
        ("занял", "trigger"),
        ("Берик Асылов", "name"),
    ]
    made = claims(
        marked(text, mentions),
        "ru",
        (0, 1, "tenure.person"),
        (2, 1, "appointment.person"),
        (2, 3, "appointment.post"),
        (5, 6, "succession.person"),
        (5, 1, "succession.predecessor"),
        (5, 4, "succession.post"),
        former=0,
    )
    assert [claim.roles["post"] for claim in made if claim.kind == "succession"] == ["прокурор"]


def test_the_capital_is_that_of_the_country_spoken_of() -> None:
    made = marked(
        "Аким столицы Серик Тен живёт в Казахстане.",
        [("Аким", "post"), ("столицы", "place"), ("Серик Тен", "name"), ("Казахстане", "place")],
    )
    (claim,) = claims(made, "ru", (0, 2, "tenure.person"), (0, 1, "office.place"))
    assert claim.roles["jurisdiction"] == "Астана"


def test_a_minister_serves_the_country_of_the_city_that_a_text_names() -> None:
    made = marked(
        "Nur-Sultan's Minister Anna Kos spoke.", [("Nur-Sultan", "place"), ("Minister", "post"), ("Anna Kos", "name")]
    )
    (claim,) = claims(made, "en", (1, 2, "tenure.person"), (1, 0, "office.place"))
    assert claim.roles["jurisdiction"] == "Kazakhstan"


@pytest.mark.parametrize(
    ("lang", "text", "post", "body", "name"),
    [
        (
            "ru",
            "Казахстан хвалит генсека: генеральный секретарь ШОС Чжан Мин.",
            "генеральный секретарь",
            "ШОС",
            "Чжан Мин",
        ),
        ("en", "Kazakhstan praised NATO chairman Anna Kos.", "chairman", "NATO", "Anna Kos"),
        ("kk", "Қазақстанда: ШЫҰ бас хатшысы Чжан Мин.", "бас хатшысы", "ШЫҰ", "Чжан Мин"),
    ],
)
def test_an_international_organisation_is_of_no_country(lang: str, text: str, post: str, body: str, name: str) -> None:
    made = marked(text, [(post, "post"), (body, "body"), (name, "name")])
    (claim,) = claims(made, lang, (0, 2, "tenure.person"), (0, 1, "office.org"))
    assert "jurisdiction" not in claim.roles


def test_a_mere_ambassador_is_the_one_told_of_before() -> None:
    made = marked(
        "Посол во Франции Анна Кос вернулась, посол ушёл на пенсию.",
        [("Посол во Франции", "post"), ("Анна Кос", "name"), ("посол", "post"), ("ушёл", "trigger")],
    )
    told = claims(made, "ru", (0, 1, "tenure.person"), (3, 1, "dismissal.person"), (3, 2, "dismissal.post"))
    assert {str(claim.roles["post"]).casefold() for claim in told} == {"посол во франции"}


@pytest.mark.parametrize(
    ("text", "post", "place"),
    [
        ("В Павлодаре решили: аким области Жетісу Анна Кос уехала.", "аким", "область Жетісу"),
        ("В Павлодаре решили: аким Анна Кос уехала.", "аким", "Павлодар"),
        ("В Павлодаре решили: аким Шымкента Анна Кос уехала.", "аким", "Шымкент"),
        ("В Павлодаре решили: аким Завтра Анна Кос уехала.", "аким", "Павлодар"),
        ("В Павлодаре решили: акимы Анна Кос и другие уехали.", "акимы", None),
    ],
)
def test_a_local_office_is_of_the_place_beside_it_or_the_last_spoken_of(
    text: str, post: str, place: str | None
) -> None:
    made = marked(text, [("Павлодаре", "place"), (post, "post"), ("Анна Кос", "name")])
    (claim,) = claims(made, "ru", (1, 2, "tenure.person"))
    assert claim.roles.get("jurisdiction") == place


def test_the_head_of_a_cabinet_is_prime_minister() -> None:
    made = marked("Глава кабинета Анна Кос.", [("Глава", "post"), ("кабинета", "body"), ("Анна Кос", "name")])
    (claim,) = claims(made, "ru", (0, 2, "tenure.person"), (0, 1, "office.org"))
    assert (claim.roles["post"], claim.roles.get("organization")) == ("премьер-министр", None)


@pytest.mark.parametrize(("post", "body"), [("Prime Minister", None), ("President", "Senate")])
def test_a_chamber_has_a_president_but_no_prime_minister(post: str, body: str | None) -> None:
    made = marked(f"The Senate heard {post} Anna Kos.", [("Senate", "body"), (post, "post"), ("Anna Kos", "name")])
    (claim,) = claims(made, "en", (1, 2, "tenure.person"), (1, 0, "office.org"))
    assert claim.roles.get("organization") == body


def test_no_body_comes_of_itself() -> None:
    made = marked("The Ministry of Health was split.", [("Ministry of Health", "body"), ("split", "trigger")])
    again = marked(
        "The Ministry of Health was split from the Ministry of Labour.",
        [("Ministry of Health", "body"), ("split", "trigger"), ("Ministry of Labour", "body")],
    )
    assert not claims(made, "en", (1, 0, "body_change.org"), (1, 0, "body_change.origin"))
    assert claims(again, "en", (1, 0, "body_change.org"), (1, 2, "body_change.origin"))


@pytest.mark.parametrize(
    ("lang", "text", "mentions", "post"),
    [
        (
            "ru",
            "Президент принял отставку правительства во главе с Аскаром Маминым.",
            ("отставку", "правительства", "Аскаром Маминым"),
            "премьер-министр",
        ),
        (
            "kk",
            "Президент Асқар Мамин бастаған Үкіметтің отставкасын қабылдады.",
            ("отставкасын", "Үкіметтің", "Асқар Мамин"),
            "Премьер-Министр",
        ),
    ],
)
def test_who_led_a_government_that_resigned_was_its_prime_minister(
    lang: str, text: str, mentions: tuple[str, ...], post: str
) -> None:
    made = marked(text, zip(mentions, ("trigger", "post", "name"), strict=True))
    (claim,) = claims(made, lang, (0, 1, "dismissal.post"), (0, 2, "dismissal.person"))
    assert str(claim.roles["post"]).casefold() == post.casefold()
