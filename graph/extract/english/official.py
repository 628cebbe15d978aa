"""Which posts are an official's, and not a private or a sporting one."""

from graph.extract.english.bodies import BodyReader
from graph.extract.english.chunks import Post
from graph.extract.english.lexicon import Lexicon

_NATIONAL = frozenset("president premier king".split())


def public(post: Post, words: Lexicon, bodies: BodyReader) -> bool:
    """Whether a post is an official's: by its own name, or by its body."""
    low = post.title.casefold()
    bare = post.head in ("ambassador", "envoy", "consul") and " " not in low and not post.place
    unsaid = low in ("minister", "secretary", "deputy") and not (post.body or post.acting)
    if post.open or bare or unsaid or set(low.split()) & words["private"] or post.body_kind == "private":
        return False
    if post.head in words["public-head"] or any(phrase in low for phrase in words["country-post"]):
        told = post.body is not None or " for " in low or post.place is not None
        return told or post.head not in ("commissioner", "counsel")
    if post.body:
        return post.body_kind == "strong" or bodies.strength(post.body) == "strong"
    return _alone(post, low, words)


def _alone(post: Post, low: str, words: Lexicon) -> bool:
    """Whether a post is an official's although neither its noun nor a body says so."""
    if post.head in ("adviser", "advisor", "aide", "assistant", "representative") or "spokes" in post.head:
        return "president" in low or "minister" in low
    if post.head in _NATIONAL or low in ("vice president", "vice-president"):
        return True
    about = any(word in words["portfolio"] for word in low.split()[1:])
    return about and post.head in ("head", "director", "chief", "secretary", "coordinator")
