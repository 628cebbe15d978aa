"""How record linkage scales: 10,000 and 100,000 records clustered from scratch."""

import time
from collections.abc import Iterator
from pathlib import Path

from bench import pools
from bench.tables import table
from graph.rdf.records import record
from graph.resolve import posts
from graph.resolve.clusters import cluster
from graph.resolve.records import Record

SMALL, LARGE = 10_000, 100_000
BAR, SECONDS = 13.0, 60.0
_EACH = 4  # records a person
_FIRST = ("", "Karat", "Bolat", "Temir", "Tursun", "Sultan", "Mambet", "Dauren", "Kulman", "Aktan", "Zarlyk")
_CYRILLIC = (
    ("zh", "ж"), ("kh", "х"), ("sh", "ш"), ("ch", "ч"), ("ya", "я"), ("yu", "ю"), ("ye", "е"), ("y", "ы"),
    *zip("abcdefghijklmnopqrstuvwxz", "абцдефгхижклмнопкрстувкз", strict=False),
)  # fmt: skip


def records(count: int) -> Iterator[Record]:
    """So many records: each person in full, surname first, by initial and in Cyrillic, with the person's post."""
    people = count // _EACH
    for number in range(people):
        who = _person(number, people)
        place = "Kazakhstan" if number % 2 else pools.country(number)
        title = f"Minister of {pools.portfolio(number)}"
        held = frozenset({posts.key(title, None, place, "en", "")})
        year = 2000 + number % 20
        russian = f"{_cyrillic(who.given)} {_cyrillic(who.surname)}"
        for name, lang in (
            (str(who), "en"), (f"{who.surname} {who.given}", "en"), (f"{who.given[0]}. {who.surname}", "en"),
            (russian, "ru"),
        ):  # fmt: skip
            yield record(Record("", name, lang, held, year))


def _person(number: int, people: int) -> pools.Person:
    """A person of a population: surnames grow with it, as all pools do, so that as many people share one."""
    kinds = max(1, round(people * _EACH / SMALL))
    who = pools.person(number // kinds, woman=number % 3 == 0)
    return pools.Person(who.given, _FIRST[number % kinds] + who.surname.lower() if number % kinds else who.surname)


def _cyrillic(name: str) -> str:
    text = name.lower()
    for latin, letter in _CYRILLIC:
        text = text.replace(latin, letter)
    return text.title()


def run(folder: Path) -> Iterator[str]:
    """Clusters both, and says how time grew."""
    figures = [_clustered(count) for count in (SMALL, LARGE)]
    yield table(("records", "people found", "doubts", "seconds"), figures)
    growth = float(str(figures[1][3])) / float(str(figures[0][3]))
    yield f"Time for {LARGE:,} against {SMALL:,}: {growth:.1f} times (bar: {BAR:.0f}; {LARGE:,} within {SECONDS:.0f} s)"


def _clustered(count: int) -> tuple[object, ...]:
    made = list(records(count))
    start = time.perf_counter()
    found = cluster(made)
    return count, len(found.groups), len(found.doubts), f"{time.perf_counter() - start:.1f}"
