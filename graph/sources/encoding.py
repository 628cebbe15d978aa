"""From bytes to text, whatever encoding they are in."""

import codecs

from charset_normalizer import from_bytes

from graph.sources.guard import silent
from graph.sources.source import Source

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Among all encodings the guess often falls on a Japanese one; these are those that our texts come in.
_EIGHT_BIT = ["cp1251", "kz1048", "koi8_r", "cp866", "cp1252"]


def decode(source: Source, data: bytes, *declared: str | None) -> str:
    """The text of the bytes: by byte order mark, as UTF-8, as one of the encodings `declared`, else by likelihood.

    UTF-8 goes before what is declared, for text that happens to be valid UTF-8 is UTF-8, and servers declare at random.
    Raises `SourceError` for bytes that are no text.
    """
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(source, data, name)
    if b"\0" in data:
        raise source.error("is binary, not text")
    for candidate in ("utf-8", source.charset, *declared):
        text = _attempt(data, candidate)
        if text is not None:
            return text
    mended = data.decode("utf-8", "replace")
    return mended if _is_mostly_utf8(mended) else _guess(source, data)


def _attempt(data: bytes, name: str | None) -> str | None:
    try:
        codec = codecs.lookup(name or "").name
        # As browsers do: those who say Latin-1 mean its superset with the curly quotes.
        return _decoded(data, "cp1252" if codec in ("iso8859-1", "ascii") else codec)
    except (LookupError, UnicodeError, ValueError):
        return None


def _strictly(source: Source, data: bytes, name: str) -> str:
    try:
        return _decoded(data, name)
    except UnicodeError as error:
        raise source.error(f"begins as {name.removesuffix('-sig').upper()} but is not; save it as UTF-8") from error


def _is_mostly_utf8(mended: str) -> bool:
    """Whether a few bytes spoil what else is UTF-8: in other encodings hardly a letter beyond ASCII looks like it."""
    bad = mended.count("\N{REPLACEMENT CHARACTER}")
    return sum(not c.isascii() for c in mended) > 20 * bad


def _guess(source: Source, data: bytes) -> str:
    with silent():
        best = from_bytes(data, cp_isolation=_EIGHT_BIT).best()
    if best is None:
        raise source.error("is in an encoding that cannot be told; save it as UTF-8")
    return _decoded(data, best.encoding)


def _decoded(data: bytes, encoding: str) -> str:
    text = data.decode(encoding)
    # The Kazakh code page differs from the Russian one in few letters, which read as the Macedonian ќ ѕ ј; a language
    # that has these does not have ы.
    if encoding == "cp1251" and "ы" in text and any(letter in text for letter in "ќѕј"):
        return data.decode("kz1048")
    return text
