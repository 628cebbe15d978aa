# ruff: noqa: E501
"""The sample in three languages: one node for each person and body, and the cabinet of Kazakhstan on given days."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from builders import memory_store, sample_readings

import graph
from graph import layers, queries
from graph.contradictions import contradictions
from graph.stores import Store
from graph.terms import RS

SAMPLE = Path(graph.__file__).parent / "sample"
# who bears more than one name in the sample; everybody else bears one
PEOPLE = """
Aida Balayeva = Аида Балаева
Akhmetzhan Yessimov = Ахметжан Есимов
Akmaral Alnazarova = Акмарал Альназарова = Ақмарал Әлназарова
Alibek Kuantyrov = Алибек Куантыров = Әлібек Қуантыров
Alikhan Smailov = Алихан Смаилов = Смаилов Алихан Асханович = Әлихан Смайылов
Almasadam Satkaliyev = Алмасадам Саткалиев = Алмасадам Сәтқалиев
Askar Mamin = Аскар Мамин = Асқар Мамин
Askhat Khassenov = Асхат Хасенов
Askhat Shakharov = Асхат Шахаров
Azhar Giniyat = Ажар Гиният = Ажар Ғиният
Bakhyt Sultanov = Бахыт Султанов
Bakytzhan Sagintayev = Бакытжан Сагинтаев = Бақытжан Сағынтаев
Berik Asylov = Берик Асылов = Берік Асылов
Berik Uali = Берик Уали
Bolat Akchulakov = Болат Акчулаков = Болат Ақшолақов
Chingis Arinov = Чингис Аринов = Шыңғыс Әрінов
Daniyar Akishev = Данияр Акишев
Dariga Nazarbayeva = Дарига Назарбаева = Дариға Назарбаева
Gabit Syzdykbekov = Габит Сыздыкбеков = Ғабит Сыздықбеков
Galymzhan Pirmatov = Галымжан Пирматов
Gizat Nurdauletov = Гизат Нурдаулетов = Ғизат Нұрдәулетов
Kanat Musin = Канат Мусин
Kanat Sharlapayev = Канат Шарлапаев = Қанат Шарлапаев
Karim Massimov = Карим Масимов = Кәрім Мәсімов
Kassym-Jomart Tokayev = Касым-Жомарт Токаев = Қасым-Жомарт Тоқаев
Madi Takiyev = Мади Такиев = Мәди Такиев
Magzum Mirzagaliyev = Магзум Мирзагалиев = Мағзұм Мырзағалиев
Marat Akhmetzhanov = Марат Ахметжанов
Marat Karabayev = Марат Карабаев = Марат Қарабаев
Mukhtar Tileuberdi = Мухтар Тилеуберди
Murat Aitenov = Мурат Айтенов
Murat Bektanov = Бектанов Мурат Карибаевич = Мурат Бектанов = Мұрат Бектанов
Murat Nurtleu = Мурат Абугалиевич Нуртлеу = Мурат Нуртлеу = Мұрат Нұртілеу
Nurlan Baibazarov = Нурлан Байбазаров = Нұрлан Байбазаров
Nurlan Nigmatulin = Нурлан Нигматулин
Nurlan Yermekbayev = Нурлан Ермекбаев = Нұрлан Ермекбаев
Nurlan Zhakupov = Нурлан Жакупов = Нұрлан Жақыпов
Nursultan Nazarbayev = Нурсултан Назарбаев = Нұрсұлтан Назарбаев
Nurzhan Nurzhigitov = Нуржан Нуржигитов = Нұржан Нұржігітов
Olzhas Bektenov = Олжас Абайұлы Бектенов = Олжас Бектенов
Roman Sklyar = Роман Скляр
Ruslan Dalenov = Руслан Даленов = Руслан Дәленов
Ruslan Zhaksylykov = Жаксылыков Руслан Фатихович = Руслан Жаксылыков = Руслан Жақсылықов = Руслан Фатихович Жаксылыков = Руслан Фатихұлы Жақсылықов
Saken Zhasuzakov = Сакен Жасузаков = Сәкен Жасұзақов
Syrym Sharipkhanov = Сырым Шарипханов
Timur Suleimenov = Тимур Сулейменов = Тимур Сүлейменов
Yeraly Tugzhanov = Ералы Тугжанов
Yerbol Karashukeyev = Ербол Карашукеев = Ербол Қарашөкеев
Yerbolat Dosaev = Ерболат Досаев
Yerlan Koshanov = Ерлан Кошанов = Ерлан Қошанов
Yerlan Turgumbayev = Ерлан Тургумбаев = Ерлан Тұрғымбаев
Yermek Marzhikpayev = Ермек Маржикпаев = Ермек Маржықпаев
Yermek Sagimbayev = Ермек Сагимбаев = Ермек Сағымбаев
Yerzhan Sadenov = Ержан Саденов
Zhang Ming = Чжан Мин
""".strip().splitlines()
BODIES = """
Agency for Civil Service Affairs = Агентство по делам государственной службы
Agency for Civil Service Affairs and Anti-Corruption = Агентство по делам государственной службы и противодействию коррупции
Agency for Statistics = Агентство по статистике
Amanat = Nur Otan = Нур Отан
Anti-Corruption Agency = Агентство по противодействию коррупции
General Staff = Бас штаб = Генеральный штаб
Ground Forces = Сухопутные войска
KazMunayGas = КазМунайГаз = ҚазМұнайГаз
Majilis = Мажилис = Мәжіліс
Ministry of Industry and Construction = Министерство промышленности и строительства = Өнеркәсіп және құрылыс министрлігі
Ministry of Industry and Infrastructure Development = Индустрия және инфрақұрылымдық даму министрлігі = Министерство индустрии и инфраструктурного развития
Ministry of Transport = Көлік министрлігі = Министерство транспорта
National Bank = Национальный банк = Ұлттық банк
National Guard = Национальная гвардия = Ұлттық ұлан
National Security Committee = КНБ = Комитет национальной безопасности = Ұлттық қауіпсіздік комитеті
Presidential Administration = Администрация президента = Президент Әкімшілігі
Samruk-Kazyna = Самрук-Казына = Самұрық-Қазына
Security Council = Совет безопасности = Қауіпсіздік Кеңесі
Senate = Сенат
Shanghai Cooperation Organisation = Шанхай ынтымақтастық ұйымы = Шанхайская организация сотрудничества
State Security Service = Служба государственной охраны
Supreme Audit Chamber = Высшая аудиторская палата
""".strip().splitlines()
# who held the post for certain or probably on the day
CABINET = [
    ("2019-01-01", "Minister of Defence", "Nurlan Yermekbayev"),
    ("2021-06-01", "Minister of Defence", "Nurlan Yermekbayev"),
    ("2021-08-31", "Minister of Defence", "Murat Bektanov"),
    ("2022-01-18", "Minister of Defence", "Murat Bektanov"),
    ("2022-01-19", "Minister of Defence", "Ruslan Zhaksylykov"),
    ("2023-12-31", "Minister of Defence", "Ruslan Zhaksylykov"),
    ("2019-03-01", "Prime Minister", "Askar Mamin"),
    ("2022-01-04", "Prime Minister", "Askar Mamin"),
    ("2022-06-01", "Prime Minister", "Alikhan Smailov"),
    ("2024-02-06", "Prime Minister", "Olzhas Bektenov"),
    ("2022-02-24", "Minister of Internal Affairs", "Yerlan Turgumbayev"),
    ("2022-02-25", "Minister of Internal Affairs", "Marat Akhmetzhanov"),
    ("2023-05-01", "Minister of Foreign Affairs", "Murat Nurtleu"),
    ("2022-03-01", "Minister of Health", "Azhar Giniyat"),
    ("2024-02-07", "Minister of Health", "Akmaral Alnazarova"),
    ("2023-10-01", "Minister of Transport", "Marat Karabayev"),
    ("2023-10-01", "Minister of Internal Affairs", "Yerzhan Sadenov"),
    ("2023-05-01", "Minister of Energy", "Almasadam Satkaliyev"),
    ("2019-02-20", "President", "Nursultan Nazarbayev"),
    ("2019-03-20", "President", "Kassym-Jomart Tokayev"),
]


@pytest.fixture(scope="module")
def store() -> Store:
    made = memory_store()
    layers.prepare(made)
    for told in sample_readings():
        layers.put(made, told)
    layers.work_off(made)
    return made


def named(store: Store, kind: str) -> dict[str, set[str]]:
    """The names of each entity of a kind."""
    found: dict[str, set[str]] = defaultdict(set)
    rows: Any = store.query(
        f"""SELECT ?entity ?name WHERE {{ GRAPH ?g {{ ?referent {RS.name} ?name ; {RS.entityKind} "{kind}" }}
        GRAPH ?i {{ ?referent {RS.denotes} ?entity }} }}"""
    )
    for row in rows:
        found[row["entity"].value].add(row["name"].value)
    return found


def test_one_node_for_each_person_whatever_the_language(store: Store) -> None:
    expected = {frozenset(line.split(" = ")) for line in PEOPLE}
    assert {frozenset(names) for names in named(store, "person").values() if len(names) > 1} == expected


def test_nobody_is_two_nodes(store: Store) -> None:
    nodes: dict[str, set[str]] = defaultdict(set)
    for iri, names in named(store, "person").items():
        for name in names:
            nodes[name].add(iri)
    assert {name: iris for name, iris in nodes.items() if len(iris) > 1} == {}


@pytest.mark.parametrize("line", BODIES)
def test_one_node_for_each_body_whatever_the_language(store: Store, line: str) -> None:
    meant = set(line.split(" = "))
    assert [names for names in named(store, "body").values() if names & meant] == [meant]


@pytest.mark.parametrize(("day", "post", "person"), CABINET)
def test_the_cabinet_on_a_day(store: Store, day: str, post: str, person: str) -> None:
    rows = queries.run(store, "holders-on", date=day, post=f"{post}, Kazakhstan")
    assert [row["person"].value for row in rows] == [person]  # type: ignore[union-attr]


def test_the_sources_agree(store: Store) -> None:
    assert [str(found) for found in contradictions(store)] == []
