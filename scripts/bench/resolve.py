"""How identity scales: 10,000 and 100,000 records clustered from scratch; one more document by a busy president."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench import pools
from bench.tables import table
from graph import layers, pipeline
from graph.model import Claim, Document, Reading, Span
from graph.rdf.records import record
from graph.resolve import posts
from graph.resolve.clusters import cluster
from graph.resolve.records import Record
from graph.stores import Mode, open_store

SMALL, LARGE = 10_000, 100_000
BAR, SECONDS = 13.0, 60.0
BUSY, MORE_SECONDS = 5_000, 0.5
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
    yield table(("one more document by the president", "seconds", "of it publishing"), _one_more(folder))
    yield f"(bar: {MORE_SECONDS} s, in a store of {BUSY:,} documents in each of which that president decides)"


def _one_more(folder: Path) -> Iterator[tuple[object, ...]]:
    with open_store(str(folder / "busy"), Mode.WRITE) as store:
        pipeline.build(store, (_decided(number) for number in range(BUSY)))
        for again in range(3):
            start = time.perf_counter()
            layers.put(store, _decided(BUSY + again))
            layers.work_off(store)
            worked = time.perf_counter()
            store.publish()
            yield again + 1, f"{time.perf_counter() - start:.2f}", f"{time.perf_counter() - worked:.2f}"


def _decided(number: int) -> Reading:
    """The reading of a document in which the one president appoints somebody, on a day of his ten years."""
    who, title = pools.person(number, woman=number % 3 == 0), f"Deputy Minister of {pools.portfolio(number)}"
    day = (date(2010, 1, 1) + timedelta(days=number * 3_650 // BUSY % 3_650)).isoformat()
    said = f"President Alikhan Sarsenov received {number} letters."
    done = f"{who} was appointed {title} by the President of Kazakhstan Alikhan Sarsenov."
    document = Document(f"busy-{number}", f"{said} {done}", "en", f"Letter {number}", f"Paper {number % 20}", day)
    president: dict[str, str | bool] = {"person": "Alikhan Sarsenov", "post": "President", "jurisdiction": "Kazakhstan"}
    appointed: dict[str, str | bool] = {
        "person": str(who), "post": title, "jurisdiction": "Kazakhstan", "date": day, "by": "Alikhan Sarsenov",
    }  # fmt: skip
    after = len(said) + 1
    claims = (
        Claim("tenure", president, Span(0, len(said))),
        Claim("appointment", appointed, Span(after, after + len(done))),
    )
    return Reading(document, (), claims, "bench/1")


def _clustered(count: int) -> tuple[object, ...]:
    made = list(records(count))
    start = time.perf_counter()
    found = cluster(made)
    return count, len(found.groups), len(found.doubts), f"{time.perf_counter() - start:.1f}"
