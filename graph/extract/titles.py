"""Titles beside names: «президент Беларуси Александр Лукашенко», «Ёдгор Файзов, глава области».

Where a post, what it belongs to and a name stand side by side, they belong together in every language that is read. The
network mostly says so itself; what it leaves open there is closed here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.extract.findings import Findings
from graph.extract.pairs import Span
from graph.languages.language import NameMention

SURE = 0.8
_LINKS = frozenset("of the 's « » \" “ ” — – -".split())
_POSSESSIVE = ("'s", "’s")
_ROW = frozenset(", and и және мен".split())
_OPENING = frozenset(", ( — –".split())
_CLOSING = frozenset(", . ; ) : ! ? — –".split())
_FORMER = ("бывш", "экс", "прежн", "недавн", "тогдашн", "бұрынғы", "former", "ex", "then")
_EARLIER = ("ранее", "раньше", "прежде")  # before a title they go with its verb: «ранее президент назначил …»
_LOOSE = frozenset("из от по при у на в к о об с со до за of by from in on at to for with".split())
_TITLES = frozenset(("post", "rank", "body", "place"))
_WORDS = 3  # between a comma and a post: «до последнего времени губернатор»


def close(findings: Findings, agrees: Callable[[NameMention], bool]) -> None:
    """Adds the edges that titles beside names give; what the network itself found surer stays.

    `agrees` says whether a title before a name is that name's, where a language shows it: «указом Президента Бектанов
    Мурат назначен» tells of no president Bektanov.
    """
    order = sorted(range(len(findings.spans)), key=lambda n: findings.spans[n].first)
    _possessors(findings, order)
    for at, number in enumerate(order):
        if findings.spans[number].sort != "name":
            continue
        before = list(_before(findings, order, at))
        if not agrees(name_mention(findings, number)):
            for post, _, _ in before:
                findings.deny(post, number, "tenure.person")
                findings.deny(post, number, "holder")
            before = []
        for post, _, _ in before:
            _only(findings, post, number)
            first = findings.spans[post].first
            if _former(findings, first - 1, first, _EARLIER):
                findings.unmark(post, "former")
        after = [title for title in _after(findings, order, at) if agrees(_with_title(findings, number, title[0]))]
        for post, hosts, former in (*before, *after):
            findings.strengthen(post, number, "tenure.person", SURE)
            findings.strengthen(post, number, "holder", SURE)
            for host in hosts:
                edge = "office.org" if findings.spans[host].sort == "body" else "office.place"
                findings.strengthen(post, host, edge, SURE)
                _keep(findings, post, host, edge)
            if former:
                findings.mark(post, "former", SURE)


def _possessors(findings: Findings, order: Sequence[int]) -> None:
    """Of "the president's spokesman, Anna Kos" the president is another."""
    words = findings.segmented.words
    for one, other in pairwise(order):
        post, possessed = findings.spans[one], findings.spans[other]
        if post.sort != "post" or possessed.sort != "post" or possessed.first != post.last + 1:
            continue
        if words[post.last].text.casefold() in _POSSESSIVE:
            for name in list(findings.edges.get(one, {})):
                if findings.spans[name].first >= possessed.last:
                    findings.deny(one, name, "tenure.person")


def _only(findings: Findings, post: int, number: int) -> None:
    """A title before a name is no title of others, but of those whose names follow in a row: «министры А и Б»."""
    row, words = findings.spans[number].last, findings.segmented.words
    held = {number}
    for other in sorted(range(len(findings.spans)), key=lambda n: findings.spans[n].first):
        span = findings.spans[other]
        if span.first >= row and span.sort == "name":
            if any(word.text.casefold() not in _ROW for word in words[row : span.first]):
                break
            held.add(other)
            row = span.last
    for other in list(findings.edges.get(post, {})):
        if other not in held:
            findings.deny(post, other, "tenure.person")


def _with_title(findings: Findings, number: int, post: int) -> NameMention:
    return replace(name_mention(findings, number), title=findings.text(post))


def _keep(findings: Findings, post: int, host: int, edge: str) -> None:
    """What stands in one title belongs to no office on the other side of another's name."""
    spans = findings.spans
    names = [span.first for span in spans if span.sort == "name"]
    for other in list(findings.edges):
        low, high = sorted((spans[other].first, spans[host].first))
        if other != post and spans[other].sort == "post" and any(low < at < high for at in names):
            findings.deny(other, host, edge)


