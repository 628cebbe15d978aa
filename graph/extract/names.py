"""What the mentions of one document are called: in full, in dictionary form, descriptions and dates resolved."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable

from graph.extract.countries import countries
from graph.extract.findings import Findings
from graph.extract.people import People, Person
from graph.extract.titles import name_mention
from graph.languages import language
from graph.languages.dates import Calendar
from graph.languages.offices import is_agency
from graph.model import Document

_SMALL = frozenset("of the and for по и".split())
_PARTIES = ("part", "парт")  # whose names seldom say that they are parties
_BACK = 4  # sentences from a description back to what it describes
_KIND = 6  # letters by which a description's noun shows in a name
_CAPITALS = 2  # letters of initials, at most
_ROMAN = re.compile(r"[IVX]+")
_AND = re.compile(r",? ?(?:(?:and|as well as|и|а также|және|мен|пен) )?", re.IGNORECASE)  # between places in one row
_ALSO = frozenset("and и және мен пен".split())
_DEPTH = 6  # descriptions that lead to descriptions
_HOME = 2.5  # what a language's own country weighs beside those that a text names
_OFFICE = 3.0  # and a place whose office it tells


class Names:
    """The names of one document's mentions, each mention by its number in the findings."""

    def __init__(self, document: Document, findings: Findings, lang: str) -> None:
        self.findings = findings
        self.lang = lang
        self.language = language(lang)
        self.countries = countries(lang)
        self.spans = findings.spans
        self.forms = ["" if span.sort == "name" else self._form(n) for n, span in enumerate(self.spans)]
        self._called: dict[str, list[int]] = defaultdict(list)
        for n in range(len(self.spans)):
            self._called[findings.text(n).casefold()].append(n)
        self._people = self._named()
        self._dates = self._resolved(Calendar(self.language.dates, document.published))
        self._fuller = self._fullest({self.forms[n] for n in self._numbers("body")})
        named = frozenset(
            word.text.casefold()
            for n in self._numbers("name")
            for word in findings.segmented.words[self.spans[n].first : self.spans[n].last]
        )
        abroad = self._abroad()
        text, places = self._without(abroad), self._places(abroad)
        self.home = self.countries.home(document.publisher, document.title, text, places, named)

    def _form(self, mention: int) -> str:
        text, sort = self.findings.text(mention), self.spans[mention].sort
        known = self.countries.institution(text) if sort == "body" and self.lang != "en" else None
        return known or self.language.form(text, sort)

    def _named(self) -> dict[int, Person]:
        """The people of the text by their mentions: who is who, then what each is called by all mentions together."""
        mentions = {n: name_mention(self.findings, n) for n in self._numbers("name") if not self._institution(n)}
        for number, mention in mentions.items():
            self.forms[number] = self.language.named([mention])
        _, people = People.of((n, self.forms[n]) for n in mentions)
        everyone: dict[int, list[int]] = defaultdict(list)
        for number, person in people.items():
            everyone[id(person)].append(number)
        for numbers in everyone.values():
            name = _written(self.language.named([mentions[n] for n in numbers]))
            people[numbers[0]].forms = {name: len(numbers)}
            for number in numbers:
                self.forms[number] = name
        return people

    def _institution(self, mention: int) -> bool:
        """Whether what was taken for a person is a body of a country, «Жогорку Кенеш», or mostly one in this text."""
        name = self.findings.text(mention).casefold()
        if any(name.startswith(known) for known in self.countries.institutions if len(known) > _KIND):
            return True
        told = Counter(self.spans[n].sort for n in self._called.get(name, ()))
        return told["body"] > told["name"]

    def _numbers(self, sort: str) -> list[int]:
        return [n for n, span in enumerate(self.spans) if span.sort == sort]

    def _resolved(self, calendar: Calendar) -> dict[int, str]:
        found = ((n, calendar.read(self.findings.text(n))) for n in self._numbers("date"))
        return {n: value for n, value in found if value}

    def _abroad(self) -> set[int]:
        """Posts that are held in another country, "ambassador to Norway", and the places where they are."""
        posts = self._numbers("post")
        abroad = {n for n in posts if self.language.abroad.search(self.findings.text(n))}
        abroad |= {target for n in posts for target, _ in self.findings.targets(n, "office.to", 0.5)}
        for place in self._numbers("place"):  # "ambassador to Finland and Estonia": each goes on from the one before it
            if place - 1 in abroad and self._goes_on(place - 1, place):
                abroad.add(place)
        return abroad

    def _goes_on(self, before: int, place: int) -> bool:
        """Whether a place is told in one row with what stands before it."""
        (_, end), (start, _) = self.findings.offsets(before), self.findings.offsets(place)
        return end < start and bool(_AND.fullmatch(self.findings.segmented.text, end, start))

    def _without(self, mentions: Iterable[int]) -> str:
        """The text with spaces in place of the mentions."""
        text = self.findings.segmented.text
        for number in mentions:
            start, end = self.findings.offsets(number)
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    def _places(self, abroad: Container[int]) -> list[tuple[str, float]]:
        """The places told but those abroad, with their weights for what country the document is about."""
        posts = self._numbers("post")
        offices = {target for n in posts for target, _ in self.findings.targets(n, "office.place", 0.5)}
        told = [(self.forms[n], _OFFICE if n in offices else 1.0) for n in self._numbers("place") if n not in abroad]
        return [*told, (self.language.home, _HOME)] if self.language.home else told

    @staticmethod
    def _fullest(names: set[str]) -> dict[str, str]:
        """Short names of bodies to the fullest that begins or ends with them, or that they abbreviate."""
        fuller = {}
        for name in names:
            longer = [other for other in names if other != name and _extends(other.casefold(), name.casefold())]
            if longer:
                fuller[name] = max(longer, key=len)
        return fuller

    def person(self, mention: int, depth: int = 0) -> Person | None:
        """Whom a name, a pronoun or a description means; None where that is not known."""
        if mention in self._people:
            return self._people[mention]
        for target, _ in self.findings.targets(mention, "same", 0.3)[:1] if depth < _DEPTH else []:
            return self.person(target, depth + 1)
        return None

    def in_dictionary_form(self, mention: int) -> bool:
        """Whether a person's name stands in the text as it does in a dictionary, not in another case."""
        return set(self.findings.text(mention).casefold().split()) <= set(self.forms[mention].casefold().split())

    def meant(self, mention: int) -> int:
        """The mention that a description of a post, body or place stands for; itself where it is none."""
        for _ in range(_DEPTH):
            found = self.findings.targets(mention, "same", 0.5)
            found = [(target, p) for target, p in found if self.spans[target].sort == self.spans[mention].sort]
            if not found or found[0][0] == mention:
                break
            mention = found[0][0]
        before = self._named_before(mention)
        return mention if before is None else before

    def _named_before(self, mention: int) -> int | None:
        """The body or place that a mere "the ministry", «эта область» means: the one named last that is called so."""
        sort, form = self.spans[mention].sort, self.forms[mention]
        match = self.language.described.match(form) if sort in ("body", "place") else None
        if match is None:
            return None
        kind = (match["kind"] or "").casefold()[:_KIND]
        here = self.findings.sentence(mention)
        for other in range(mention - 1, -1, -1):
            if here - self.findings.sentence(other) > _BACK:
                return None
            name = self.forms[other]
            named = self.spans[other].sort == sort and not self.language.described.match(name)
            if named and not kind and sort == "place" and self.countries.name(name):
                continue  # «этот регион» is no country
            if named and (kind in name.casefold() or (kind.startswith(_PARTIES) and not is_agency(name))):
                return other
        return None

    def value(self, mention: int) -> str | None:
        """A mention as an analyst writes it; None where that is not known."""
        sort = self.spans[mention].sort
        if sort in ("name", "pronoun"):
            person = self.person(mention)
            return person.name if person and " " in person.name else None  # a surname alone is nobody yet
        if sort == "date":
            return self._dates.get(mention)
        form = self.forms[self.meant(mention) if sort in ("body", "place", "post") else mention]
        if sort == "body":
            form = self._fuller.get(form, form)
        if sort == "place" and form.casefold() in self.language.capital:
            return self.countries.capitals.get(self.countries.name(self.home or "") or "")
        return None if sort in ("place", "body") and self.language.described.match(form) else form

    def host(self, mention: int) -> str | None:
        """The body or place of an office, by its name."""
        meant = self.meant(mention)
        return self.value(self._inner(meant) if self.spans[meant].sort == "body" else mention)

    def _inner(self, body: int) -> int:
        """Of bodies side by side, «Мажилис Парламента», the one within the other: the first, in Kazakh the last."""
        ends = {(span.first if self.lang == "kk" else span.last): n for n, span in enumerate(self.spans)}
        span = self.spans[body]
        other = ends.get(span.last if self.lang == "kk" else span.first)
        return body if other is None or self.spans[other].sort != "body" else self._inner(other)

    def vague(self, post: int) -> bool:
        """Whether a post is only called one ("the post", «это кресло»), and nothing in the document says which."""
        return self.meant(post) == post and bool(self.language.vague.search(self.forms[post]))


def _written(name: str) -> str:
    """A name with its surname not in capitals, as some papers print it: «Абылкаир СКАКОВ»."""
    return " ".join(
        word.title() if len(word) > _CAPITALS and word.isupper() and not _ROMAN.fullmatch(word) else word
        for word in name.split(" ")
    )


def _extends(longer: str, short: str) -> bool:
    if longer.startswith(short + " "):  # "the Agency for Civil Service and Anti-Corruption" is another body
        return longer[len(short) :].split(maxsplit=1)[0] not in _ALSO
    if longer.endswith(" " + short):
        return True
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", longer) if word not in _SMALL)
    return len(short) > 1 and " " not in short and initials == short
