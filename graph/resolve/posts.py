"""Which post a title names: its role and portfolio, the body it heads or serves, the place it is for.

"Minister of Defence", "Defence Minister" and "head of the Ministry of Defence" of one country are one post; so are
"chair" and "chairman" of one committee, and "vice minister" and "deputy minister".
"""

from graph.resolve.reference import Reference, content_words

_SYNONYMS = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "speaker": "chair", "vice": "deputy",
    "premier": "prime minister", "adviser": "advisor", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "ministers": "minister", "mp": "member parliament", "governors": "governor",
}  # fmt: skip
_TOP = frozenset({"head", "chief", "leader"})
_MINISTRY = frozenset({"ministry"})
# the title borne by the head of a body of this sort, so that "head of the committee" is its chair
_TITLE_OF_TOP = {
    "committee": "chair", "agency": "chair", "council": "chair", "commission": "chair", "court": "chair",
    "senate": "chair",
    "majilis": "chair", "parliament": "chair", "bank": "governor", "university": "rector", "guard": "commander",
}  # fmt: skip


def parts(text: str, reference: Reference) -> frozenset[str]:
    """The content words of a title or body name, portfolios as concepts, synonyms as one word."""
    found: list[str] = []
    plain = content_words(text)
    at = 0
    while at < len(plain):
        length, concept = _portfolio(plain, at, reference)
        found += [concept] if concept else _SYNONYMS.get(plain[at], plain[at]).split()
        at += length
    return frozenset(found)


def _portfolio(plain: tuple[str, ...], at: int, reference: Reference) -> tuple[int, str | None]:
    """The longest portfolio label that begins at a word: its length in words, its concept; else one plain word."""
    for length in range(min(8, len(plain) - at), 0, -1):
        concept = reference.portfolios.get(plain[at : at + length])
        if concept is not None:
            return length, concept
    return 1, None


def title(name: str, body: str | None, reference: Reference) -> tuple[frozenset[str], bool]:
    """The parts that identify a post, and whether its body says more than they do.

    A ministry is said already by its minister's portfolio ("Minister of Defence" of the "Ministry of Defence"); for
    other bodies "head" is replaced by the title that the head of such a body bears.
    """
    post = parts(name, reference)
    if body is None:
        return post, False
    of_body = parts(body, reference)
    if "ministry" in of_body:
        return _of_ministry(post, of_body - _MINISTRY)
    if post <= _TOP:
        post = next(
            (frozenset({t}) for word, t in sorted(_TITLE_OF_TOP.items()) if word in of_body), frozenset({"head"})
        )
    return post, not of_body <= post


def _of_ministry(post: frozenset[str], portfolio: frozenset[str]) -> tuple[frozenset[str], bool]:
    if post <= _TOP:
        return portfolio | {"minister"}, False
    if "minister" in post:
        return post | portfolio, False
    return post, True


def needs_body(name: str, body: str | None, reference: Reference) -> bool:
    """Whether a post's body says more than its title does."""
    return title(name, body, reference)[1]


def concepts(name: str, body: str | None, reference: Reference) -> tuple[str | None, tuple[str, ...]]:
    """The role concept that the plain words of a title name ("deputy minister"), if any, and its portfolio concepts."""
    post, _ = title(name, body, reference)
    plain = frozenset(part for part in post if ":" not in part)
    matching = (iri for label, iri in sorted(reference.roles.items()) if frozenset(_flat(label)) == plain)
    return next(matching, None), tuple(sorted(post - plain))


def _flat(label: tuple[str, ...]) -> list[str]:
    return [part for word in label for part in _SYNONYMS.get(word, word).split()]
