"""Lists that tell in brackets whose each person's office is: «акимы Сакен Жолдас (Рудный), Ирина Ким (Темиртау)»."""

from collections import defaultdict
from collections.abc import Iterator

from graph.extract.findings import Findings

_SURE = 0.9
_LEAST = 0.25  # of the edge from a post to who holds it
_ROLES = {"place": "office.place", "body": "office.org"}


def close_bracketed(findings: Findings) -> None:
    """Gives the post of such a list each of its bodies or places, and each of these to the person before it."""
    lists: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, host in _bracketed(findings):
        lists[findings.sentence(person)].append((person, host))
    for members in lists.values():
        post = _post(findings, members[0][0]) if len(members) > 1 else None
        if post is None:
            continue
        for person, host in members:
            findings.strengthen(post, host, _ROLES[findings.spans[host].sort], _SURE)
            findings.strengthen(host, person, "holder", _SURE)
            findings.strengthen(post, person, "holder", _SURE)


def _bracketed(findings: Findings) -> Iterator[tuple[int, int]]:
    """Names, each with the body or place that stands in brackets behind it."""
    words = findings.segmented.words
    begins = {span.first: number for number, span in enumerate(findings.spans)}
    for person, span in enumerate(findings.spans):
        host = begins.get(span.last + 1) if span.sort == "name" and span.last + 1 < len(words) else None
        if host is None or words[span.last].text != "(" or findings.spans[host].sort not in _ROLES:
            continue
        last = findings.spans[host].last
        if last < len(words) and words[last].text == ")":
            yield person, host


def _post(findings: Findings, person: int) -> int | None:
    """The post of a list that begins with somebody: the likeliest that this person holds, else the last before."""
    here = findings.sentence(person)
    posts = [n for n, span in enumerate(findings.spans) if span.sort == "post" and findings.sentence(n) == here]
    held = [(findings.edge(post, person, "holder"), post) for post in posts]
    likely = max((pair for pair in held if pair[0] >= _LEAST), default=None)
    before = [post for post in posts if post < person]
    return likely[1] if likely else before[-1] if before else None
