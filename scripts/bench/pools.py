"""Invented people, portfolios, regions, companies, schools and newspapers, each known by a number."""

from dataclasses import dataclass

_MEN = (
    "Abai Adil Aidos Alibek Almas Aman Anuar Arman Askar Azat Baurzhan Berik Bolat Daniyar Dauren Dias Eldar "
    "Galym Ilyas Kairat Kanat Marat Maksat Meirambek Miras Nurbol Nurlan Olzhas Rauan Ruslan Sabit Samat Sanzhar "
    "Serik Talgat Timur Tolegen Yerlan Yermek Zhandos"
).split()
_WOMEN = (
    "Aida Aigerim Ainur Aizhan Akmaral Aliya Anar Asel Assem Ayaulym Balzhan Bayan Botagoz Dana Dilnaz Dinara "
    "Elmira Gaukhar Gulmira Gulnara Indira Kamila Karlygash Laura Leila Madina Maira Mariyam Meruert Nazgul "
    "Raushan Rosa Sabina Saltanat Saule Sholpan Togzhan Zarina Zhanar Zhuldyz"
).split()
_STEMS = (
    "Abdra Abil Aga Aidar Akhmet Akyl Alda Alim Altyn Aman Arys Asan Atab Azim Baiken Baite Bakir Baltab Bati "
    "Beise Bekmukh Bokei Chokan Daule Derbis Dosan Duise Edil Ergal Esen Ganib Isab Iska Kabyl Kali Kaparb Karash "
    "Kasen Kenzhe Kozhan Kudai Kulma Kuanysh Maken Mamyr Mukan Musin Myrza Nark Nauryz Nurka Omar Orazal Orynb "
    "Ospan Rakhi Sagat Salik Sarsen Seitkal Shaim Smag Sults Tasmag Temirg Tokta Toleb Turgan Urazb Utep Yesken "
    "Zhaks Zhanib Zhumab Zhusup"
).split()
_ENDINGS = "anov ayev bekov bayev galiyev khanov kulov murzin ovich sharov tayev yrov".split()
_FEMININE = {"ov": "ova", "ev": "eva", "in": "ina", "ch": "ch"}
_SUBJECTS = (
    "Defence; Health; Energy; Education; Science; Finance; Justice; Culture; Sports; Agriculture; Trade; "
    "Transport; Construction; Labour; Ecology; Information; Tourism; Communications; Industry; Digital "
    "Development; Social Protection; Natural Resources; Emergency Situations; National Economy; Water Resources; "
    "Rural Development; Youth; Forestry; Fisheries; Mining"
).split("; ")
_PLACES = (
    "Aksu Balkash Ertis Ile Kara Kokshe Mangy Nura Sary Syr Tarba Tengiz Tobyl Torgai Ulken Zhaiyk Alatau Betpak "
    "Narym Shu"
).split()
_LANDS = "dala kent kol koy oba orda tau tobe zhar zhol".split()
_BODIES = "Agency; Bank; Committee; Council; Court; Service; Inspectorate; Directorate".split("; ")
_COUNTRIES = (
    "Azerbaijan; Armenia; Georgia; Kyrgyzstan; Mongolia; Tajikistan; Turkmenistan; Uzbekistan; Moldova; Belarus; "
    "Estonia; Latvia; Lithuania; Finland; Norway; Sweden; Denmark; Iceland; Ireland; Portugal; Spain; Italy; "
    "Greece; Cyprus; Malta"
).split("; ")
_TRADES = "Agro Bank Energo Gas Invest Munay Rail Telecom Trade Uran".split()
_PAPERS = "Courier Chronicle Daily Dispatch Gazette Herald Monitor Post Review Tribune".split()


@dataclass(frozen=True, slots=True)
class Person:
    """A full name in its two parts."""

    given: str
    surname: str

    def __str__(self) -> str:
        return f"{self.given} {self.surname}"


def person(number: int, woman: bool) -> Person:
    """The person of that number: different for each of the first 36,000 men, and women."""
    surnames = len(_STEMS) * len(_ENDINGS)
    place = number % surnames
    surname = _STEMS[place % len(_STEMS)] + _ENDINGS[place // len(_STEMS)]
    given = _WOMEN if woman else _MEN
    name = given[(number // surnames + place) % len(given)]
    return Person(name, surname[:-2] + _FEMININE[surname[-2:]] if woman else surname)


def portfolio(number: int) -> str:
    """A subject of ministries: the first 30 are single, those after them pairs, 900 in all before they come again."""
    single = len(_SUBJECTS)
    first, second = _SUBJECTS[number % single], _SUBJECTS[(number + number // single) % single]
    return first if first == second else f"{first} and {second}"


def region(number: int) -> str:
    """A region: 200 before they come again."""
    return f"{_land(number)} Region"


def company(number: int) -> str:
    """A state company: 2,000 before they come again."""
    return f"{_land(number)}{_TRADES[number // 200 % len(_TRADES)]}"


def agency(number: int) -> str:
    """A body of the state with a name of its own: 1,600 before they come again."""
    return f"{_land(number)} {_BODIES[number // 200 % len(_BODIES)]}"


def country(number: int) -> str:
    """A country: 25 before they come again."""
    return _COUNTRIES[number % len(_COUNTRIES)]


def school(number: int) -> str:
    """A university: 200 before they come again."""
    return f"{_land(number)} State University"


def newspaper(number: int) -> str:
    """A publisher: 200 before they come again."""
    return f"{_land(number // len(_PAPERS))} {_PAPERS[number % len(_PAPERS)]}"


def _land(number: int) -> str:
    return _PLACES[number % len(_PLACES)] + _LANDS[number // len(_PLACES) % len(_LANDS)]
