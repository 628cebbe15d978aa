"""Which of the forms that we have a client wants most: the Accept header of RFC 9110."""

import re
from collections.abc import Mapping, Sequence

_QUALITY = re.compile(r"\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*", re.ASCII)


def preferred(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered media type that the header likes best, the earlier of equals; None where it likes none.

    No header, or one that is malformed throughout, takes anything.
    """
    ranges = _ranges(accept or "*/*") or {"*/*": 1.0}
    liked = [(_quality(media, ranges), -place, media) for place, media in enumerate(offered)]
    best = max(liked, default=(0.0, 0, ""))
    return best[2] if best[0] > 0 else None


def language(accept: str | None, offered: Sequence[str]) -> str | None:
    """The offered language that an Accept-Language header likes best; None where it names none of them."""
    wanted = {tag.split("-")[0].lower(): quality for tag, quality in reversed(_ranges(accept or "").items())}
    liked = [(wanted.get(tag, 0.0), -place, tag) for place, tag in enumerate(offered)]
    best = max(liked, default=(0.0, 0, ""))
    return best[2] if best[0] > 0 else None


def _ranges(header: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in header.split(","):
        name, *parameters = part.split(";")
        name = name.strip().lower()
        if name:
            qualities = [match[1] for parameter in parameters if (match := _QUALITY.fullmatch(parameter))]
            found.setdefault(name, float(qualities[0]) if qualities else 1.0)
    return found


def _quality(media: str, ranges: Mapping[str, float]) -> float:
    """What the most specific range that fits says."""
    for fitting in (media, f"{media.split('/', maxsplit=1)[0]}/*", "*/*"):
        if fitting in ranges:
            return ranges[fitting]
    return 0.0