def name_mention(findings: Findings, number: int) -> NameMention:
    """A name with the title before it and the words around both."""
    words, name = findings.segmented.words, findings.spans[number]
    ends = {span.last: span for span in findings.spans if span.sort in _TITLES}
    title, edge = "", name.first
    while edge in ends and ends[edge].first < edge:
        span = ends[edge]
        edge = span.first
        if span.sort in ("post", "rank"):
            title = findings.segmented.text[words[span.first].start : words[span.last - 1].end]
    sentence = findings.segmented.sentences[findings.segmented.sentence_at(name.first)]
    before = words[edge - 1].text if edge > sentence.first else ""
    after = words[name.last].text if name.last < sentence.last else ""
    return NameMention(findings.text(number), title, before, after)


Title = tuple[int, list[int], bool]


def _before(findings: Findings, order: Sequence[int], at: int) -> Iterator[Title]:
    """A post before the name, with its bodies and places between the two or before the post."""
    name = findings.spans[order[at]]
    post, hosts, edge, where = None, [], name.first, at - 1
    while where >= 0 and _linked(findings, findings.spans[order[where]].last, edge):
        span = findings.spans[order[where]]
        if span.sort == "post" and post is None:
            post = order[where]
        elif span.sort in ("body", "place"):
            hosts.append(order[where])
        elif span.sort != "rank" or post is not None:
            break
        edge, where = span.first, where - 1
    if post is not None:
        yield post, [*hosts, *_of(findings, order, at)], _former(findings, edge - 2, edge)


def _of(findings: Findings, order: Sequence[int], at: int) -> Iterator[int]:
    """The place after a name, "President William Ruto of Kenya"."""
    words, name = findings.segmented.words, findings.spans[order[at]]
    if at + 1 < len(order) and name.last < len(words) and words[name.last].text == "of":
        following = findings.spans[order[at + 1]]
        if following.sort == "place" and following.first == name.last + 1:
            yield order[at + 1]


def _after(findings: Findings, order: Sequence[int], at: int) -> Iterator[Title]:
    """A post in apposition after the name, and what follows it up to the end of the apposition."""
    words, name = findings.segmented.words, findings.spans[order[at]]
    if at + 1 >= len(order) or name.last >= len(words) or words[name.last].text not in _OPENING:
        return
    post = findings.spans[order[at + 1]]
    between = words[name.last + 1 : post.first]
    if (
        post.sort != "post"
        or len(between) > _WORDS
        or any(not w.text.isalpha() or w.text[0].isupper() for w in between)
        or any(w.text in _LOOSE for w in between[1:])  # «, следует из указа главы государства»
    ):
        return
    hosts, edge, where = [], post.last, at + 2
    while where < len(order) and _linked(findings, edge, findings.spans[order[where]].first):
        if findings.spans[order[where]].sort not in ("body", "place"):
            break
        hosts.append(order[where])
        edge, where = findings.spans[order[where]].last, where + 1
    if edge < len(words) and words[edge].text in _CLOSING and _one_sentence(findings, name, post):
        yield order[at + 1], hosts, _former(findings, name.last, post.first, (*_FORMER, *_EARLIER))


def _linked(findings: Findings, left: int, right: int) -> bool:
    """Whether nothing stands between two words but what joins a title to its body."""
    words = findings.segmented.words[left:right]
    same = left >= right or findings.segmented.sentence_at(left - 1) == findings.segmented.sentence_at(right)
    return left <= right and same and all(word.text.casefold() in _LINKS for word in words)


def _one_sentence(findings: Findings, one: Span, other: Span) -> bool:
    return findings.segmented.sentence_at(one.first) == findings.segmented.sentence_at(other.first)


def _former(findings: Findings, first: int, last: int, said: tuple[str, ...] = _FORMER) -> bool:
    words = findings.segmented.words[max(first, 0) : last]
    return any(word.text.casefold().startswith(said) for word in words)
