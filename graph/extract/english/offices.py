"""When two posts of one document are the same office, and which offices have one holder at a time."""

from graph.extract.english.chunks import Post

_SMALL = frozenset("of the for and a an to in on , & –".split())
_SAME = {
    "defense": "defence",
    "vice": "deputy",
    "premier": "minister prime",
    "advisor": "adviser",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "interior": "interior",
    "internal": "interior",
    "acting": "",
}
_MANY = frozenset(
    "deputy adviser assistant aide judge senator mp member lawmaker legislator deputies counsellor councillor "
    "commissioner representative spokesman spokeswoman spokesperson prosecutor congressman congresswoman "
    "magistrate".split()
)


def title_key(post: Post) -> frozenset[str]:
    """The words of a title that tell it from others: `Defence Minister` and `minister of defence` are one."""
    words = []
    for word in post.title.casefold().replace("-", " ").replace(",", " ").split():
        if word not in _SMALL:
            words += _SAME.get(word, word).split()
    key = frozenset(words)
    return key - {"affairs"} if "minister" in key and len(key) > 2 else key


def same_office(a: Post, b: Post) -> bool:
    """Whether two posts are one: the same title, and no different body or place."""
    if title_key(a) != title_key(b):
        return False
    if a.body and b.body and a.body.casefold() != b.body.casefold():
        return False
    return not (a.place and b.place and a.place != b.place)


def single(post: Post) -> bool:
    """Whether the office has one holder at a time, as far as its title tells."""
    return not (title_key(post) & _MANY) and not post.plural
