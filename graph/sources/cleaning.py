"""Text as people see it: one Unicode form, no characters that do not show, paragraphs apart by one blank line."""

import re
import unicodedata

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
# Soft hyphen, zero-width space, word joiner, byte order mark; marks and overrides of writing direction, which can make
# a quote read otherwise than it is spelt. The zero-width joiners stay: some scripts need them.
_INVISIBLE = "\u00ad\u200b\u2060\ufeff" + "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n" + _BREAKS)

_TABLE = str.maketrans(_SPACES + _BREAKS, " " * len(_SPACES) + "\n" * len(_BREAKS), _INVISIBLE + _CONTROLS)


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate, which no encoding can write, replaced: its length and offsets stay."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def clean(text: str) -> str:
    """The text in NFC with `\\n` as line break, plain spaces, no invisible characters, and at most one blank line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = unicodedata.normalize("NFC", without_surrogates(text))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def one_line_of(text: str) -> str | None:
    """The clean text on one line, for titles and names; None where nothing is left."""
    return " ".join(clean(text).split()) or None
