"""For whom a profile is made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reader:
    """The language of names (en, ru, kk), and whether full texts are shown whatever the register of publishers says."""

    lang: str = "en"
    texts_shown: bool = False
